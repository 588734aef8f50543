import { useEffect, useRef, useState } from 'preact/hooks';
import { PASTE_FIELD_LIMITS, PASTE_TEXT_LIMIT, type PasteRequest } from '../../api/index.ts';
import { client } from '../client.ts';
import { formatNumber } from '../format.ts';
import { navigate, notice, storeVersion } from '../state.ts';

type Field = 'title' | 'date' | 'source' | 'url';

const FIELDS: readonly {
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly most: number;
}[] = [
  {
    field: 'date',
    label: 'Published on',
    hint: 'the day that stands on the page',
    example: '2025-03-18',
    most: 30,
  },
  {
    field: 'source',
    label: 'Source',
    hint: 'who publishes it, such as an agency',
    example: '',
    most: PASTE_FIELD_LIMITS.source,
  },
  {
    field: 'url',
    label: 'Address',
    hint: 'where it stands',
    example: 'https://',
    most: PASTE_FIELD_LIMITS.url,
  },
  {
    field: 'title',
    label: 'Title',
    hint: 'if the text does not begin with it',
    example: '',
    most: PASTE_FIELD_LIMITS.title,
  },
];

const NOTHING: Readonly<Record<Field, string>> = { title: '', date: '', source: '', url: '' };

function requestOf(text: string, fields: Readonly<Record<Field, string>>): PasteRequest {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  return { text, ...Object.fromEntries(given.map(([field, value]) => [field, value.trim()])) };
}

/** Takes a pasted text, and what it does not say of itself; afterwards shows its reading. */
export function PastePage() {
  const [text, setText] = useState('');
  const [fields, setFields] = useState(NOTHING);
  const [failure, setFailure] = useState('');
  const [isBusy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    document.title = 'Paste · Vedette';
  }, []);
  const isTooLong = text.length > PASTE_TEXT_LIMIT;

  const send = async () => {
    setBusy(true);
    setFailure('');
    try {
      const { id, added } = await client.paste(requestOf(text, fields));
      notice.value = added ? 'Read and kept.' : 'This text was here already; nothing was added.';
      storeVersion.value += 1;
      navigate({ page: 'reading', id, hidden: [] });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <main class="pane paste" id="main">
      <div class="pane-head">
        <h1>Paste a text</h1>
        <p class="answer">
          It is read on this machine, kept with the documents, and shown with what was read in it.
        </p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for="paste-text">Text</label>
        <textarea
          id="paste-text"
          required
          rows={14}
          ref={area}
          dir="auto"
          value={text}
          aria-invalid={isTooLong}
          aria-describedby="paste-text-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small id="paste-text-hint">
          {isTooLong
            ? `${formatNumber(text.length)} characters; at most ${formatNumber(PASTE_TEXT_LIMIT)} can be pasted. Save it as a file and use: vedette add FILE`
            : 'Menus, credits and teasers around the article may stay in: they are recognised and set aside.'}
        </small>
        <div class="fields">
          {FIELDS.map(({ field, label, hint, example, most }) => (
            <div key={field}>
              <label for={`paste-${field}`}>{label}</label>
              <input
                id={`paste-${field}`}
                type="text"
                autocomplete="off"
                placeholder={example}
                maxLength={most}
                value={fields[field]}
                aria-describedby={`paste-${field}-hint`}
                onInput={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
              />
              <small id={`paste-${field}-hint`}>{hint}</small>
            </div>
          ))}
        </div>
        {fields.date === '' && (
          <p class="hint" id="paste-date-missing">
            Without a day, relative times such as “on Friday” or “next month” stay unresolved, unless the text
            says its own date.
          </p>
        )}
        {failure !== '' && (
          <p class="failed" role="alert">
            {failure} Your text is still here.
          </p>
        )}
        <button type="submit" class="primary" disabled={isBusy || isTooLong || text.trim() === ''}>
          {isBusy ? 'Reading …' : 'Read and keep'}
        </button>
      </form>
    </main>
  );
}

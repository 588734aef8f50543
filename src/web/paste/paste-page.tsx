import { useEffect, useRef, useState } from 'preact/hooks';
import { PASTE_FIELD_LIMITS, PASTE_TEXT_LIMIT, type PasteRequest } from '../../api/index.ts';
import { client } from '../client.ts';
import { formatNumber } from '../format.ts';
import { navigate, notice, storeVersion } from '../state.ts';
import { FileDrop } from './file-drop.tsx';
import { FileList } from './file-list.tsx';
import { useFiles } from './use-files.ts';

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

/** What is filled in. */
function statedIn(fields: Readonly<Record<Field, string>>): Omit<PasteRequest, 'text'> {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(given.map(([field, value]) => [field, value.trim()]));
}

/** What is filled in that holds of each of several texts: not an address, not a headline. */
function statedOfEach({ date, source }: Omit<PasteRequest, 'text'>): Omit<PasteRequest, 'text'> {
  return { ...(date === undefined ? {} : { date }), ...(source === undefined ? {} : { source }) };
}

/**
 * Takes a pasted text, or files, and what they do not say of themselves; afterwards shows the reading of a single one, or
 * what became of each.
 */
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
  const files = useFiles();
  const isText = text.trim() !== '';
  const count = files.waiting + (isText ? 1 : 0);

  const send = async () => {
    setBusy(true);
    setFailure('');
    const isOne = count === 1;
    const stated = isOne ? statedIn(fields) : statedOfEach(statedIn(fields));
    try {
      const ids: string[] = [];
      if (isText) {
        const { id, added } = await client.paste({ text, ...stated });
        notice.value = added ? 'Read and kept.' : 'This text was here already; nothing was added.';
        ids.push(id);
        setText('');
      }
      if (files.waiting > 0) ids.push(...(await files.send(stated)));
      storeVersion.value += 1;
      const [id] = ids;
      if (id !== undefined && ids.length === 1 && isOne) navigate({ page: 'reading', id, hidden: [] });
      else setBusy(false);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <main class="pane paste" id="main">
      <div class="pane-head">
        <h1>Paste a text, or add files</h1>
        <p class="answer">
          They are read on this machine, kept with the documents, and shown with what was read in them.
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
          rows={9}
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
        <FileDrop files={files} isBusy={isBusy} />
        {files.list.length > 0 && <FileList files={files.list} remove={files.remove} />}
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
        {count > 1 && (fields.title !== '' || fields.url !== '') && (
          <p class="hint">
            Title and address belong to one text and are left out; the day and the source are stated of each
            of the {formatNumber(count)}.
          </p>
        )}
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
        <p class="send">
          <button type="submit" class="primary" disabled={isBusy || isTooLong || count === 0}>
            {isBusy ? 'Reading …' : count > 1 ? `Read and keep all ${formatNumber(count)}` : 'Read and keep'}
          </button>
          {isBusy && files.list.length > 0 && (
            <button type="button" onClick={files.stop}>
              Stop
            </button>
          )}
        </p>
      </form>
    </main>
  );
}

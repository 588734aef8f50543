import type { UploadReceipt } from '../../api/index.ts';
import { formatView } from '../route.ts';
import { type ChosenFile, formatSize, stateWords } from './file-words.ts';

function Documents({ receipt }: { readonly receipt: UploadReceipt }) {
  const rest = receipt.total - receipt.documents.length;
  return (
    <>
      <ul>
        {receipt.documents.map(({ id, title, note }) => (
          <li key={id}>
            <a href={formatView({ page: 'reading', id, hidden: [] })}>
              <bdi>{title}</bdi>
            </a>
            {note !== undefined && <small> {note}</small>}
          </li>
        ))}
        {rest > 0 && <li class="quiet">and {rest} more</li>}
      </ul>
      {[...(receipt.rows?.notes ?? []), ...receipt.refused].map((sentence, index) => (
        // Sentences never move within their list.
        <p key={index} class="quiet">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The files that were chosen, each with how far it is, what was kept of it, or why nothing was. */
export function FileList({
  files,
  remove,
}: {
  readonly files: readonly ChosenFile[];
  readonly remove: (key: number) => void;
}) {
  return (
    <ul class="files" aria-live="polite" aria-label="Files">
      {files.map(({ key, file, state }) => (
        <li key={key} class={`file file-${state.kind}`}>
          <p>
            <strong>
              <bdi>{file.name}</bdi>
            </strong>{' '}
            <span class="count">{formatSize(file.size)}</span>{' '}
            <span class="file-state">
              {state.kind === 'refused' && <span class="badge">not kept</span>} {stateWords(state)}
            </span>{' '}
            {state.kind === 'waiting' && (
              <button type="button" class="link" onClick={() => remove(key)}>
                leave out<span class="for-ears"> {file.name}</span>
              </button>
            )}
          </p>
          {state.kind === 'sending' && (
            <progress max={1} {...(state.sent < 1 ? { value: state.sent } : {})} aria-label={file.name} />
          )}
          {state.kind === 'kept' && <Documents receipt={state.receipt} />}
        </li>
      ))}
    </ul>
  );
}

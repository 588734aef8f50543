import type { SourceRow } from '../../api/index.ts';
import { quoteValue } from '../../core/query/format-query.ts';
import { client } from '../client.ts';
import { DEFAULT_SORT, formatView } from '../route.ts';
import { CsvLink } from '../shell/csv-link.tsx';
import { Empty, Failed, Loading } from '../shell/messages.tsx';
import { storeVersion } from '../state.ts';
import { useLoad } from '../tracks/use-load.ts';
import { instantWords, STATE_WORDS, sourcesAnswer } from './source-words.ts';
import './sources.css';

function Row({ row }: { readonly row: SourceRow }) {
  const { name, grade, gradeReason, example, health } = row;
  const { sign, word } = STATE_WORDS[health.state];
  return (
    <tr>
      <td>
        <span class={`health health-${health.state}`}>
          <span aria-hidden="true">{sign}</span> {word}
        </span>
      </td>
      <th scope="row">
        <a
          href={formatView({
            page: 'documents',
            query: quoteValue(name),
            sort: DEFAULT_SORT,
          })}
        >
          {name}
        </a>
        {example && <span class="badge">example</span>}
      </th>
      <td data-label="Grade">
        {grade ?? 'not graded'}
        {gradeReason !== undefined && <span class="quiet reason">{gradeReason}</span>}
      </td>
      <td class="instant" data-label="Last item">
        {instantWords(health.lastItem)}
      </td>
      <td class="how">{health.sentence}</td>
      <td class="instant" data-label="Asked next">
        {instantWords(health.nextDue)}
      </td>
    </tr>
  );
}

/** Who publishes: grade with its reason, last item, silence and failures; those that need a look first. */
export function SourcesPage() {
  const version = storeVersion.value;
  const { loaded, retry } = useLoad((signal) => client.sources(signal), [version]);
  return (
    <main class="pane" id="main">
      <div class="pane-head">
        <h1>Sources</h1>
        {loaded.state === 'ready' && (
          <p class="answer">
            {sourcesAnswer(loaded.value)} <CsvLink href="/api/sources.csv" name="sources" />
          </p>
        )}
      </div>
      {loaded.state === 'loading' && <Loading what="the sources" />}
      {loaded.state === 'failed' && <Failed message={loaded.message} retry={retry} />}
      {loaded.state === 'ready' && loaded.value.items.length === 0 && (
        <Empty title="No sources">
          <p>Name who publishes in sources.yaml of the situation, with their feeds.</p>
        </Empty>
      )}
      {loaded.state === 'ready' && loaded.value.items.length > 0 && (
        <div class="sources">
          <table>
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Source</th>
                <th scope="col">Grade</th>
                <th scope="col">Last item</th>
                <th scope="col">How it does</th>
                <th scope="col">Asked next</th>
              </tr>
            </thead>
            <tbody>
              {loaded.value.items.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}

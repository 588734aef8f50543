import type { Layer } from './layers.ts';

const GROUPS: readonly { readonly id: Layer['group']; readonly name: string }[] = [
  { id: 'statements', name: 'Statements' },
  { id: 'mentions', name: 'Names' },
  { id: 'details', name: 'Details' },
];

/** What the marks mean, each with a switch; only what this text has. */
export function Legend({
  layers,
  hidden,
  onChange,
}: {
  readonly layers: readonly Layer[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}) {
  if (layers.length === 0) return null;
  const change = (ids: readonly string[], isShown: boolean) =>
    onChange([...hidden.filter((id) => !ids.includes(id)), ...(isShown ? [] : ids)]);
  return (
    <details class="legend" open={!matchMedia('(max-width: 719px)').matches}>
      <summary>Marks</summary>
      {GROUPS.map(({ id, name }) => {
        const own = layers.filter(({ group }) => group === id);
        if (own.length === 0) return null;
        const ids = own.map((layer) => layer.id);
        const isAnyShown = ids.some((each) => !hidden.includes(each));
        return (
          <fieldset key={id}>
            <legend>{name}</legend>
            {own.map((layer) => (
              <label key={layer.id}>
                <input
                  type="checkbox"
                  checked={!hidden.includes(layer.id)}
                  onChange={(event) => change([layer.id], event.currentTarget.checked)}
                />
                <span class={`sample ${layer.sample}`}>{layer.name}</span>
                <span class="count">{layer.count}</span>
              </label>
            ))}
            {own.length > 1 && (
              <button type="button" class="link" onClick={() => change(ids, !isAnyShown)}>
                {isAnyShown ? 'none' : 'all'}
              </button>
            )}
          </fieldset>
        );
      })}
    </details>
  );
}

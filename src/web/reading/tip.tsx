/** What stands beside the pointer, and where the pointer is, in px of the window. */
export interface Tip {
  readonly words: readonly string[];
  readonly x: number;
  readonly y: number;
}

const WIDTH = 320;

/** The line beside the pointer: who a name is, what a value means. The drawer says the same to the keyboard. */
export function TipLine({ tip }: { readonly tip: Tip | undefined }) {
  if (tip === undefined) return null;
  const left = Math.max(8, Math.min(tip.x + 12, innerWidth - WIDTH - 8));
  const isLow = tip.y > innerHeight * 0.7;
  const position = isLow ? { bottom: `${innerHeight - tip.y + 14}px` } : { top: `${tip.y + 20}px` };
  return (
    <div class="tip" role="presentation" aria-hidden="true" style={{ left: `${left}px`, ...position }}>
      {tip.words.map((words) => (
        <div key={words} dir="auto">
          {words}
        </div>
      ))}
    </div>
  );
}

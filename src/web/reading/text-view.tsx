import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Block, Line } from './blocks.ts';
import { START } from './text-index.ts';

/** Furniture of fewer lines stands there without a button of its own. */
const FOLDABLE_LINES = 3;

/** One line of the text; its words are a text node and nothing else, so that an offset finds its place. */
function Paragraph({ line, text }: { readonly line: Line; readonly text: string }) {
  return (
    <p {...{ [START]: line.start }} dir="auto" class={line.isSpaced ? 'spaced' : undefined}>
      {text.slice(line.start, line.end)}
    </p>
  );
}

function FurnitureBlock({
  block,
  text,
  isFolded,
}: {
  readonly block: Block;
  readonly text: string;
  readonly isFolded: boolean;
}) {
  const [own, setOwn] = useState<{ readonly isFolded: boolean; readonly over: boolean }>();
  // A press on the button holds until the switch for all of them is used.
  const folded = own !== undefined && own.over === isFolded ? own.isFolded : isFolded;
  const lines = `${block.lines.length} ${block.lines.length === 1 ? 'line' : 'lines'}`;
  return (
    <div class="furniture">
      {(folded || isFolded || block.lines.length >= FOLDABLE_LINES) && (
        <button
          type="button"
          class="fold"
          aria-expanded={!folded}
          onClick={() => setOwn({ isFolded: !folded, over: isFolded })}
        >
          {`${folded ? '▸' : '▾'} page furniture, ${lines}: ${block.kinds.join(', ')}`}
        </button>
      )}
      <div hidden={folded}>
        {block.lines.map((line) => (
          <Paragraph key={line.start} line={line} text={text} />
        ))}
      </div>
    </div>
  );
}

export interface TextViewProps {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly language: string;
  readonly isFurnitureFolded: boolean;
  readonly root: RefObject<HTMLElement | null>;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** The text of the document as text: nothing in it is ever read as HTML. Marks are painted over it, not put into it. */
export function TextView({ blocks, text, language, isFurnitureFolded, root, ...handlers }: TextViewProps) {
  // The same elements as long as the text is the same: a long text is laid out once.
  const body = useMemo(
    () =>
      blocks.map((block) =>
        block.kinds.length > 0 ? (
          <FurnitureBlock
            key={block.lines[0]?.start}
            block={block}
            text={text}
            isFolded={isFurnitureFolded}
          />
        ) : (
          block.lines.map((line) => <Paragraph key={line.start} line={line} text={text} />)
        ),
      ),
    [blocks, text, isFurnitureFolded],
  );
  return (
    <section
      class="text"
      ref={root}
      lang={language}
      tabIndex={-1}
      aria-label="Text of the document"
      {...handlers}
    >
      {body}
    </section>
  );
}

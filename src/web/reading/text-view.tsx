import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Block, type Line, piecesOf } from './blocks.ts';
import { START } from './text-index.ts';

/** Furniture of fewer lines stands there without a button of its own. */
const FOLDABLE_LINES = 3;

/** Rough height of a line of text in px, and how many characters fit into one: for what is not laid out yet. */
const LINE = { height: 32, characters: 75 } as const;

/**
 * Puts the lines into `element`, each a paragraph whose words are one text node and nothing else, so that an offset
 * finds its place. Done by hand and once: a long text has ten thousand lines, and they never change.
 */
function fill(element: HTMLElement | null, lines: readonly Line[], text: string): void {
  if (element === null || element.firstChild !== null) return;
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.setAttribute(START, String(line.start));
    paragraph.dir = 'auto';
    if (line.isSpaced) paragraph.className = 'spaced';
    paragraph.append(text.slice(line.start, line.end));
    return paragraph;
  });
  element.append(...paragraphs);
}

/** Lines that are laid out together, once they are near what is seen. */
function Piece({ lines, text }: { readonly lines: readonly Line[]; readonly text: string }) {
  const rows = lines.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LINE.characters), 0);
  return (
    <div
      class="piece"
      style={{ containIntrinsicBlockSize: `auto ${rows * LINE.height}px` }}
      ref={(element) => fill(element, lines, text)}
    />
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
      <div hidden={folded} ref={(element) => fill(element, block.lines, text)} />
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
          piecesOf(block.lines).map((lines) => <Piece key={lines[0]?.start} lines={lines} text={text} />)
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

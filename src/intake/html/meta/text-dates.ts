import { type DateHabit, findDates, foldText } from '../../dates/index.ts';
import type { DateCandidate } from './candidates.ts';
import { labelBefore } from './date-labels.ts';
import type { BlockFact, PageEvidence } from './evidence.ts';

const MAX_BLOCKS = 6_000;
const MAX_CANDIDATES = 400;
/** A line longer than this is prose; a byline is shorter. */
const BYLINE = 160;

/** How near the headline a line is, in lines before or after it. */
function nearness(index: number, page: PageEvidence): number {
  if (page.headline < 0) return index <= 30 ? 0.3 : 0;
  const away = index - page.headline;
  if (away < 0) return away >= -4 ? 1.2 : away >= -10 ? 0.4 : -0.5;
  if (away <= 3) return 1.8;
  if (away <= 8) return 1.2;
  return away <= 20 ? 0.3 : -0.4;
}

function lineWeight(block: BlockFact, index: number, page: PageEvidence): number {
  let weight = 3 + nearness(index, page);
  if (block.isDated) weight += 1.2;
  if (block.isAside) weight -= 1.8;
  if (block.isComment) weight -= 2;
  if (block.isLink) weight -= 0.7;
  if (!block.isArticle) weight -= 1.5;
  if (block.text.length > BYLINE) weight -= 1.8;
  else if (block.text.length < 40) weight += 0.5;
  return weight;
}

/** A date in the page's title or description, where nothing better is said. */
function headDates(page: PageEvidence, habit: DateHabit): DateCandidate[] {
  const told = page.metas.filter(({ name }) => /^(?:og:|twitter:|dc\.)?description$/u.test(name));
  return [...told.map(({ content }) => content), page.title].flatMap((text) =>
    findDates(text, habit).map(
      ({ day, value, start, end }): DateCandidate => ({
        day,
        value,
        channel: 'text',
        rule: 'title or description',
        said: text.slice(start, end),
        weight: 1.7,
        isModified: false,
      }),
    ),
  );
}

/** Full dates in the text that the page shows, judged by their place and by the words before them. */
export function textDates(page: PageEvidence, habit: DateHabit): DateCandidate[] {
  const found: DateCandidate[] = headDates(page, habit);
  for (const [index, block] of page.blocks.slice(0, MAX_BLOCKS).entries()) {
    if (!/\p{Nd}/u.test(block.text)) continue;
    const base = lineWeight(block, index, page);
    const folded = foldText(block.text);
    let from = 0;
    for (const date of findDates(block.text, habit)) {
      const before = folded.slice(Math.max(from, date.start - 60), date.start);
      const previous = page.blocks[index - 1]?.text ?? '';
      const label =
        labelBefore(before) ??
        (before.trim() === '' && previous.length < 40 ? labelBefore(foldText(previous)) : undefined);
      from = date.end;
      const shift = { published: 1.8, modified: -1, other: -3, none: 0 }[label ?? 'none'];
      found.push({
        day: date.day,
        value: date.value,
        ...(date.other === undefined ? {} : { other: date.other }),
        channel: 'text',
        rule:
          label === 'published'
            ? 'text: said to be published'
            : page.headline >= 0 && Math.abs(index - page.headline) <= 8
              ? 'text near the headline'
              : 'text',
        said: block.text.slice(date.start, date.end),
        weight: Math.max(
          0,
          base +
            shift +
            (date.start <= 1 && block.text.length > BYLINE ? 1.3 : 0) -
            (block.isComment ? 0 : Math.min(found.length, 20) * 0.02),
        ),
        isModified: label === 'modified' || (label === undefined && block.isModified),
      });
      if (found.length >= MAX_CANDIDATES) return found;
    }
  }
  return found;
}

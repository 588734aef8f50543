/** One step from one list to another: `before` and `after` are places in them. */
export type Edit =
  | { readonly kind: 'same'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number };

/** Differences beyond which two lists are taken to have nothing in common between their like beginnings and ends. */
const MOST_EDITS = 1500;

/**
 * The shortest way from one list to the other by taking out and putting in (Myers, "An O(ND) Difference Algorithm",
 * 1986); what is taken out stands before what is put in. Past {@link MOST_EDITS} differences it is no longer the shortest,
 * so that time and memory stay bounded.
 */
export function editScript(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const edits: Edit[] = [];
  for (let at = 0; at < start; at++) edits.push({ kind: 'same', before: at, after: at });
  const middle = shortest(before.slice(start, before.length - end), after.slice(start, after.length - end));
  for (const edit of middle) {
    if (edit.kind === 'same')
      edits.push({ kind: 'same', before: edit.before + start, after: edit.after + start });
    else if (edit.kind === 'removed') edits.push({ kind: 'removed', before: edit.before + start });
    else edits.push({ kind: 'added', after: edit.after + start });
  }
  for (let at = end; at > 0; at--) {
    edits.push({ kind: 'same', before: before.length - at, after: after.length - at });
  }
  return edits;
}

/** How far each diagonal reached with each number of edits. */
function reaches(before: readonly string[], after: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(MOST_EDITS, before.length + after.length);
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let edits = 0; edits <= most; edits++) {
    const next = new Int32Array(2 * edits + 3);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reach[diagonal + 1 + edits] ?? 0;
      const right = (reach[diagonal - 1 + edits] ?? 0) + 1;
      let x = edits === 0 ? 0 : diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      next[diagonal + edits + 1] = x;
      if (x >= before.length && y >= after.length) {
        trace.push(next);
        return trace;
      }
    }
    trace.push(next);
    // The next round reads diagonal d at index d + edits + 1.
    reach = next;
  }
  return undefined;
}

function shortest(before: readonly string[], after: readonly string[]): Edit[] {
  const trace = before.length === 0 || after.length === 0 ? undefined : reaches(before, after);
  if (trace === undefined) {
    return [
      ...before.map((_, at) => ({ kind: 'removed', before: at }) as const),
      ...after.map((_, at) => ({ kind: 'added', after: at }) as const),
    ];
  }
  const backwards: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reach = trace[edits - 1] ?? new Int32Array();
    const at = (diagonal: number) => reach[diagonal + edits] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const from = isDown ? at(diagonal + 1) : at(diagonal - 1);
    const fromY = from - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > (isDown ? from : from + 1) && y > (isDown ? fromY + 1 : fromY)) {
      x--;
      y--;
      backwards.push({ kind: 'same', before: x, after: y });
    }
    if (isDown) {
      y--;
      backwards.push({ kind: 'added', after: y });
    } else {
      x--;
      backwards.push({ kind: 'removed', before: x });
    }
  }
  while (x > 0 && y > 0) {
    x--;
    y--;
    backwards.push({ kind: 'same', before: x, after: y });
  }
  return removedFirst(backwards.reverse());
}

/** Within a run of differences, what is taken out comes first. */
function removedFirst(edits: readonly Edit[]): Edit[] {
  const ordered: Edit[] = [];
  let added: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'added') added.push(edit);
    else {
      if (edit.kind === 'same') {
        ordered.push(...added);
        added = [];
      }
      ordered.push(edit);
    }
  }
  return [...ordered, ...added];
}

"""Decoding and figures, in plain Python: trees, name spans."""

import math

from treebanks import spans_of


def _arborescence(score: list[list[float]]) -> list[int]:
    """Chu-Liu/Edmonds over score[dependent][head], node 0 the root. Returns the heads (heads[0] = -1)."""
    n = len(score)
    heads = [-1] + [max((h for h in range(n) if h != d), key=lambda h: score[d][h]) for d in range(1, n)]
    colour, cycle = [0] * n, None
    for start in range(1, n):
        path, v = [], start
        while v > 0 and colour[v] == 0:
            colour[v] = start + n
            path.append(v)
            v = heads[v]
        if v > 0 and colour[v] == start + n:
            cycle = path[path.index(v):]
            break
        for p in path:
            colour[p] = 1
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [v for v in range(n) if v not in inside]
    place = {v: i for i, v in enumerate(rest)}
    c = len(rest)
    low = -math.inf
    small = [[low] * (c + 1) for _ in range(c + 1)]
    enter, leave = {}, {}
    for d in rest:
        for h in rest:
            small[place[d]][place[h]] = score[d][h]
        if d:
            leave[place[d]] = max(cycle, key=lambda h: score[d][h])
            small[place[d]][c] = score[d][leave[place[d]]]
    for h in rest:
        best = max(cycle, key=lambda d: score[d][h] - score[d][heads[d]])
        enter[place[h]] = best
        small[c][place[h]] = score[best][h] - score[best][heads[best]]
    inner = _arborescence(small)
    out = heads[:]
    for i, v in enumerate(rest):
        if v:
            out[v] = leave[i] if inner[i] == c else rest[inner[i]]
    out[enter[inner[c]]] = rest[inner[c]]
    return out


def _reaches_root(heads: list[int]) -> bool:
    for start in range(1, len(heads) + 1):
        v, steps = start, 0
        while v and steps <= len(heads):
            v, steps = heads[v - 1], steps + 1
        if v:
            return False
    return True


def tree(arc: list[list[float]]) -> list[int]:
    """arc[i][j]: log-probability that word i (0-based) hangs on j (0 root, 1-based words) -> 1-based heads, one root."""
    n = len(arc) + 1
    quick = [max(range(n), key=row.__getitem__) for row in arc]
    if quick.count(0) == 1 and _reaches_root(quick):
        return quick
    score = [[-1e9] * n] + [list(row) for row in arc]
    for d in range(1, n):
        score[d][d] = -1e9
    heads = _arborescence(score)
    roots = [d for d in range(1, n) if heads[d] == 0]
    if len(roots) > 1:
        best = None
        for r in roots:
            only = [row[:] for row in score]
            for d in range(1, n):
                if d != r:
                    only[d][0] -= 1e6
            found = _arborescence(only)
            total = sum(score[d][found[d]] for d in range(1, n))
            if best is None or total > best[0]:
                best = (total, found)
        heads = best[1]
    return heads[1:]


def bio(scores: list[list[float]], labels: list[str]) -> list[str]:
    """Viterbi where I-x may follow only B-x or I-x."""
    k = len(labels)
    quick = [labels[max(range(k), key=row.__getitem__)] for row in scores]
    if all(not tag.startswith("I-") or (i and quick[i - 1][1:] == tag[1:]) for i, tag in enumerate(quick)):
        return quick
    allowed = [[not b.startswith("I-") or a[1:] == b[1:] and a != "O" for b in labels] for a in labels]
    best = [s if not labels[j].startswith("I-") else -1e9 for j, s in enumerate(scores[0])]
    back = []
    for row in scores[1:]:
        step, now = [], []
        for j in range(k):
            i = max((i for i in range(k) if allowed[i][j]), key=lambda i: best[i])
            step.append(i)
            now.append(best[i] + row[j])
        back.append(step)
        best = now
    j = max(range(k), key=lambda i: best[i])
    out = [j]
    for step in reversed(back):
        j = step[j]
        out.append(j)
    return [labels[j] for j in reversed(out)]


class Tally:
    def __init__(self):
        self.n: dict[str, list[int]] = {}

    def add(self, name: str, right: int, all_: int = 1) -> None:
        cell = self.n.setdefault(name, [0, 0])
        cell[0] += right
        cell[1] += all_

    def spans(self, name: str, gold: list[str], found: list[str]) -> None:
        a, b = set(spans_of(gold)), set(spans_of(found))
        self.add(name + "+tp", len(a & b), 0)
        self.add(name + "+gold", len(a), 0)
        self.add(name + "+found", len(b), 0)

    def figures(self) -> dict[str, float]:
        out = {k: round(100 * r / n, 2) for k, (r, n) in self.n.items() if n}
        for k in {k.split("+")[0] for k in self.n if "+" in k}:
            tp, gold, found = (self.n[f"{k}+{x}"][0] for x in ("tp", "gold", "found"))
            out[k] = round(200 * tp / max(1, gold + found), 2)
        return out

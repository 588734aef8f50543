"""Reads the treebanks and the name annotations into sentences of one kind."""

import re
from dataclasses import dataclass, field
from pathlib import Path

NAMES = ["O", *(f"{b}-{t}" for t in ("person", "organisation", "place", "group", "facility") for b in "BI")]
UNER = ["O", *(f"{b}-{t}" for t in ("PER", "LOC", "ORG") for b in "BI")]
NOT_SAID = "?"  # a label that is unknown here and must not be learned

FACILITY = set("""airport airbase airfield base camp barracks bridge dam mosque church cathedral temple shrine hospital hotel prison jail
stadium arena palace tower building hall museum library station port harbor harbour pipeline refinery reactor plant tunnel
crossing checkpoint embassy consulate mall theatre theater castle fort fortress monument cemetery courthouse capitol""".split())
OFFICES = set("""minister president king queen secretary governor mayor chairman chair director senator professor general commander
ambassador spokesman spokeswoman spokesperson pope prince princess chancellor premier judge speaker officer chief god lord mr. ms.""".split())


@dataclass
class Sentence:
    id: str
    forms: list[str]
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    misc: list[str] = field(default_factory=list)
    uner: list[str] | None = None
    names: list[str] | None = None
    starts: list[str] | None = None

    @property
    def has_tree(self) -> bool:
        return bool(self.heads)


def read_conllu(path: Path) -> list[Sentence]:
    sentences, rows, sent_id = [], [], ""
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            _, forms, lemmas, upos, xpos, feats, heads, deprels, _, misc = (list(c) for c in zip(*rows))
            sentences.append(Sentence(sent_id, forms, lemmas, upos, xpos, feats, [int(h) for h in heads], deprels, misc))
            rows = []
    return sentences


def read_iob2(path: Path) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """sent_id -> forms, tags, old tags (where nationalities etc. are still `OTH`)."""
    found, rows, sent_id = {}, [], ""
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
        elif line.strip():
            rows.append(line.split("\t"))
        elif rows:
            found[sent_id] = ([r[1] for r in rows], [r[2] for r in rows], [r[3] for r in rows])
            rows = []
    return found


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """BIO tags -> (start, end, type), end exclusive; an I- that continues nothing starts a span."""
    spans, start, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == kind):
            spans.append((start, i, kind))
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start, kind = i, tag[2:]
    return spans


def _put(tags: list[str], start: int, end: int, kind: str) -> None:
    tags[start:end] = [kind if kind in "O?" else ("B-" if i == start else "I-") + kind for i in range(start, end)]


def _is_group(s: Sentence, start: int, end: int) -> bool:
    """Nationalities, faiths, peoples: one or two capitalised words ending in an adjective or a plural name."""
    last = end - 1
    return end - start <= 2 and s.forms[start][:1].isupper() and (
        s.upos[last] == "ADJ" or s.xpos[last] == "NNPS" or s.forms[last].endswith(("ese", "ish", "an", "ani", "ite", "ites", "ans", "i", "is"))
    )


def _facility_or_place(s: Sentence, start: int, end: int) -> str:
    return "facility" if end - start > 1 and s.forms[end - 1].lower() in FACILITY else "place"


def add_uner(sentences: list[Sentence], iob2: dict) -> None:
    for s in sentences:
        entry = iob2.get(s.id)
        if not entry or entry[0] != s.forms:
            continue
        _, s.uner, old = entry
        s.names = ["O"] * len(s.forms)
        for start, end, kind in spans_of(s.uner):
            wide = {"PER": "person", "ORG": "organisation"}.get(kind) or _facility_or_place(s, start, end)
            _put(s.names, start, end, wide)
        for start, end, kind in spans_of(old):
            if kind == "OTH":
                _put(s.names, start, end, "group" if _is_group(s, start, end) else NOT_SAID)


def _mentions(s: Sentence) -> list[tuple[int, int, str]]:
    """(start, end, type) of GUM's Entity= brackets within one sentence; discontinuous ones are left out."""
    opened, found = [], []
    for i, misc in enumerate(s.misc):
        value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
        for whole, closing in re.findall(r"(\([^()]*)|([^()]+\))", value):
            if closing:
                name = closing[:-1]
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0] == name:
                        found.append((opened[k][1], i + 1, opened[k][2]))
                        del opened[k]
                        break
            else:
                parts = whole[1:].split("-")
                opened.append((parts[0], i, parts[1] if len(parts) > 1 else "?"))
        # a mention that opens and closes on one word is written (id-type-...)
        for single in re.findall(r"\(([^()]*)\)", value):
            parts = single.split("-")
            for k in range(len(opened) - 1, -1, -1):
                if opened[k][0] == parts[0] and opened[k][1] == i:
                    found.append((i, i + 1, opened[k][2]))
                    del opened[k]
                    break
    return found


def add_gum_names(s: Sentence) -> None:
    """Named mentions (head a proper noun) cut down to the name; what cannot be told stays unknown."""
    s.names = [NOT_SAID if u == "PROPN" or (u in ("ADJ", "NOUN") and f[:1].isupper() and i) else "O" for i, (u, f) in enumerate(zip(s.upos, s.forms))]
    taken = [False] * len(s.forms)
    inner_ok = {"of", "for", "the", "and", "&", "-", "de", "al", "'s", "on", "in"}
    for start, end, kind in sorted(_mentions(s), key=lambda m: m[0] - m[1]):
        heads = [i for i in range(start, end) if not start < s.heads[i] <= end]
        if len(heads) != 1 or s.upos[heads[0]] != "PROPN":
            continue
        head = heads[0]
        wide = {"person": "person", "organization": "organisation", "place": "place"}.get(kind)
        left = right = head
        while left > start and (s.upos[left - 1] == "PROPN" or (s.forms[left - 1] == "-" and left - 2 >= start and s.upos[left - 2] == "PROPN")
                                or (wide != "person" and s.upos[left - 1] in ("ADJ", "NOUN", "NUM") and s.forms[left - 1][:1].isupper())):
            if wide == "person" and s.deprels[left - 1] in ("nmod:desc", "nmod", "appos"):
                break
            left -= 1
        while right + 1 < end and (s.upos[right + 1] == "PROPN" or s.deprels[right + 1] == "flat"
                                   or (wide in ("organisation", None) and s.forms[right + 1].lower() in inner_ok and right + 2 < end
                                       and any(s.upos[k] == "PROPN" for k in range(right + 2, min(end, right + 4))))):
            right += 1
        while right > head and s.upos[right] in ("ADP", "DET", "CCONJ", "PUNCT", "PART"):
            right -= 1
        span = range(left, right + 1)
        if any(taken[i] for i in span):
            continue
        if s.deprels[left] == "det":
            left += 1
        for i in span:
            taken[i] = True
        if wide == "person" and s.xpos[right] == "NNPS":
            wide = "group"
        if wide == "place":
            wide = _facility_or_place(s, left, right + 1)
        if wide == "person" and s.lemmas[head].lower() in OFFICES:
            wide = NOT_SAID
        _put(s.names, left, right + 1, wide or "O")
    for i, u in enumerate(s.upos):
        if u == "ADJ" and s.forms[i][:1].isupper() and not taken[i] and re.search(r"(an|ish|ese|ite|i|ic|unni|hia)$", s.forms[i]) and i:
            s.names[i] = "B-group"


def read_gum(folder: Path, split: str) -> list[Sentence]:
    sentences = []
    for path in sorted((folder / split / "conllu").glob("*.conllu")):
        for s in read_conllu(path):
            add_gum_names(s)
            sentences.append(s)
    return sentences


def read_ewt(gold: Path, split: str) -> list[Sentence]:
    sentences = read_conllu(gold / "ud-ewt" / f"{split}.conllu")
    add_uner(sentences, read_iob2(gold / "uner-ewt" / f"{split}.iob2"))
    return sentences

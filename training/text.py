"""From a word to ids: the reference for models/FORMAT.md section 1."""

import unicodedata
from functools import lru_cache

PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u02bc": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u2014": "--", "\u2015": "--",
    "\u2026": "...", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
}
FEATURE_BUCKETS = 16384
MAX_PIECES_PER_WORD = 12


def mapped(form: str) -> str:
    """The form with quotes, dashes and invisible characters made plain; letter case kept."""
    return "".join(PLAIN.get(c, c) for c in form)


@lru_cache(maxsize=200_000)
def plain(form: str) -> str:
    decomposed = unicodedata.normalize("NFD", mapped(form).lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def _is_mark(c: str) -> bool:
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def _parts(text: str) -> list[str]:
    parts, current = [], ""
    for c in text:
        if c.isspace() or _is_mark(c):
            if current:
                parts.append(current)
            current = ""
            if not c.isspace():
                parts.append(c)
        else:
            current += c
    if current:
        parts.append(current)
    return parts


class Pieces:
    """Greedy WordPiece over a vocabulary file's lines."""

    def __init__(self, vocab: list[str]):
        self.ids = {piece: i for i, piece in enumerate(vocab)}
        self.unk, self.cls, self.sep, self.mask = (self.ids[k] for k in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.cache: dict[str, list[int]] = {}

    def _part(self, part: str) -> list[int]:
        if len(part) > 100:
            return [self.unk]
        out, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                found = self.ids.get(("##" if start else "") + part[start:end])
                if found is not None:
                    out.append(found)
                    start = end
                    break
            else:
                return [self.unk]
        return out

    def word(self, form: str) -> list[int]:
        known = self.cache.get(form)
        if known is None:
            known = [i for part in _parts(plain(form)) for i in self._part(part)] or [self.unk]
            if len(known) > MAX_PIECES_PER_WORD:
                known = known[: MAX_PIECES_PER_WORD - 1] + known[-1:]
            self.cache[form] = known
        return known


@lru_cache(maxsize=200_000)
def case_class(form: str) -> int:
    letters = digits = upper = 0
    first_upper = False
    for c in mapped(form):
        kind = unicodedata.category(c)
        if kind.startswith("L"):
            is_upper = c != c.lower()
            first_upper = first_upper or (letters == 0 and is_upper)
            letters += 1
            upper += is_upper
        elif kind == "Nd":
            digits += 1
    if not letters:
        return 7 if digits else 1
    if digits:
        return 8
    if upper == 0:
        return 2
    if letters == 1:
        return 4
    if upper == letters:
        return 5
    return 3 if upper == 1 and first_upper else 6


def case_classes(forms: list[str]) -> list[int]:
    classes = [case_class(f) for f in forms]
    lettered = [k for k in classes if k not in (1, 7)]
    if len(lettered) >= 3 and sum(k == 2 for k in lettered) < 0.2 * len(lettered):
        return [k + 9 for k in classes]
    return classes


def _units(text: str) -> list[int]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def _hash(units: list[int]) -> int:
    h = 2166136261
    for u in units:
        h = ((h ^ u) * 16777619) & 0xFFFFFFFF
    return h % FEATURE_BUCKETS


def shape(form: str) -> str:
    out = []
    for c in mapped(form):
        kind = unicodedata.category(c)
        c = ("X" if c != c.lower() else "x") if kind.startswith("L") else "d" if kind == "Nd" else c
        if len(out) < 2 or out[-1] != c or out[-2] != c:
            out.append(c)
    return "".join(out[:10])


@lru_cache(maxsize=200_000)
def features(form: str) -> tuple[int, ...]:
    p = _units(plain(form))
    suffixes = [[ord(str(n))] + p[-n:] for n in (1, 2, 3, 4)]
    return tuple(_hash(u) for u in [*suffixes, [ord("5")] + p[:3], [ord("6")] + _units(shape(form))])


def _base(form: str, kind: str) -> str:
    text = mapped(form)
    if kind == "L":
        return text.lower()
    if kind == "U":
        return text.upper()
    return text[:1].upper() + text[1:].lower() if kind == "T" else text


def lemma_script(form: str, lemma: str) -> str:
    """The cheapest script that turns the form into the lemma (models/FORMAT.md section 4)."""
    lemma, best = mapped(lemma), None
    for kind in "LKTU":
        base = _base(form, kind)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        cut, suffix = len(_units(base[common:])), lemma[common:]
        if best is None or cut + len(suffix) < best[0]:
            best = (cut + len(suffix), f"{kind}:{cut}:{suffix}")
    return best[1]


def apply_script(form: str, script: str) -> str | None:
    kind, cut, suffix = script.split(":", 2)
    units = _units(_base(form, kind))
    if int(cut) > len(units):
        return None
    kept = units[: len(units) - int(cut)]
    return b"".join(u.to_bytes(2, "little") for u in kept).decode("utf-16-le", "replace") + suffix


def encode(forms: list[str], pieces: Pieces):
    """One sentence's inputs: pieces, cases, first, last, features."""
    ids, cases, first, last = [pieces.cls], [0], [], []
    for form, kind in zip(forms, case_classes(forms)):
        word = pieces.word(form)
        first.append(len(ids))
        ids += word
        cases += [kind] * len(word)
        last.append(len(ids) - 1)
    return ids + [pieces.sep], cases + [0], first, last, [features(f) for f in forms]


def coded(forms: list[str], pieces: "Pieces") -> dict:
    """What `encode` gives, by the names of the encoder's inputs."""
    return dict(zip(("pieces", "cases", "first", "last", "features"), encode(forms, pieces)))

"""What the first heads of names and two taggers of Stanford CoreNLP make of sentences without labels: how likely each tag is."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

import text
from runtime import open_session
from treebanks import NAMES, UNER

VOTE = 2.0  # what each of the taggers counts beside the heads of heads.onnx; compared on the development parts
IN_UNER = {"person": ["PER"], "organisation": ["ORG"], "place": ["LOC"], "group": [], "facility": ["LOC", "ORG"]}


Labelled = list[tuple[list[str], list[str]]]
HELD_OUT = ("sentences", "articles")


def read_labelled(work: Path) -> tuple[Labelled, dict[str, Labelled]]:
    """Words and tags of the sentences that are labelled by us: those to learn from, and those held out: sentences here and there, and whole articles."""
    rows = [json.loads(line) for line in (work / "labelled.jsonl").read_text(encoding="utf-8").splitlines()]
    shown, *held = ([(forms, tags) for forms, tags, kind in rows if kind == wanted] for wanted in (None, *HELD_OUT))
    return shown, dict(zip(HELD_OUT, held))


class Reader:
    def __init__(self, models: Path):
        self.pieces = text.Pieces((models / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
        self.encoder, self.heads = (open_session(models / f) for f in ("encoder.onnx", "heads.onnx"))

    def read(self, forms: list[str]) -> list[np.ndarray]:
        """States, and the log-probabilities that the first heads give to Universal NER's tags and to the product's."""
        feed = {k: np.array(v, np.int64) for k, v in text.coded(forms, self.pieces).items()}
        states = self.encoder.run(["states"], feed)[0]
        return [states.astype(np.float16), *self.heads.run(["uner", "names"], {"states": states})]


def counterparts() -> list[list[int]]:
    """For each of the product's tags the tags of Universal NER that it may go with."""
    found = []
    for tag in NAMES:
        kinds = [UNER.index(f"{tag[0]}-{k}") for k in IN_UNER[tag[2:]]] if tag != "O" else []
        found.append(kinds + [0] if tag.endswith("facility") or not kinds else kinds)
    return found


COUNTERPARTS = counterparts()


def softmax(x: np.ndarray) -> np.ndarray:
    e = np.exp(x - x.max(1, keepdims=True))
    return (e / e.sum(1, keepdims=True)).astype(np.float32)


def witnesses(uner: np.ndarray, names: np.ndarray, votes: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The first heads' log-probabilities and the votes of the two taggers, added up: how likely each tag of Universal NER and of the product is."""
    total = uner.copy()
    for k in range(len(UNER)):
        own = [names[:, j] for j, c in enumerate(COUNTERPARTS) if c[0] == k]
        total[:, k] += np.max(own, axis=0)
    for column in votes:
        for i, tag in enumerate(column.split(" ")):
            total[i, UNER.index(tag)] += VOTE
    likely = softmax(total)
    known = np.log(likely + 1e-9)
    return likely, softmax(names + np.stack([known[:, c].max(1) for c in COUNTERPARTS], 1))


def judged(reader: Reader, work: Path) -> Iterator[tuple[list[str], np.ndarray, np.ndarray, np.ndarray]]:
    """Each plain sentence of `work`: its words, their states, and how likely each tag of both schemes is."""
    forms = map(json.loads, (work / "plain.jsonl").read_text(encoding="utf-8").splitlines())
    votes = (line.split("\t") for line in (work / "votes.tsv").read_text(encoding="utf-8").splitlines())
    for row, columns in zip(forms, votes, strict=True):
        states, uner, names = reader.read(row)
        yield row, states, *witnesses(uner, names, columns)

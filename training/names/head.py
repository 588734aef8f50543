"""Trains the head of names on frozen word states, from labelled sentences and from what others make of plain ones; writes models/names.onnx."""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto as T
from onnx import helper
from torch import nn

sys.path.insert(0, str(Path(__file__).parent.parent))
from export import Graph, quantise  # noqa: E402
from runtime import open_session  # noqa: E402
from score import bio  # noqa: E402
from treebanks import NAMES, NOT_SAID, UNER, Sentence, read_ewt, read_gum, spans_of  # noqa: E402
from witnesses import IN_UNER, Labelled, Reader, judged, read_labelled  # noqa: E402

WIDTH, HIDDEN = 384, 256
DROP, RATE, EPOCHS, BATCH = 0.15, 1e-3, 4, 1024
# What each kind of sentence counts; compared on the development parts.
EWT, GUM, LABELLED, PLAIN = 1.5, 0.5, 1.0, 1.0
NARROW = {"person": "PER", "organisation": "ORG", "place": "LOC", "facility": "LOC"}


@dataclass
class Part:
    """Sentences, their word states one below the other, and for each word how likely each tag is in both schemes; weight 0: unknown."""

    sentences: list
    states: np.ndarray
    uner: np.ndarray
    names: np.ndarray
    uner_weights: np.ndarray
    names_weights: np.ndarray


def exact(tags: list[str], known: list[str], weight: float) -> tuple[np.ndarray, np.ndarray]:
    index = {t: i for i, t in enumerate(known)}
    return np.eye(len(known), dtype=np.float32)[[index.get(t, 0) for t in tags]], np.array([weight * (t in index) for t in tags], np.float32)


def in_uner(tag: str) -> str:
    """A product's tag as Universal NER's; a facility is one thing or the other there."""
    kinds = IN_UNER[tag[2:]] if tag[1:2] == "-" else [tag]
    return tag if tag in ("O", NOT_SAID) else "O" if not kinds else NOT_SAID if len(kinds) > 1 else tag[:2] + kinds[0]


def labelled(reader: Reader, sentences: list, weight: float) -> Part:
    states = np.concatenate([reader.read(s.forms)[0] for s in sentences])
    uner, uner_weights = exact([t for s in sentences for t in s.uner or map(in_uner, s.names)], UNER, weight)
    names, names_weights = exact([t for s in sentences for t in s.names], NAMES, weight)
    return Part(sentences, states, uner, names, uner_weights, names_weights)


def plain(reader: Reader, work: Path) -> Part:
    forms, *columns = zip(*judged(reader, work))
    states, uner, names = map(np.concatenate, columns)
    weights = np.full(len(states), PLAIN, np.float32)
    return Part([Sentence("", row) for row in forms], states, uner, names, weights, weights)


def neighbours(lengths: list[int], offset: int, zero: int) -> np.ndarray:
    """[words, 3]: rows of the word before, the word and the word after; `zero` at a sentence's edges."""
    own = np.arange(offset, offset + sum(lengths))
    before, after = own - 1, own + 1
    ends = np.cumsum(lengths)
    before[np.concatenate([[0], ends[:-1]])] = zero
    after[ends - 1] = zero
    return np.stack([before, own, after], 1)


class Head(nn.Module):
    """Both schemes over one hidden layer; only the product's tags are kept."""

    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(3 * WIDTH, HIDDEN), nn.Linear(HIDDEN, len(UNER) + len(NAMES))

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        h = F.gelu(self.hidden(F.dropout(x, DROP, self.training)))
        y = self.out(F.dropout(h, DROP, self.training))
        return F.log_softmax(y[:, : len(UNER)], -1), F.log_softmax(y[:, len(UNER) :], -1)


def fit(parts: list[Part], seed: int) -> Head:
    torch.manual_seed(seed)
    total = sum(len(p.states) for p in parts)
    states = torch.from_numpy(np.concatenate([*(p.states for p in parts), np.zeros((1, WIDTH), np.float16)]))
    rows, at = [], 0
    for p in parts:
        rows.append(neighbours([len(s.forms) for s in p.sentences], at, total))
        at += len(p.states)
    around = torch.from_numpy(np.concatenate(rows))
    joined = lambda k: torch.from_numpy(np.concatenate([getattr(p, k) for p in parts]))  # noqa: E731
    targets = [(joined("uner"), joined("uner_weights")), (joined("names"), joined("names_weights"))]
    head, step = Head(), 0
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.02)
    steps = EPOCHS * (total // BATCH)
    for epoch in range(EPOCHS):
        order = torch.randperm(total)
        for i in range(0, total - BATCH + 1, BATCH):
            b = order[i : i + BATCH]
            optimiser.param_groups[0]["lr"] = RATE * (1 - step / steps)
            found = head(states[around[b]].flatten(1).float())
            loss = sum((-(likely[b] * y).sum(1) * weights[b]).mean() for y, (likely, weights) in zip(found, targets))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
        print(f"epoch {epoch + 1} of {EPOCHS}", flush=True)
    return head.eval()


def graph(head: Head) -> onnx.ModelProto:
    s = {k: v.detach().numpy() for k, v in head.state_dict().items()}
    g = Graph()
    edge = g.constant("edge", np.zeros((1, WIDTH), np.float32))
    padded = g.add("Concat", edge, "states", edge, axis=0)
    end = g.numbers(np.iinfo(np.int64).max)
    before = g.add("Slice", padded, g.numbers(0), g.numbers(-2), g.numbers(0))
    after = g.add("Slice", padded, g.numbers(2), end, g.numbers(0))
    h = g.add("Gelu", g.linear(g.add("Concat", before, "states", after, axis=-1), "hidden", s["hidden.weight"], s["hidden.bias"]))
    g.add("LogSoftmax", g.linear(h, "out", s["out.weight"][len(UNER) :], s["out.bias"][len(UNER) :]), name="names", axis=-1)
    vector = helper.make_tensor_value_info
    return g.model("names", [vector("states", T.FLOAT, ["W", WIDTH])], [vector("names", T.FLOAT, ["W", len(NAMES)])])


def figures(path: Path, parts: dict[str, Part]) -> None:
    """F1 of exact spans on development parts by the file itself, a sentence a call: all five types, and persons, organisations and places."""
    session = open_session(path)
    for name, p in parts.items():
        counts, at = np.zeros((2, 3)), 0
        for s in p.sentences:
            x = p.states[at : at + len(s.forms)].astype(np.float32)
            at += len(s.forms)
            found = set(map(tuple, spans_of(bio(session.run(["names"], {"states": x})[0].tolist(), NAMES))))
            unknown = {i for i, t in enumerate(s.names) if t == NOT_SAID}
            found = {f for f in found if not unknown & set(range(f[0], f[1]))}
            gold = set(map(tuple, spans_of(["O" if t == NOT_SAID else t for t in s.names])))
            for row, (g, f) in enumerate(((gold, found), tuple({(a, b, NARROW[k]) for a, b, k in x if k in NARROW} for x in (gold, found)))):
                counts[row] += len(g & f), len(g), len(f)
        five, three = (200 * hit / (g + f) for hit, g, f in counts)
        print(f"{name}: five types {five:.2f}, persons, organisations and places {three:.2f}")


def of_ours(rows: Labelled) -> list[Sentence]:
    return [Sentence("", forms, names=tags) for forms, tags in rows]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(2)
    reader = Reader(a.models)
    ewt = labelled(reader, [s for s in read_ewt(a.gold, "train") if s.names], EWT)
    gum = labelled(reader, read_gum(a.gold / "gum-cc", "train"), GUM)
    shown, held = read_labelled(a.work)
    head = fit([ewt, gum, plain(reader, a.work), labelled(reader, of_ours(shown), LABELLED)], a.seed)
    path = a.models / "names.onnx"
    onnx.save(graph(head), path)
    quantise(path, "dynamic8s", keep=("out.",))
    manifest = a.models / "manifest.json"
    kept, raw = json.loads(manifest.read_text()), path.read_bytes()
    kept["files"] = dict(sorted({**kept["files"], path.name: {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}}.items()))
    manifest.write_text(json.dumps(kept, indent=1) + "\n")
    dev = {"EWT dev": [s for s in read_ewt(a.gold, "dev") if s.names], "GUM dev": read_gum(a.gold / "gum-cc", "dev")}
    dev |= {f"labels of ours, {k} held out": of_ours(rows) for k, rows in held.items()}
    figures(path, {k: labelled(reader, v, 1) for k, v in dev.items()})


if __name__ == "__main__":
    main()

"""Trains the head of the product's names further on frozen word states, with re3d's documents among the others:
python tune_names.py --gold DIR --checkpoint FILE [--folds 5]   (with --folds: figures only, re3d cut by document)"""

import argparse
import hashlib
import random
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from score import Tally, bio
from train import IGNORE, Model, batches, collate, encode_batch
from treebanks import NAMES, NOT_SAID, Sentence, plain_names, read_ewt, read_gum, read_re3d

Pair = tuple[torch.Tensor, torch.Tensor]


@torch.no_grad()
def states_of(model: Model, sentences: list[Sentence]) -> list[torch.Tensor]:
    model.encoder.eval()
    rows, out = [model.numbers(s) for s in sentences], [torch.empty(0)] * len(sentences)
    for group in batches([len(r["pieces"]) for r in rows], 2000, None):
        states = encode_batch(model.encoder, collate([rows[i] for i in group]))
        for k, i in enumerate(group):
            out[i] = states[k, : len(sentences[i].forms)].clone()
    return out


class NameHead(nn.Module):
    def __init__(self, model: Model):
        super().__init__()
        self.hidden, self.out = nn.Linear(384, 256), nn.Linear(256, len(NAMES))
        self.hidden.load_state_dict(model.heads.wide_hidden.state_dict())
        self.out.load_state_dict(model.heads.out["names"].state_dict())

    def forward(self, x):
        return self.out(F.dropout(F.gelu(self.hidden(x)), 0.25, self.training))


def fit(head: NameHead, pairs: list[Pair], seed: int, epochs: int = 4, rate: float = 5e-4) -> NameHead:
    rng, pairs, step = random.Random(seed), list(pairs), 0
    optimiser = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    total = epochs * (len(pairs) // 48 + 1)
    head.train()
    for _ in range(epochs):
        rng.shuffle(pairs)
        for at in range(0, len(pairs), 48):
            x, y = (torch.cat([p[k] for p in pairs[at : at + 48]]) for k in (0, 1))
            if (y == IGNORE).all():
                continue
            optimiser.param_groups[0]["lr"] = rate * (1 - step / total)
            optimiser.zero_grad()
            F.cross_entropy(head(x), y, ignore_index=IGNORE).backward()
            optimiser.step()
            step += 1
    return head.eval()


@torch.no_grad()
def count(tally: Tally, name: str, head: NameHead, states: list[torch.Tensor], gold: list[list[str]], narrow: bool = False) -> None:
    """`narrow`: only persons, organisations and places, a facility counted as a place (UNER has no groups)."""

    def narrowed(tags: list[str]) -> list[str]:
        return ["O" if t.endswith("group") else t.replace("facility", "place") for t in tags]

    for x, tags in zip(states, gold):
        found = bio(F.log_softmax(head(x), -1).tolist(), NAMES)
        if narrow:
            tags, found = narrowed(tags), narrowed(found)
        known = [t != NOT_SAID for t in tags]
        tally.spans(name, [t if k else "O" for t, k in zip(tags, known)], [t if k else "O" for t, k in zip(found, known)])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--every", type=int, default=3, help="take each n-th sentence of EWT's training part")
    parser.add_argument("--seed", type=int, default=20)
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    state = torch.load(a.checkpoint, weights_only=False)
    model = Model(state["vocab"], state["labels"], state["layers"])
    model.load(state)
    index = {t: i for i, t in enumerate(NAMES)}

    def pairs(sentences: list[Sentence], tags: list[list[str]]) -> list[Pair]:
        return [(x, torch.tensor([index.get(t, IGNORE) for t in row])) for x, row in zip(states_of(model, sentences), tags)]

    documents = read_re3d(a.gold / "re3d" / "re3d.jsonl")
    sentences = [s for _, part, _ in documents for s in part]
    fold_of = [int(hashlib.sha256(d.encode()).hexdigest()[8:16], 16) % max(1, a.folds) for d, part, _ in documents for _ in part]
    gold = [plain_names(s) for s in sentences]
    domain = pairs(sentences, gold)
    train = [s for s in read_ewt(a.gold, "train")[:: a.every] if s.names] + read_gum(a.gold / "gum-cc", "train")
    general = pairs(train, [s.names for s in train])
    dev = [s for s in read_ewt(a.gold, "dev") if s.names]
    dev_states, dev_gold = states_of(model, dev), [s.names for s in dev]
    tally = Tally()
    count(tally, "re3d before", NameHead(model), [x for x, _ in domain], gold)
    count(tally, "dev before", NameHead(model), dev_states, dev_gold, narrow=True)
    for f in range(a.folds):
        head = fit(NameHead(model), general + [p for p, k in zip(domain, fold_of) if k != f], a.seed)
        held = [i for i, k in enumerate(fold_of) if k == f]
        count(tally, "re3d cross-validated", head, [domain[i][0] for i in held], [gold[i] for i in held])
        if f == 0:
            count(tally, "dev cross-validated", head, dev_states, dev_gold, narrow=True)
    if not a.folds:
        head = fit(NameHead(model), general + domain, a.seed)
        count(tally, "dev after", head, dev_states, dev_gold, narrow=True)
        for name, layer in (("wide_hidden", head.hidden), ("out.names", head.out)):
            for k, v in layer.state_dict().items():
                state["heads"][f"{name}.{k}"] = v.clone()
        torch.save(state, a.checkpoint)
    print(tally.figures())


if __name__ == "__main__":
    main()

"""Trains the head of sides on the rows that side-rows.ts wrote and adds it to models/events.bin. README.md says the rest."""

import argparse
import json
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "statements"))
from head import folds_of  # noqa: E402
from heads import pack, unpack  # noqa: E402

SIDE_ROWS = 32768
SIDES = ["none", "source", "target"]
HIDDEN, EPOCHS, RATE, DECAY, SIZE = 48, 6, 2e-3, 3e-2, 256


class SideHead(nn.Module):
    """One hidden layer over the states of a deed's word and of a candidate's, and named features."""

    def __init__(self, width):
        super().__init__()
        self.deed, self.who = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN, bias=False)
        self.named = nn.EmbeddingBag(SIDE_ROWS, HIDDEN, mode="sum")
        nn.init.normal_(self.named.weight, 0, 0.02)
        self.out = nn.Linear(HIDDEN, len(SIDES))

    def forward(self, deed, who, flat, offsets):
        """deed, who [B,width] -> [B,3]"""
        shown = lambda x: functional.dropout(x, 0.1, self.training)
        hidden = torch.relu(self.deed(shown(deed)) + self.who(shown(who)) + self.named(flat, offsets))
        return self.out(functional.dropout(hidden, 0.2, self.training))


class Candidates:
    def __init__(self, folder, width):
        lines = [json.loads(line) for line in (folder / "sides.jsonl").open()]
        self.states = numpy.fromfile(folder / "sides.f32", dtype=numpy.float32).reshape(-1, width)
        self.features = [line[0] for line in lines]
        self.words = numpy.array([line[1:3] for line in lines])
        self.side, self.ruled, self.group, self.deed = (numpy.array([line[k] for line in lines]) for k in (3, 4, 5, 6))

    def batch(self, index):
        bags = [self.features[i] for i in index]
        offsets = numpy.cumsum([0] + [len(bag) for bag in bags[:-1]])
        deed, who = (torch.from_numpy(self.states[self.words[index, k]]) for k in (0, 1))
        return deed, who, torch.tensor(numpy.concatenate(bags), dtype=torch.long), torch.from_numpy(offsets)


def learn(rows, index, width):
    torch.manual_seed(1)
    random = numpy.random.RandomState(1)
    head = SideHead(width)
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(index) // SIZE + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.15)
    for _ in range(EPOCHS):
        head.train()
        for part in numpy.array_split(random.permutation(index), len(index) // SIZE + 1):
            loss = functional.cross_entropy(head(*rows.batch(part)), torch.from_numpy(rows.side[part]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return head


def answers(head, rows, index):
    head.eval()
    with torch.no_grad():
        parts = [head(*rows.batch(index[i : i + 2000])) for i in range(0, len(index), 2000)]
    return torch.log_softmax(torch.cat(parts), 1).numpy()


def figures(said, so):
    told = lambda k: f"{SIDES[k]}s F1 {200 * ((said == k) & (so == k)).sum() / max(1, (said == k).sum() + (so == k).sum()):.1f} (right of those told {100 * ((said == k) & (so == k)).sum() / max(1, (said == k).sum()):.1f})"
    return f"{told(1)}, {told(2)}"


def report(rows, width):
    """What heads say of deeds of articles that they have not seen, by candidate: chains count as often as they are named."""
    fold = folds_of(rows.group)
    said = numpy.zeros((len(rows.side), len(SIDES)), numpy.float32)
    for k in range(fold.max() + 1):
        head = learn(rows, numpy.nonzero(fold != k)[0], width)
        said[fold == k] = answers(head, rows, numpy.nonzero(fold == k)[0])
    print("the rules alone:", figures(rows.ruled, rows.side))
    for advantage in (0, 0.5, 1, 2):
        for doubt in (0, 0.5, 1):
            weights = said.copy()
            weights[numpy.arange(len(said)), rows.ruled] += advantage * (rows.ruled > 0)
            weights[:, 0] += doubt
            print(f"folds, advantage {advantage} to the rules, {doubt} to none: {figures(weights.argmax(1), rows.side)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--report", action="store_true", help="print what five folds say; write no file")
    args = parser.parse_args()
    # The bytes depend on it.
    torch.set_num_threads(2)
    width = json.loads((args.out.parent / "labels.json").read_text())["stateWidth"]
    rows = Candidates(args.rows, width)
    print(len(rows.side), "candidates of", len(set(rows.deed)), "deeds", flush=True)
    if args.report:
        return report(rows, width)
    head = learn(rows, numpy.arange(len(rows.side)), width)
    tables = {name: table for name, table in unpack(args.out).items() if not name.startswith("side.")}
    tables["side.deed"], tables["side.who"] = head.deed.weight.detach().numpy(), head.who.weight.detach().numpy()
    tables["side.bias"], tables["side.named"] = head.deed.bias.detach().numpy()[None], head.named.weight.detach().numpy()
    tables["side.out"], tables["side.out-bias"] = head.out.weight.detach().numpy(), head.out.bias.detach().numpy()[None]
    pack(args.out, tables, width)


if __name__ == "__main__":
    main()

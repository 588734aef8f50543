"""Trains the head of sides on the rows that side-rows.ts wrote and packs models/sides.bin. README.md says the rest."""

import json
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "statements"))
from head import folds_of  # noqa: E402
from heads import open_training, pack  # noqa: E402

SIDE_ROWS = 32768
SIDES = ["none", "source", "target"]
HIDDEN, MET, EPOCHS, RATE, DECAY, SIZE = 64, 32, 4, 2e-3, 3e-2, 512
OWN_WEIGHT = 2  # how often labelled deeds are shown in an epoch


class SideHead(nn.Module):
    """One hidden layer over the states of a deed's word and of a candidate's, how the two meet, and named features."""

    def __init__(self, width):
        super().__init__()
        self.deed, self.who = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN, bias=False)
        self.deed_view, self.who_view = (nn.Linear(width, MET, bias=False) for _ in range(2))
        self.met = nn.Linear(MET, HIDDEN, bias=False)
        self.named = nn.EmbeddingBag(SIDE_ROWS, HIDDEN, mode="sum")
        nn.init.normal_(self.named.weight, 0, 0.02)
        self.out = nn.Linear(HIDDEN, len(SIDES))

    def forward(self, deed, who, flat, offsets):
        """deed, who [B,width] -> [B,3]"""
        deed, who = (functional.dropout(x, 0.1, self.training) for x in (deed, who))
        met = self.met(self.deed_view(deed) * self.who_view(who))
        hidden = torch.relu(self.deed(deed) + self.who(who) + met + self.named(flat, offsets))
        return self.out(functional.dropout(hidden, 0.2, self.training))


class Candidates:
    """Who could stand beside deeds; of each the share of every side, by label or as a teacher judges it."""

    def __init__(self, folder, name, width, taught=None):
        self.states = numpy.fromfile(folder / f"{name}.f32", dtype=numpy.float32).reshape(-1, width)
        places, ends, flat, ints = [], [0], [], []
        for line in (folder / f"{name}.jsonl").open():
            place, features, deed, who, *rest = json.loads(line)
            places.append((place + deed, place + who))
            flat.extend(features)
            ends.append(len(flat))
            ints.append(rest)
        self.words, self.flat, self.ends = numpy.array(places), numpy.array(flat, dtype=numpy.int32), numpy.array(ends)
        self.side, self.ruled, self.group, self.deed = numpy.array(ints).T
        self.share = numpy.full((len(self.side), len(SIDES)), numpy.nan, numpy.float32)
        known = self.side >= 0
        self.share[known] = numpy.eye(len(SIDES), dtype=numpy.float32)[self.side[known]]
        if taught is not None:
            self.share = torch.softmax(torch.from_numpy(numpy.fromfile(folder / taught, numpy.float32).reshape(-1, len(SIDES))), 1).numpy()

    def batch(self, index):
        bags = [self.flat[self.ends[i] : self.ends[i + 1]] for i in index]
        offsets = numpy.cumsum([0] + [len(bag) for bag in bags[:-1]])
        deed, who = (torch.from_numpy(self.states[self.words[index, k]]) for k in (0, 1))
        return deed, who, torch.from_numpy(numpy.concatenate(bags)).long(), torch.from_numpy(offsets)


def learn(sets, width):
    """A head taught by sets of candidates: pairs of the set and the rows of it that are shown."""
    torch.manual_seed(1)
    random = numpy.random.RandomState(1)
    head = SideHead(width)
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=DECAY)
    count = sum(len(index) // SIZE + 1 for _, index in sets)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=EPOCHS * count, pct_start=0.15)
    for _ in range(EPOCHS):
        head.train()
        parts = [(rows, part) for rows, index in sets for part in numpy.array_split(random.permutation(index), len(index) // SIZE + 1)]
        random.shuffle(parts)
        for rows, part in parts:
            shares = torch.log_softmax(head(*rows.batch(part)), 1)
            loss = -(torch.from_numpy(rows.share[part]) * shares).sum(1).mean()
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


def judged(out, ruled, advantage, doubt):
    """The side that rules and head together find likeliest, where the rules' side, and none, are preferred by so much, in natural logarithms of odds."""
    weights = torch.log_softmax(torch.from_numpy(out), 1).numpy()
    weights[numpy.arange(len(weights)), ruled] += advantage * (ruled > 0)
    weights[:, 0] += doubt
    return weights.argmax(1)


def figures(said, so):
    def told(k):
        right = ((said == k) & (so == k)).sum()
        return f"{SIDES[k]}s F1 {200 * right / max(1, (said == k).sum() + (so == k).sum()):.1f} (right of those told {100 * right / max(1, (said == k).sum()):.1f})"

    return f"{told(1)}, {told(2)}"


def report(labelled, plain, width):
    """What a head says of the first fold that neither it nor its teacher has seen: `plain` are the answers of `side_teacher.py --fold`."""
    held = numpy.nonzero(folds_of(labelled.group) == 0)[0]
    rest = numpy.nonzero(folds_of(labelled.group) != 0)[0]
    ruled, so = labelled.ruled[held], labelled.side[held]
    print("held fold, the rules alone:", figures(ruled, so), flush=True)
    for name, sets in (("labels alone", [(labelled, rest)] * OWN_WEIGHT), ("taught", [(labelled, rest)] * OWN_WEIGHT + plain)):
        out = answers(learn(sets, width), labelled, held)
        for advantage in (0, 0.5, 1, 2):
            for doubt in (0, 0.5, 1):
                print(f"{name}, advantage {advantage} to the rules, {doubt} to none: {figures(judged(out, ruled, advantage, doubt), so)}", flush=True)


def main():
    args, width = open_training("--fold", "print what the held fold says, after side_teacher.py --fold; write no file")
    labelled = Candidates(args.rows, "sides", width)
    unlabelled = Candidates(args.rows, "plain-sides", width, "plain-sides.answers.f32")
    # A sentence that was too long for the teacher has no answers.
    plain = [(unlabelled, numpy.nonzero(~numpy.isnan(unlabelled.share[:, 0]))[0])]
    print(len(labelled.side), "candidates of", len(set(labelled.deed)), "deeds;", len(plain[0][1]), "judged by the teacher", flush=True)
    if args.fold:
        return report(labelled, plain, width)
    head = learn([(labelled, numpy.arange(len(labelled.side)))] * OWN_WEIGHT + plain, width)
    plainly = lambda layer: layer.weight.detach().numpy()
    tables = {"side.deed": plainly(head.deed), "side.bias": head.deed.bias.detach().numpy()[None], "side.who": plainly(head.who)}
    tables |= {"side.deed-view": plainly(head.deed_view), "side.who-view": plainly(head.who_view), "side.met": plainly(head.met)}
    tables |= {"side.named": plainly(head.named), "side.out": plainly(head.out), "side.out-bias": head.out.bias.detach().numpy()[None]}
    pack(args.out, tables, width)


if __name__ == "__main__":
    main()

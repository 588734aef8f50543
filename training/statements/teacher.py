"""Fine-tunes the base encoder, whole, on UDS-IH2's certainty and on the marks of our own texts, and has it label texts without labels. README.md says why."""

import argparse
import pathlib
import sys
import time

import numpy
import torch
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from heads import FORGET, MARKS, NOTHING_WEIGHT, STATUSES, UNTOLD, of_certainty, parted, robust  # noqa: E402
from teaching import Sentences, Steps, answers, begin, open_base  # noqa: E402

ROUNDS, WARM = 4, 200
BUDGETS = {"train": 2400, "own": 1200}  # word pieces a step
SHARES = {"train": 0.6, "own": 1.0}  # of a set's steps that are taken in each round


class Words(Sentences):
    """Sentences whose words are asked for their certainty and mark."""

    unknown, forget = UNTOLD, FORGET

    def __init__(self, folder, name, pieces):
        super().__init__(folder, f"mood-{name}", 5, pieces)
        self.trigger = [line[7][0] for line in self.lines]
        self.certainty = numpy.array([numpy.nan if line[1] is None else line[1] for line in self.lines], numpy.float32)
        self.mark = numpy.array([-1 if line[2] is None else MARKS.index(line[2]) for line in self.lines])
        self.rule = numpy.array([STATUSES.index(line[3]) if line[8] else UNTOLD for line in self.lines])


def loss_of(out, certainty, mark):
    loss = 0.0
    known = ~torch.isnan(certainty)
    if known.any():
        loss = loss + robust((out[known, 0] - certainty[known]).abs()).mean()
        loss = loss + functional.binary_cross_entropy_with_logits(out[known, 1], torch.sigmoid(2 * certainty[known]))
    known = mark >= 0
    if known.any():
        weight = torch.ones(len(MARKS))
        weight[-1] = NOTHING_WEIGHT
        loss = loss + functional.cross_entropy(out[known, 2:], mark[known], weight=weight)
    return loss


def learn(sets, dev, base, vocab):
    """Prints its figures on the development part after each round, which choose nothing."""
    net, rng = begin(base, vocab, UNTOLD + 1, 2 + len(MARKS))
    steps, started = Steps(net, WARM, ROUNDS * sum(int(SHARES[name] * len(one.groups(BUDGETS[name], rng))) for name, one in sets.items())), time.time()
    for turn in range(ROUNDS):
        todo = []
        for name, one in sets.items():
            groups = one.groups(BUDGETS[name], rng)
            rng.shuffle(groups)
            todo += [(one, keys) for keys in groups[: int(SHARES[name] * len(groups))]]
        rng.shuffle(todo)
        for one, keys in todo:
            words, asked, rows = one.batch(keys, rng)
            loss = loss_of(net(words, asked), torch.from_numpy(one.certainty[rows]), torch.from_numpy(one.mark[rows]))
            steps.take(loss)
        out = answers(net, dev)
        known = ~numpy.isnan(out[:, 0]) & ~numpy.isnan(dev.certainty)
        print(f"teacher, round {turn + 1}, {time.time() - started:.0f} s: uds-ih2 dev {of_certainty(parted(out[known]), dev.certainty[known])}", flush=True)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    args = parser.parse_args()
    base, vocab, pieces = open_base()
    train, own, dev, plain = (Words(args.rows, name, pieces) for name in ("train", "own", "dev", "plain"))
    net = learn({"train": train, "own": own}, dev, base, vocab)
    answers(net, plain).tofile(args.rows / "mood-plain.answers.f32")


if __name__ == "__main__":
    main()

"""Trains the head of event types on the rows that rows.ts wrote and packs models/events.bin. README.md says the rest."""

import json
import pathlib
import sys

import numpy
import torch
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "statements"))
from heads import MOOD_GAZES, GazingHead, MoodRows, answers, fit, join, open_training, pack, tables_of, with_biases  # noqa: E402

ROLES = ["trigger", "doer", "object"]
TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
NONE = len(TYPES)
HIDDEN = 64
FOLDS = 5
EPOCHS, RATE, DECAY = 8, 2e-3, 3e-2
OWN_WEIGHT = 2  # how often labelled words are shown in an epoch
# How far the table's answer is preferred to the head's, in natural logarithms of odds: a type, and none; and none, where it has a type: src/reading/statements/typed.ts.
TYPED, UNTYPED, BESIDE = 3.0, 2.0, 0.25


def read_rows(folder, name, width, taught=None):
    """Words with their type (-1: not labelled) and, where a teacher's answers are given, its shares of the types."""
    lines = [json.loads(line) for line in (folder / f"{name}.jsonl").open()]
    soft = numpy.full((len(lines), NONE + 1), numpy.nan, numpy.float32)
    if taught is not None:
        answered = torch.from_numpy(numpy.fromfile(folder / taught, numpy.float32).reshape(-1, NONE + 1))
        soft = torch.softmax(answered, 1).numpy()
    return MoodRows(
        numpy.fromfile(folder / f"{name}.f32", dtype=numpy.float32).reshape(-1, width),
        numpy.array([line[1] for line in lines]),
        numpy.array([line[2] for line in lines]),
        [numpy.array(line[0]) for line in lines],
        numpy.array([line[3] for line in lines]),
        type=numpy.array([-1 if line[4] is None else line[4] for line in lines]),
        ruled=numpy.array([line[5] for line in lines]),
        group=numpy.array([line[6] for line in lines]),
        told=numpy.array([line[7] for line in lines]),
        soft=soft,
    )


def plain_rows(folder, width, taught="plain.answers.f32"):
    """What a teacher says of texts without labels; sentences that were too long for it are left out."""
    plain = read_rows(folder, "plain", width, taught)
    return plain.take(numpy.nonzero(~numpy.isnan(plain.labels["soft"][:, 0]))[0])


def type_loss(out, label):
    """Of labelled words their type, of others the teacher's shares."""
    shares = torch.log_softmax(out, 1)
    known = label["type"] >= 0
    loss = functional.nll_loss(shares[known], label["type"][known], reduction="sum")
    return (loss - (label["soft"][~known] * shares[~known]).sum()) / len(out)


def judged(out, ruled, typed=TYPED, untyped=UNTYPED, beside=BESIDE):
    """The type that table and head together find likeliest."""
    weights = torch.log_softmax(torch.from_numpy(out), 1).numpy()
    weights[:, NONE] += numpy.where(ruled == NONE, 0, beside)
    weights[numpy.arange(len(weights)), ruled] += numpy.where(ruled == NONE, untyped, typed)
    return weights.argmax(1)


def figures(said, so):
    right = ((said == so) & (so != NONE)).sum()
    told, wanted = (said != NONE).sum(), (so != NONE).sum()
    return f"F1 {200 * right / max(1, told + wanted):.1f}, of types told {100 * right / max(1, told):.1f} are right, of types found {100 * right / max(1, wanted):.1f}"


def learn(labelled, plain, width):
    """A head that has seen labelled words twice as often as the teacher's."""
    return fit(GazingHead(width, NONE + 1, HIDDEN), join([labelled] * OWN_WEIGHT + [plain]), type_loss, EPOCHS, RATE, DECAY, 1, 128)


def folds_of(group):
    """An article's or a text's words are in one fold."""
    return numpy.random.RandomState(0).permutation(group.max() + 1)[group] % FOLDS


def report(labelled, plain, width):
    """What a head says of the first fold that neither it nor its teacher has seen: `plain` are the answers of `teacher.py --fold`."""
    held = folds_of(labelled.labels["group"]) == 0
    head = learn(labelled.take(numpy.nonzero(~held)[0]), plain, width)
    shown = labelled.take(numpy.nonzero(held & labelled.labels["told"])[0])
    out, so, ruled = answers(head, shown), shown.labels["type"], shown.labels["ruled"]
    print("held fold, the table alone:", figures(ruled, so))
    for typed in (0, 0.5, 1, 1.5, 2, 3):
        for untyped in (0, 0.5, 1, 2):
            print(f"held fold, advantage {typed} {untyped}: {figures(judged(out, ruled, typed, untyped, 0), so)}")


def main():
    args, width = open_training("--fold", "print what the held fold says, after teacher.py --fold; write no file")
    labelled, plain = read_rows(args.rows, "labelled", width), plain_rows(args.rows, width)
    print(len(labelled), "words,", (labelled.labels["type"] != NONE).sum(), "of a type;", len(plain), "judged by the teacher", flush=True)
    if args.fold:
        return report(labelled, plain, width)
    head = learn(labelled, plain, width)
    places = [*ROLES, *(f"seen-{gaze}" for gaze in range(MOOD_GAZES))]
    tables = tables_of("type", head, [(name, i * width, (i + 1) * width) for i, name in enumerate(places)])
    tables["type.steps"] = head.steps.weight.detach().numpy()
    tables |= with_biases({"type.gaze": head.gaze, "type.key": head.key, "type.asked": head.asked})
    pack(args.out, tables, width)


if __name__ == "__main__":
    main()

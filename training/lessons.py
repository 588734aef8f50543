"""What names and statuses teach the encoder: plain sentences with what others make of them, and sentences with names of our own labelling."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import text
from names.witnesses import Labelled, Reader, judged, read_labelled, softmax
from runtime import open_session
from score import Tally, bio
from statements.heads import FORGET, MARKS, STATUSES, UNTOLD, robust
from treebanks import NAMES, NOT_SAID

ANSWERS = 2 + len(MARKS)  # certainty, whether it happened, and the marks
LONGEST = 256  # pieces; a longer sentence is a table
NO_DEED = 0.02  # a verb or noun is one that tells of no deed where the rules tell none and the teacher finds it less likely than this
OTHERS = 3  # of those every so-manieth is shown
WEIGHTS = {"names": 1.5, "first names": 0.5, "marks": 1.0, "certainty": 0.5, "happened": 0.5}


@dataclass
class Lesson:
    """A sentence; `names` [words, 11]: how likely each tag is, all 0 where unknown; `asked` [n, 2]: word and the rules' status; `answers` [n, 16], the teacher's."""

    forms: list[str]
    names: np.ndarray | None
    asked: np.ndarray
    answers: np.ndarray


def exactly(tags: list[str]) -> np.ndarray:
    """[words, 11]: 1 for each word's tag, all 0 where it is not said."""
    one = np.eye(len(NAMES) + 1, len(NAMES), dtype=np.float32)
    return one[[NAMES.index(tag) if tag in NAMES else len(NAMES) for tag in tags]]


def read_judged(models: Path, work: Path) -> dict[tuple, np.ndarray]:
    """What all witnesses and the head of names find likely, by words."""
    head = open_session(models / "names.onnx")
    found = {}
    for forms, states, _, names in judged(Reader(models), work):
        own = head.run(["names"], {"states": states.astype(np.float32)})[0]
        found[tuple(forms)] = softmax(np.log(names + 1e-9) + own)
    return found


def read_asked(work: Path) -> dict[tuple, tuple[np.ndarray, np.ndarray]]:
    """What the teacher of statements says of the verbs and nouns of plain sentences, by words (statements/teacher.py)."""
    forms = {first: tuple(words) for first, words in map(json.loads, (work / "mood-plain.words.jsonl").open(encoding="utf-8"))}
    said = np.fromfile(work / "mood-plain.answers.f32", np.float32).reshape(-1, ANSWERS)
    found = {}
    for i, line in enumerate(map(json.loads, (work / "mood-plain.jsonl").open(encoding="utf-8"))):
        if np.isnan(said[i, 0]):
            continue
        deed, told = softmax(said[i : i + 1, 2:])[0, : len(STATUSES)].sum(), line[8]
        if not told and deed <= NO_DEED and i % OTHERS:
            continue
        answer = said[i].copy()
        if not line[10]:
            answer[0] = np.nan  # the teacher has learned certainty from verbs
        found.setdefault(forms[line[5]], []).append((line[7][0], STATUSES.index(line[3]) if told else UNTOLD, answer))
    return {k: (np.array([(word, rule) for word, rule, _ in v]), np.stack([answer for _, _, answer in v])) for k, v in found.items()}


def read_lessons(models: Path, names: Path, statements: Path, pieces: text.Pieces) -> tuple[list[Lesson], dict[str, Labelled]]:
    """
    Lessons and held-out labelled sentences, out of the folders of work that names/all.mjs and statements/all.mjs left.
    A sentence of which more than one knows something is one lesson; a label of ours outweighs what others make of it.
    """
    labelled, held = read_labelled(names)
    known = {tuple(forms): exactly(tags) for forms, tags in labelled}
    likely, asked = read_judged(models, names), read_asked(statements)
    hidden = {tuple(forms) for part in held.values() for forms, _ in part}
    nothing = np.zeros((0, 2), np.int64), np.zeros((0, ANSWERS), np.float32)
    lessons = []
    for forms in sorted({*known, *likely, *asked}):
        tags = known.get(forms, None if forms in hidden else likely.get(forms))
        lesson = Lesson(list(forms), tags, *asked.get(forms, nothing))
        if len(text.coded(lesson.forms, pieces)["pieces"]) <= LONGEST:
            lessons.append(lesson)
    return lessons, held


class Taught(nn.Module):
    """What is learned beside the heads of heads.onnx, and is not kept: names of three words, and what a word's state says of its deed."""

    def __init__(self, d: int = 384):
        super().__init__()
        self.window, self.names = nn.Linear(3 * d, 256), nn.Linear(256, len(NAMES))
        self.hidden, self.rule, self.out = nn.Linear(d, 192), nn.Embedding(UNTOLD + 1, 192), nn.Linear(192, ANSWERS)
        nn.init.normal_(self.rule.weight, 0, 0.02)

    def of_names(self, states):
        edge = states.new_zeros(len(states), 1, states.shape[2])
        around = torch.cat([torch.cat([edge, states[:, :-1]], 1), states, torch.cat([states[:, 1:], edge], 1)], 2)
        return self.names(F.dropout(F.gelu(self.window(F.dropout(around, 0.15, self.training))), 0.15, self.training))

    def of_deeds(self, states, rules):
        return self.out(F.dropout(F.gelu(self.hidden(F.dropout(states, 0.1, self.training)) + self.rule(rules)), 0.1, self.training))


def gathered(lessons: list[Lesson], width: int) -> dict[str, torch.Tensor]:
    names = np.zeros((len(lessons), width, len(NAMES)), np.float32)
    for i, one in enumerate(lessons):
        if one.names is not None:
            names[i, : len(one.forms)] = one.names
    at = [np.concatenate([np.full((len(one.asked), 1), i), one.asked], 1) for i, one in enumerate(lessons)]
    return {"names": torch.from_numpy(names), "asked": torch.from_numpy(np.concatenate(at).astype(np.int64)), "answers": torch.from_numpy(np.concatenate([one.answers for one in lessons]))}


def losses_of(taught: Taught, heads, states, b: dict) -> dict[str, torch.Tensor]:
    """States of a batch of lessons -> losses by name."""
    out = {}
    known = b["names"].sum(-1) > 0
    if known.any():
        likely = b["names"][known]
        out["names"] = -(likely * F.log_softmax(taught.of_names(states)[known], -1)).sum(-1).mean()
        wide = F.dropout(F.gelu(heads.wide_hidden(F.dropout(states[known], 0.1, heads.training))), heads.drop, heads.training)
        out["first names"] = -(likely * F.log_softmax(heads.out["names"](wide), -1)).sum(-1).mean()
    if len(b["asked"]):
        asked, answers = b["asked"], b["answers"]
        rules = torch.where(torch.rand(len(asked)) < FORGET, torch.tensor(UNTOLD), asked[:, 2]) if taught.training else asked[:, 2]
        said = taught.of_deeds(states[asked[:, 0], asked[:, 1]], rules)
        out["marks"] = -(torch.softmax(answers[:, 2:], 1) * F.log_softmax(said[:, 2:], 1)).sum(1).mean()
        verb = ~torch.isnan(answers[:, 0])
        if verb.any():
            out["certainty"] = robust((said[verb, 0] - answers[verb, 0]).abs()).mean()
            out["happened"] = F.binary_cross_entropy_with_logits(said[verb, 1], torch.sigmoid(answers[verb, 1]))
    return out


def spans_found(encode, taught: Taught, held: Labelled, pieces: text.Pieces) -> float:
    """F1 of exact spans, five types, on held-out labelled sentences."""
    tally = Tally()
    taught.eval()
    with torch.no_grad():
        for forms, tags in held:
            logs = F.log_softmax(taught.of_names(encode(text.coded(forms, pieces))), -1)[0]
            hidden = [tag == NOT_SAID for tag in tags]
            gold, found = (["O" if h else t for t, h in zip(row, hidden)] for row in (tags, bio(logs.tolist(), NAMES)))
            tally.spans("names", gold, found)
    taught.train()
    return tally.figures()["names"]

"""A smaller encoder out of a trained one: fewer layers, narrower inner layers, and the word states it should come to."""

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from model import Encoder
from treebanks import Sentence


def read_plain(path: Path) -> list[Sentence]:
    """Sentences without labels, one JSON array of word forms a line: they teach through the teacher's states alone."""
    return [Sentence(f"plain-{i}", json.loads(line)) for i, line in enumerate(path.read_text(encoding="utf-8").splitlines())]


@torch.no_grad()
def importance(teacher: Encoder, b: dict) -> list[torch.Tensor]:
    """How much each inner unit of each layer moves the layer's output on these sentences: mean |activation| x size of its column."""
    x = teacher.norm(teacher.words(b["pieces"]) + teacher.positions.weight[: b["pieces"].shape[1]] + teacher.cases(b["cases"]))
    attend, found = b["mask"][:, None, None, :], []
    for layer in teacher.layers:
        units = []
        hook = layer.up.register_forward_hook(lambda _m, _i, out, units=units: units.append(F.gelu(out)[b["mask"]].abs().mean(0)))
        x = layer(x, attend, 0.0)
        hook.remove()
        found.append(units[0] * layer.down.weight.norm(dim=0))
    return found


def shrink(teacher: Encoder, keep: list[int], inner: int, b: dict) -> Encoder:
    """A student that starts with the teacher's layers `keep` and the `inner` units of each that matter most."""
    student = Encoder(teacher.words.num_embeddings, len(keep), inner=inner)
    state = {k: v for k, v in teacher.state_dict().items() if not k.startswith("layers.")}
    weights = importance(teacher, b)
    for new, old in enumerate(keep):
        layer = teacher.layers[old].state_dict()
        units = weights[old].topk(inner).indices.sort().values
        for k, v in layer.items():
            v = v[units] if k.startswith("up.") else v[:, units] if k == "down.weight" else v
            state[f"layers.{new}.{k}"] = v.clone()
    student.load_state_dict(state)
    return student


@torch.no_grad()
def word_states(encoder: Encoder, sentences: list[Sentence], numbers, batches, collate, encode_batch) -> tuple[torch.Tensor, list[int]]:
    """States of all words, half precision, one below the other, and where each sentence starts."""
    encoder.eval()
    rows = [numbers(s) for s in sentences]
    starts = np.cumsum([0, *(len(r["first"]) for r in rows)]).tolist()
    flat = torch.empty(starts[-1], 384, dtype=torch.float16)
    for group in batches([len(r["pieces"]) for r in rows], 3000, None):
        states = encode_batch(encoder, collate([rows[i] for i in group]))
        for k, i in enumerate(group):
            flat[starts[i] : starts[i + 1]] = states[k, : starts[i + 1] - starts[i]].half()
    return flat, starts


def best_layers(teacher: Encoder, count: int, b: dict, encode_batch) -> list[int]:
    """The layers which, kept alone and untrained, come nearest to the teacher's states."""
    teacher.eval()
    with torch.no_grad():
        goal = encode_batch(teacher, b)[b["words"]]
        far = []
        for keep in combinations(range(len(teacher.layers)), count):
            student = shrink(teacher, list(keep), teacher.layers[0].up.out_features, b).eval()
            far.append((float(F.mse_loss(encode_batch(student, b)[b["words"]], goal)), list(keep)))
    return min(far)[1]

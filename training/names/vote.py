"""What two taggers of Stanford CoreNLP make of the sentences without labels: `votes.tsv`, a sentence a line for each, one tag a word."""

import argparse
import json
import subprocess
from pathlib import Path

TAGGERS = ("english.all.3class.distsim", "english.conll.4class.distsim")
BRACKETS = {"(": "-LRB-", ")": "-RRB-", "[": "-LSB-", "]": "-RSB-"}
SHORT = {"PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG"}


def bio(kinds: list[str]) -> list[str]:
    """CoreNLP gives kinds without beginnings: neighbours of one kind are one name."""
    kinds = [SHORT.get(kind, "O") for kind in kinds]
    return ["O" if k == "O" else ("I-" if before == k else "B-") + k for before, k in zip(["O", *kinds], kinds)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--corenlp", type=Path, required=True)
    a = parser.parse_args()
    jars = ":".join(str(next(a.corenlp.glob(f))) for f in ("stanford-corenlp-*[0-9].jar", "stanford-corenlp-*-models.jar"))
    sentences = [json.loads(line) for line in (a.work / "plain.jsonl").read_text(encoding="utf-8").splitlines()]
    plain = a.work / "plain.txt"
    plain.write_text("".join(" ".join(BRACKETS.get(f, f).replace("\u00a0", "_") for f in s) + "\n" for s in sentences), encoding="utf-8")
    columns = []
    for tagger in TAGGERS:
        command = ["java", "-Xmx4g", "-cp", jars, "edu.stanford.nlp.ie.crf.CRFClassifier",
                   "-loadClassifier", f"edu/stanford/nlp/models/ner/{tagger}.crf.ser.gz",
                   "-tokenizerFactory", "edu.stanford.nlp.process.WhitespaceTokenizer", "-tokenizerOptions", "tokenizeNLs=true",
                   "-textFile", str(plain), "-outputFormat", "slashTags"]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        kinds = [token.rsplit("/", 1)[1] for token in out.split()]
        if len(kinds) != sum(map(len, sentences)):
            raise SystemExit(f"{tagger} cut the words otherwise: {len(kinds)} of {sum(map(len, sentences))}")
        at, lines = 0, []
        for s in sentences:
            lines.append(" ".join(bio(kinds[at : at + len(s)])))
            at += len(s)
        columns.append(lines)
    (a.work / "votes.tsv").write_text("".join("\t".join(row) + "\n" for row in zip(*columns)), encoding="utf-8")


if __name__ == "__main__":
    main()

import { z } from 'zod';

/** The folder that everything in a bundle lies in. */
export const BUNDLE_FOLDER = 'bundle';

/** RFC 8493 §2.1.1, with a line's end after each line. */
export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export const CAPTURES = 'data/captures.jsonl';
export const CHAIN = 'data/chain.txt';
export const DOCUMENTS = 'data/documents.jsonl';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

export const originalPath = (sha256: string) => `data/originals/${sha256}`;
export const textPath = (document: string, revision: string) => `data/texts/${document}-${revision}.txt`;
export const readingPath = (document: string, revision: string) =>
  `data/readings/${document}-${revision}.json`;

/** The lines of a manifest: hash and path, in the order of the paths. */
export function manifestOf(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** One line of documents.jsonl: a revision, what is told of it, and where its parts lie. */
export const bundledRevisionSchema = z.strictObject({
  document: z.string(),
  revision: z.string(),
  ordinal: z.int().positive(),
  newest: z.boolean(),
  sha256: z.string(),
  size: z.int().nonnegative(),
  url: z.string().optional(),
  name: z.string().optional(),
  mediaType: z.string().optional(),
  stated: z.record(z.string(), z.string()),
  title: z.string().optional(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  language: z.string(),
  reader: z.string(),
  added: z.string(),
  textSha256: z.string(),
  statements: z.array(z.string()),
});

export type BundledRevision = z.infer<typeof bundledRevisionSchema>;

/** How to check a bundle without Vedette. */
export const BUNDLE_README = `What this is
============
Documents as Vedette kept them: the original bytes, how they were taken, their text, and what was read in it.
The folder is a bag of RFC 8493 (BagIt); "vedette verify FILE" checks all of what follows in one step.

  data/originals/       the bytes as they came, each file named by its SHA-256
  data/documents.jsonl  one line a revision: its document, its address, date and title, which original it is
  data/texts/           the text of each revision, as it was read (UTF-8)
  data/readings/        what was read in it, as JSON; every "start" and "end" counts UTF-16 code units of the text
  data/captures.jsonl   the entries of the log of captures that tell of these bytes: when, how, from where
  data/chain.txt        the chain of the log from the first of these entries to the last

Check it by hand
================
1. The files, all of them (no line may say FAILED):

     sha256sum -c manifest-sha256.txt
     sha256sum -c tagmanifest-sha256.txt

2. The originals (each file's hash is its name):

     cd data/originals && for f in *; do echo "$f  $f"; done | sha256sum -c; cd ../..

3. The entries: the SHA-256 of each line of data/captures.jsonl, without its line's end, stands in data/chain.txt
   beside its number:

     while IFS= read -r line; do
       h=$(printf %s "$line" | sha256sum | cut -d' ' -f1)
       grep -q " $h " data/chain.txt || echo "not in the chain: $line"
     done < data/captures.jsonl

4. The chain: each link is the SHA-256 of the link before it followed by the entry's hash. The entries of other
   documents stand in it as hashes alone.

     link=$(sed -n '1s/^[0-9]* - //p' data/chain.txt)
     sed 1d data/chain.txt | while read -r number hash kept; do
       link=$(printf %s "$link$hash" | sha256sum | cut -d' ' -f1)
       [ "$link" = "$kept" ] || echo "broken at $number"
     done

What this proves, and what not
==============================
That nothing was changed since the bundle was written holds if its own SHA-256 was noted then, by someone else or
elsewhere: whoever can write the file can write it anew as a whole. The same is true of the last link of the chain. The
log says when and from where bytes came as the machine that took them knew it; nobody has countersigned it.
`;

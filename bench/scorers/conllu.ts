import { readFileSync } from 'node:fs';

/** One word of a CoNLL-U file: the columns the benches use, and its span in the document's raw text. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly id: string;
  readonly words: readonly GoldWord[];
  readonly start: number;
  readonly end: number;
}

/** A document with its raw text, put together as CoNLL 2018 does: paragraphs parted by an empty line. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

interface Pending {
  sentences: GoldSentence[];
  text: string;
  id: string;
}

/**
 * Reads a CoNLL-U file (empty nodes are left out). Words of a multi-word token are sub-spans of it; in the treebanks
 * used here their forms always make up the token.
 */
export function readConllu(path: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let current: Pending = { sentences: [], text: '', id: '' };
  let newDoc = false;
  let newPar = false;
  let spaceBefore = false;
  let id = '';
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length === 0) return;
    if (newDoc && current.sentences.length > 0) {
      documents.push(current);
      current = { sentences: [], text: '', id: '' };
    }
    if (newDoc) spaceBefore = false;
    if (current.text && (newPar || newDoc)) current.text += '\n\n';
    else if (current.text && spaceBefore) current.text += ' ';
    spaceBefore = readSentence(rows, id, current);
    if (newDoc || current.id === '') current.id = id;
    rows = [];
    newDoc = false;
    newPar = false;
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line === '\r') flush();
    else if (line.startsWith('# newdoc')) newDoc = true;
    else if (line.startsWith('# newpar')) newPar = true;
    else if (line.startsWith('# sent_id')) id = line.slice(line.indexOf('=') + 1).trim();
    else if (line[0] !== '#') rows.push(line.split('\t'));
  }
  flush();
  if (current.sentences.length > 0) documents.push(current);
  return documents;
}

/** Appends one sentence to the document; true where a space follows it. */
function readSentence(rows: readonly string[][], id: string, document: Pending): boolean {
  const words: GoldWord[] = [];
  let tokenEnd = 0;
  let tokenSpace = true;
  let space = false;
  const from = document.text.length;
  for (const row of rows) {
    const [
      number = '',
      form = '',
      lemma = '',
      upos = '',
      xpos = '',
      feats = '_',
      head = '0',
      deprel = '',
      ,
      misc = '_',
    ] = row;
    if (number.includes('.')) continue;
    const spaceAfter = !misc.split('|').includes('SpaceAfter=No');
    if (number.includes('-')) {
      tokenEnd = Number(number.split('-')[1]);
      tokenSpace = spaceAfter;
      continue;
    }
    if (space) document.text += ' ';
    const start = document.text.length;
    document.text += form;
    const index = Number(number);
    words.push({
      form,
      lemma,
      upos,
      xpos,
      feats: feats === '_' ? '' : feats,
      head: Number(head),
      deprel,
      misc,
      start,
      end: document.text.length,
    });
    space = index < tokenEnd ? false : index === tokenEnd ? tokenSpace : spaceAfter;
  }
  document.sentences.push({ id, words, start: from, end: document.text.length });
  return space;
}

import {
  ADJECTIVE_CUES,
  EVENT_NOUNS,
  FRAME_VERBS,
  LIGHT_VERBS,
  NOUN_CUES,
  VERB_CUES,
  VERB_EVENTS,
} from '../../lexicon/index.ts';

const isKnown = (lemma: string) =>
  VERB_CUES.has(lemma) || FRAME_VERBS.has(lemma) || VERB_EVENTS.has(lemma) || LIGHT_VERBS.has(lemma);
const isKnownNoun = (lemma: string) =>
  EVENT_NOUNS.has(lemma) || NOUN_CUES.has(lemma) || ADJECTIVE_CUES.has(lemma);

/** What an English verb form may come from, likelier first: "shipped" from "ship", "urged" from "urge". */
function verbCandidates(form: string): string[] {
  const stems: string[] = [];
  const add = (stem: string) => {
    stems.push(stem, `${stem}e`);
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
    if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
    if (stem.endsWith('ck')) stems.push(stem.slice(0, -1));
  };
  if (form.endsWith('ed')) add(form.slice(0, -2));
  else if (form.endsWith('ing')) add(form.slice(0, -3));
  else if (form.endsWith('es')) add(form.slice(0, -2));
  else if (form.endsWith('s')) add(form.slice(0, -1));
  return stems;
}

/**
 * The lemma to look a word up by: the tagger's where the tables know it, else one that they know and that the form may
 * come from ("urg" of "urged" is "urge"), else the tagger's.
 */
export function cueLemma(form: string, lemma: string, upos: string): string {
  const low = lemma.toLowerCase();
  if (upos === 'VERB' || upos === 'AUX') {
    if (isKnown(low)) return low;
    return verbCandidates(form.toLowerCase()).find(isKnown) ?? low;
  }
  if (upos !== 'NOUN' || isKnownNoun(low)) return low;
  const plain = form.toLowerCase();
  const stems = [plain, plain.replace(/s$/u, ''), plain.replace(/es$/u, ''), plain.replace(/ies$/u, 'y')];
  return stems.find(isKnownNoun) ?? low;
}

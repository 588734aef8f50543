/** Turns forms into what the encoder and the lemma scripts start from (models/FORMAT.md, section 1). */
export interface Forms {
  /** Quotes, dashes and invisible characters made plain; letter case kept. */
  mapped(form: string): string;
  /** {@link mapped}, lower-cased, accents dropped. */
  plain(form: string): string;
}

const ASCII = /^[\x20-\x7e]*$/;

/** @param map  `labels.plain`: one character to its replacement */
export function createForms(map: Readonly<Record<string, string>>): Forms {
  const replacements = new Map(Object.entries(map));
  const mapped = (form: string): string => {
    if (ASCII.test(form)) return form;
    let out = '';
    for (const character of form) out += replacements.get(character) ?? character;
    return out;
  };
  return {
    mapped,
    plain(form) {
      if (ASCII.test(form)) return form.toLowerCase();
      return mapped(form)
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '');
    },
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An example of the built-in situation: what its head gives as title, and the text below the head. */
export interface Example {
  readonly title: string | undefined;
  readonly body: string;
}

/** All of them, by the names of their files. */
export function readExamples(root = process.env.VEDETTE_ROOT ?? '.'): Example[] {
  const folder = join(root, 'situations', 'iraq-syria', 'examples');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const title = /^title: (.*)$/mu.exec(text)?.[1];
      return { title, body: text.replace(/^---\n[\s\S]*?\n---\n/u, '') };
    });
}

/** Their texts alone. */
export const exampleTexts = (): string[] => readExamples().map(({ body }) => body);

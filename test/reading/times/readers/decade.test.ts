import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('decade', () => {
  it.each([
    ['The feud of [the 1970s] goes on.', ['197']],
    ["A quarrel of [the 1980's] goes on.", ['198']],
    ["They came in [the '90s].", ['199']],
    ['Roads of [the eighties] remain.', ['198']],
    ['Caravans of [the 1800s] came here.', ['18']],
    ['Both arose in [the 20th century].', ['19']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['She is in her eighties.', 'Temperatures fell to the 30s°F.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});

import type { Reading } from '../../src/core/index.ts';
import { composeReading } from './compose-reading.ts';

const FURNITURE = `Home | World | Border Desk
Share this story
Trucks return to the Qarn crossing after two years
Photo: Border Desk`;

const BODY = `Trucks return to the Qarn crossing after two years

QARN, 18 March (Border Desk) - Iraq and Syria reopened the Qarn crossing on Monday, and 140 trucks passed before noon.
Iraqi officials said they fear that smugglers could use the road by night. Syria plans to station about 300 guards there in the coming weeks.
"We will not close it again," the transport ministry said. Damascus denied that it had asked for a fee.
If the road stays safe, both sides expect to sign a customs agreement on 17 May 2025. It remains unclear whether Turkey will take part.

Read next: Ten photographs of the river in spring`;

/** The text of the document that most tests open: furniture, every status mark, every layer. */
export const CROSSING_TEXT = `${FURNITURE}\n\n${BODY}`;

/** An invented report, with all of the contract's lists filled. */
export function crossingReading(id: string): Reading & { text: string } {
  const head = {
    id,
    language: 'en',
    read: true,
    title: 'Trucks return to the Qarn crossing after two years',
    date: '2025-03-18',
    publisher: 'Border Desk',
  };
  return composeReading(head, CROSSING_TEXT, (compose) => {
    compose.furniture('Home | World | Border Desk', 'navigation');
    compose.furniture('Share this story', 'noise');
    compose.furniture('Trucks return to the Qarn crossing after two years', 'duplicate');
    compose.furniture('Photo: Border Desk', 'credit');
    compose.furniture('Read next: Ten photographs of the river in spring', 'teaser');
    compose.sentence(
      'QARN, 18 March (Border Desk) - Iraq and Syria reopened the Qarn crossing on Monday, and 140 trucks passed before noon.',
    );
    compose.sentence('Iraqi officials said they fear that smugglers could use the road by night.');
    compose.sentence('Syria plans to station about 300 guards there in the coming weeks.');
    compose.sentence('"We will not close it again," the transport ministry said.');
    compose.sentence('Damascus denied that it had asked for a fee.');
    compose.sentence('If the road stays safe, both sides expect to sign a customs agreement on 17 May 2025.');
    compose.sentence('It remains unclear whether Turkey will take part.');

    const iraq = compose.mention('Iraq', { type: 'place', entity: 'iraq', codes: ['IRQGOV'] });
    const syria = compose.mention('Syria', { type: 'place', entity: 'syria', codes: ['SYRGOV'] });
    const crossing = compose.mention('the Qarn crossing', { type: 'facility' }, 2);
    const officials = compose.mention('Iraqi officials', {
      type: 'group',
      form: 'nominal',
      codes: ['IRQGOV'],
    });
    const smugglers = compose.mention('smugglers', { type: 'group', form: 'nominal' });
    const ministry = compose.mention('the transport ministry', { type: 'organisation', form: 'nominal' });
    const damascus = compose.mention('Damascus', {
      type: 'place',
      entity: 'syria',
      codes: ['SYRGOV'],
      name: 'Syria',
    });
    compose.mention('Turkey', { type: 'place', entity: 'turkey', codes: ['TURGOV'] });
    const place = compose.place(damascus, 'Damascus', 33.51, 36.29, 'SY');
    const monday = compose.time('on Monday', {
      type: 'DATE',
      value: '2025-03-17',
      stated: 'XXXX-WXX-1',
      earliest: '2025-03-17',
      latest: '2025-03-17',
    });
    const weeks = compose.time('in the coming weeks', {
      type: 'DATE',
      value: 'FUTURE_REF',
      earliest: '2025-03-19',
      latest: '2025-04-30',
    });
    const may = compose.time('on 17 May 2025', {
      type: 'DATE',
      value: '2025-05-17',
      earliest: '2025-05-17',
      latest: '2025-05-17',
    });
    const trucks = compose.quantity('140 trucks', { value: 140, unit: 'trucks', kind: 'cardinal' });
    const guards = compose.quantity('about 300 guards', {
      value: 300,
      low: 270,
      high: 330,
      bound: 'about',
      unit: 'guards',
    });

    const reopened = compose.statement('Iraq and Syria reopened the Qarn crossing on Monday', 'reopened', {
      status: 'occurred',
      certainty: 3,
      sources: [iraq, syria],
      targets: [crossing],
      time: monday,
      place,
      event: { type: 'COOPERATE', cameo: '061' },
    });
    compose.statement('140 trucks passed before noon', 'passed', {
      status: 'occurred',
      certainty: 3,
      quantities: [trucks],
    });
    compose.statement('they fear that smugglers could use the road by night', 'use', {
      status: 'feared',
      certainty: 1,
      sources: [smugglers],
      cue: { ...compose.find('fear'), rule: 'feared: governed by fear' },
      attribution: [
        { ...compose.find('Iraqi officials said'), who: officials, verb: 'say', stance: 'fears' },
      ],
      probability: [0.2, 0.55],
    });
    compose.statement('Syria plans to station about 300 guards there in the coming weeks', 'station', {
      status: 'planned',
      certainty: 1,
      sources: [syria],
      time: weeks,
      quantities: [guards],
      cue: { ...compose.find('plans'), rule: 'planned: governed by plan' },
    });
    compose.statement('We will not close it again', 'close', {
      status: 'negated',
      certainty: -3,
      sources: [ministry],
      cue: { ...compose.find('not'), rule: 'negated: not' },
      attribution: [
        { ...compose.find('the transport ministry said'), who: ministry, verb: 'say', stance: 'states' },
      ],
    });
    compose.statement('it had asked for a fee', 'asked', {
      status: 'denied',
      certainty: -2,
      sources: [damascus],
      cue: { ...compose.find('denied'), rule: 'denied: governed by deny' },
      attribution: [{ ...compose.find('Damascus denied'), who: damascus, verb: 'deny', stance: 'denies' }],
    });
    const safe = compose.statement('the road stays safe', 'stays', {
      status: 'conditional',
      certainty: 0,
      cue: { ...compose.find('If'), rule: 'conditional: if' },
    });
    const sign = compose.statement('both sides expect to sign a customs agreement on 17 May 2025', 'sign', {
      status: 'expected',
      certainty: 1,
      time: may,
    });
    const part = compose.statement('Turkey will take part', 'take part', {
      status: 'unknown',
      certainty: 0,
      cue: { ...compose.find('unclear whether'), rule: 'unknown: unclear whether' },
    });
    compose.link('If the road stays safe, both sides expect to sign a customs agreement', 'If', {
      type: 'condition',
      from: safe,
      to: sign,
    });
    compose.question('whether Turkey will take part', part);
    compose.note('before noon', 'a time of day without a zone');
    if (reopened === sign) throw new Error('ids must differ');
  });
}

/** An Arabic text that the reader does not read: shown right to left, with nothing marked. */
export function unreadReading(id: string): Reading & { text: string } {
  return composeReading(
    { id, language: 'ar', read: false, title: 'عودة الشاحنات إلى المعبر' },
    'عودة الشاحنات إلى المعبر\n\nعادت الشاحنات يوم الاثنين إلى المعبر بعد عامين.',
  );
}

/** Text that would run, load or break out if it ever reached the page as HTML or as an address. */
export const HOSTILE_TEXT = [
  '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"> Iraq is named here.',
  '</p></main><style>body{display:none}</style><svg onload="window.hacked = 1">',
  'A line that turns around: \u202Egnp.exe\u202C and {{constructor.constructor("window.hacked = 1")()}}.',
].join('\n');

export const HOSTILE_TITLE = '"><img src=x onerror="window.hacked = 1">';

/** A reading of {@link HOSTILE_TEXT} whose names and reasons are hostile too. */
export function hostileReading(id: string): Reading & { text: string } {
  return composeReading(
    { id, language: 'en', read: true, title: HOSTILE_TITLE, publisher: '<b>Bold</b>' },
    HOSTILE_TEXT,
    (compose) => {
      compose.sentence(HOSTILE_TEXT.split('\n')[0] ?? '');
      compose.mention('Iraq', {
        type: 'place',
        name: '<img src=x onerror="window.hacked = 1">',
        entity: 'iraq',
      });
      compose.note('is named', '<script>window.hacked = 1</script>');
    },
  );
}

/** A text of at least `characters`, in paragraphs of one sentence with two mentions, a quantity and a statement each. */
export function largeReading(id: string, characters: number): Reading & { text: string } {
  const line = (index: number) =>
    `In district ${index} the council counted ${index + 10} wells, and Iraq planned a survey of the road.`;
  const lines: string[] = [];
  for (let length = 0; length < characters; length += line(lines.length).length + 1)
    lines.push(line(lines.length));
  const base = composeReading(
    { id, language: 'en', read: true, title: 'A register of wells', date: '2025-01-31' },
    lines.join('\n'),
  );
  let start = 0;
  lines.forEach((text, index) => {
    const at = (words: string) => {
      const from = start + text.indexOf(words);
      return { start: from, end: from + words.length };
    };
    base.sentences.push({ start, end: start + text.length });
    base.mentions.push({
      id: `m${index}a`,
      ...at('the council'),
      type: 'organisation',
      form: 'nominal',
      name: 'the council',
      chain: 0,
    });
    base.mentions.push({
      id: `m${index}b`,
      ...at('Iraq'),
      type: 'place',
      form: 'name',
      name: 'Iraq',
      chain: 1,
    });
    base.quantities.push({ id: `q${index}`, ...at(`${index + 10} wells`), value: index + 10, unit: 'wells' });
    const planned = at('Iraq planned a survey of the road');
    base.statements.push({
      id: `s${index}`,
      ...planned,
      trigger: { ...at('planned'), lemma: 'plan' },
      sources: [`m${index}b`],
      targets: [],
      status: 'planned',
      certainty: 1,
      attribution: [{ ...planned, who: 'author', stance: 'states' }],
    });
    start += text.length + 1;
  });
  return base;
}

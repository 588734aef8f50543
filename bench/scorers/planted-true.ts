/** Crossheads for our examples, by a piece of the headline; each by the paragraph that it stands above (0 is the first). */
export const CROSSHEADS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'sends back soldiers': {
    1: 'Handed over at al-Qaim',
    2: 'Not everyone went home',
    3: 'Promise of an amnesty',
    4: 'More army units at the frontier',
  },
  'first talks with new rulers': {
    1: 'Border and prisons',
    3: 'What Baghdad wants',
    4: 'A next meeting?',
  },
  'sign deal to merge': {
    1: 'Crossings, airport and oil',
    2: 'One body or individuals',
    4: 'Ankara stays cautious',
    5: 'Fighting at Tishreen',
  },
  'inquiry after killings': {
    1: 'How the violence began',
    2: 'Afraid to return',
    3: 'Thirty days to report',
  },
  'first visit to Baghdad': {
    2: 'Trade across the border',
    3: 'Killings on the coast',
    5: 'Summit in May',
  },
  Captagon: {
    1: 'Saudi tip',
    2: 'The legacy of the Fourth Division',
    4: 'What seizures say',
    5: 'No extradition',
  },
  'Qatari-hosted': {
    1: 'Conditions from Baghdad',
    3: 'Parties divided',
    4: 'Will he come to the summit?',
  },
  'for the first time, in Doha': {
    2: '‘Nothing was signed’',
    3: 'Invitation under fire',
    4: 'Guarantees for a visit',
  },
  'hold first meeting in Doha': {
    3: 'Complaint in court',
    5: 'Through the intelligence service',
  },
  'fewer than 1,000': {
    1: 'Bases to be given up',
    2: 'Prisoners and their guards',
    3: 'Iraq’s own calendar',
    4: 'Doubts about the army',
  },
  pipeline: {
    1: 'Shut, reopened, bombed',
    2: 'Repair or rebuild?',
    3: 'A SECOND WAY TO THE SEA',
    4: 'Sanctions decide',
  },
  'one open seat': {
    2: 'A petition of fifty',
    3: 'Policemen and hotel rooms',
    4: 'More than protocol',
    5: 'Gulf mediation',
  },
  'PKK says': {
    1: 'Ocalan’s call',
    2: 'How the weapons will be given up',
    3: 'Turkish bases in Iraq',
    4: 'The open question: Syria',
  },
  'unity at Baghdad summit': {
    1: 'WHO CAME',
    2: 'Twenty million for Gaza',
    4: 'Rumours of a drone',
    6: 'Step by step',
  },
  'suspends sanctions': {
    1: 'License 25',
    3: 'Little change at once',
    4: 'Half a year is too short',
  },
  'al-Hol': {
    2: 'Who lives in the camp',
    3: 'Water, bread and money',
    4: 'Guards without an answer',
  },
  'wheat reaches': {
    1: 'Mills short of grain',
    2: 'The worst harvest in decades',
    3: 'A gift with a purpose',
  },
  'crossing opens again': {
    1: 'Vegetables first',
    2: 'Wall, cameras, drones',
    4: 'In the shadow of war',
  },
  'factions threaten': {
    1: 'Three drones over Ain al-Asad',
    3: 'Badr calls for calm',
    4: 'Across the border',
  },
  'have gone home': {
    1: 'From Lebanon, Turkey and Jordan',
    2: 'Work, schools and safety',
    4: 'Money is short',
  },
};

/** Crossheads that fit any report. */
export const BARE_CROSSHEADS: readonly string[] = [
  'Background',
  'What comes next',
  'Reactions',
  'Why it matters',
  'An uneasy calm',
  'The numbers',
  'Unanswered questions',
  'What is known so far',
  'Voices from the street',
  'A long road',
];

/** Short paragraphs and quotations. */
export const SHORT_PROSE: readonly string[] = [
  'He gave no date.',
  'That is now in doubt.',
  'Neither side commented.',
  '“We have waited long enough,” said one driver.',
  '‘Nobody asked us,’ she said.',
  '“And then?”',
  'The shooting stopped at dawn.',
  'Not so in Hasakah.',
  'She paused. “We want to go home.”',
  'Asked whether he would travel, the minister smiled and said nothing.',
  '“You cannot eat a promise. Our children need bread, and your speeches do not bake it.”',
  'Why now?',
  'It was not to be.',
  '“Come back in a week,” the clerk told us.',
];

/** Runs of lines that belong together: lists, questions with answers, a timeline, verse, a table, a dialogue. */
export const RUNS: readonly (readonly string[])[] = [
  [
    '- Trucks pass from six in the morning until dusk',
    '- Travellers need a visa and two photographs',
    '- Weapons of any kind stay behind',
  ],
  ['• a ceasefire along the whole line', '• an exchange of prisoners', '• a joint committee of six officers'],
  [
    '1. The border stays closed to fighters.',
    '2. Both armies share what they know.',
    '3. Talks go on in June.',
  ],
  [
    'Q: Will the crossing stay open?',
    'A: As long as the scanners work and nobody shoots.',
    'Q: And if they do not?',
    'A: Then we close it. We have done so before.',
  ],
  [
    'Levant Wire: Have you been told when the convoy leaves?',
    'Colonel Rashid: No. We hear of it on the radio like everyone else.',
  ],
  [
    '2011: The crossing closes as the war begins',
    '2014: IS takes both banks of the river',
    '2017: The army returns',
    '2025: The gate opens again',
  ],
  [
    'The river took my father’s field,',
    'the war my brother’s name,',
    'and what the two had left to us',
    'the winter came to claim.',
  ],
  ['Province | Trucks | Tonnes', 'Anbar | 412 | 9,880', 'Nineveh | 127 | 2,960', 'Basra | 64 | 1,410'],
  ['Month\tConvoys\tPeople', 'March\t3\t612', 'April\t5\t1,140', 'May\t4\t893'],
  [
    '“Did they come through here?”',
    '“On Tuesday, at night.”',
    '“How many?”',
    '“Forty, perhaps. We did not count.”',
  ],
];

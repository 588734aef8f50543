/** A line of the article itself that is no paragraph of prose, and the paragraph that it stands above (0 is the first). */
export interface OwnLine {
  readonly above: number;
  readonly words: string;
}

/** Crossheads for our examples, by a piece of the headline; each speaks of the paragraph that it stands above. */
export const CROSSHEADS: readonly (readonly [string, readonly OwnLine[]])[] = [
  [
    'sends back soldiers',
    [
      { above: 1, words: 'Handed over at al-Qaim' },
      { above: 2, words: 'Not everyone went home' },
      { above: 3, words: 'Promise of an amnesty' },
      { above: 4, words: 'More army units at the frontier' },
    ],
  ],
  [
    'first talks with new rulers',
    [
      { above: 1, words: 'Border and prisons' },
      { above: 3, words: 'What Baghdad wants' },
      { above: 4, words: 'A next meeting?' },
    ],
  ],
  [
    'sign deal to merge',
    [
      { above: 1, words: 'Crossings, airport and oil' },
      { above: 2, words: 'One body or individuals' },
      { above: 4, words: 'Ankara stays cautious' },
      { above: 5, words: 'Fighting at Tishreen' },
    ],
  ],
  [
    'inquiry after killings',
    [
      { above: 1, words: 'How the violence began' },
      { above: 2, words: 'Afraid to return' },
      { above: 3, words: 'Thirty days to report' },
    ],
  ],
  [
    'first visit to Baghdad',
    [
      { above: 2, words: 'Trade across the border' },
      { above: 3, words: 'Killings on the coast' },
      { above: 5, words: 'Summit in May' },
    ],
  ],
  [
    'Captagon',
    [
      { above: 1, words: 'Saudi tip' },
      { above: 2, words: 'The legacy of the Fourth Division' },
      { above: 4, words: 'What seizures say' },
      { above: 5, words: 'No extradition' },
    ],
  ],
  [
    'Qatari-hosted',
    [
      { above: 1, words: 'Conditions from Baghdad' },
      { above: 3, words: 'Parties divided' },
      { above: 4, words: 'Will he come to the summit?' },
    ],
  ],
  [
    'for the first time, in Doha',
    [
      { above: 2, words: '‘Nothing was signed’' },
      { above: 3, words: 'Invitation under fire' },
      { above: 4, words: 'Guarantees for a visit' },
    ],
  ],
  [
    'hold first meeting in Doha',
    [
      { above: 3, words: 'Complaint in court' },
      { above: 5, words: 'Through the intelligence service' },
    ],
  ],
  [
    'fewer than 1,000',
    [
      { above: 1, words: 'Bases to be given up' },
      { above: 2, words: 'Prisoners and their guards' },
      { above: 3, words: 'Iraq’s own calendar' },
      { above: 4, words: 'Doubts about the army' },
    ],
  ],
  [
    'pipeline',
    [
      { above: 1, words: 'Shut, reopened, bombed' },
      { above: 2, words: 'Repair or rebuild?' },
      { above: 3, words: 'A SECOND WAY TO THE SEA' },
      { above: 4, words: 'Sanctions decide' },
    ],
  ],
  [
    'one open seat',
    [
      { above: 2, words: 'A petition of fifty' },
      { above: 3, words: 'Policemen and hotel rooms' },
      { above: 4, words: 'More than protocol' },
      { above: 5, words: 'Gulf mediation' },
    ],
  ],
  [
    'PKK says',
    [
      { above: 1, words: 'Ocalan’s call' },
      { above: 2, words: 'How the weapons will be given up' },
      { above: 3, words: 'Turkish bases in Iraq' },
      { above: 4, words: 'The open question: Syria' },
    ],
  ],
  [
    'unity at Baghdad summit',
    [
      { above: 1, words: 'WHO CAME' },
      { above: 2, words: 'Twenty million for Gaza' },
      { above: 4, words: 'Rumours of a drone' },
      { above: 6, words: 'Step by step' },
    ],
  ],
  [
    'suspends sanctions',
    [
      { above: 1, words: 'License 25' },
      { above: 3, words: 'Little change at once' },
      { above: 4, words: 'Half a year is too short' },
    ],
  ],
  [
    'al-Hol',
    [
      { above: 2, words: 'Who lives in the camp' },
      { above: 3, words: 'Water, bread and money' },
      { above: 4, words: 'Guards without an answer' },
    ],
  ],
  [
    'wheat reaches',
    [
      { above: 1, words: 'Mills short of grain' },
      { above: 2, words: 'The worst harvest in decades' },
      { above: 3, words: 'A gift with a purpose' },
    ],
  ],
  [
    'crossing opens again',
    [
      { above: 1, words: 'Vegetables first' },
      { above: 2, words: 'Wall, cameras, drones' },
      { above: 4, words: 'In the shadow of war' },
    ],
  ],
  [
    'factions threaten',
    [
      { above: 1, words: 'Three drones over Ain al-Asad' },
      { above: 3, words: 'Badr calls for calm' },
      { above: 4, words: 'Across the border' },
    ],
  ],
  [
    'have gone home',
    [
      { above: 1, words: 'From Lebanon, Turkey and Jordan' },
      { above: 2, words: 'Work, schools and safety' },
      { above: 4, words: 'Money is short' },
    ],
  ],
];

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

/** Irregular verbs of English: base, then its past and participle forms. Grammar-book knowledge, no corpus. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|beget begot begotten
begin began begun|behold beheld|bend bent|beseech besought|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept
deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten
give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt
know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lain|light lit|lose lost|make made
mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|mow mown|outgrow outgrew outgrown
overcome overcame|overhear overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled|prove proven|rebuild rebuilt|redraw redrew redrawn
remake remade|repay repaid|resell resold|retake retook retaken|rethink rethought|rewrite rewrote rewritten|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken
shear shorn|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept
slide slid|sling slung|smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat
spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode
strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
`;

/** Past or participle form -> base. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** Months and weekdays as they are shortened; "mar", "sun" and the like by themselves are words and names, too. */
const SHORT = `
January jan.|February feb feb.|March mar.|April apr apr.|June jun jun.|July jul jul.|August aug aug.|September sep sep. sept sept.
October oct oct.|November nov nov.|December dec dec.|Monday mon mon.|Tuesday tue tue. tues tues.|Wednesday wed wed.
Thursday thu thu. thur thur. thurs thurs.|Friday fri fri.|Saturday sat sat.|Sunday sun.
`;

/** Shortened month or weekday, in small letters -> its lemma, the whole word (as in EWT). */
export const CALENDAR: ReadonlyMap<string, string> = new Map(
  SHORT.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [whole = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, whole] as const);
    }),
);

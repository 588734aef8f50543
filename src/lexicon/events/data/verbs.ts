import type { EventRow } from '../event.ts';
import { VERBS_OF_CONFLICT } from './verbs-of-conflict.ts';

/**
 * Verbs by what deed they tell. A word alone is the bare verb; `pull out` asks for that particle or preposition, `lift:ban`
 * for that object. Ontology: PLOVER (16 types and modes) and CAMEO roots; the words are this project's own.
 */
export const VERB_ROWS: readonly EventRow[] = [
  [
    'CONSULT',
    '',
    '040',
    `meet consult confer negotiate parley discuss talk converse deliberate debate huddle dine host receive:delegation receive:envoy receive:minister
    receive:president receive:ambassador welcome:delegation mediate broker arbitrate facilitate hold:talks hold:meeting hold:summit hold:consultations hold:negotiations
    resume:talks resume:negotiations resume:dialogue conduct:talks attend:summit attend:meeting attend:talks attend:conference sit-down convene exchange:views chair mediate
    reconvene liaise parlay intercede speak+with speak+to talk+to talk+with engage+with confer+with meet+with join:talks enter+into:talks hold:discussions open:talks
    begin:talks start:talks arrive+for shuttle introduce parley bargain haggle hammer+out thrash+out
    return+for:talk return+for:talks return+to:table travel+for:talks gather+for:talks undertake:mission reopen:talks sound+out put:proposal brief report+to:envoy exchange:letters hear+from`,
  ],
  [
    'CONSULT',
    'visit',
    '042',
    `visit tour arrive travel fly journey head+to pay:visit make:visit come+to go+to return+from trek drop+in stop+over call+on:president land+in
    receive:visit stop+in embark+on:tour leave+for pass+through:capital drop+by cross+into:visit depart+for head+for`,
  ],
  [
    'CONSULT',
    'phone',
    '041',
    `phone telephone ring videoconference dial call:counterpart call:president speak+by`,
  ],
  [
    'AGREE',
    '',
    '030',
    `agree promise pledge vow undertake offer consent commit accept volunteer concur assure assent acquiesce guarantee swear reaffirm:commitment express:readiness
    express:willingness approve endorse:plan adopt:resolution back:plan plan intend propose aim resolve opt seek+to hope+to underline:readiness announce:plan sign+up accede
    okay greenlight ink initial reach:agreement reach:deal strike:deal conclude:agreement conclude:deal seal:deal clinch shake+on settle+on promise+to prepare+to stand+ready be+ready
    express:interest signal:readiness signal:willingness signal:interest extend:invitation accept:invitation accept:proposal accept:offer welcome:proposal consider promise:aid promise:support
    pledge:support pledge:aid ready lift+to expect+to agree+on agree+to agree+with propose:talks suggest:talks offer:talks offer:help offer:aid offer:mediation
    promise+to express:intention announce:intention announce:decision commit:itself commit:himself`,
  ],
  [
    'SUPPORT',
    '',
    '018',
    `condole mourn sympathise sympathize express:sorrow express:grief express:sympathy express:condolences express:condolence express:solidarity voice:sorrow
    voice:sympathy offer:condolences offer:sympathy convey:condolences send:condolences`,
  ],
  [
    'SUPPORT',
    '',
    '050',
    `support praise recognise recognize endorse laud hail congratulate commend applaud salute acclaim honour honor thank apologise apologize ratify sign defend
    welcome back express:support voice:support express:solidarity express:sympathy condole sympathise sympathize side+with rally+behind uphold champion vouch exonerate absolve forgive compliment
    establish:ties establish:relations restore:ties restore:relations normalise normalize upgrade:ties open:embassy reopen:embassy appoint:ambassador exchange:ambassadors resume:ties resume:relations
    credential felicitate express:condolences offer:condolences mourn extend:greetings pay:tribute reaffirm:support stand+by vote+for ally befriend reconcile embrace tout extol venerate
    sign:treaty sign:agreement sign:accord sign:pact sign:memorandum ratify:treaty strengthen:ties boost:ties cement:ties deepen:ties improve:relations renew:ties lobby+for plead+for appreciate
    regret express:regret express:gratitude admire bless legitimise legitimize accredit
    queue+behind line+up:behind speak+up:for come+out:in second nominate elect laud swear+in reelect back+up stand+behind throw:weight lend:support restore:rights`,
  ],
  [
    'CONCEDE',
    '',
    '080',
    `ease relax lift repeal rescind revoke:ban unban legalise legalize decriminalise pardon commute waive concede relent yield back+down give+in cave capitulate compromise
    lift:ban lift:curfew lift:sanctions lift:embargo lift:restrictions lift:emergency ease:sanctions ease:restrictions loosen suspend:sanctions drop:charges soften moderate
    declare:ceasefire announce:ceasefire declare:truce announce:truce announce:withdrawal call:truce accede+to:demands bow+to drop:demand drop:objection meet:demands grant:autonomy grant:amnesty
    unfreeze unblock allow permit authorise authorize grant let reinstate rehabilitate exempt reverse:ban reprieve relinquish back+off step+back allow:return reopen:border reopen:crossing readmit
    soften:stance end:ban end:boycott abolish deregulate liberalise liberalize
    clear give:permission grant:permission give:consent give:clearance cancel:restrictions cancel:ban cancel:order shorten:curfew accept:demand accept:demands agree:demand agree+to:demand yield+to:demand bow+to:demand restore:freedom return:property compensate acquit drop:case quash:conviction unseal unlock allow:candidate let:candidate let:participate decide+to:allow initiate:reform initiate:reforms introduce:reforms resign+from:demand rehire`,
  ],
  [
    'COOPERATE',
    '',
    '060',
    `cooperate collaborate trade share extradite exchange swap coordinate integrate partner exercise import export share:intelligence sell buy purchase procure supply+with
    resume:flights resume:trade resume:exports reopen:crossing open:crossing reopen:border open:border reopen:pipeline conduct:exercise hold:exercise hold:manoeuvres link interconnect connect
    co-produce co-operate pool barter transact invest sell:arms buy:weapons hand+over:suspect extradite:suspect exchange:prisoners swap:prisoners patrol:jointly fly:jointly work+together team+up join+forces
    join:forces start:pipeline open:pipeline build:pipeline develop:jointly launch:satellite synchronise synchronize federate reopen:airport reopen:bridge resume:oil`,
  ],
  [
    'AID',
    '',
    '070',
    `aid help assist donate fund finance feed lend grant:asylum grant:loan shelter subsidise subsidize train equip arm supply deliver:aid deliver:food send:aid send:doctors send:medicine
    send:relief provide provide:aid provide:shelter give:aid give:asylum give:refuge airlift airdrop rescue evacuate bail+out contribute disburse reimburse resettle treat vaccinate rebuild repair restore:power
    reconstruct bankroll sponsor host:refugees accommodate nurse relieve send:teams send:engineers pay+for distribute protect escort safeguard deliver:arms send:arms send:weapons supply:weapons
    supply:arms extend:credit extend:loan approve:loan allocate earmark endow write+off:debt forgive:debt cancel:debt reschedule:debt provide:training send:supplies deliver:supplies dispatch:aid ship:aid
    take+in:refugees naturalise offer:asylum give:sanctuary advise mentor succour demine clear:mines house feed
    protect hand+over:medicine hand+over:food hand+over:aid send:peacekeepers arrive:peacekeepers contribute:troops donate:blood treat:wounded airlift:supplies rush treat:victims identify:victims`,
  ],
  [
    'RETREAT',
    'withdraw',
    '087',
    `withdraw pull+out pull+back retreat leave evacuate:base vacate redeploy+from demobilise demobilize pull:troops withdraw:troops quit:base abandon:base abandon:position hand+back
    cede surrender:territory give+up:territory draw+down fall+back evacuate:troops decamp pull+out:troops reduce:troops cut:troops bring+home:troops disengage stand+down return:territory repatriate
    pull:forces withdraw:forces hand+over:base return:bodies`,
  ],
  [
    'RETREAT',
    'release',
    '084',
    `release free liberate:prisoners free:hostages release:prisoners release:hostages set+free hand+over:prisoners hand+over:hostages hand+over:bodies parole emancipate discharge return:prisoner
    return:hostages unhand deliver:prisoners exchange:prisoners swap:prisoners release:hostage free:prisoners let+go bail`,
  ],
  [
    'RETREAT',
    'disarm',
    '087',
    `disarm decommission dismantle surrender surrender:weapons hand+over:weapons lay+down:arms lay+down:weapons lay:arms lay:weapons give+up:arms give+up:weapons turn+in:weapons destroy:stockpile scrap:missiles scrap:weapons
    disband dissolve demilitarise demilitarize denuclearise`,
  ],
  [
    'RETREAT',
    'ceasefire',
    '087',
    `cease:fire end:fighting halt:fighting stop:fighting observe:ceasefire observe:truce implement:ceasefire honour:truce honor:truce hold:fire suspend:hostilities end:hostilities halt:attacks stop:shelling
    halt:operations end:war end:offensive halt:offensive suspend:operations end:siege end:blockade
    lift:blockade lift:siege ease:siege raise:siege lift:closure ease:blockade`,
  ],
  [
    'RETREAT',
    'access',
    '085',
    `admit:inspectors allow:inspectors allow:observers allow:convoy allow:aid let+in:inspectors let+in readmit:inspectors receive:inspectors admit:peacekeepers allow:access grant:access give:access open:corridor open:gates
    receive:mission receive:observers welcome:observers welcome:inspectors accept:inspectors accept:peacekeepers accept:mission host:observers host:inspectors admit:observers open:borders allow:entry allow:troops let:troops`,
  ],
  [
    'RETREAT',
    'resign',
    '083',
    `resign step+down abdicate step+aside bow+out quit:post relinquish:power hand+over:power cede:power give+up:power leave:office vacate:post leave:post yield:power`,
  ],
  ...VERBS_OF_CONFLICT,
];

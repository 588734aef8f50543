import type { EventRow } from '../event.ts';

/** Verbs of what is asked, refused, threatened, protested and done by force: PLOVER's types from REQUEST on, as `verbs.ts` has the rest. */
export const VERBS_OF_CONFLICT: readonly EventRow[] = [
  [
    'REQUEST',
    '',
    '100',
    `demand insist order summon:meeting press press+for require direct command enjoin clamour clamor insist+on demand:release demand:withdrawal
    demand:end pressure pressurise charge+to mandate set:deadline order:inquiry order:investigation order:closure pressure+to press+to
    tell+to:leave put:pressure exert:pressure demand:autonomy give:hours give:days set:terms require+to`,
  ],
  [
    'REQUEST',
    '',
    '020',
    `request ask urge call+for appeal plead instruct petition implore beg exhort entreat call+on call+upon push+for seek lobby advocate invite
    solicit ask+for appeal+for appeal+to urge+to beseech request:extradition seek:extradition request:aid request:help seek:aid seek:help
    seek:asylum request:asylum ask:help propose:resolution table:resolution recommend advise suggest counsel prod nudge agitate campaign+for
    want call:meeting remind seek:assurances encourage nag coax exhort+to cajole call seek:refuge seek:shelter seek:protection ask+to
    urge:restraint call:end beg+for`,
  ],
  [
    'ACCUSE',
    'disapprove',
    '111',
    `condemn criticise criticize denounce deplore decry slam blast censure rebuke reprimand chide complain protest+to lament disapprove object fault lambast lambaste assail scold berate
    castigate admonish vilify ridicule mock insult disparage upbraid revile deride bemoan express:concern voice:concern express:outrage express:dismay express:alarm express:anger summon summon:ambassador attack:policy
    slate vote:censure brand label dub scorn reproach chastise take+to:task lash+out hit+out rail hit+back call:terrorist disagree question doubt challenge contest boo jeer oppose:plan lodge:complaint lodge:protest file:complaint
    skewer excoriate rap dispute rue
    express:disapproval issue:protest send:protest deliver:protest register:protest protest+at express:displeasure vilify call:liar find:fault`,
  ],
  [
    'ACCUSE',
    'allege',
    '112',
    `accuse allege blame indict sue charge prosecute try arraign implicate incriminate impeach claim suspect hold+responsible file:suit file:charges bring:charges bring:case press:charges impute denigrate defame
    present:evidence produce:evidence name:suspect put+on:trial stand:trial find:guilty finger scapegoat`,
  ],
  [
    'ACCUSE',
    'investigate',
    '090',
    `investigate probe inquire examine question:suspect interrogate inspect audit review scrutinise scrutinize open:inquiry launch:inquiry launch:investigation open:investigation launch:probe open:probe
    order:probe look+into delve search+for exhume conduct:inspection begin:inquiry open:case
    open:hearing hold:hearing hear:case hear:evidence set+up:commission set+up:inquiry appoint:commission gather:evidence re-examine reexamine reopen:case subpoena look:into trace verify`,
  ],
  [
    'REJECT',
    '',
    '120',
    `reject refuse decline deny rebuff spurn dismiss veto defy ignore rule+out turn+down oppose resist snub disregard violate vote+against repudiate flout breach block:resolution block:bill block:deal shun
    disobey renege fail+to walk+out:talks reject:plan reject:offer reject:demand reject:proposal reject:request refuse:visa refuse:entry deny:visa deny:entry deny:request deny:access withhold:approval disown break:promise break:truce
    violate:ceasefire violate:truce break:ceasefire stonewall throw+out cold-shoulder scoff balk baulk demur stall obstruct:talks pour+cold:water refute brush+off shrug+off back+out pull+out:deal overrule quash dissent counter gainsay
    withstand hold+out abstain
    impose:blackout withhold:information refuse:admittance refuse:admission refuse+to bar+from:talks turn:blind decline:invitation decline:comment reject:call reject:appeal renege+on oppose:deployment disagree+with deny:responsibility stick+to:refusal hinder frustrate thwart`,
  ],
  [
    'THREATEN',
    '',
    '130',
    `threaten warn menace caution intimidate vow:revenge vow:retaliation threaten:sanctions threaten:force threaten:strike threaten:war rattle:sabre brandish blackmail promise:retaliation serve:notice give:warning
    issue:warning issue:threat swear:revenge hint:sanctions declare:readiness warn+of warn+against give:deadline set:ultimatum vow:response bully browbeat
    issue:ultimatum issue:ultimatums set:ultimatum present:ultimatum deliver:ultimatum vow+to:avenge promise:revenge claim:weapons manufacture:weapons manufacture:bomb develop:bomb`,
  ],
  [
    'PROTEST',
    'demo',
    '141',
    `protest demonstrate rally march picket chant gather+in:protest stage:protest hold:rally stage:rally hold:demonstration stage:demonstration parade sit+in take+to:streets burn:flag burn:flags burn:effigy mob:embassy assemble flood:streets
    hold:protest stage:sit-in stage:march chain:themselves converge heckle
    shun:work express:anger clamour+for vent:anger occupy:street gather+outside besiege:parliament besiege:embassy throw:tomatoes throw:eggs stone:car`,
  ],
  [
    'PROTEST',
    'riot',
    '145',
    `riot rampage loot:shops pelt hurl:stones throw:stones clash+with:police storm:embassy revolt mutiny rise+up trash torch:cars burn:tyres burn:tires ransack storm:parliament
    throw:stone throw:rocks hurl:rocks throw:bottles riot+in clash:police`,
  ],
  [
    'PROTEST',
    'strike',
    '143',
    `strike walk+off down:tools stop:work stage:strike go+on:strike call:strike begin:strike down:pens
    shun:work stop:production launch:strike stage:walkout stage:stoppage observe:strike`,
  ],
  ['PROTEST', 'hunger', '142', `fast refuse:food begin:fast stage:hunger`],
  [
    'PROTEST',
    'boycott',
    '143',
    `boycott walk+out stay+away shun:election shun:vote boycott:election boycott:talks boycott:vote`,
  ],
  [
    'PROTEST',
    'obstruct',
    '144',
    `blockade:road block:road block:bridge block:street block:highway barricade occupy:building occupy:embassy occupy:square occupy:university seize:building disrupt block:entrance obstruct:traffic block:traffic`,
  ],
  [
    'SANCTION',
    'discontinue',
    '160',
    `sanction embargo suspend:aid cut+off:aid halt:aid cut:aid suspend:trade halt:trade suspend:talks halt:talks break+off:talks break+off:relations sever break:ties break:relations cut:ties cut:relations sever:ties suspend:ties
    impose:sanctions slap:sanctions impose:embargo ban:imports ban:exports ban:goods freeze freeze:assets downgrade recall:ambassador recall:envoy cancel:visit postpone:visit suspend:cooperation end:cooperation tighten:sanctions extend:sanctions renew:sanctions
    suspend:negotiations cancel:talks cancel:meeting cancel:deal cancel:contract tear+up scrap:deal annul blacklist isolate ostracise ostracize close:embassy shut:embassy call+off freeze:ties freeze:relations freeze:grant freeze:accounts halt:cooperation suspend:flights
    cut:supplies halt:exports stop:exports stop:aid withhold:aid halt:supplies close:border close:crossing seal:border shut:pipeline close:consulate cut:budget abrogate suspend:membership delist stop:trade halt:deliveries suspend:treaty raise:tariffs impose:tariffs
    impose:duties suspend:contract terminate renounce halt:sales suspend:sales suspend:deal recall
    halt:mediation end:mediation suspend:mediation halt:efforts suspend:program suspend:programme suspend:part suspend:links cut:links sever:links suspend:deliveries end:aid end:cooperation withdraw:aid`,
  ],
  [
    'SANCTION',
    'expel',
    '161',
    `expel:diplomat expel:ambassador expel:envoy expel:envoys expel:attache expel:consul expel:official expel:officials expel:inspector expel:inspectors expel:observer expel:mission expel:agency expel:group expel:member expel:staff expel:worker eject oust:member kick+out throw+out:diplomats declare:persona suspend:member bar:member dismiss sack fire:minister unseat depose remove oust strip demote fire:official purge
    fire:general replace
    force+out force:out force+from drive:out kick:out expel+from order:diplomat order:leave order+out:of boot+out bundle+out`,
  ],
  [
    'SANCTION',
    'convict',
    '173',
    `convict sentence find+guilty fine jail:court imprison:court condemn+to sentence+to find+liable penalise penalize`,
  ],
  [
    'SANCTION',
    'withdraw',
    '162',
    `withdraw:ambassador withdraw:envoy withdraw:observers withdraw:mission pull+out:staff withdraw:support withdraw:recognition withdraw:offer withdraw:delegation withdraw:team pull+out:talks quit:coalition quit:pact quit:treaty quit:talks
    leave:coalition leave:talks abandon:talks abandon:treaty recall:team recall:delegation pull+out:coalition quit:government`,
  ],
  [
    'MOBILIZE',
    'troops',
    '152',
    `deploy mobilise mobilize mass amass reinforce station muster redeploy rearm fortify garrison encamp build+up move:troops send:troops dispatch:troops send:soldiers send:forces dispatch:forces send:reinforcements send:brigade
    move:brigades send:warships dispatch:warships send:marines call+up:reservists call+up conscript recruit draft:reservists enlist concentrate:troops put+on:alert raise:alert place+on:alert send:battalion send:fleet position remilitarise dig+in
    activate militarise militarize step+up:patrols tighten:security beef+up patrol stand+by:alert entrench bolster:forces increase:troops increase:patrols send:army send:unit send:convoy move:tanks roll+into assemble:troops
    remain+on:alert put:alert order:patrols order:alert order:mobilization order:mobilisation order:deployment order:troops stay+on:alert go+on:alert set+up:checkpoint set+up:roadblock cancel:leave patrol:streets`,
  ],
  [
    'MOBILIZE',
    'weapons',
    '153',
    `test:missile test-fire launch:missile deploy:missiles fire:missile-test arm:missiles station:missiles deploy:weapons test:weapon fuel:missile move:missiles deploy:artillery deploy:tanks stockpile scramble`,
  ],
  [
    'MOBILIZE',
    'police',
    '151',
    `deploy:police send:police dispatch:police deploy:officers cordon deploy:guards`,
  ],
  [
    'COERCE',
    'arrest',
    '173',
    `arrest detain jail imprison intern apprehend nab round+up hold:suspect capture:suspect capture:smuggler incarcerate remand lock+up take+into:custody take:prisoner lock nick handcuff collar bust place+under:arrest
    take+away:suspect bring+in:questioning detain+for:questioning`,
  ],
  [
    'COERCE',
    'seize',
    '171',
    `seize confiscate search raid impound expropriate nationalise nationalize requisition comb ransack:office sequester intercept commandeer appropriate sweep swoop storm:house storm:mosque storm:office board:ship
    search:house dismantle:network crack+down break+up:ring bulldoze demolish raze:home disconnect foil tap wiretap
    blow+up:line blow+up:pipeline blow+up:bridge blow+up:pylon destroy:property damage:property vandalise:property vandalize:property burn:property burn:office demolish:home demolish:house bulldoze:home bulldoze:house blow+up:house`,
  ],
  [
    'COERCE',
    'restrict',
    '172',
    `ban outlaw prohibit restrict bar limit curb curtail disqualify block close outlaw:party ban:party ban:rally ban:demonstration bar:entry deny:exit seal+off shut:office close:office close:road close:airspace close:schools
    suspend:parliament dissolve:parliament dissolve:party suspend:constitution suspend:party ban:protests besiege encircle confine quarantine isolate:town impose:restrictions impose:ban disperse:party halt:convoy stop:convoy stop:trucks turn+back turn+away
    refuse:permit prevent:entry shut shut+down:office ground:flights close:bridge stop:ship disenfranchise segregate
    reimpose:blockade impose:blockade impose:blockades reimpose:blockades impose:closure reimpose:closure close:territory seal:territory blockade:city blockade:town blockade:port impose:siege restrict:movement`,
  ],
  [
    'COERCE',
    'censor',
    '172',
    `censor muzzle gag silence jam:broadcast jam block:website ban:newspaper close:newspaper shut:newspaper shut+down:newspaper shut+down:station ban:broadcast suppress:news close:station suspend:newspaper ban:journalists pull+off:air`,
  ],
  ['COERCE', 'curfew', '172', `impose:curfew declare:curfew extend:curfew enforce:curfew`],
  [
    'COERCE',
    'martial-law',
    '172',
    `declare:emergency impose:emergency declare:martial impose:martial extend:emergency proclaim:emergency impose:rule`,
  ],
  [
    'COERCE',
    'deport',
    '174',
    `deport expel expel:refugees expel:migrants expel:journalist expel:families evict banish exile displace expel:workers turn+out:families uproot deport:migrants drive+out expel:offices extern`,
  ],
  [
    'COERCE',
    'withhold',
    '176',
    `cut:water cut:power cut:electricity cut+off:water cut+off:power cut+off:electricity withhold:food block:aid block:convoy cut:supply deny:food deny:water starve withhold withhold:funds stop:water block:supplies stop:fuel cut:routes`,
  ],
  [
    'COERCE',
    'cyber',
    '176',
    `hack deface phish breach:server disable:website
    deface:site attack:website bring+down:site take+down:website`,
  ],
  [
    'ASSAULT',
    '',
    '190',
    `attack assault fight clash battle engage combat raid:village invade storm overrun occupy conquer besiege:city blockade ambush fire+on open:fire strike hit repel target capture capture:town seize:town retake recapture take:town
    take:village seize:village seize:town enter:village skirmish counterattack retaliate wage:war launch:attack launch:offensive launch:assault carry+out:attack mount:attack mount:offensive launch:operation launch:strike advance rout defeat
    overthrow topple intervene harm wound injure hurt maim exchange:fire trade:fire open:fire fire rebel penetrate infiltrate pound:positions attack:base oust:regime repulse beat+back fend+off push+back annex crush vanquish
    gas poison massacre:civilians cleanse exterminate kill annihilate liberate:town slay wipe+out decimate cross+into:force chase cause:casualties inflict:casualties storm:base break+through land:marines seize:island seize:territory take+over:town
    launch:fire overrun exchange:shots gun:down ram torpedo sink engage:enemy set+upon spark:fighting ambush:convoy storm:building seize:power stage:coup attempt:coup`,
  ],
  [
    'ASSAULT',
    'abduct',
    '181',
    `abduct kidnap hijack take:hostage take:hostages seize:hostages hold:hostage hold:hostages snatch commandeer:plane waylay`,
  ],
  [
    'ASSAULT',
    'beat',
    '182',
    `beat manhandle punch kick whip flog mug club bludgeon rough+up maul lash thrash cane batter slap`,
  ],
  [
    'ASSAULT',
    'torture',
    '182',
    `torture mutilate waterboard electrocute mistreat abuse maltreat brutalise brutalize`,
  ],
  ['ASSAULT', 'sexual', '182', `rape molest violate:woman gang-rape`],
  ['ASSAULT', 'targeted', '186', `assassinate execute liquidate eliminate`],
  [
    'ASSAULT',
    'targeted',
    '190',
    `behead murder lynch hang decapitate gun+down crucify stone:woman garrotte strangle shoot+dead`,
  ],
  ['ASSAULT', 'targeted', '202', `massacre slaughter butcher`],
  [
    'ASSAULT',
    'destroy',
    '190',
    `destroy burn torch raze wreck vandalise vandalize loot sabotage set+fire set:fire burn+down level pillage plunder blow+up flatten desecrate gut ravage devastate damage demolish:mosque uproot:trees`,
  ],
  [
    'ASSAULT',
    'primitive',
    '180',
    `stab knife hack+to hurl throw:bombs slash axe pelt:soldiers spear firebomb scald drown`,
  ],
  [
    'ASSAULT',
    'firearms',
    '193',
    `shoot snipe fire+at shoot+at machine-gun spray:bullets exchange:gunfire trade:gunfire gun shoot+down pepper`,
  ],
  [
    'ASSAULT',
    'explosives',
    '183',
    `bomb explode detonate blast mine booby-trap dynamite go+off plant:bomb lay:mines set+off:bomb car-bomb trigger:bomb`,
  ],
  ['ASSAULT', 'suicide-attack', '183', `blow+up:himself blow+up:herself blow+up:themselves`],
  [
    'ASSAULT',
    'aerial',
    '195',
    `strafe bombard+from bomb+from carpet-bomb firebomb:village airstrike raid:air launch:airstrike launch:airstrikes launch:raids carry+out:airstrike carry+out:airstrikes drop:bombs`,
  ],
  ['ASSAULT', 'drone', '195', `drone launch:drone launch:drones`],
  [
    'ASSAULT',
    'heavy-weapons',
    '194',
    `shell bombard pound mortar rocket fire:rockets fire:missiles fire:missile launch:missiles launch:rockets lob fire:shells fire:mortars cannonade hammer rain launch:rocket
    launch:artillery launch:mortar launch:rocket launch:mortars launch:fire launch:barrage fire:batteries fire:batteries fire:artillery fire:salvo`,
  ],
  [
    'ASSAULT',
    'crowd-control',
    '175',
    `teargas tear-gas disperse fire:teargas use:teargas fire:gas charge:crowd baton hose quell scatter
    use:gas use:teargas use:cannon fire:bullets charge:protesters fire:rubber beat:protesters`,
  ],
  ['ASSAULT', 'unconventional', '200', `nuke gas:civilians exterminate:people cleanse:ethnically irradiate`],
];

/** Words by what they are for on a page, so that a wording nobody has seen is known by the classes of its words. */
const CLASSES: Readonly<Record<string, string>> = {
  act: 'add agree allow answer apply ask become bookmark browse buy call cancel change check choose click close come comment compare confirm connect consider contact continue copy create customise customize delete disable discover discuss dismiss dive download drop edit email enable enjoy enter expand explore find finish flag forward get give go grab hear help hide hit hover install invite join keep know learn leave let like listen load log look make manage meet message miss mute open order pass pay pick pin play please post press print publish rate reach read receive recommend refresh register reject remove renew repeat reply report repost request reset respond return review save say scan scroll search see select send set share shop show sign skip speak spread start stay stop stream submit subscribe suggest support swipe switch take tap tell text try tune turn tweet type unlock unsubscribe update upgrade upload use view visit vote watch write zoom',
  join: 'subscribe subscribed subscriber subscribers subscription subscriptions sign signing signup register registered registration login log account accounts profile membership member members join joined follow follower followers following password username user',
  post: 'newsletter newsletters inbox email e-mail mail mailing bulletin digest briefing briefings alert alerts notification notifications round-up roundup updates letter weekly daily morning evening delivered unsubscribe spam podcast podcasts app apps feed rss channel channels',
  give: 'donate donation donations contribute contribution contributions support supporter supporters supporting funded fund reader-funded ad-free paywall free trial offer offers gift gifts discount price plan plans unlimited premium pay cost cents monthly annual annually cancel deal deals save coupon',
  consent:
    'cookie cookies consent privacy policy policies terms conditions preferences settings accept reject decline agree agreeing partners personalise personalised personalize personalized gdpr data tracking technologies opt necessary browser device captcha recaptcha notice disclaimer',
  net: 'facebook twitter x linkedin whatsapp telegram instagram youtube tiktok reddit pinterest tumblr messenger viber threads bluesky mastodon flipboard pocket snapchat signal wechat line vk google apple android ios spotify deezer substack medium',
  share:
    'share shares shared sharing tweet tweets retweet like likes liked comment comments commenting reply replies bookmark bookmarks save saved print printer pdf copy copied link links clipboard url embed forward views reads claps votes listen audio aloud font size text zoom gallery slideshow fullscreen play pause mute',
  photo:
    'photo photos photograph photographs photographed photographer photography picture pictures pictured pic pics image images imagery illustration illustrations illustrated illustrator graphic graphics map chart cartoon video videos footage screenshot screengrab still camera caption captions cover thumbnail infographic portrait drone satellite handout',
  credit:
    'credit credits credited courtesy source sources via handout archive archives archival file stock getty shutterstock alamy istock unsplash pixabay pexels flickr wikimedia wikipedia commons cc by-sa domain',
  agency:
    'reuters afp ap epa efe dpa ansa tass xinhua anadolu aa ina sana nina irna isna fars mehr tasnim shafaq rudaw kurdistan24 bloomberg bbc cnn nyt upi pa kyodo yonhap interfax sputnik maxar planet agency agencies wire newswire press news media tribune herald gazette monitor observer chronicle post times',
  role: 'editor editors editorial reporter reporters reporting correspondent correspondents columnist contributor contributors staff staffer writer writers written writing author authors desk bureau newsroom analyst researcher translator translated translation produced producer compiled edited editing interviewed by words text byline desk-written freelance',
  clock:
    'ago min mins minute minutes hour hours hrs hr day days week weeks yesterday today updated update published posted modified edited created issued filed first-published last gmt utc am pm est edt bst cet ist a.m p.m read reading length time date jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
  story:
    'story stories article articles coverage headlines headline news post posts read reads reading picks pick choice favourites favorites topics topic related similar recommended suggested popular trending viewed recent latest featured feature features analysis explainer explainers opinion opinions interview interviews investigation investigations series editor’s editors readers series issue archive exclusive exclusives must-read must-reads missed pieces reports magazine spotlight focus dispatches columns',
  more: 'more next also other others further elsewhere previously earlier previous related see continue keep up additional deeper back top most',
  legal:
    'copyright ©  rights reserved reproduced reproduction republish republished republication redistribute redistributed redistribution permission prohibited forbidden consent licensed license licence trademark ltd llc inc gmbh plc registered syndication reprint reprints published publisher publishing content material disclaimer endorse necessarily reflect views liability proprietary',
  ad: 'advertisement advertisements advertising advertise advert adverts ad ads sponsored sponsor sponsors promoted promotion promo paid partner advertorial commercial',
  menu: 'home homepage menu search navigation skip content section sections world politics business economy culture sport sports opinion tech technology science health lifestyle travel weather video videos photos live tv radio audio jobs careers contact about help faq shop store edition language english arabic french international local region regional events games crossword puzzles obituaries classifieds imprint accessibility sitemap',
  reader:
    "you your yours yourself you're you've you'll we our us ours we're we've we'll reader readers audience community everyone",
};

const CLASSES_OF = new Map<string, string[]>();
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of new Set(words.split(/\s+/))) {
    const known = CLASSES_OF.get(word);
    if (known === undefined) CLASSES_OF.set(word, [name]);
    else known.push(name);
  }
}

const NONE: readonly string[] = [];

/** The classes of a word in lower case, its first the one that stands for it; empty for a word of none. */
export function webClasses(word: string): readonly string[] {
  return CLASSES_OF.get(word) ?? NONE;
}

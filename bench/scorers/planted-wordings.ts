/** What is planted in a page, in one set of wordings; `more` goes before another article's headline. */
export interface Wordings {
  readonly menus: readonly (readonly string[])[];
  readonly headlines: readonly string[];
  readonly credits: readonly string[];
  readonly shares: readonly string[];
  readonly letters: readonly string[];
  readonly more: readonly string[];
  readonly sections: readonly string[];
  readonly bylines: readonly string[];
  readonly noise: readonly string[];
  readonly ends: readonly string[];
}

/** The rules of lines were mended on pages of these: most of them a rule knows by its words. */
export const KNOWN: Wordings = {
  menus: [
    ['Home', 'World', 'Middle East', 'Business', 'Opinion', 'Sport'],
    ['Menu', 'Search', 'Sign in', 'Subscribe'],
    ['News', 'Politics', 'Economy', 'Culture', 'Podcasts', 'Newsletters'],
    ['English | العربية | Türkçe | Kurdî'],
    ['Skip to content', 'Live', 'Video', 'Photos', 'Weather'],
  ],
  headlines: [
    'Drought empties reservoirs along the upper Euphrates',
    'Five things to know about the new customs union',
    'Why the price of bread matters more than oil',
    'Explainer: who controls the desert road?',
    'Mosul football club returns to the top division',
    'Watch: dust storm swallows Basra airport',
    'Opinion | The border nobody wanted',
    'Turkish lira slides to a new low against the dollar',
    'How a library in Homs survived the war',
    'In pictures: spring comes to the marshes',
    'Analysis: what the budget means for the provinces',
    'Farmers count losses after a late frost',
    'UN appeals for funds as winter nears',
    'Lebanon’s power plan runs out of fuel again',
  ],
  credits: [
    'Photo: Two Rivers Monitor/Handout',
    'A view of the crossing on Tuesday. [Hana Basim/Levant Wire]',
    'Image: H. Basim',
    '© 2025 Levant Wire. All rights reserved.',
    'Soldiers stand guard near the fence (Photograph by Karim Dawud)',
    'File photo: trucks wait at the border',
    'Getty Images',
  ],
  shares: [
    'Share',
    'Share on Facebook',
    'Copy link',
    'Save this article',
    'Tweet',
    'Listen to this story',
    'Print this page',
    'Comments (14)',
    'Send by e-mail',
    'WhatsApp',
  ],
  letters: [
    'Sign up for our weekly briefing on the region.',
    'Get the morning newsletter in your inbox.',
    'Subscribe now for unlimited access',
    'Enjoying this article? Support independent journalism.',
    'We use cookies to improve your experience.',
    'Follow us on Telegram',
    'Download our app',
  ],
  more: ['Read more: ', 'Also read: ', 'Related: ', 'See also: ', 'READ NEXT: ', 'More on this: '],
  sections: [
    'Related stories',
    'Most read',
    'More from World',
    'You might also like',
    'Editor’s picks',
    'Recommended for you',
    'Latest news',
  ],
  bylines: [
    'By Hana Basim',
    'By Karim Dawud and Lena Aziz',
    'Published 14 April 2025, 09:12 GMT',
    'Updated 3 hours ago',
    'Last modified on Monday 14 April 2025',
    '4 min read',
    'Hana Basim, Baghdad',
    'April 14, 2025',
  ],
  noise: ['asdfasdf', 'kjhgfds lkjh', 'qwer qwer asdf', ';;;;;;;', 'jjjjjjjjjj', 'dfgdfgdfg dfg'],
  ends: ['© 2025 Two Rivers Monitor'],
};

/** Wordings of somebody else, who leant away from the rules: for looking. */
export const FRESH_DEV: Wordings = {
  menus: [
    ['Front page', 'Region', 'Security', 'Money', 'Ideas', 'Matches'],
    ['Watch live', 'My account', 'Help'],
    ['Iraq / Syria / Iran / Gulf'],
    ['☰', 'Edition: International', 'Log out', 'Alerts'],
    ['Today’s paper', 'Puzzles', 'Obituaries', 'Jobs'],
  ],
  headlines: [
    'Oil exporters weigh a longer freeze',
    'Three dead as bridge collapses in Anbar',
    'Who will run the port of Tartus?',
    '‘We had nowhere else to go’: a family returns',
    'Egypt Raises Fuel Prices For Third Time This Year',
    'Court frees editor held since March',
    'Tunisia bans single-use bags',
    'WATCH | Flood waters reach the old city',
    'A new map of an old quarrel',
    'The long read: inside the salt trade',
  ],
  credits: [
    'Hana Basim / Levant Wire',
    'Reuters',
    'Handout via Levant Wire',
    'PHOTO BY KARIM DAWUD',
    'Photographer: Lena Aziz/Desert Press',
    'Archive picture of the bridge. Credit: Lena Aziz',
  ],
  shares: [
    'Facebook',
    'X',
    'Send to a friend',
    'Gift this article',
    'Add to favourites',
    'A+ A-',
    '23 comments',
    'Pin it',
  ],
  letters: [
    'Never miss a story: let us write to you every morning.',
    'Your support keeps us going. Give today.',
    'By continuing you agree to our use of cookies.',
    'Accept all',
    'Enter your email address',
    'Stay up to date with our daily digest',
    'Got a tip? Write to our newsroom.',
  ],
  more: ['MORE: ', 'Go deeper: ', 'Don’t miss: ', '>> '],
  sections: [
    'What others are reading',
    'In case you missed it',
    'Don’t miss',
    'More coverage',
    'From our partners',
    'Keep reading',
  ],
  bylines: [
    'Hana Basim | Baghdad',
    'by Karim Dawud',
    '14/04/2025 09:12',
    'Monday, April 14, 2025 9:12 AM EDT',
    'Reporting by Hana Basim; Editing by Lena Aziz',
    '2 hours ago',
    'Levant Wire Staff',
    '5-minute read',
  ],
  noise: ['fghfghfgh', 'lkjlkj', '#####', 'aaaaaaaaaaa', 'zxcvbn zxcv'],
  ends: [
    'Copyright 2025 Levant Wire, all rights reserved',
    '(c) Levant Wire 2025',
    'No part of this may be reproduced without permission.',
  ],
};

/** The same, for the figure alone: their errors are not looked at. */
export const FRESH_FINAL: Wordings = {
  menus: [
    ['Top', 'Nation', 'Levant', 'Markets', 'Letters', 'Style'],
    ['Go to content', 'Our apps', 'Profile'],
    ['Arabic · French · Farsi'],
    ['Sections', 'Dark mode', 'Language', 'Your feed'],
    ['Radio', 'TV guide', 'Archive', 'E-paper'],
  ],
  headlines: [
    'Cyclists cross the Zagros in nine days',
    'Jordan Signs Water Deal With Israel After Long Delay',
    'What is behind the dinar’s slump?',
    'Strike shuts ports in the south',
    '‘It is our land’: herders face the fence',
    'Podcast: the year the river stopped',
    'Kuwait recalls envoy over remarks',
    'Two held after blast at wedding hall',
    'Gallery: night markets of Erbil',
    'Bread, salt and the politics of subsidy',
  ],
  credits: [
    'Karim Dawud—Desert Press',
    'AFP',
    'Provided by the ministry',
    'CREDIT: LENA AZIZ',
    'Foto: H. Basim',
    'The border post in May. Lena Aziz for Desert Press',
  ],
  shares: [
    'LinkedIn',
    'Telegram',
    'Copy URL',
    'Link copied!',
    'Read later',
    'Text size',
    'Join the conversation',
    '1.2K shares',
  ],
  letters: [
    'The stories that matter, in your mailbox each Friday.',
    'Become a member from €3 a month.',
    'This page stores small files on your device to work better.',
    'Manage preferences',
    'Your e-mail',
    'Be the first to know: turn on notifications.',
    'Found a mistake? Tell us.',
  ],
  more: ['ALSO ON THIS SITE: ', 'Background: ', 'Continue reading: ', '▶ '],
  sections: [
    'Popular today',
    'Further reading',
    'Top stories',
    'On the same subject',
    'Elsewhere on the site',
    'Story continues below',
  ],
  bylines: [
    'HANA BASIM',
    'Words: Karim Dawud',
    '14 Apr 2025 at 09:12',
    'Mon 14 Apr 2025 10.12 BST',
    'With additional reporting from Lena Aziz',
    'Yesterday at 18:40',
    'From our correspondent',
    'Reading: 6 mins',
  ],
  noise: ['sdfsdfsdf sdf', 'poiupoiu', '~~~~~~', 'kkkkkkkk', 'hjklhjkl hjk'],
  ends: [
    '© Desert Press Ltd.',
    '2025 Desert Press. Some rights reserved.',
    'Reprinting is allowed only with written consent.',
  ],
};

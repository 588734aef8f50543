/** Elements that begin a line of their own: their text never runs into what stands before or behind them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary ' +
    'table tbody td tfoot th thead title tr ul video audio picture amp-img img iframe'
  ).split(' '),
);

/** Elements whose inside is never text of the page. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas object embed applet select textarea iframe head meta link ' +
    'frameset noframes datalist audio video map title'
  ).split(' '),
);

/** Class and id words by what they say of the element, in the groups that features count; all lower case. */
export const CLASS_GROUPS: readonly (readonly [string, string])[] = [
  [
    'body',
    'article articlebody body content entry post story text paragraph copy main richtext prose wysiwyg contentbody rte',
  ],
  ['title', 'title headline heading hed kicker'],
  [
    'summary',
    'summary dek deck subtitle subhead subheadline standfirst lead lede intro excerpt description chapo teasertext strapline',
  ],
  ['author', 'author authors byline writer contributor bio profile reporter signature autor'],
  ['date', 'date time timestamp published posted updated datetime pubdate'],
  ['meta', 'meta info details data byline'],
  [
    'caption',
    'caption figcaption figure credit credits copyright photo image img picture gallery slide slideshow carousel media video player thumb thumbnail lightbox legend cutline',
  ],
  [
    'share',
    'share sharing social facebook twitter whatsapp pinterest follow addthis sharedaddy like likes buttons toolbar tools',
  ],
  [
    'related',
    'related recommended recommend recommendations more popular trending similar also next prev previous readmore latest recent teaser teasers promo promoted outbrain taboola sponsored mostread most suggested jp relatedposts card cards',
  ],
  ['list', 'list listing items item grid row feed archive stream loop'],
  ['comment', 'comment comments respond reply disqus discussion feedback reviews'],
  [
    'nav',
    'nav navigation menu breadcrumb breadcrumbs crumb topbar navbar pagination pager submenu megamenu links toc skip tabs sitemap',
  ],
  [
    'frame',
    'header footer sidebar aside rail widget widgets masthead banner branding logo colophon bottom side secondary right left column',
  ],
  ['tags', 'tag tags category categories topic topics keywords cat label labels section'],
  [
    'sign',
    'newsletter subscribe subscription signup sign login register form email mail donate cta optin paywall membership premium',
  ],
  ['ad', 'ad ads advert advertisement advertising adsense dfp gpt sponsor adslot adunit commercial'],
  [
    'notice',
    'cookie cookies consent gdpr privacy notice disclaimer legal terms modal popup overlay alert message tooltip',
  ],
  ['hidden', 'hidden hide screen reader sr visually offscreen invisible print noprint'],
  ['quote', 'quote pullquote blockquote embed tweet instagram twitterwidget'],
  ['aside', 'box infobox factbox note sidebarbox inset inline callout interstitial module component'],
];

import fc from 'fast-check';

const TAGS = [
  'p',
  'div',
  'b',
  'a',
  'table',
  'td',
  'li',
  'ul',
  'h1',
  'h2',
  'br',
  'article',
  'nav',
  'blockquote',
  'span',
];
const WORDS = [
  'The council met.',
  'Home',
  '  ',
  '\u00a0',
  '© 2025',
  'قال المجلس',
  '🙂',
  '&amp;',
  '<',
  '"',
  '\0',
];
const ATTRIBUTES = [
  '',
  ' hidden',
  ' class="entry share"',
  ' style="display:none"',
  ' href="/a" class=\'x',
  ' id=a=b',
];

/** Markup as nobody should write it: tags opened and closed at random, broken attributes, odd signs. */
export const markup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
        .map(([tag, more]) => `<${tag}${more}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(...WORDS),
      fc.constantFrom('<!-- a -->', '<script>x</script>', '<title>T', '<!doctype', '<![CDATA[', '</'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

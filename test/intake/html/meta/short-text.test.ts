import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/intake/html/index.ts';
import { shortText } from '../../../../src/intake/html/meta/short-text.ts';

const text = (inner: string, limit = 200) => {
  const element = parseHtml(`<body><div id="x">${inner}</div>behind</body>`).document.querySelector('div');
  return element === null ? undefined : shortText(element, limit);
};

describe('shortText', () => {
  it('is empty for what shows nothing', () => {
    expect(text('')).toBe('');
    expect(text(' <script>3 April</script><style>a</style> ')).toBe('');
  });

  it('ends with the element', () => {
    expect(text('<b>in</b>')).toBe('in');
  });

  it('parts blocks and figures, not words of one line', () => {
    expect(text('<p>Ada</p><p>Moor</p>')).toBe('Ada Moor');
    expect(text('<b>28.09.19</b><b>12:44</b>')).toBe('28.09.19 12:44');
    expect(text('re<b>open</b>ed')).toBe('reopened');
  });

  it('is bounded in length and in nodes', () => {
    expect(text('x'.repeat(500), 20)).toBe('x'.repeat(20));
    expect(text('<b></b>'.repeat(2_000).concat('late'))).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { scoreSsrf } from '../../../bench/scorers/ssrf.ts';

describe('forged requests', () => {
  it('reach nothing inside, and no address of the public web is refused', async () => {
    const { rows, data } = await scoreSsrf();
    expect(data.ssrfAttempts).toBeGreaterThanOrEqual(60);
    expect(data.ssrfLegitimate).toBeGreaterThanOrEqual(30);
    expect(rows.map(({ metric, reached }) => [metric, reached])).toEqual([
      ['SSRF attempts let through', 0],
      ['addresses of the public web refused', 0],
    ]);
    // What was not let through was refused, each by its own sentence: none failed by chance.
    expect(rows[0]?.note).toBe('');
  });
});

import type { NewCapture } from '../../src/store/index.ts';

/** How a sample's bytes came in, with the given fields laid over it. */
export function sampleCapture(over: Partial<NewCapture> = {}): NewCapture {
  return { kind: 'paste', name: 'the text', at: '2025-04-01T08:00:00Z', tool: 'vedette 0.0.0', ...over };
}

export { type Declared, encodingNamed } from './declared.ts';
export { type Decoded, type DecodeHints, decodeBytes } from './decode-bytes.ts';

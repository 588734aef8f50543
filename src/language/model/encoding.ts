import { ModelError } from '../../core/index.ts';
import { floats, openSession } from './session.ts';

/** What the encoder says of a sentence: one row of `width` numbers a word. Heads take it; nobody else looks in. */
export interface Encoding {
  readonly states: Float32Array;
  readonly width: number;
}

/** @throws ModelError when `value` is not the `encoding` of an analysed sentence */
export function asEncoding(value: unknown): Encoding {
  if (typeof value === 'object' && value !== null && 'states' in value && 'width' in value) {
    const { states, width } = value;
    if (states instanceof Float32Array && typeof width === 'number') return { states, width };
  }
  throw new ModelError('model-encoding', 'A head was given something that is not a sentence encoding.');
}

/** A head of a later stage: an ONNX file of its own whose input `states` is an encoding, [words, width]. */
export interface Head {
  /** All outputs by name, as flat arrays in row order. */
  run(encoding: unknown): Promise<Readonly<Record<string, Float32Array | Int32Array>>>;
  close(): Promise<void>;
}

/**
 * Loads a head. Its bytes are checked by whoever read them.
 * @throws ModelError when the runtime refuses the file
 */
export async function openHead(file: string, bytes: Uint8Array, threads = 1): Promise<Head> {
  const session = await openSession(file, bytes, threads);
  return {
    async run(encoding) {
      const { states, width } = asEncoding(encoding);
      const outputs = await session.run(
        { states: floats(states, [states.length / width, width]) },
        session.outputs,
      );
      const flat: Record<string, Float32Array | Int32Array> = {};
      for (const [name, tensor] of Object.entries(outputs)) {
        if (tensor.data instanceof Float32Array || tensor.data instanceof Int32Array)
          flat[name] = tensor.data;
      }
      return flat;
    },
    close: () => session.close(),
  };
}

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelError } from '../../core/index.ts';

/** One ONNX file, loaded; its runs queue one after the other. */
export interface Session {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Runs once; gives the outputs asked for. */
  run(
    feeds: Readonly<Record<string, Tensor>>,
    outputs: readonly string[],
  ): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/**
 * Loads an ONNX file. One thread inside a run unless told otherwise; the processor only.
 * @throws ModelError when the runtime refuses the bytes
 */
export async function openSession(file: string, bytes: Uint8Array, threads: number): Promise<Session> {
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(bytes, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Sentences differ in length: a pattern kept for every length is memory that nothing uses again.
      enableMemPattern: false,
      logSeverityLevel: 3,
      extra: {
        // Without it, 8-bit products overflow on processors that have no VNNI, and readings differ from those of others (ADR 0022).
        session: { x64quantprecision: '1' },
        // The fused kernel of a sum and its layer norm gives the same numbers and takes three times as long as the two.
        optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModelError('model-refused', `models/${file} cannot be loaded by onnxruntime (${reason}).`, {
      file,
    });
  }
  return {
    inputs: session.inputNames,
    outputs: session.outputNames,
    run: (feeds, outputs) => session.run(feeds, outputs),
    close: () => session.release(),
  };
}

/** A tensor of whole numbers below 2³¹ from their low halves: `lows` has two 32-bit slots a number, the second 0. */
export function wholeNumbers(lows: Int32Array, dims: readonly number[]): Tensor {
  return new Tensor('int64', new BigInt64Array(lows.buffer, lows.byteOffset, lows.length / 2), dims);
}

/** A float32 tensor. */
export function floats(values: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', values, dims);
}

import { Tensor } from 'onnxruntime-node';
import { expect, it } from 'vitest';
import { openSession } from '../../../src/language/model/session.ts';

/** An ONNX file of one node: y[1, 16] = a[1, 16] · b, all 256 weights of b being 127. */
const PRODUCT = Buffer.concat([
  Buffer.from('CAkSADrWAgoYCgFhCgFiEgF5Ig1NYXRNdWxJbnRlZ2VyEgFnKowCCBAIEBADQgFiSoAC', 'base64'),
  Buffer.alloc(256, 127),
  Buffer.from('WhMKAWESDgoMCAISCAoCCAEKAggQYhMKAXkSDgoMCAYSCAoCCAEKAggQQgQKABAU', 'base64'),
]);

it('gives 8-bit products that are exact on any processor, also where two of them overflow 16 bits', async () => {
  const session = await openSession('product.onnx', PRODUCT, 1);
  const { y } = await session.run({ a: new Tensor('uint8', new Uint8Array(16).fill(255), [1, 16]) }, ['y']);
  await session.close();
  expect(y?.data).toEqual(new Int32Array(16).fill(16 * 255 * 127));
});

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from '../support/command-line.ts';

it('reads in a thread what it reads here, in the order asked, and survives a bad document', async () => {
  // The compiled module: a thread cannot be started from a TypeScript file.
  const module: typeof import('../../src/app/reader-service.ts') = await import(
    pathToFileURL(join(ROOT, 'dist', 'app', 'reader-service.js')).href
  );
  const service = await module.startReader({ situation: join(ROOT, 'situations', 'iraq-syria') });
  const document = (text: string, date = '2025-06-17') => ({
    kind: 'document' as const,
    text,
    date,
    furniture: [],
  });
  const [first, second, third] = await Promise.allSettled([
    service.read(document('Iraq reopened the crossing on Sunday.')),
    service.read(document('Baghdad closed it.', 'yesterday')),
    service.read(document('Iraq reopened the crossing on Sunday.')),
  ]);
  expect(first.status === 'fulfilled' && third.status === 'fulfilled' && first.value).toEqual(
    third.status === 'fulfilled' ? third.value : undefined,
  );
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'date' } });
  await service.close();
});

it('says which situation is missing', async () => {
  const module: typeof import('../../src/app/reader-service.ts') = await import(
    pathToFileURL(join(ROOT, 'dist', 'app', 'reader-service.js')).href
  );
  await expect(module.startReader({ situation: join(ROOT, 'none') })).rejects.toThrow(/does not exist/);
});

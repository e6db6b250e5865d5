import { getSystemErrorName } from 'node:util';
import test from 'ava';
import { createTranslation } from '../../src/adapters/host/local-file-system/os-errors.ts';

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

test('what the card itself fails at is counted; full, read-only and absent are not', async (t) => {
  let failures = 0;
  const { translated, unlessAbsent } = createTranslation(() => {
    failures += 1;
  });
  for (const [code, expected, counted] of [
    ['EIO', 'STORE_IO_FAILED', 1],
    [getSystemErrorName(-117), 'STORE_IO_FAILED', 2],
    [getSystemErrorName(-74), 'STORE_IO_FAILED', 3],
    ['ENOSPC', 'STORE_FULL', 3],
    ['EROFS', 'STORE_READ_ONLY', 3],
    ['EACCES', 'EACCES', 3],
  ] as const) {
    await t.throwsAsync(translated(failing(code)), { code: expected });
    t.is(failures, counted, code);
  }
  await t.notThrowsAsync(unlessAbsent(failing('ENOENT')));
  t.is(failures, 3);
  await t.throwsAsync(unlessAbsent(failing('EIO')), { code: 'STORE_IO_FAILED' });
  t.is(failures, 4);
});

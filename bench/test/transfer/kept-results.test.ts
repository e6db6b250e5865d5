import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'ava';
import { keepResults } from '../../src/transfer/kept-results.ts';
import { failedTransfer, type TransferResult } from '../../src/transfer/run-transfer.ts';
import { makeSmallPair } from './small-pair.ts';

test('what was measured is kept for the same conditions, and what failed is tried again', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-test-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const { pair } = await makeSmallPair(folder);
  const measured: TransferResult = {
    pair: 'APK',
    tool: 'zsync',
    bytes: 1,
    payloadBytes: 1,
    seconds: 1,
    attempts: 1,
    isFinished: true,
  };
  const answers = [failedTransfer('zsync', 'APK', 'no room'), measured, measured];
  let count = 0;
  const get = (...conditions: readonly string[]) =>
    keepResults(path.join(folder, 'kept'), conditions).get('zsync', pair, () => {
      count += 1;
      return Promise.resolve(answers[count - 1] ?? measured);
    });
  t.is((await get('zsync 1')).failure, 'no room');
  t.is((await get('zsync 1')).keptSince, undefined);
  t.regex((await get('zsync 1')).keptSince ?? '', /^\d{4}-\d\d-\d\d$/);
  t.is(count, 2);
  t.is((await get('zsync 2')).keptSince, undefined);
});

import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import test from 'ava';
import {
  createBackupKey,
  openBackup,
  sealBackupInSegments,
  type SegmentedWork,
} from '@p2p-hotspot/signing-keys';
import { inTurns } from '../../src/duties/backup/in-turns.ts';

const segments = 3;
const payload = randomBytes(segments * 1024 * 1024);
const key = createBackupKey(randomBytes(32));
const sealing = (): SegmentedWork =>
  sealBackupInSegments(payload, key.publicKey, {
    ephemeralSeed: randomBytes(32),
    noncePrefix: randomBytes(19),
  });

test('while a large backup is sealed, everything else has its turn after each segment', async (t) => {
  const order: string[] = [];
  const work = inTurns(sealing()).finally(() => order.push('sealed'));
  for (let turn = 0; turn < segments; turn += 1) {
    await nextTurn();
    order.push('turn');
  }
  t.true(Buffer.from(openBackup(await work, key)).equals(payload));
  t.true(order.indexOf('sealed') >= segments - 1);
});

test('an update that comes meanwhile ends it, with its reason', async (t) => {
  const interruption = new AbortController();
  const reason = new Error('an update came');
  const work = inTurns(sealing(), interruption.signal);
  interruption.abort(reason);
  await t.throwsAsync(work, { is: reason });
});

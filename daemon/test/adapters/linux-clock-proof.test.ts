import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  createLinuxClockProof,
  linuxClockFolders,
} from '../../src/adapters/host/linux-clock-proof.ts';
import { makeFolder } from '../fixtures/test-box.ts';

test('only a synchronisation, or a clock that set the time at boot, speaks for the time', async (t) => {
  const root = await makeFolder(t);
  const folders = { rtc: path.join(root, 'rtc'), timesync: path.join(root, 'timesync') };
  const proof = createLinuxClockProof(folders);
  t.is(await proof.evidence(), 'none');

  await mkdir(path.join(folders.rtc, 'rtc0'), { recursive: true });
  t.is(await proof.evidence(), 'none');
  await writeFile(path.join(folders.rtc, 'rtc0/hctosys'), '0\n');
  t.is(await proof.evidence(), 'none');
  await mkdir(path.join(folders.rtc, 'rtc1'));
  await writeFile(path.join(folders.rtc, 'rtc1/hctosys'), '1\n');
  t.is(await proof.evidence(), 'rtc');

  await mkdir(folders.timesync);
  t.is(await proof.evidence(), 'rtc');
  await writeFile(path.join(folders.timesync, 'synchronized'), '');
  t.is(await proof.evidence(), 'ntp');
});

test('this machine gives an answer, whatever it is', async (t) => {
  t.true(
    ['none', 'rtc', 'ntp'].includes(await createLinuxClockProof(linuxClockFolders).evidence()),
  );
});

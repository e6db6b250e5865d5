import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import { onLoopVolume } from '../lab/loop-volume.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { demand, pubNeeds, running } from './expect.ts';
import { megabytes } from './measure.ts';
import type { PhoneProcess } from './phone-process.ts';
import { withPubLab, type PubLab } from './pub-lab.ts';
import type { PubProcess } from './pub-process.ts';
import { comeBack, joinPub, reads } from './taps.ts';

const kills = 10;
/** Between two kills. */
const burst = 500;
const mebibyte = 1024 * 1024;
const volumeBytes = 400 * mebibyte;
const imageBytes = 4_000_000;

interface People {
  readonly alice: PhoneProcess;
  readonly bob: PhoneProcess;
}

/** Says something new, and waits until those who knew the pub before took it: a feed that forked is not taken. */
const sayAndHear = async (pub: PubProcess, bob: PhoneProcess, pubId: string, name: string) => {
  const known = await bob.messagesOf(pubId);
  await pub.act('renamePub', { name });
  await eventually(`"${name}" is taken`, async () =>
    (await bob.messagesOf(pubId)) > known ? true : undefined,
  );
};

/** Ten times in the middle of a sync the process is gone from one moment to the next. */
const killOften = async (
  lab: PubLab,
  { alice, bob }: People,
  log: (line: string) => void,
): Promise<void> => {
  let pub = lab.startPub();
  const { id: pubId = '', address = '' } = await pub.waitFor('the pub runs', running);
  for (const phone of [alice, bob]) await joinPub(phone, pubId);
  await alice.post('before all of it');
  await reads(bob, alice.id, 'before all of it');
  let lost = 0;
  for (let at = 0; at < kills; at += 1) {
    const { counts } = await pub.status();
    await alice.postMany(burst, 200);
    await comeBack(alice, pubId, address);
    const { counts: later } = await pub.waitFor(
      'messages come in',
      (now) => now.counts.messages > counts.messages,
    );
    await pub.stop('SIGKILL');
    pub = lab.startPub();
    const again = await pub.waitFor('the pub runs again', running);
    demand(again.id === pubId, `after kill ${at + 1} the pub is somebody else`);
    lost += Math.max(0, later.messages - again.counts.messages);
  }
  const all = kills * burst + 2;
  for (const phone of [alice, bob]) await comeBack(phone, pubId, address);
  await alice.post('after all of it');
  await reads(bob, alice.id, 'after all of it');
  const [hers, his] = await Promise.all([alice.messagesOf(alice.id), bob.messagesOf(alice.id)]);
  demand(hers === his && hers >= all, `Alice wrote ${hers} messages, Bob has ${his}`);
  log(`killed ${kills} times: ${lost} messages were lost by that and came again, all ${hers}`);
  await sayAndHear(pub, bob, pubId, 'After the storm');
  log('the feed of the pub goes on');
  await pub.stop('SIGTERM');
};

/** A pub that was put back to what it was once: with all of the disk, and then its own volume alone. */
const restore = async (
  lab: PubLab,
  { alice, bob }: People,
  directory: string,
  log: (line: string) => void,
): Promise<void> => {
  const backup = path.join(directory, 'backup');
  const own = path.join(directory, 'pub');
  const note = path.join(lab.socketDirectory, 'ssb-witness.json');
  await cp(own, backup, { recursive: true });
  await cp(note, `${backup}.json`);
  let pub = lab.startPub();
  const { id: first = '', address = '' } = await pub.waitFor('the pub runs', running);
  await comeBack(bob, first, address);
  for (const name of ['Later', 'Later still']) await sayAndHear(pub, bob, first, name);
  await pub.stop('SIGTERM');

  await rm(own, { recursive: true });
  await cp(backup, own, { recursive: true });
  await cp(`${backup}.json`, note);
  pub = lab.startPub();
  const again = await pub.waitFor('the pub that was put back runs', running);
  await comeBack(bob, again.id ?? '', address);
  await sayAndHear(pub, bob, again.id ?? '', 'Put back');
  log('all of the disk was put back: what the pub had said came back from others before it spoke');
  await pub.stop('SIGTERM');

  const newest = await bob.messagesOf(first);
  await rm(own, { recursive: true });
  await cp(backup, own, { recursive: true });
  pub = lab.startPub();
  const renewed = await pub.waitFor('the pub with an old volume runs', running);
  demand(renewed.id !== again.id, 'an old volume goes on with a living secret');
  demand(renewed.findings.length > 0, 'nobody is told that the pub is somebody else');
  log(`with an old volume it is somebody else, and says so: ${renewed.findings[0]?.code ?? ''}`);
  for (const phone of [alice, bob]) await joinPub(phone, renewed.id ?? '');
  await alice.post('whoever you are');
  await reads(bob, alice.id, 'whoever you are');
  demand((await bob.messagesOf(first)) === newest, 'the old identity spoke again');
  await pub.stop('SIGTERM');
};

/** A volume that is nearly full, of a file system that has its own opinion of what is free. */
const fillVolume = async (
  lab: PubLab,
  { alice, bob }: People,
  directory: string,
  log: (line: string) => void,
): Promise<void> => {
  await onLoopVolume(directory, { sizeBytes: volumeBytes }, async (volume) => {
    const ballast = path.join(volume, 'ballast');
    const pub = lab.startPub({}, path.join(volume, 'pub'));
    try {
      const { id: pubId = '', space } = await pub.waitFor('the pub runs', running);
      for (const phone of [alice, bob]) await joinPub(phone, pubId);
      await alice.post('there is room');
      await reads(bob, alice.id, 'there is room');
      const fill = space.freeBytes - space.reserveBytes - 3 * imageBytes;
      await execa('fallocate', ['--length', String(fill), ballast]);
      const images = await alice.postImages('a picture', 6, imageBytes);
      const full = await pub.waitFor('intake stops', (now) => now.intakeStopped !== undefined);
      demand(full.state === 'running', 'the pub does not run any more');
      const { stdout } = await execa('df', ['--output=avail', '--block-size=1', volume]);
      const left = Number(stdout.split('\n')[1]);
      log(
        `intake stopped with ${megabytes(left)} left of the volume, ${megabytes(full.space.reserveBytes)} are kept: ${full.intakeStopped?.code ?? ''}`,
      );
      demand(left > full.space.reserveBytes / 2, `${left} bytes are left`);
      await rm(ballast);
      await pub.waitFor('intake goes on', (now) => now.intakeStopped === undefined);
      for (const image of images) await bob.image(image);
      log('with space again, everything came');
    } finally {
      // The volume is put away next.
      await pub.stop('SIGTERM');
    }
  });
};

/** What power cuts, backups and small cards do to the pub. */
export const ssbFaultsTest: SystemTest = {
  name: 'ssb-faults',
  proves:
    'a pub that is killed ten times in the middle of a sync has everything again and its own feed does not fork; a full volume stops intake before it is full, is told, and goes on when there is space; a pub whose disk was put back to what it was gets what it had said from others before it speaks; one whose own volume alone was put back is somebody else, says so, and its old identity never speaks again',
  needs: [
    ...pubNeeds,
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'mount', debianPackage: 'mount' },
    { tool: 'fallocate', debianPackage: 'util-linux' },
  ],
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks((networks) =>
        withPubLab(networks, directory, async (lab) => {
          const [alice, bob] = await Promise.all([lab.joinPhone('alice'), lab.joinPhone('bob')]);
          const people = { alice, bob };
          await killOften(lab, people, log);
          await restore(lab, people, directory, log);
          await fillVolume(lab, people, directory, log);
        }),
      ),
    );
  },
};

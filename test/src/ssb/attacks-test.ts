import path from 'node:path';
import { pubActs, type PubActName, type PubStatus } from '@p2p-hotspot/contract';
import { eventually } from '../lab/eventually.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { demand, pubNeeds, running } from './expect.ts';
import { startFoulPeer, type FoulPeer } from './foul-process.ts';
import { bytesOf, megabytes, memoryOf } from './measure.ts';
import type { PhoneProcess } from './phone-process.ts';
import { withPubLab, type PubLab } from './pub-lab.ts';
import type { PubProcess } from './pub-process.ts';
import { joinPub, reads } from './taps.ts';

const megabyte = 1_000_000;
const crowdSize = 1000;
const newFeedsPerDay = 20;
const quota = 400;
const floodSize = 4000;
const blobLimit = megabyte;
/** What the pub may hold of one packet, one picture or one talk that leads to nothing. */
const mostWasteBytes = 8 * megabyte;
/** Of a picture without an end: with what the kernels of both ends hold. */
const mostReceivedBytes = 32 * megabyte;
const mostMemoryBytes = 250 * megabyte;

/** What phones need of somebody they were never introduced to, and nothing else. */
const allowedToStrangers = [
  'blobs.changes',
  'blobs.createWants',
  'blobs.get',
  'blobs.getSlice',
  'blobs.has',
  'conn.ping',
  'ebt.clock',
  'ebt.replicate',
  'ebt.replicateFormat',
  'gossip.ping',
  'tunnel.connect',
  'tunnel.ping',
];

interface Siege {
  readonly lab: PubLab;
  readonly pub: PubProcess;
  readonly folder: string;
  readonly pubId: string;
  readonly address: string;
  readonly alice: PhoneProcess;
  readonly bob: PhoneProcess;
  readonly foul: FoulPeer;
  readonly log: (line: string) => void;
}

let remarks = 0;
/** The village is as it was: what Alice writes, Bob reads. */
const liveOn = async ({ alice, bob }: Siege): Promise<void> => {
  remarks += 1;
  const text = `remark ${remarks}`;
  await alice.post(text);
  await reads(bob, alice.id, text);
};

const withinWaste = async (siege: Siege, what: string, before: number): Promise<void> => {
  const more = (await bytesOf(siege.folder)) - before;
  siege.log(`${what}: ${megabytes(Math.max(0, more))} more on the disk`);
  demand(more < mostWasteBytes, `${what} took ${more} bytes of the disk`);
};

/** Strangers, before anybody follows them. */
const knockAsStranger = async (siege: Siege): Promise<void> => {
  const { foul, address, pub, pubId, lab, log, folder } = siege;
  const { allowed, tried } = await foul.survey(address);
  log(`of ${tried} methods a stranger may call ${allowed.length}: ${allowed.join(' ')}`);
  const more = allowed.filter((name) => !allowedToStrangers.includes(name));
  demand(more.length === 0, `a stranger may call ${more.join(' ')}`);
  for (const name of Object.keys(pubActs) as PubActName[]) {
    const status = await pub.post(name, {}, 'forged');
    demand(status === 401, `${name} with a forged session is answered by ${status}`);
  }
  await foul.spoof(address, '192.168.44.255', 2000);
  await foul.spoof('net:192.168.44.1:8008~shs:AAAA', '192.168.44.1', 2000);
  await liveOn(siege);
  log('4000 spoofed announcements changed nothing');

  const { counts } = await pub.status();
  await pub.act('changeLimits', { newFeedsPerDay });
  const begun = performance.now();
  const entered = await foul.crowd(address, crowdSize);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  await liveOn(siege);
  const after = (await pub.status()).counts;
  log(
    `${entered} of ${crowdSize} new identities were let in within ${seconds} s, ${after.feeds - counts.feeds} followed`,
  );
  demand(after.feeds <= counts.feeds + newFeedsPerDay, `${after.feeds} feeds are kept`);

  const before = await bytesOf(folder);
  await foul.foulNotes(address, 50, megabyte);
  await liveOn(siege);
  await withinWaste(siege, '50 strangers with a megabyte of notes each', before);

  const stranger = await lab.joinPhone('stranger', 'foul');
  await stranger.connect((await stranger.find(pubId)).address);
  for (let at = 0; at < 10; at += 1) await stranger.pushImage(2 * megabyte);
  await liveOn(siege);
  await withinWaste(siege, 'pictures of a stranger whom nobody follows', before);
  const { peers } = await pub.status();
  demand((await siege.bob.messagesOf(stranger.id)) === 0, 'a stranger is read');
  log(`${peers.length} peers are here`);
  await stranger.kill();
};

/** Somebody whom the pub follows, and who then plays foul. */
const playFoul = async (siege: Siege): Promise<void> => {
  const { foul, address, pub, log, folder, lab } = siege;
  await pub.act('changeLimits', { newFeedsPerDay: 10_000 });
  const before = await bytesOf(folder);
  const receivedBefore = await lab.received();
  await foul.endlessBlob(address);
  await eventually('the pub has enough of an endless picture', async () => {
    const { isAsked, isOver } = await foul.figures();
    return isAsked && isOver ? true : undefined;
  });
  const received = (await lab.received()) - receivedBefore;
  log(`an endless picture was left after ${megabytes(received)}`);
  demand(received < mostReceivedBytes, `${received} bytes of one picture came`);
  await liveOn(siege);
  await withinWaste(siege, 'an endless picture', before);

  for (const [what, play] of [
    ['a message of 50 MB', (peer: FoulPeer) => peer.giantMessage(address, 50 * megabyte)],
    ['a packet without an end', (peer: FoulPeer) => peer.endlessPacket(address, 400 * megabyte)],
  ] as const) {
    const peer = await startFoulPeer(await lab.joinMachine(`foul${what.length}`));
    await play(peer);
    await eventually(`the pub has enough of ${what}`, async () =>
      (await peer.figures()).isOver ? true : undefined,
    );
    await liveOn(siege);
    await withinWaste(siege, what, before);
    await peer.kill();
  }

  const heavy = await lab.joinPhone('heavy', 'foul');
  await joinPub(heavy, siege.pubId);
  const [large = ''] = await heavy.postImages('too large', 1, 3 * megabyte);
  const [small = ''] = await heavy.postImages('small', 1, 10_000);
  await reads(siege.bob, heavy.id, 'small');
  await siege.bob.image(small);
  await withinWaste(siege, 'a picture above the limit', before);
  demand(large !== small, 'no two pictures');
  await heavy.end();
};

const blocks =
  (id: string, reason: string) =>
  ({ blocked }: PubStatus): boolean =>
    blocked.some((one) => one.feed === id && one.reason === reason);

/** How many of somebody's messages the pub keeps. */
const messagesOf = async (pub: PubProcess, feed: string): Promise<number> =>
  (await pub.feeds()).find((one) => one.feed === feed)?.messages ?? 0;

/** Ten times as many messages as anybody may write. */
const flood = async (siege: Siege): Promise<void> => {
  const { lab, pub, pubId, log } = siege;
  await pub.act('changeLimits', { messagesPerDay: quota });
  const flooder = await lab.joinPhone('flooder');
  await flooder.postMany(floodSize, 200);
  await joinPub(flooder, pubId);
  await pub.waitFor('the flood is stopped', blocks(flooder.id, 'flood'));
  await liveOn(siege);
  // Not what Bob has: phones that are introduced by the pub also speak to each other.
  const kept = await messagesOf(pub, flooder.id);
  log(`a flood of ${floodSize} messages, ${quota} of which a day may have: ${kept} are kept`);
  demand(kept <= 1.2 * quota, `${kept} messages are kept`);
  await flooder.kill();
};

/** Whom the steward blocks stays out. */
const block = async (siege: Siege, directory: string): Promise<void> => {
  const { lab, pub, pubId, address, bob, log } = siege;
  const mallory = await lab.joinPhone('mallory');
  await joinPub(mallory, pubId);
  const [insult = ''] = await mallory.postImages('insult', 1, 20_000);
  await reads(bob, mallory.id, 'insult');
  await bob.image(insult);
  await pub.act('deleteBlob', { blob: insult });
  await pub.act('deleteFeed', { feed: mallory.id });
  await pub.waitFor('it is blocked', blocks(mallory.id, 'steward'));
  await eventually('the connection ends', async () =>
    (await mallory.isConnected(pubId)) ? undefined : true,
  );
  await mallory.post('still here');
  const tryAgain = async (phone: PhoneProcess, how: string): Promise<void> => {
    await phone.connect(address).catch(() => undefined);
    await liveOn(siege);
    const { peers } = await pub.status();
    demand(!peers.some(({ feed }) => feed === mallory.id), `${how}: let in`);
  };
  await tryAgain(mallory, 'by connecting once more');
  await mallory.kill();
  const elsewhere = await lab.joinPhone(
    'mallory-too',
    'fair',
    path.join(directory, 'phone-mallory'),
  );
  demand(elsewhere.id === mallory.id, 'somebody else');
  await tryAgain(elsewhere, 'by another address');
  demand((await messagesOf(pub, mallory.id)) === 0, 'messages of the blocked are kept');
  log('whom the steward blocks is not let in again, from no address; there are no invites');
  await elsewhere.kill();
};

/** What the research found that pubs suffer from, and more, each replayed. */
export const ssbAttacksTest: SystemTest = {
  name: 'ssb-attacks',
  proves:
    'strangers may call nothing but what phones need, and fill neither disk nor memory of the pub with pictures, notes, endless packets or a thousand identities; who is followed may flood it neither with messages nor with pictures that are too large or never end; whom the steward blocked does not come back; and all the while two honest phones go on',
  needs: pubNeeds,
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks((networks) =>
        withPubLab(networks, directory, async (lab) => {
          const folder = path.join(directory, 'pub');
          // A limit of sizes is in force from a start on.
          const first = lab.startPub();
          await first.waitFor('the pub runs', running);
          await first.act('changeLimits', { blobSizeBytes: blobLimit });
          await first.stop('SIGTERM');
          const pub = lab.startPub();
          const { id: pubId = '', address = '' } = await pub.waitFor('the pub runs', running);
          const [alice, bob] = await Promise.all([lab.joinPhone('alice'), lab.joinPhone('bob')]);
          for (const phone of [alice, bob]) await joinPub(phone, pubId);
          const foul = await startFoulPeer(await lab.joinMachine('foul'));
          const siege = { lab, pub, folder, pubId, address, alice, bob, foul, log };
          await liveOn(siege);
          await knockAsStranger(siege);
          await playFoul(siege);
          await flood(siege);
          await block(siege, directory);
          const { most } = await memoryOf(pub.pid);
          log(`the pub never took more than ${megabytes(most)} of memory`);
          demand(most < mostMemoryBytes, `${most} bytes of memory`);
          await foul.kill();
        }),
      ),
    );
  },
};

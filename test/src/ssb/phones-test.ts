import { inNetworks, type NetworkMachine } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { demand, pubNeeds, running } from './expect.ts';
import { readMessagesPage } from './messages-page.ts';
import type { PhoneProcess } from './phone-process.ts';
import { withPubLab, type PubLab } from './pub-lab.ts';
import type { PubProcess } from './pub-process.ts';
import { joinPub, reads } from './taps.ts';

const imageBytes = 300_000;

interface Village {
  readonly lab: PubLab;
  readonly pub: PubProcess;
  readonly pubId: string;
  readonly alice: PhoneProcess;
  readonly bob: PhoneProcess;
  /** Opens pages and has no app. */
  readonly reader: NetworkMachine;
  readonly log: (line: string) => void;
}

/** Alice and Bob never met, and their phones refuse each other. */
const exchange = async ({ pub, pubId, alice, bob, reader, log }: Village): Promise<void> => {
  await alice.setName('Alice');
  await alice.post('good morning');
  await bob.setName('Bob');
  await bob.post('who sells goats?');
  const direct = await alice.find(bob.id);
  await alice.connect(direct.address).catch(() => undefined);
  demand(!(await alice.isConnected(bob.id)), 'a phone let in somebody whom its owner never saw');
  await alice.disconnect(direct.address);

  const begun = performance.now();
  await Promise.all([joinPub(alice, pubId), joinPub(bob, pubId)]);
  const [image = ''] = await alice.postImages('the goats', 1, imageBytes);
  await Promise.all([
    reads(alice, bob.id, 'who sells goats?'),
    reads(bob, alice.id, 'good morning'),
    reads(bob, alice.id, 'the goats').then(() => bob.image(image)),
  ]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  log(`two phones who never met exchanged posts and an image in ${seconds} s of taps`);

  const told = await pub.waitFor(
    'it says who is here',
    ({ peers, lastSync }) =>
      lastSync !== undefined && ['Alice', 'Bob'].every((who) => peers.some((p) => p.name === who)),
  );
  demand(told.peersTotal === 2 && told.peers.every(({ way }) => way === 'network'), 'wrong peers');
  demand(told.counts.feeds >= 2 && told.counts.blobs >= 1, `counts ${JSON.stringify(told.counts)}`);
  const { address = '' } = told;
  const shown = ['Alice', 'Bob', pubId, address, '2 people are connected', 'The last message came'];
  await readMessagesPage(reader, address, shown);
  log('the portal shows who is here, what came last, and how the pub is reached');
};

/** A friend outside is let in once the steward follows it, and not before. */
const meetInRoom = async ({ lab, pub, pubId, bob, reader, log }: Village): Promise<void> => {
  const room = await lab.openRoom();
  await pub.act('chooseRoom', { room: room.invite });
  const isIn = () => pub.waitFor('it is in the room', (now) => now.room?.state === 'connected');
  await isIn();
  const friend = await lab.phoneOutside('friend');
  await friend.post('greetings from the town');
  await friend.useRoom(room.invite);
  const seen = await friend.find(pubId);
  await friend.connect(seen.address, seen.type).catch(() => undefined);
  await friend.follow(pubId);
  await bob.post('is anybody there?');
  await pub.waitFor('the question is here', ({ counts }) => counts.messages > 0);
  demand((await bob.messagesOf(friend.id)) === 0, 'somebody got in through the room');
  await pub.act('followFeed', { feed: friend.id });
  // Through a room, an app does not hear at once that the other end hung up.
  await friend.disconnect(seen.address);
  await friend.connect(seen.address, seen.type);
  await reads(bob, friend.id, 'greetings from the town');
  await reads(friend, bob.id, 'who sells goats?');
  const { peers, address = '' } = await pub.waitFor('the friend is here', (now) =>
    now.peers.some(({ feed }) => feed === friend.id),
  );
  demand(peers.find(({ feed }) => feed === friend.id)?.way === 'room', 'not through the room?');
  await readMessagesPage(reader, address, ['from far away', 'in the room now']);
  log(
    'a phone outside and one in the village read each other through the room, once the steward follows it',
  );

  await room.stop();
  await pub.waitFor('the room is missed', (now) => now.room?.state !== 'connected');
  await lab.openRoom();
  await isIn();
  log('the room was closed and opened again: the pub is back in it');
  await lab.uplink('down');
  await pub.waitFor('the uplink is missed', (now) => now.room?.state === 'offline');
  await lab.uplink('up');
  await isIn();
  log('the uplink was cut and came back: the pub is back in the room');
  await pub.act('chooseRoom', { room: '' });
  await pub.waitFor('there is no room any more', (now) => now.room === undefined);
};

/** Real phones as far as the network sees them, on the real network of a box, and a real room outside. */
export const ssbPhonesTest: SystemTest = {
  name: 'ssb-phones',
  proves:
    'two phones with the plugins and settings of Manyverse who never met, and refuse each other, exchange posts and an image through the pub after no other acts than Connect and Follow; the box, and its portal, say who is here; a phone outside and one inside read each other through a room once the steward follows the one outside, and not before; the pub finds its room again after the room was closed, and after the uplink was cut',
  needs: pubNeeds,
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks((networks) =>
        withPubLab(networks, directory, async (lab) => {
          const pub = lab.startPub();
          const { id = '' } = await pub.waitFor('the pub runs', running);
          const [alice, bob] = await Promise.all([lab.joinPhone('alice'), lab.joinPhone('bob')]);
          const reader = await lab.joinMachine('reader');
          const village = { lab, pub, pubId: id, alice, bob, reader, log };
          await exchange(village);
          await meetInRoom(village);
          const exitCode = await pub.stop('SIGTERM');
          demand(exitCode === 0, `the pub ended with ${String(exitCode)}`);
        }),
      ),
    );
  },
};

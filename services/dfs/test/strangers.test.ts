import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { openHyperswarmNode } from '../src/adapters/hyperswarm/hyperswarm-node.ts';
import { channelKey, proofOf } from '../src/core/fleet.ts';
import { encodeHello } from '../src/core/hello.ts';
import { encodeFrame } from '../src/peer/frames.ts';
import type { SwarmConnection } from '../src/ports/swarm-node.ts';
import { boxStatus, repositoryOf, root, rules, startBox, startTable } from './fixtures/swarm.ts';

const key = channelKey({ root }, 'stable');
const listName = `lists/${'c'.repeat(64)}`;

/** Somebody who knows the public root of the fleet, and does what they like. */
const attack = async (
  t: ExecutionContext,
  bootstrap: readonly string[],
  act: (connection: SwarmConnection) => void,
): Promise<void> => {
  const node = await openHyperswarmNode({ bootstrap, mostConnections: 8 });
  if (node === undefined) throw new Error('the libraries do not run here');
  t.teardown(() => node.close());
  node.onConnection(act);
  node.follow([key.topic]);
  await node.flushed();
  node.lookAgain();
};

const helloOf = ({ isInitiator, handshakeHash }: SwarmConnection): readonly Uint8Array[] => {
  const role = isInitiator ? 'initiator' : 'responder';
  const proofs = [proofOf(key.proofKey, role, handshakeHash)];
  const hello = encodeHello({ proofs, news: { has: 'files', releases: 'stable:9' } });
  return encodeFrame('hello', [hello]);
};

const startVictim = async (t: ExecutionContext) => {
  const bootstrap = await startTable(t);
  const content = randomBytes(200_000);
  const victim = await startBox(t, { bootstrap }, repositoryOf({ [listName]: content }));
  victim.keeper.tellBox(boxStatus());
  const banned = () => victim.statusLike((status) => status.banned > 0);
  return { bootstrap, victim, banned };
};

test('whoever does not know the fleet gets no word out, and costs a few kilobytes', async (t) => {
  const { bootstrap, victim } = await startVictim(t);
  const closed = new Promise<void>((resolve) => {
    attack(t, bootstrap, (connection) => {
      connection.onClose(resolve);
      const proofs = [randomBytes(32)];
      const news = { has: 'files', releases: '' } as const;
      connection.write(encodeFrame('hello', [encodeHello({ proofs, news })]));
      for (let number = 0; number < 200; number += 1) connection.write([randomBytes(4000)]);
    }).catch(t.fail);
  });
  await closed;
  t.deepEqual(victim.keeper.peers.read(), []);
  t.true(victim.keeper.status.read().receivedBytes < 200_000);
});

test('a storm of news, a frame of a megabyte and a second hello end the connection', async (t) => {
  for (const act of [
    (connection: SwarmConnection) => {
      for (let number = 0; number < 200; number += 1) {
        const news = JSON.stringify({ has: 'files', releases: `stable:${number}` });
        connection.write(encodeFrame('news', [Buffer.from(news)]));
      }
    },
    (connection: SwarmConnection) => {
      connection.write([Buffer.from([2]), Buffer.alloc(3 * 1024 * 1024)]);
    },
    (connection: SwarmConnection) => {
      connection.write(helloOf(connection));
    },
  ]) {
    const { bootstrap, victim, banned } = await startVictim(t);
    await attack(t, bootstrap, (connection) => {
      connection.write(helloOf(connection));
      act(connection);
    });
    await banned();
    t.deepEqual(victim.keeper.peers.read(), []);
  }
});

test('a month’s limit that is used up ends giving, and neither taking nor being there', async (t) => {
  const { bootstrap, victim } = await startVictim(t);
  const other = await startBox(t, { bootstrap }, repositoryOf({}));
  other.keeper.tellBox(boxStatus());
  await other.peersLike((peers) => peers.length === 1);
  const [peer] = other.keeper.peers.read();
  // Both call each other: of two connections one is closed, and a question on that one is asked again.
  const ask = async (): Promise<number> => {
    for (;;) {
      const client = other.keeper.circle.clientOf(peer?.id ?? '');
      try {
        const answer = await client?.ask(listName, {}, new AbortController().signal);
        answer?.body.destroy();
        if (answer !== undefined) return answer.status;
      } catch (error) {
        if (!(error instanceof Error && error.message === 'the peer left')) throw error;
      }
      await nextTurn();
    }
  };
  t.is(await ask(), 200);
  victim.keeper.tellBox(boxStatus(rules({ uploadMonthlyMegabytes: 0.001 })));
  await other.peersLike((peers) => peers.length === 0);
  t.is(await ask(), 503);
  await victim.statusLike(({ message }) => message.code === 'SWARM_UPLOAD_USED');
  t.is(victim.keeper.status.read().peers.length, 1);
});

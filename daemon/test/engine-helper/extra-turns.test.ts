import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { createEngineClient } from '../../src/adapters/host/engine/engine-client.ts';
import {
  createEngineServer,
  type EngineServerParts,
} from '../../src/engine-helper/engine-server.ts';
import { engineSocketName } from '../../src/engine-helper/protocol.ts';
import { createTurns } from '../../src/engine-helper/turns.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const id = `sha256:${'0'.repeat(64)}`;
const { signal } = new AbortController();

/** Something that ends when it is told to. */
const createGate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const pass = async (): Promise<void> => {
    reach();
    await opened;
  };
  return { pass, reached, open };
};

/** The real server and the real client; what is done to containers is only noted. */
const setUp = async (t: ExecutionContext) => {
  const folder = await makeFolder(t);
  const done: string[] = [];
  const replacing = createGate();
  const starting = createGate();
  t.teardown(() => {
    replacing.open();
    starting.open();
  });
  const parts = {
    isSupervised: false,
    inTurn: createTurns(),
    inTurnOfExtras: createTurns(),
    replacer: { replace: replacing.pass, heal: () => Promise.resolve() },
    extras: {
      list: () => Promise.resolve([]),
      start: async ({ name }: { readonly name: string }) => {
        await starting.pass();
        done.push(`start ${name}`);
      },
      stop: (name: string) => {
        done.push(`stop ${name}`);
        return Promise.resolve();
      },
    },
  } as unknown as EngineServerParts;
  const server = createEngineServer(parts);
  await listenOnSocket(server, path.join(folder, engineSocketName), 0o660);
  t.teardown(() => server.close());
  /** Until the helper has so many connections. */
  const connections = async (wanted: number): Promise<void> => {
    for (;;) {
      const count = await new Promise<number>((resolve) => {
        server.server.getConnections((_error, found) => {
          resolve(found);
        });
      });
      if (count === wanted) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { client: createEngineClient(folder), done, replacing, starting, connections };
};

const help = {
  name: 'help',
  imageId: id,
  environment: {},
  ports: [],
  role: 'remote-help',
} as const;

test('remote help is ended while a service takes its time', async (t) => {
  const { client, done, replacing } = await setUp(t);
  const replaced = client.replace({ portal: id }, signal);
  await replacing.reached;
  await client.stopExtra('help', signal);
  t.deepEqual(done, ['stop help']);
  replacing.open();
  await replaced;
});

test('remote help that nobody waits for any more does not stay', async (t) => {
  const { client, done, starting, connections } = await setUp(t);
  const asking = new AbortController();
  const asked = t.throwsAsync(client.startExtra(help, asking.signal), { any: true });
  await starting.reached;
  const second = new AbortController();
  const waiting = t.throwsAsync(client.startExtra({ ...help, name: 'late' }, second.signal), {
    any: true,
  });
  await connections(2);
  asking.abort();
  second.abort();
  await Promise.all([asked, waiting]);
  await connections(0);
  starting.open();
  // Behind both of them.
  await client.stopExtra('other', signal);
  t.deepEqual(done, ['start help', 'stop help', 'stop other']);
});

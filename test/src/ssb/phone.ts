import { Console } from 'node:console';
import { createHash, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import pull, { type Source } from 'pull-stream';
import { openPhone, type Done } from './phone-stack.ts';

/** The program of one phone: each line of its input is a tap, in JSON, and is answered by a line. */

/** What a tap may carry, by its name. */
interface Tap {
  readonly do: string;
  readonly address?: string;
  readonly type?: string;
  readonly id?: string;
  readonly text?: string;
  readonly count?: number;
  readonly bytes?: number;
}

const [directory = '', manners = ''] = process.argv.slice(2);

// Old plugins write to the output on which the answers go.
globalThis.console = new Console(process.stderr);
const { ssb, keys } = openPhone(directory, manners === 'foul');

const finished = <T>(begin: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    begin((error, value) => {
      if (error) reject(error);
      else resolve(value as T);
    });
  });
const collected = <T>(source: Source<T>): Promise<readonly T[]> =>
  finished((done) => {
    pull(source, pull.collect<T>(done));
  });

const publish = (content: object) =>
  finished<{ readonly key: string }>((done) => {
    ssb.db.create({ feedFormat: 'classic', content, keys }, done);
  });

/** A picture from the camera: to this store, and offered to whoever is connected. */
const addImage = async (bytes: number): Promise<string> => {
  const blob = await finished<string>((done) => {
    pull(pull.values([randomBytes(bytes)]), ssb.blobs.add(done));
  });
  await finished((done) => {
    ssb.blobs.push(blob, done);
  });
  return blob;
};

const contact = (id: string | undefined, words: object) =>
  publish({ type: 'contact', contact: id, ...words });

const taps: Readonly<Record<string, (tap: Tap) => unknown>> = {
  whoAmI: () => ssb.id,
  setName: ({ text }) => publish({ type: 'about', about: ssb.id, name: text }),
  /** The page of connections: who is seen, and who is connected. */
  look: () => {
    const seen = [...ssb.conn.staging().entries(), ...ssb.conn.hub().entries()];
    return seen.map(([address, { key, type, state, name }]) => ({
      ...{ address, key, type, state, name },
    }));
  },
  connect: async ({ address = '', type = 'lan' }) => {
    ssb.conn.db().update(address, ({ autoconnect }) => (autoconnect ? {} : { autoconnect: true }));
    const rpc = await finished<unknown>((done) => {
      ssb.conn.connect(address, { type }, done);
    });
    return Boolean(rpc);
  },
  disconnect: async ({ address = '' }) => {
    ssb.conn.db().update(address, ({ autoconnect }) => (autoconnect ? { autoconnect: false } : {}));
    await finished<unknown>((done) => {
      ssb.conn.disconnect(address, done);
    });
  },
  follow: ({ id }) => contact(id, { following: true }),
  unfollow: ({ id }) => contact(id, { following: false }),
  block: ({ id }) => contact(id, { blocking: true }),
  /** The invite of a room, typed in or scanned. */
  useRoom: async ({ address = '' }) => {
    ssb.conn.remember(address, { type: 'room', autoconnect: true });
    await finished<unknown>((done) => {
      ssb.conn.connect(address, { type: 'room' }, done);
    });
  },
  post: ({ text }) => publish({ type: 'post', text }),
  /** Many posts, one after the other, of about so many bytes. */
  postMany: async ({ count = 0, bytes = 200 }) => {
    for (let at = 0; at < count; at += 1) {
      await publish({ type: 'post', text: `${at} ${'x'.repeat(bytes)}` });
    }
  },
  postImages: async ({ text, count = 1, bytes = 0 }) => {
    const blobs: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const link = await addImage(bytes);
      const mentions = [{ link, name: `${at}.jpg`, type: 'image/jpeg', size: bytes }];
      await publish({ type: 'post', text: `${text ?? ''} ![](${link})`, mentions });
      blobs.push(link);
    }
    return blobs;
  },
  /** Offers a picture that no message names. */
  pushImage: ({ bytes = 0 }) => addImage(bytes),
  /** The public tab: posts of everybody. */
  timeline: async () => {
    const values = await collected(ssb.createLogStream({ keys: false, live: false }));
    return values.flatMap(({ author, sequence, content }) =>
      typeof content === 'object' && content['type'] === 'post'
        ? [{ author, sequence, text: content['text'] }]
        : [],
    );
  },
  /** How many messages it has of each author. */
  clock: () =>
    finished<Readonly<Record<string, number>>>((done) => {
      ssb.getVectorClock(done);
    }),
  /** A picture comes into view: it is fetched. @returns its SHA-256 in base64, as in its name */
  image: async ({ id = '' }) => {
    await finished<boolean>((done) => {
      ssb.blobs.want(id, done);
    });
    const parts = await collected(ssb.blobs.get(id));
    return createHash('sha256').update(Buffer.concat(parts)).digest('base64');
  },
};

const answer = async (line: string): Promise<object> => {
  const tap = JSON.parse(line) as Tap;
  const act = taps[tap.do];
  if (act === undefined) return { failed: `no such tap: ${tap.do}` };
  try {
    return { done: (await act(tap)) ?? null };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

// What its first page does as soon as it is shown.
await ssb.conn.start();
ssb.replicationScheduler.start();

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
process.exit(0);

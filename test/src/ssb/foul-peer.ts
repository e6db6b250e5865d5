import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createInterface } from 'node:readline';
import type { Rpc } from 'muxrpc';
import pull from 'pull-stream';
import caps from 'ssb-caps' with { type: 'json' };
import ssbKeys, { type Keys } from 'ssb-keys';
import { dial, pushed, replicate, speak, type OtherEnd } from './raw-peer.ts';
import { surveyPub } from './survey.ts';

/**
 * The program of somebody who plays foul: each line of its input says, in JSON, what to try, and is answered by a
 * line that says what came of it. What goes on for a while is counted, and `figures` tells the counts.
 */
interface Try {
  readonly do: string;
  readonly address?: string;
  readonly count?: number;
  readonly bytes?: number;
  readonly to?: string;
}

/** Where the local network hears who is there. */
const announcementPort = 26_830;
const chunk = Buffer.alloc(65_536, 'x');

const keys = ssbKeys.generate();
const figures = { isAsked: false, isOver: false };

const firstMessage = (author: Keys, content: object) =>
  ssbKeys.signObj(author, {
    previous: null,
    sequence: 1,
    author: author.id,
    timestamp: Date.now(),
    hash: 'sha256',
    content,
  });

/** So many messages of a feed are here, and more are welcome; -1 is for "not of interest". */
const note = (sequence: number): number => sequence * 2;

const close = (rpc: Rpc): void => {
  if (!rpc.closed) rpc.close(true, () => undefined);
};

/** Gives one feed of one message to who asks for it. @param asked is called when the other end does */
const offerFeed = (other: OtherEnd, author: Keys, content: object, asked: () => void) => {
  const own = replicate(other, (notes) => {
    const wanted = notes[author.id];
    if (typeof wanted !== 'number' || wanted < 0) return;
    asked();
    own.push(firstMessage(author, content));
  });
  own.push({ [author.id]: note(1) });
  return own;
};

/** So many at a time: fewer than one address may have connections. */
const lanes = 6;

/** Does something so many times, several at a time. @returns how often it went well */
const manyTimes = async (count: number, once: () => Promise<unknown>): Promise<number> => {
  let left = count;
  let well = 0;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      // Who is not let in is not counted.
      await once().then(
        () => (well += 1),
        () => undefined,
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return well;
};

/** Resolves when the other end read all that was said before, or hung up. */
const wasHeard = (rpc: Rpc & OtherEnd): Promise<unknown> =>
  new Promise((resolve) => {
    rpc.on('closed', () => {
      resolve(undefined);
    });
    rpc.manifest(resolve);
  });

/** Many people who were never seen, from one phone. @returns how many were let in */
const crowd = ({ address = '', count = 0 }: Try): Promise<number> =>
  manyTimes(count, async () => {
    const somebody = ssbKeys.generate();
    const rpc = await speak(address, somebody);
    offerFeed(rpc, somebody, { type: 'post', text: 'one of many' }, () => undefined);
    await wasHeard(rpc);
    close(rpc);
  });

/** Many connections that stay. @returns how many were let in */
const hold = ({ address = '', count = 0 }: Try): Promise<number> =>
  manyTimes(count, () => dial(address, ssbKeys.generate()));

/** Posts a picture that it says is small, and gives it without an end. */
const endlessBlob = async ({ address = '' }: Try): Promise<void> => {
  const blob = `&${randomBytes(32).toString('base64')}.sha256`;
  const wants = pushed<Readonly<Record<string, number>>>();
  const rpc = await speak(address, keys, {
    serves: {
      createWants: () => wants.source,
      has: (ids, done) => {
        const all = [ids].flat();
        done(null, Array.isArray(ids) ? all.map(() => true) : true);
      },
      get: () => (abort, give) => {
        figures.isAsked = true;
        if (abort !== null) {
          figures.isOver = true;
          give(abort, chunk);
          return;
        }
        setImmediate(give, null, chunk);
      },
    },
  });
  rpc.on('closed', () => {
    figures.isOver = true;
  });
  const mentions = [{ link: blob, name: 'small.jpg', type: 'image/jpeg', size: 1000 }];
  offerFeed(rpc, keys, { type: 'post', text: 'look', mentions }, () => undefined);
  pull(
    rpc.blobs.createWants(),
    pull.drain(
      (wanted) => {
        if ((wanted[blob] ?? 0) < 0) wants.push({ [blob]: 1000 });
      },
      () => undefined,
    ),
  );
  wants.push({ [blob]: 1000 });
};

/** A message of many megabytes, to who asks for the feed. */
const giantMessage = async ({ address = '', bytes = 0 }: Try): Promise<void> => {
  const rpc = await speak(address, keys);
  const over = () => {
    figures.isOver = true;
  };
  rpc.on('closed', over);
  offerFeed(rpc, keys, { type: 'post', text: 'x'.repeat(bytes) }, () => {
    figures.isAsked = true;
    // It was read when this is answered.
    rpc.manifest(over);
  });
};

/** A packet that is announced as four gigabytes long, and comes as fast as it is taken. */
const endlessPacket = async ({ address = '', bytes = 0 }: Try): Promise<void> => {
  const { source, sink } = await dial(address, keys);
  const head = Buffer.alloc(9);
  // A request, in JSON.
  head[0] = 2;
  head.writeUInt32BE(2 ** 32 - 1, 1);
  head.writeInt32BE(1, 5);
  let given = 0;
  const over = () => {
    figures.isOver = true;
  };
  sink((abort, give) => {
    if (abort !== null) {
      over();
      give(abort, head);
      return;
    }
    // Then it waits: what was taken is held for as long as the connection is.
    if (given >= bytes) return;
    const next = given === 0 ? head : chunk;
    given += next.length;
    setImmediate(give, null, next);
  });
  pull(
    source,
    pull.drain(() => undefined, over),
  );
};

/** Says of very many feeds that nobody has that it has them, as many strangers. */
const foulNotes = ({ address = '', count = 0, bytes = 0 }: Try): Promise<number> => {
  const perNote = 62;
  return manyTimes(count, async () => {
    const rpc = await speak(address, ssbKeys.generate());
    const feeds = Array.from({ length: Math.ceil(bytes / perNote) }, () => [
      `@${randomBytes(32).toString('base64')}.ed25519`,
      note(1),
    ]);
    replicate(rpc, () => undefined).push(Object.fromEntries(feeds));
    await wasHeard(rpc);
    close(rpc);
  });
};

/** Announcements that are noise, that are signed by somebody else, and that are signed well and name anybody. */
const spoof = async ({ address = '', to = '', count = 0 }: Try): Promise<void> => {
  const socket = createSocket('udp4');
  await new Promise((resolve) => {
    socket.bind(0, () => {
      resolve(undefined);
    });
  });
  socket.setBroadcast(true);
  const cap = Buffer.from(caps.shs, 'base64');
  const signed = (author: Keys): Buffer => {
    const { signature } = ssbKeys.signObj(author, { address });
    const bytes = Buffer.from(signature.replace('.sig.ed25519', ''), 'base64');
    return Buffer.concat([ssbKeys.secretBox({ address }, cap), bytes]);
  };
  const kinds = [randomBytes(300), signed(keys), Buffer.from(address), Buffer.alloc(0)];
  for (let at = 0; at < count; at += 1) {
    await new Promise((resolve) => {
      const kind = kinds[at % kinds.length] ?? chunk;
      for (const port of [announcementPort, 8008]) socket.send(kind, port, to, resolve);
    });
  }
  socket.close();
};

const tries: Readonly<Record<string, (how: Try) => unknown>> = {
  whoAmI: () => keys.id,
  survey: ({ address = '' }) => surveyPub(address),
  crowd,
  hold,
  endlessBlob,
  giantMessage,
  endlessPacket,
  foulNotes,
  spoof,
  figures: () => figures,
};

for await (const line of createInterface({ input: process.stdin })) {
  const how = JSON.parse(line) as Try;
  const answer = await Promise.resolve(tries[how.do]?.(how)).then(
    (done) => ({ done: done ?? null }),
    (error: unknown) => ({ failed: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);

import { once } from 'node:events';
import { connect } from 'node:http2';
import test, { type ExecutionContext } from 'ava';
import { neighbourPath } from '@p2p-hotspot/contract';
import { createByteLimit, type Ticker } from '../src/core/byte-limit.ts';
import { channelKey } from '../src/core/fleet.ts';
import { wasteLimits } from '../src/core/waste-budget.ts';
import { circleLimits, createPeerCircle } from '../src/keeper/peer-circle.ts';
import { openPeerLink, type PeerLink } from '../src/peer/peer-link.ts';
import { answerLimits, requestLimits } from '../src/peer/serve-peer.ts';
import { connectionPair } from './fixtures/connection-pair.ts';
import { repositoryOf, root } from './fixtures/swarm.ts';

const keys = [channelKey({ root }, 'stable')];
const news = { has: 'files', releases: 'stable:7' } as const;
const fileName = `lists/${'c'.repeat(64)}`;
const fileBytes = 4 * 1024 * 1024;

/** A clock that goes on when it is told to. */
const createManualTicker = () => {
  let nowMs = 0;
  const timers = new Map<() => void, number>();
  const ticker: Ticker = {
    monotonicMs: () => nowMs,
    after: (durationMs, done) => {
      const fire = (): void => {
        done();
      };
      timers.set(fire, nowMs + durationMs);
      return () => timers.delete(fire);
    },
  };
  const goOn = (durationMs: number): void => {
    const endMs = nowMs + durationMs;
    for (;;) {
      const [next] = [...timers].filter(([, atMs]) => atMs <= endMs).sort(([, a], [, b]) => a - b);
      if (next === undefined) break;
      const [fire, atMs] = next;
      timers.delete(fire);
      nowMs = Math.max(nowMs, atMs);
      fire();
    }
    nowMs = endMs;
  };
  return { ticker, goOn };
};

const openVictim = (isGiving: () => boolean = () => true) => {
  const { ticker, goOn } = createManualTicker();
  const events: string[] = [];
  let changed: () => void = () => undefined;
  const circle = createPeerCircle({
    repository: repositoryOf({ [fileName]: Buffer.alloc(fileBytes, 'x') }),
    upload: createByteLimit(ticker),
    ticker,
    isGiving,
    onSent: () => undefined,
    onReceived: () => undefined,
    onChange: () => {
      changed();
    },
    onEvent: (event) => {
      events.push(event);
      changed();
    },
  });
  circle.setKeys(keys);
  return {
    circle,
    goOn,
    events,
    /** Resolves when something holds, which is looked at with each event. */
    until: (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        changed = () => {
          if (holds()) resolve();
        };
        changed();
      }),
  };
};

let peers = 0;
/** Somebody who knows the fleet joins the victim. */
const joinVictim = async (
  victim: ReturnType<typeof openVictim>,
  host?: string,
): Promise<PeerLink> => {
  peers += 1;
  const name = `peer ${peers}`;
  const [near, far] = connectionPair({
    ...{ initiator: name, responder: 'victim' },
    ...(host !== undefined && { host }),
  });
  victim.circle.welcome(far.connection);
  const { ticker } = createManualTicker();
  const link = await new Promise<PeerLink>((resolve) => {
    openPeerLink({
      ...{ connection: near.connection, keys, news, ticker },
      upload: createByteLimit(ticker),
      onSent: () => undefined,
      onReceived: () => undefined,
      onNews: () => undefined,
      onEnd: () => undefined,
      onReady: resolve,
    });
  });
  await victim.until(() => victim.circle.peers().some(({ id }) => id === name));
  return link;
};

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
const frame = (type: number, flags: number, payload: Buffer, streamId = 0): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(streamId, 5);
  return Buffer.concat([head, payload]);
};
const settings = frame(4, 0, Buffer.alloc(0));

const pourInto = async ({ asking }: PeerLink, piece: Buffer): Promise<number> => {
  asking.resume();
  asking.write(Buffer.concat([preface, settings]));
  let poured = 0;
  while (!asking.destroyed) {
    poured += piece.length;
    await new Promise((resolve) => asking.write(piece, resolve));
    await new Promise(setImmediate);
  }
  return poured;
};

const proveBounded = async (t: ExecutionContext, piece: Buffer): Promise<void> => {
  const victim = openVictim();
  const link = await joinVictim(victim);
  const poured = await pourInto(link, piece);
  await victim.until(() => victim.circle.bannedCount() === 1);
  t.true(poured < wasteLimits.atOnceBytes + 4 * 1024 * 1024, `${poured} bytes were taken`);
};

test('frames that mean nothing cost a bounded number of bytes', async (t) => {
  const unknownType = frame(0xfa, 0, Buffer.alloc(16_000));
  await proveBounded(t, Buffer.concat(Array.from({ length: 16 }, () => unknownType)));
});

test('what is no HTTP/2 is no mishap', async (t) => {
  await proveBounded(t, frame(0, 0, Buffer.alloc(16_000), 1));
});

test('headers without an end send their peer away', async (t) => {
  // Of a header field without a name that is known: 100 bytes of name, 100 of value (RFC 7541 §6.2.2).
  const field = Buffer.concat([
    Buffer.from([0, 100]),
    Buffer.alloc(100, 'x'),
    Buffer.from([100]),
    Buffer.alloc(100, 'y'),
  ]);
  const block = Buffer.concat(Array.from({ length: 70 }, () => field));
  const begin = frame(1, 1, block, 1);
  const goOn = frame(9, 0, block, 1);
  await proveBounded(t, Buffer.concat([begin, ...Array.from({ length: 16 }, () => goOn)]));
});

test('more questions than one peer may ask end the connection, and whoever asked stays away', async (t) => {
  const victim = openVictim();
  const { asking } = await joinVictim(victim);
  const session = connect('http://peer', { createConnection: () => asking });
  session.on('error', () => undefined);
  const closed = new Promise((resolve) => session.once('close', resolve));
  // Streams beyond what the victim allows are another matter.
  await once(session, 'remoteSettings');
  let answered = 0;
  const ask = (): Promise<void> =>
    new Promise((resolve) => {
      const request = session.request({ ':path': `${neighbourPath}lists/nothing` });
      request.on('response', () => (answered += 1));
      request.on('error', () => undefined);
      request.once('close', resolve);
      request.resume();
    });
  // Its clock stands still: however slow this machine is, they come at once.
  while (!session.destroyed) await Promise.all(Array.from({ length: 100 }, ask));
  await closed;
  // Some answers are on their way when it ends.
  t.true(answered > 0 && answered <= requestLimits.atOnce, String(answered));
  t.is(victim.circle.bannedCount(), 1);
});

test('a peer that reads nothing gives its place to others, and at last has to go', async (t) => {
  const victim = openVictim();
  const host = '192.0.2.1';
  const { asking } = await joinVictim(victim, host);
  // Nobody reads: no window is ever opened again.
  const session = connect('http://peer', {
    createConnection: () => asking,
    settings: { initialWindowSize: 0 },
  });
  session.on('error', () => undefined);
  const ask = () => {
    const request = session.request({ ':path': `${neighbourPath}${fileName}` });
    request.on('error', () => undefined);
    return request;
  };
  const stuck = Array.from({ length: circleLimits.transfersPerHost }, ask);
  await Promise.all(stuck.map((request) => once(request, 'response')));
  const second = await joinVictim(victim, host);
  const honest = connect('http://peer', { createConnection: () => second.asking });
  honest.on('error', () => undefined);
  const wanted = honest.request({ ':path': `${neighbourPath}${fileName}` });
  const came = once(wanted, 'response');
  victim.goOn(answerLimits.stallMs + answerLimits.lookEveryMs);
  const [headers] = (await came) as [Readonly<Record<string, unknown>>];
  t.is(headers[':status'], 200);
  wanted.on('error', () => undefined);
  honest.destroy();
  await victim.until(() => victim.circle.peers().length === 1);

  const closed = once(session, 'close');
  while (!session.destroyed) {
    const more = Array.from({ length: circleLimits.transfersPerHost }, ask);
    const answered = Promise.all(more.map((request) => once(request, 'response')));
    answered.catch(() => undefined);
    await Promise.race([answered, closed]);
    victim.goOn(answerLimits.stallMs + answerLimits.lookEveryMs);
    await Promise.race([once(more[0] ?? session, 'close'), closed]);
  }
  t.is(victim.circle.bannedCount(), 1);
});

test('a file that is being given when the month’s limit is reached is not given to its end', async (t) => {
  let isGiving = true;
  const { asking } = await joinVictim(openVictim(() => isGiving));
  const session = connect('http://peer', { createConnection: () => asking });
  session.on('error', () => undefined);
  const wanted = session.request({ ':path': `${neighbourPath}${fileName}` });
  let came = 0;
  wanted.on('data', ({ length }: Buffer) => {
    isGiving = false;
    came += length;
  });
  const failed = new Promise<Error>((resolve) => wanted.once('error', resolve));
  await new Promise((resolve) => wanted.once('close', resolve));
  t.true(came > 0 && came < fileBytes, `${came} bytes were given`);
  // No mistake of the peer that gave it, which would be sent away for many of them.
  t.regex((await failed).message, /NGHTTP2_INTERNAL_ERROR/);
  const [headers] = (await once(
    session.request({ ':path': `${neighbourPath}${fileName}` }),
    'response',
  )) as [Readonly<Record<string, unknown>>];
  t.is(headers[':status'], 503);
  session.destroy();
});

test('strangers of one address do not keep others from showing who they are', async (t) => {
  const victim = openVictim();
  const silent = (host: string) => {
    peers += 1;
    const [, far] = connectionPair({ initiator: `peer ${peers}`, responder: 'victim', host });
    victim.circle.welcome(far.connection);
    return far;
  };
  const crowd = Array.from({ length: 20 }, () => silent('192.0.2.1'));
  await new Promise(setImmediate);
  t.is(crowd.filter(({ isDestroyed }) => !isDestroyed()).length, circleLimits.strangersPerHost);
  for (let host = 2; host < 20; host += 1) silent(`192.0.2.${host}`);
  victim.goOn(circleLimits.strangerTurnMs);
  await joinVictim(victim, '198.51.100.1');
  t.is(victim.circle.peers().length, 1);
});

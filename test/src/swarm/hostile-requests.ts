import { once } from 'node:events';
import { connect, type ClientHttp2Session } from 'node:http2';
import type { Duplex } from 'node:stream';

/** What somebody can do to a peer that answers requests (HTTP/2, RFC 9113). */
export interface HostileAct {
  readonly name: string;
  /** Resolves when it is done, or the peer has had enough. */
  readonly act: (stream: Duplex, name: string) => Promise<void>;
}

const manyRequests = 10_000;
const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const frameTypes = { headers: 1, reset: 3, settings: 4, ping: 6, continuation: 9 } as const;

const frame = (type: number, flags: number, streamId: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(streamId, 5);
  return Buffer.concat([head, payload]);
};

/** A header field that no table knows, without Huffman coding (RFC 7541 §6.2.2). */
const literal = (name: string, value: string): Buffer => {
  const text = (word: string): Buffer => {
    if (word.length > 126) throw new Error('too long for one byte of length');
    return Buffer.concat([Buffer.from([word.length]), Buffer.from(word)]);
  };
  return Buffer.concat([Buffer.from([0]), text(name), text(value)]);
};
const requestFor = (path: string): Buffer =>
  Buffer.concat([
    literal(':method', 'GET'),
    literal(':scheme', 'http'),
    literal(':authority', 'peer'),
    literal(':path', path),
  ]);

/** Almost a whole frame of header fields. */
const giantFields = Buffer.concat(
  Array.from({ length: 150 }, (_one, index) => literal(`x-${index}`, 'a'.repeat(100))),
);

/** Writes until the other side has had enough, or nothing is left. */
const writeAll = async (stream: Duplex, pieces: Iterable<Buffer>): Promise<void> => {
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  stream.once('close', end).once('error', end);
  stream.resume();
  for (const piece of pieces) {
    if (ended.signal.aborted || stream.destroyed) return;
    if (!stream.write(piece)) {
      await once(stream, 'drain', { signal: ended.signal }).catch(() => undefined);
    }
  }
};

function* raw(...parts: readonly Iterable<Buffer>[]): Generator<Buffer> {
  yield Buffer.from(preface);
  yield frame(frameTypes.settings, 0, 0, Buffer.alloc(0));
  for (const part of parts) yield* part;
}

function* repeated(count: number, make: (index: number) => Buffer): Generator<Buffer> {
  for (let index = 0; index < count; index += 1) yield make(index);
}

/** A session of Node on a stream, until the peer ends it or the task is over. */
const inSession = async (
  stream: Duplex,
  task: (session: ClientHttp2Session) => Promise<void>,
): Promise<void> => {
  const session = connect('http://peer', { createConnection: () => stream });
  const closed = once(session, 'close').catch(() => undefined);
  session.on('error', () => undefined);
  try {
    await Promise.race([task(session), closed]);
  } finally {
    session.destroy();
  }
};

export const hostileActs: readonly HostileAct[] = [
  {
    name: 'ten thousand requests at once',
    act: (stream, path) =>
      inSession(stream, async (session) => {
        const answers = Array.from({ length: manyRequests }, () => {
          const request = session.request({ ':path': path });
          request.on('error', () => undefined).resume();
          return new Promise((resolve) => request.once('close', resolve));
        });
        await Promise.all(answers);
      }),
  },
  {
    name: 'ten thousand requests taken back at once',
    act: (stream, path) =>
      writeAll(
        stream,
        raw(
          repeated(manyRequests, (index) =>
            Buffer.concat([
              frame(frameTypes.headers, 0x5, 2 * index + 1, requestFor(path)),
              frame(frameTypes.reset, 0, 2 * index + 1, Buffer.from([0, 0, 0, 8])),
            ]),
          ),
        ),
      ),
  },
  {
    name: 'giant headers',
    act: (stream, path) =>
      writeAll(
        stream,
        raw(
          repeated(500, (index) => {
            const streamId = 2 * index + 1;
            return Buffer.concat([
              frame(frameTypes.headers, 0x1, streamId, requestFor(path)),
              frame(frameTypes.continuation, 0, streamId, giantFields),
              frame(frameTypes.continuation, 0, streamId, giantFields),
              frame(frameTypes.continuation, 0x4, streamId, giantFields),
            ]);
          }),
        ),
      ),
  },
  {
    name: 'headers without an end',
    act: (stream, path) =>
      writeAll(
        stream,
        raw(
          [frame(frameTypes.headers, 0x1, 1, requestFor(path))],
          repeated(manyRequests, (index) =>
            frame(frameTypes.continuation, 0, 1, literal(`x-${index}`, 'a'.repeat(100))),
          ),
        ),
      ),
  },
  {
    name: 'a hundred thousand pings',
    act: (stream) =>
      writeAll(stream, raw(repeated(100_000, () => frame(frameTypes.ping, 0, 0, Buffer.alloc(8))))),
  },
  {
    name: 'a hundred thousand settings',
    act: (stream) =>
      writeAll(
        stream,
        raw(repeated(100_000, () => frame(frameTypes.settings, 0, 0, Buffer.alloc(6)))),
      ),
  },
  {
    name: 'a hundred files, and nothing is read',
    act: (stream, path) =>
      inSession(stream, async (session) => {
        for (let index = 0; index < 100; index += 1) {
          session.request({ ':path': path }).on('error', () => undefined);
        }
        await once(session, 'close');
      }),
  },
];

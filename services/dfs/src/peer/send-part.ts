import type { ServerHttp2Stream } from 'node:http2';
import type { ByteRange } from '../routes/index.ts';

/** As a file of Node's. */
export interface ServedContent {
  read(
    into: Buffer,
    offset: number,
    lengthBytes: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

/** Each answer holds two of these in memory, however slow the peer is: one that is sent, one that is read. */
const blockBytes = 64 * 1024;

const write = (stream: ServerHttp2Stream, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new Error('the peer left'));
    };
    stream.once('close', leave);
    stream.write(bytes, (error) => {
      stream.off('close', leave);
      if (error) reject(error);
      else resolve();
    });
  });

/** Reads blocks one after the other into the same memory: what was read is there until the next but one. */
const blockReader = (content: ServedContent, { first, last }: ByteRange) => {
  let position = first;
  const roomBytes = Math.min(blockBytes, last + 1 - first);
  let [room, other] = [Buffer.allocUnsafe(roomBytes), Buffer.allocUnsafe(roomBytes)];
  return async (): Promise<Buffer | undefined> => {
    const wanted = Math.min(roomBytes, last + 1 - position);
    if (wanted === 0) return undefined;
    [room, other] = [other, room];
    const into = room;
    const { bytesRead } = await content.read(into, 0, wanted, position);
    if (bytesRead === 0) throw new Error('the file is shorter than it was');
    position += bytesRead;
    return into.subarray(0, bytesRead);
  };
};

export interface SendPartOptions {
  /** Asked before each block. */
  readonly isGiving: () => boolean;
  /** Called whenever the peer has taken some. */
  readonly onMoved: () => void;
}

/**
 * Sends a part of a file and ends the answer. The next block is read while one is sent.
 *
 * @throws Error when the peer has left, when nothing may go out any more, or of the file system
 */
export const sendPart = async (
  stream: ServerHttp2Stream,
  content: ServedContent,
  part: ByteRange,
  { isGiving, onMoved }: SendPartOptions,
): Promise<void> => {
  const read = blockReader(content, part);
  let reading = read();
  try {
    for (;;) {
      const block = await reading;
      if (block === undefined) break;
      reading = read();
      // Awaited in its turn; until then it must not count as unhandled.
      reading.catch(() => undefined);
      // A large file goes on for long: asked at its beginning only, no limit would hold.
      if (!isGiving()) throw new Error('nothing may go out any more');
      await write(stream, block);
      onMoved();
    }
  } finally {
    // Whoever closes the file does so when nobody reads it.
    await reading.catch(() => undefined);
  }
  stream.end();
};

import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ByteRange } from '@p2p-hotspot/dfs/routes';

/** Each answer holds this much memory, whatever its size and however slow the phone is. */
const blockBytes = 64 * 1024;

/**
 * Reads what comes at `position`.
 *
 * @throws Error of the file system, and where the file ends too early
 */
const fill = async (
  handle: FileHandle,
  block: Buffer,
  position: number,
  last: number,
): Promise<Buffer> => {
  const wanted = Math.min(block.length, last + 1 - position);
  const { bytesRead } = await handle.read(block, 0, wanted, position);
  if (bytesRead === 0) throw new Error('the file is shorter than it was');
  return block.subarray(0, bytesRead);
};

/** Settles when the kernel has the bytes: their memory can be used again. */
const write = (response: ServerResponse, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new Error('the visitor left'));
    };
    response.once('close', leave);
    response.write(bytes, (error) => {
      response.off('close', leave);
      if (error) reject(error);
      else resolve();
    });
  });

/**
 * Sends a part of a file, after the headers that `reply` has. A stream makes a new buffer for each
 * block, which fifty phones at once turn into a hundred megabytes of garbage; here each answer has one.
 *
 * @param handle taken over; closed when the answer ends, however it ends
 * @param part not empty
 * @throws Error of the file system when not even the first block can be read: nothing is sent yet.
 * Later, the answer is cut, so that no phone takes it for whole.
 */
export const sendBytes = async (
  reply: FastifyReply,
  handle: FileHandle,
  { first, last }: ByteRange,
): Promise<FastifyReply> => {
  try {
    const block = Buffer.allocUnsafeSlow(Math.min(blockBytes, last - first + 1));
    let bytes = await fill(handle, block, first, last);
    reply.hijack();
    const response = reply.raw;
    try {
      response.writeHead(reply.statusCode, reply.getHeaders() as NodeJS.Dict<string>);
      for (let position = first; ;) {
        await write(response, bytes);
        position += bytes.length;
        if (position > last) break;
        bytes = await fill(handle, block, position, last);
      }
      response.end();
    } catch {
      response.destroy();
    }
  } finally {
    await handle.close();
  }
  return reply;
};

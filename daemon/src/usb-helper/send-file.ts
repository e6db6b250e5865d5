import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RegularFile } from '../media/regular-file.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { VolumeFolder } from './volume-folder.ts';

/** Read at once. What fits into one block is answered with a status that is true to its end. */
const blockBytes = 2 * 1024 * 1024;

interface Part {
  readonly status: 200 | 206;
  readonly offset: number;
  readonly length: number;
}

/** @throws DaemonError REQUEST_INVALID for a range that is none, SOURCE_DAMAGED for one beyond the end */
const partOf = (range: string | undefined, sizeBytes: number, damaged: () => DaemonError): Part => {
  if (range === undefined) return { status: 200, offset: 0, length: sizeBytes };
  const match = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(range);
  const [first, last] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || first > last) {
    throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'range' } });
  }
  if (last >= sizeBytes) throw damaged();
  return { status: 206, offset: first, length: last - first + 1 };
};

/** @throws DaemonError SOURCE_DAMAGED where the file ends before its length */
const readBlock = async (
  file: RegularFile,
  offset: number,
  length: number,
  damaged: () => DaemonError,
): Promise<Buffer> => {
  const block = Buffer.allocUnsafe(Math.min(blockBytes, length));
  if ((await file.read(offset, block)) < block.length) throw damaged();
  return block;
};

/**
 * Answers with a file or one range of it. Resolves when the last byte is handed over, or the asker went
 * away. An error after the head ends the connection before `Content-Length` is reached.
 *
 * @param name as messages tell it
 * @throws DaemonError before anything was sent: the refusals of docs/spec/usb-helper-v1.md §3
 */
export const sendFile = async (
  folder: VolumeFolder,
  path: string,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const parameters = { label: folder.label, name };
  const damaged = () => new DaemonError('SOURCE_DAMAGED', { parameters });
  const file = await folder.open(path);
  if (file === undefined) throw new DaemonError('SOURCE_FILE_MISSING', { parameters });
  try {
    const { status, offset, length } = partOf(request.headers.range, file.sizeBytes, damaged);
    const isHead = request.method === 'HEAD';
    let block = isHead ? Buffer.alloc(0) : await readBlock(file, offset, length, damaged);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(status, {
      'content-type': 'application/octet-stream',
      'content-length': length,
      'cache-control': 'no-store',
      ...(status === 206
        ? { 'content-range': `bytes ${offset}-${offset + length - 1}/${file.sizeBytes}` }
        : {}),
    });
    if (isHead) {
      response.end();
      return;
    }
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    try {
      for (let done = 0; ;) {
        done += block.length;
        if (!response.write(block) && !response.destroyed) {
          await once(response, 'drain', { signal: gone.signal });
        }
        if (done >= length) break;
        block = await readBlock(file, offset + done, length - done, damaged);
      }
      response.end();
    } catch {
      // Whoever asked sees too few bytes and asks for the rest, which tells why.
      response.destroy();
    }
  } finally {
    await file.close();
  }
};

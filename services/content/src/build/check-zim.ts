import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readZimHeader, zimHeaderBytes } from '../zim/zim-header.ts';

const checksumBytes = 16;

const readAt = async (file: string, at: number, length: number): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Whether a ZIM file is whole: its header, and the MD5 that it ends with. Reads the whole file. */
export const isWholeZim = async (
  file: string,
  sizeBytes: number,
  signal: AbortSignal,
): Promise<boolean> => {
  const header = readZimHeader(await readAt(file, 0, zimHeaderBytes), sizeBytes);
  if (header === undefined) return false;
  const hash = createHash('md5');
  for await (const bytes of createReadStream(file, {
    end: header.checksumAt - 1,
    highWaterMark: 1024 * 1024,
    signal,
  })) {
    hash.update(bytes as Buffer);
  }
  return hash.digest().equals(await readAt(file, header.checksumAt, checksumBytes));
};

import { createHash } from 'node:crypto';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';

const readBytes = 1024 * 1024;

/** @returns SHA-256 in hex; undefined when there is no such file */
export const hashFile = async (
  fs: DurableFileSystem,
  path: string,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const file = await fs.openFile(path);
  if (file === undefined) return undefined;
  try {
    const hash = createHash('sha256');
    const buffer = new Uint8Array(readBytes);
    for (let offset = 0; ;) {
      signal.throwIfAborted();
      const count = await file.read(offset, buffer);
      if (count === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, count));
      offset += count;
    }
  } finally {
    await file.close();
  }
};

import { createHash } from 'node:crypto';
import type { Connection } from './sbot.ts';

/**
 * Takes a blob from somebody into memory, and believes it only when its hash is right. ssb-blobs itself leaves what
 * was wrong, or cut, on the disk.
 *
 * @returns undefined: they did not give it, or something else
 */
export const fetchBlob = async (
  connection: Connection,
  id: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    let isOver = false;
    const end = (bytes?: Uint8Array): void => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', giveUp);
      resolve(bytes);
    };
    const read = connection.blobs.get({ key: id, max: maxBytes });
    const giveUp = (): void => {
      end();
      read(true, () => undefined);
    };
    if (signal.aborted) {
      giveUp();
      return;
    }
    signal.addEventListener('abort', giveUp);
    const next = (): void => {
      read(null, (ended, part) => {
        if (isOver) return;
        if (ended) {
          const hash = createHash('sha256');
          for (const one of parts) hash.update(one);
          const isIt = ended === true && `&${hash.digest('base64')}.sha256` === id;
          end(isIt ? Buffer.concat(parts, size) : undefined);
          return;
        }
        if (!(part instanceof Uint8Array) || size + part.length > maxBytes) {
          // They were told the limit: this is no app, and what it still has to say comes here all the same.
          giveUp();
          connection.close(true);
          return;
        }
        parts.push(part);
        size += part.length;
        // Not deeper into the stack with each part that is there already.
        queueMicrotask(next);
      });
    };
    next();
  });

import type { HeldBlob, Stack } from '../../ports/stack.ts';
import { drain, settled } from './promises.ts';
import type { Sbot, Source } from './sbot.ts';

const once = (bytes: Uint8Array): Source<Uint8Array> => {
  let isGiven = false;
  return (end, callback) => {
    if (end !== null || isGiven) callback(end ?? true);
    else {
      isGiven = true;
      callback(null, bytes);
    }
  };
};

/** Files on this box, by ssb-blobs: it serves them, and tells those who asked for them. */
export const blobStore = ({ blobs }: Sbot): Stack['blobs'] => ({
  list: async () => {
    const held: HeldBlob[] = [];
    await drain(blobs.ls({ meta: true, live: false }), ({ id, size, ts }) => {
      held.push({ id, sizeBytes: size, at: ts });
    });
    return held;
  },
  add: async (id, bytes) => {
    await settled<string>((callback) => {
      blobs.add(id, callback)(once(bytes));
    });
  },
  remove: async (id) => {
    await settled((callback) => {
      blobs.rm(id, callback);
    }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  },
});

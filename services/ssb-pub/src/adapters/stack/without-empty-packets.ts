import type { Source } from './sbot.ts';

/** Of muxrpc's packets (packet-stream-codec): flags, length of the body, number of the request. */
const headBytes = 9;
/** The packet is a part of what is told bit by bit, as files are. */
const streamFlag = 8;

/**
 * Leaves out packets that carry nothing. pull-file ends a file of a multiple of 64 KiB with an empty part, and muxrpc
 * takes any packet without a body for a goodbye: whoever was asked for such a file would break the connection.
 *
 * A head is given on once it is whole; bodies as they come.
 *
 * @param read packets of one direction, however they are cut
 */
export const withoutEmptyPackets = (read: Source<Uint8Array>): Source<Uint8Array> => {
  let head = Buffer.alloc(headBytes);
  let inHead = 0;
  let leftOfBody = 0;

  const keep = (part: Uint8Array): Uint8Array => {
    const kept: Uint8Array[] = [];
    let at = 0;
    while (at < part.length) {
      if (leftOfBody > 0) {
        const taken = part.subarray(at, at + leftOfBody);
        leftOfBody -= taken.length;
        at += taken.length;
        kept.push(taken);
        continue;
      }
      const taken = part.subarray(at, at + headBytes - inHead);
      head.set(taken, inHead);
      inHead += taken.length;
      at += taken.length;
      if (inHead < headBytes) break;
      inHead = 0;
      leftOfBody = head.readUInt32BE(1);
      const isOfStream = ((head[0] ?? 0) & streamFlag) !== 0;
      if (leftOfBody > 0 || !isOfStream) {
        kept.push(head);
        head = Buffer.alloc(headBytes);
      }
    }
    const [first] = kept;
    return kept.length === 1 && first !== undefined ? first : Buffer.concat(kept);
  };

  return (end, callback) => {
    const next = (): void => {
      read(end, (ended, part) => {
        if (Boolean(ended) || part === undefined) {
          callback(ended, part);
          return;
        }
        const kept = keep(part);
        if (kept.length > 0) callback(null, kept);
        else next();
      });
    };
    next();
  };
};

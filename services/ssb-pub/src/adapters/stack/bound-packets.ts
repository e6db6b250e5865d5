import type { Source } from './sbot.ts';

/** Of muxrpc's packets (packet-stream-codec): flags, length of the body, number of the request. */
const headBytes = 9;

export interface PacketBounds {
  /** Longest body of a packet. */
  readonly packetBytes: number;
  /** What may come in all over this connection, at this moment; Infinity: whatever its owner may send. */
  readonly allBytes: () => number;
}

/**
 * Ends a connection on which a packet is announced that is too long, or more comes than may. muxrpc itself gathers
 * a packet in memory until it is whole, up to 4 GiB, and believes its length whoever says it.
 *
 * @param read decrypted bytes as they come from the other end
 */
export const boundPackets = (
  read: Source<Uint8Array>,
  { packetBytes, allBytes }: PacketBounds,
): Source<Uint8Array> => {
  const head = Buffer.alloc(headBytes);
  let inHead = 0;
  let leftOfBody = 0;
  let total = 0;

  /** @returns false: too much */
  const count = (part: Uint8Array): boolean => {
    total += part.length;
    if (total > allBytes()) return false;
    let at = 0;
    while (at < part.length) {
      if (leftOfBody > 0) {
        const taken = Math.min(leftOfBody, part.length - at);
        leftOfBody -= taken;
        at += taken;
        continue;
      }
      const taken = part.subarray(at, at + headBytes - inHead);
      head.set(taken, inHead);
      inHead += taken.length;
      at += taken.length;
      if (inHead < headBytes) return true;
      inHead = 0;
      leftOfBody = head.readUInt32BE(1);
      if (leftOfBody > packetBytes) return false;
    }
    return true;
  };

  return (end, callback) => {
    read(end, (ended, part) => {
      if (Boolean(ended) || part === undefined || count(part)) {
        callback(ended, part);
        return;
      }
      const tooMuch = new Error('too much at once');
      read(tooMuch, () => {
        callback(tooMuch);
      });
    });
  };
};

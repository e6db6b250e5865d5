import { isIPv4 } from 'node:net';

/** Fields and options of RFC 2131 and RFC 2132, as far as a question and its answer need them. */
const headerBytes = 236;
const cookie = Buffer.from([99, 130, 83, 99]);
const broadcastFlag = 0x8000;
const option = { messageType: 53, server: 54, end: 255, pad: 0 };
const messageType = { discover: 1, offer: 2 };

/** Shorter ones are passed over by some servers (BOOTP). */
const leastBytes = 300;

/** A DHCPDISCOVER whose answer goes to all, since who asks has no address. */
export const discoverMessage = (transaction: number, mac: string): Buffer => {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(1, 0);
  header.writeUInt8(1, 1);
  header.writeUInt8(6, 2);
  header.writeUInt32BE(transaction, 4);
  header.writeUInt16BE(broadcastFlag, 10);
  header.write(mac.replaceAll(':', ''), 28, 'hex');
  const options = Buffer.from([option.messageType, 1, messageType.discover, option.end]);
  const message = Buffer.concat([header, cookie, options]);
  return Buffer.concat([message, Buffer.alloc(leastBytes - message.length)]);
};

/** Options by number; of what is cut off, those before it. */
const readOptions = (bytes: Buffer): ReadonlyMap<number, Buffer> => {
  const options = new Map<number, Buffer>();
  let at = 0;
  while (at < bytes.length) {
    const kind = bytes[at] ?? option.end;
    if (kind === option.end) break;
    if (kind === option.pad) {
      at += 1;
      continue;
    }
    const length = bytes[at + 1] ?? 0;
    const value = bytes.subarray(at + 2, at + 2 + length);
    if (value.length < length) break;
    options.set(kind, value);
    at += 2 + length;
  }
  return options;
};

/** @returns the server that offers an address in answer to this transaction; undefined: it is no such answer */
export const readOffer = (message: Buffer, transaction: number): string | undefined => {
  if (message.length < headerBytes + cookie.length || message[0] !== 2) return undefined;
  if (message.readUInt32BE(4) !== transaction) return undefined;
  if (!message.subarray(headerBytes, headerBytes + cookie.length).equals(cookie)) return undefined;
  const options = readOptions(message.subarray(headerBytes + cookie.length));
  if (options.get(option.messageType)?.[0] !== messageType.offer) return undefined;
  const server = options.get(option.server)?.join('.') ?? '';
  return isIPv4(server) ? server : undefined;
};

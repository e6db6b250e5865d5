/** Messages of RFC 2131, good and bad, as far as this test needs them. */
const headerBytes = 236;
const cookie = [99, 130, 83, 99];

export const kinds = { discover: 1, offer: 2, request: 3, decline: 4, ack: 5, nak: 6, release: 7 };

export interface DhcpQuestion {
  readonly transaction: number;
  readonly mac: string;
  readonly kind: number;
  /** Options by number, besides the kind. */
  readonly options?: readonly (readonly [number, readonly number[]])[];
  /** Bytes in place of the options and their end. */
  readonly raw?: readonly number[];
  readonly hardwareLength?: number;
}

export interface DhcpAnswer {
  readonly kind: number;
  readonly address: string;
  readonly server: string;
}

export const addressBytes = (address: string): readonly number[] => address.split('.').map(Number);

/** Asks for an answer to all, since the visitor has no address yet. */
export const writeQuestion = (question: DhcpQuestion): Buffer => {
  const { transaction, mac, kind, options = [], raw, hardwareLength = 6 } = question;
  const header = Buffer.alloc(headerBytes);
  header.set([1, 1, hardwareLength, 0]);
  header.writeUInt32BE(transaction, 4);
  header.writeUInt16BE(0x8000, 10);
  header.write(mac.replaceAll(':', ''), 28, 'hex');
  const tail = raw ?? [
    ...[53, 1, kind],
    ...options.flatMap(([number, value]) => [number, value.length, ...value]),
    255,
  ];
  const message = Buffer.concat([header, Buffer.from([...cookie, ...tail])]);
  return Buffer.concat([message, Buffer.alloc(Math.max(0, 300 - message.length))]);
};

/** @returns undefined when it is no answer to this transaction */
export const readAnswer = (message: Buffer, transaction: number): DhcpAnswer | undefined => {
  if (message[0] !== 2 || message.readUInt32BE(4) !== transaction) return undefined;
  let kind = 0;
  let server = '';
  for (let at = headerBytes + cookie.length; at < message.length && message[at] !== 255;) {
    const length = message[at + 1] ?? 0;
    const value = message.subarray(at + 2, at + 2 + length);
    if (message[at] === 53) kind = value[0] ?? 0;
    if (message[at] === 54) server = value.join('.');
    at += message[at] === 0 ? 1 : 2 + length;
  }
  return { kind, address: message.subarray(16, 20).join('.'), server };
};

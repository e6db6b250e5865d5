import { createHash } from 'node:crypto';
import { signBytes } from '../../src/index.ts';
import { testKey } from '../signers.ts';
import {
  add,
  base,
  challenge,
  encode,
  fromLittleEndian,
  littleEndian,
  modOrder,
  multiply,
  order,
  otherSpellings,
  p,
  pointAt,
  secretScalar,
  smallOrderPoints,
} from './curve.ts';

/** A signature that must be refused, or the one that must not. */
export interface HardCase {
  readonly name: string;
  /** The clause that decides it, or our own rule. */
  readonly why: string;
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  /** True where the forger did the sums right, so that a verifier that skips the clause takes it. */
  readonly takenByTheCareless: boolean;
}

/** A message that may name the key that will sign it; `attempt` makes it another one. */
export type MessageFor = (publicKey: Uint8Array, attempt: number) => Uint8Array;

const honest = testKey('a');
const a = secretScalar(honest.seed);
const r = 1234567890123456789n;
const honestPoint = multiply(a, base);
const nonce = multiply(r, base);
const join = (R: Uint8Array, S: bigint): Uint8Array =>
  Uint8Array.from(Buffer.concat([R, littleEndian(S)]));

const strict = 'RFC 8032 §5.1.7 step 1: S is below L';
const spelling = 'RFC 8032 §5.1.3: a point has one spelling';
const exact = 'RFC 8032 §5.1.7: [S]B = R + [k]A, for this key and this message';
const size = 'RFC 8032 §5.1.7 step 1: a signature is 64 bytes';
const primeOrder = 'keys-v1 §2: a public key is a point of order L';
const spentKey = 'keys-v1 §5: R is not the neutral element';
const pure = 'RFC 8032 §5.1: PureEdDSA, without dom2';

/** dom2 of RFC 8032 §2. */
const dom2 = (flag: number): Buffer =>
  Buffer.concat([
    Buffer.from('SigEd25519 no Ed25519 collisions'),
    Buffer.of(flag, 1),
    Buffer.from('x'),
  ]);

/** A good key and what is done to good signatures of it. */
const changedSignatures = (messageFor: MessageFor): HardCase[] => {
  const { publicKey } = honest;
  const message = messageFor(publicKey, 0);
  const good = signBytes(honest, message);
  const R = good.subarray(0, 32);
  const s = fromLittleEndian(good.subarray(32));
  const one = (name: string, why: string, signature: Uint8Array, careless = false): HardCase => ({
    name,
    why,
    publicKey,
    message,
    signature,
    takenByTheCareless: careless,
  });
  const multiples = Array.from({ length: 15 }, (_, n) => BigInt(n + 1));
  const withDom = (flag: number): Uint8Array => {
    const signed = flag === 1 ? createHash('sha512').update(message).digest() : message;
    const k = challenge(encode(nonce), publicKey, signed, dom2(flag));
    return join(encode(nonce), modOrder(r + k * a));
  };
  return [
    ...multiples
      .filter((n) => s + n * order < 2n ** 256n)
      .map((n) => one(`S + ${String(n)}L`, strict, join(R, s + n * order), true)),
    one('S = L', strict, join(R, order)),
    one('S of ones', strict, join(R, 2n ** 256n - 1n)),
    one('S with its highest bit set', strict, join(R, s | (1n << 255n))),
    one('S = 0', exact, join(R, 0n)),
    one('-S', exact, join(R, order - s)),
    one('S of big end', exact, Uint8Array.from([...R, ...good.subarray(32).toReversed()])),
    one('S before R', exact, Uint8Array.from([...good.subarray(32), ...R])),
    one('-R', exact, Uint8Array.from(good.map((byte, at) => (at === 31 ? byte ^ 0x80 : byte)))),
    one('another R', exact, join(encode(base), s)),
    one('R that is no point', spelling, join(littleEndian(noPoint), s)),
    one('R of y = p', spelling, join(littleEndian(p), s)),
    one('all zeros', exact, new Uint8Array(64)),
    one('all ones', strict, new Uint8Array(64).fill(0xff)),
    one('nothing', size, new Uint8Array()),
    ...[1, 31, 32, 63].map((length) => one(`${length} bytes`, size, good.subarray(0, length))),
    one('one byte more', size, Uint8Array.from([...good, 0])),
    one('one byte before', size, Uint8Array.from([0, ...good])),
    one('twice', size, Uint8Array.from([...good, ...good])),
    one('with the message behind it', size, Uint8Array.from([...good, ...message])),
    one('Ed25519ctx', pure, withDom(0)),
    one('Ed25519ph', pure, withDom(1)),
    {
      ...one('of another message', exact, good),
      message: messageFor(publicKey, 1),
    },
  ];
};

/** R of small order, or with a part of small order, by the holder of a good key. */
const weakNonces = (messageFor: MessageFor): HardCase[] => {
  const { publicKey } = honest;
  const message = messageFor(publicKey, 0);
  const signed = (R: Uint8Array, secret: bigint): Uint8Array =>
    join(R, modOrder(secret + challenge(R, publicKey, message) * a));
  return smallOrderPoints.flatMap(({ point, order: n }, index) => [
    ...[encode(point), ...otherSpellings(point)].map((R, at): HardCase => ({
      name: `R = T${index} of order ${String(n)}, spelling ${at}`,
      why: at > 0 ? spelling : n === 1n ? spentKey : exact,
      publicKey,
      message,
      signature: signed(R, 0n),
      // The equation holds for the neutral element; for the rest once both sides are taken times 8.
      takenByTheCareless: n === 1n && at === 0,
    })),
    ...(n === 1n
      ? []
      : [
          {
            name: `R with a part T${index} of order ${String(n)}`,
            why: exact,
            publicKey,
            message,
            signature: signed(encode(add(nonce, point)), r),
            takenByTheCareless: false,
          },
        ]),
  ]);
};

/** The first message for which a signature by a weak key fits: its challenge is a multiple of 8. */
const ground = (
  name: string,
  why: string,
  publicKey: Uint8Array,
  secret: bigint,
  messageFor: MessageFor,
): HardCase => {
  const R = encode(nonce);
  for (let attempt = 0; ; attempt += 1) {
    const message = messageFor(publicKey, attempt);
    // OpenSSL reduces k modulo L before it multiplies, so that is the number that must fit.
    const k = modOrder(challenge(R, publicKey, message));
    if (k % 8n !== 0n) continue;
    const signature = join(R, modOrder(r + k * secret));
    return { name, why, publicKey, message, signature, takenByTheCareless: true };
  }
};

/** Keys that nobody honest has. */
const weakKeys = (messageFor: MessageFor): HardCase[] => {
  const of = (name: string, why: string, publicKey: Uint8Array, secret = 0n): HardCase =>
    ground(name, why, publicKey, secret, messageFor);
  const unusable = (name: string, publicKey: Uint8Array): HardCase => ({
    ...of(name, spelling, publicKey),
    takenByTheCareless: false,
  });
  return [
    ...smallOrderPoints.flatMap(({ point, order: n }) => [
      of(`A of order ${String(n)} (${encode(point).toString('hex')})`, primeOrder, encode(point)),
      ...otherSpellings(point).map((bytes) =>
        of(`A of order ${String(n)} (${bytes.toString('hex')})`, spelling, bytes),
      ),
    ]),
    ...smallOrderPoints
      .filter(({ order: n }) => n > 1n)
      .map(({ point, order: n }, index) =>
        of(
          `A with a part of order ${String(n)} (${index})`,
          primeOrder,
          encode(add(honestPoint, point)),
          a,
        ),
      ),
    unusable('A that is no point', littleEndian(noPoint)),
    unusable('A of y = p + 18', littleEndian(p + 18n)),
    unusable('A of ones', new Uint8Array(32).fill(0xff)),
    unusable('A of big end', honest.publicKey.toReversed()),
  ];
};

const noPoint = ((): bigint => {
  let y = 2n;
  while (pointAt(y) !== undefined) y += 1n;
  return y;
})();

/** The one that must be accepted, so that refusing is no accident. */
export const goodCase = (messageFor: MessageFor): HardCase => {
  const message = messageFor(honest.publicKey, 0);
  return {
    name: 'as RFC 8032 has it',
    why: 'control',
    publicKey: honest.publicKey,
    message,
    signature: signBytes(honest, message),
    takenByTheCareless: true,
  };
};

/** Every signature that must be refused, over messages of the caller. */
export const hardCases = (messageFor: MessageFor): readonly HardCase[] => [
  ...changedSignatures(messageFor),
  ...weakNonces(messageFor),
  ...weakKeys(messageFor),
];

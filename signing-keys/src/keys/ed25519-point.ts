/**
 * Which 32 bytes are an Ed25519 public key that a careful person would take: the one spelling of a
 * point of prime order L. RFC 8032 §5.1.3 refuses other spellings, which OpenSSL lets through; and it
 * leaves open what to do with points of small order (1, 2, 4, 8) or with a part of small order. Under
 * the former one signature fits many messages, under the latter it depends on the verifier whether a
 * signature is good. No honest key is either (Chalkias, Garillot, Nikolaenko: Taming the many EdDSAs,
 * 2020, §3), so they are refused with the key.
 *
 * Plain arithmetic on public numbers, some milliseconds a key; nothing secret is near.
 */

/** The field's prime (RFC 8032 §5.1). */
const p = 2n ** 255n - 19n;
/** The order of the base point. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (value: bigint): bigint => {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
};

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
};

const d = mod(-121665n * power(121666n, p - 2n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z (RFC 8032 §5.1.4). */
interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly t: bigint;
}

const neutral: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

/** RFC 8032 §5.1.4: complete, so it doubles too. */
const add = (left: Point, right: Point): Point => {
  const a = mod((left.y - left.x) * (right.y - right.x));
  const b = mod((left.y + left.x) * (right.y + right.x));
  const c = mod(2n * left.t * mod(right.t * d));
  const e = 2n * left.z * right.z;
  const f = b - a;
  const g = mod(e - c);
  const h = mod(e + c);
  const i = b + a;
  return { x: mod(f * g), y: mod(h * i), z: mod(g * h), t: mod(f * i) };
};

const multiply = (factor: bigint, point: Point): Point => {
  let result = neutral;
  let doubled = point;
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = add(result, doubled);
    doubled = add(doubled, doubled);
  }
  return result;
};

const isNeutral = ({ x, y, z }: Point): boolean => x === 0n && y === z;

/** The square root of u/v, where there is one (RFC 8032 §5.1.3, steps 2 and 3). */
const rootOfRatio = (u: bigint, v: bigint): bigint | undefined => {
  const cube = mod(v * v * v);
  const x = mod(u * cube * power(mod(u * cube * v ** 4n), (p - 5n) / 8n));
  const square = mod(v * x * x);
  if (square === u) return x;
  return square === mod(-u) ? mod(x * rootOfMinusOne) : undefined;
};

/** RFC 8032 §5.1.3, every step of it. */
const decodePoint = (bytes: Uint8Array): Point | undefined => {
  const whole = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
  const y = whole & (2n ** 255n - 1n);
  const sign = whole >> 255n;
  if (y >= p) return undefined;
  const square = mod(y * y);
  const root = rootOfRatio(mod(square - 1n), mod(d * square + 1n));
  if (root === undefined || (root === 0n && sign === 1n)) return undefined;
  const x = (root & 1n) === sign ? root : p - root;
  return { x, y, z: 1n, t: mod(x * y) };
};

/**
 * True for the canonical spelling of a point of order L.
 *
 * @param bytes 32 bytes
 */
export const isPrimeOrderPoint = (bytes: Uint8Array): boolean => {
  const point = decodePoint(bytes);
  return point !== undefined && !isNeutral(point) && isNeutral(multiply(order, point));
};

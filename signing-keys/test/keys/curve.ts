import { createHash } from 'node:crypto';

/**
 * Curve arithmetic for forging what careless verifiers take: affine and slow, apart from the product's
 * own. A point is [x, y] (RFC 8032 §5.1).
 */
export type Point = readonly [x: bigint, y: bigint];

export const p = 2n ** 255n - 19n;
export const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (value: bigint, by = p): bigint => ((value % by) + by) % by;

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  for (let at = 255n; at >= 0n; at -= 1n) {
    result = mod(result * result);
    if (((exponent >> at) & 1n) === 1n) result = mod(result * base);
  }
  return result;
};

const divide = (left: bigint, right: bigint): bigint => mod(left * power(mod(right), p - 2n));

const d = divide(-121665n, 121666n);

export const neutral: Point = [0n, 1n];

export const add = ([x1, y1]: Point, [x2, y2]: Point): Point => {
  const cross = d * mod(x1 * x2) * mod(y1 * y2);
  // Both denominators at once: there is nothing slower than dividing.
  const over = divide(1n, mod((1n + cross) * (1n - cross)));
  return [
    mod(mod((x1 * y2 + x2 * y1) * (1n - cross)) * over),
    mod(mod((y1 * y2 + x1 * x2) * (1n + cross)) * over),
  ];
};

export const multiply = (factor: bigint, point: Point): Point => {
  let result = neutral;
  for (let at = 254n; at >= 0n; at -= 1n) {
    result = add(result, result);
    if (((factor >> at) & 1n) === 1n) result = add(result, point);
  }
  return result;
};

/** 32 bytes, the lowest first. */
export const littleEndian = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

export const fromLittleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

const spell = (y: bigint, sign: bigint): Buffer => littleEndian(y + (sign << 255n));

/** RFC 8032 §5.1.2. */
export const encode = ([x, y]: Point): Buffer => spell(y, x & 1n);

/** Every other spelling that a decoder takes who skips the checks of RFC 8032 §5.1.3. */
export const otherSpellings = ([x, y]: Point): Buffer[] => {
  const signs = x === 0n ? [0n, 1n] : [x & 1n];
  const ys = y < 19n ? [y, y + p] : [y];
  const all = ys.flatMap((each) => signs.map((sign) => spell(each, sign)));
  return all.filter((bytes) => !bytes.equals(encode([x, y])));
};

/** The point with this y, if there is one; `undefined` where there is none. */
export const pointAt = (y: bigint): Point | undefined => {
  const square = divide(y * y - 1n, d * y * y + 1n);
  const root = power(square, (p + 3n) / 8n);
  for (const x of [root, mod(root * power(2n, (p - 1n) / 4n))]) {
    if (mod(x * x) === square) return [x, y];
  }
  return undefined;
};

export const base: Point = ((): Point => {
  const [x, y] = pointAt(divide(4n, 5n)) as Point;
  return [(x & 1n) === 0n ? x : p - x, y];
})();

/** The eight points whose order divides 8, each with its order. */
export const smallOrderPoints: readonly { readonly point: Point; readonly order: bigint }[] =
  (() => {
    // L times a point of any order is of small order; look for one of order 8.
    for (let y = 2n; ; y += 1n) {
      const found = pointAt(y);
      if (found === undefined) continue;
      const generator = multiply(order, found);
      const multiples = Array.from({ length: 8 }, (_, n) => multiply(BigInt(n), generator));
      if (new Set(multiples.map((point) => encode(point).toString('hex'))).size < 8) continue;
      return multiples.map((point, n) => ({ point, order: 8n / greatestDivisor(BigInt(n)) }));
    }
  })();

/** The greatest common divisor of n and 8. */
function greatestDivisor(n: bigint): bigint {
  return [8n, 4n, 2n].find((divisor) => n % divisor === 0n) ?? 1n;
}

/** RFC 8032 §5.1.7: k = SHA-512(dom ‖ R ‖ A ‖ M), here modulo nothing. */
export const challenge = (
  R: Uint8Array,
  A: Uint8Array,
  message: Uint8Array,
  dom: Uint8Array = Buffer.alloc(0),
): bigint => {
  const hash = createHash('sha512').update(dom).update(R).update(A).update(message).digest();
  return BigInt(`0x${hash.reverse().toString('hex')}`);
};

/** The secret scalar of a seed (RFC 8032 §5.1.5). */
export const secretScalar = (seed: Uint8Array): bigint => {
  const hash = createHash('sha512').update(seed).digest().subarray(0, 32);
  return (fromLittleEndian(hash) & (2n ** 254n - 8n)) | (2n ** 254n);
};

export const modOrder = (value: bigint): bigint => mod(value, order);

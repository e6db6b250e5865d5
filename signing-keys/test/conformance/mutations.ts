import { canonicalize } from '@tufjs/canonical-json';
import { isJsonObject, type JsonValue } from '../../src/index.ts';
import type { Signer } from '../signers.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const createRandom = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  };
};
export type Random = ReturnType<typeof createRandom>;

type Open = JsonValue[] | { [name: string]: JsonValue };
interface OpenFile {
  signed: { [name: string]: JsonValue };
  signatures: JsonValue[];
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] =>
  Array.isArray(value);
const isOpen = (value: JsonValue | undefined): value is Open =>
  typeof value === 'object' && value !== null;

/** A place in a tree: what holds it, and under which name. */
const places = (within: Open): (readonly [Open, string])[] =>
  Object.keys(within).flatMap((name) => {
    const value = (within as { [name: string]: JsonValue })[name];
    return [[within, name] as const, ...(isOpen(value) ? places(value) : [])];
  });

const texts = [
  '',
  'x',
  'root',
  'stable',
  '2026-11-21T23:59:59Z',
  '2999-01-01',
  '9.9.9',
  '0'.repeat(64),
];
const values: readonly JsonValue[] = [
  ...texts,
  null,
  true,
  false,
  [],
  {},
  ...[-1, 0, 1, 2, 3, 1.5, 2 ** 31, 2 ** 53, 1e300],
];

const get = (holder: Open, name: string): JsonValue | undefined =>
  (holder as { [name: string]: JsonValue })[name];
const set = (holder: Open, name: string, value: JsonValue): void => {
  Object.defineProperty(holder, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

/** A value near the one that is there. */
const near = (random: Random, value: JsonValue | undefined): JsonValue => {
  if (typeof value === 'number') return value + random.pick([-1, 1, 0.5, 1000]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string' && value !== '') {
    const at = random.below(value.length);
    const character = random.pick(Array.from('0fF9zZ-: '));
    return random.pick([
      value.slice(0, at) + character + value.slice(at + 1),
      value.slice(0, at),
      value.toUpperCase(),
      `${value} `,
    ]);
  }
  if (isList(value)) return random.pick<JsonValue>([[...value, ...value], value.slice(1), {}]);
  return isJsonObject(value) ? { ...value, unknown: 1 } : random.pick(values);
};

/** Changes one thing in a tree. */
const changeTree = (random: Random, tree: Open): string => {
  const [holder, name] = random.pick(places(tree));
  const what = random.pick(['value', 'near', 'near', 'remove', 'add', 'swap'] as const);
  switch (what) {
    case 'value':
      set(holder, name, random.pick(values));
      break;
    case 'near':
      set(holder, name, near(random, get(holder, name)));
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else Reflect.deleteProperty(holder, name);
      break;
    case 'add': {
      const added = random.pick(['unknown', '__proto__', 'version', 'sha512', 'x.json']);
      set(holder, Array.isArray(holder) ? String(holder.length) : added, random.pick(values));
      break;
    }
    case 'swap': {
      const [other, otherName] = random.pick(places(tree));
      set(holder, name, structuredClone(get(other, otherName) ?? null));
      break;
    }
  }
  return `${what} ${name}`;
};

const changeSignatures = (random: Random, file: OpenFile): string => {
  const what = random.pick(['tree', 'tree', 'twice', 'none', 'stranger', 'upper'] as const);
  const first = file.signatures[0] as { keyid: string; sig: string };
  switch (what) {
    case 'tree':
      return changeTree(random, file.signatures);
    case 'twice':
      file.signatures.push({ ...first, sig: random.pick([first.sig, '', '00']) });
      break;
    case 'none':
      file.signatures = [];
      break;
    case 'stranger':
      file.signatures.unshift({ keyid: random.pick(texts), sig: random.pick(texts) });
      break;
    case 'upper':
      file.signatures = [{ ...first, sig: first.sig.toUpperCase() }];
      break;
  }
  return `signatures ${what}`;
};

const changeBytes = (random: Random, bytes: Buffer): readonly [string, Buffer] => {
  const text = bytes.toString();
  const at = random.below(bytes.length);
  const changed = Buffer.from(bytes);
  changed[at] = random.below(256);
  return random.pick([
    ['byte', changed],
    ['cut', bytes.subarray(0, at)],
    ['mark', Buffer.from(`\ufeff${text}`)],
    ['indent', Buffer.from(JSON.stringify(JSON.parse(text), undefined, 2))],
    ['space', Buffer.from(`${text}\n`)],
    ['more', Buffer.from(`${text}{}`)],
    ['twice', Buffer.from(text.replace('{"', '{"signatures":[],"'))],
    ['escape', Buffer.from(text.replace('signed":', '\\u0073igned":'))],
    ['exponent', Buffer.from(text.replace(/:(\d)\b/, ':$1e0'))],
  ] as const);
};

export interface Mutation {
  readonly bytes: Uint8Array;
  /** What was done, for people. */
  readonly what: string;
}

/** Signatures over what the file says now; those it has where it says a fraction, which nobody signs. */
const signAnew = ({ signed, signatures }: OpenFile, signers: readonly Signer[]): JsonValue[] => {
  let signedBytes: Buffer;
  try {
    signedBytes = Buffer.from(canonicalize(signed));
  } catch {
    return signatures;
  }
  return signers.map(({ keyId, sign }) => ({
    keyid: keyId,
    sig: Buffer.from(sign(signedBytes)).toString('hex'),
  }));
};

/** A changed file; signed anew by those who should sign it, where the change lies in what is signed. */
export const mutate = (
  random: Random,
  original: Uint8Array,
  signers: readonly Signer[],
): Mutation => {
  const file = JSON.parse(Buffer.from(original).toString()) as OpenFile;
  const kind = random.below(20);
  if (kind === 0) {
    const [what, bytes] = changeBytes(random, Buffer.from(original));
    return { what: `bytes ${what}`, bytes };
  }
  if (kind <= 3) {
    const what = changeSignatures(random, file);
    return { what, bytes: Buffer.from(JSON.stringify(file)) };
  }
  const changes = Array.from({ length: 1 + random.below(2) }, () =>
    changeTree(random, file.signed),
  );
  // A few are left with the signatures of what they were before.
  if (kind > 4) file.signatures = signAnew(file, signers);
  return { what: changes.join(', '), bytes: Buffer.from(JSON.stringify(file)) };
};

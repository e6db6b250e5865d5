import type { Random } from './random.ts';
import { maxInputBytes } from './target.ts';

const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000];
const edgeNumbers = [...edges, 0xffff_ffff, 2 ** 32, 2 ** 53 - 1, 2 ** 53];

const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts));

const splice = (input: Uint8Array, at: number, remove: number, put: Uint8Array): Uint8Array =>
  concat(input.subarray(0, at), put, input.subarray(at + remove));

const slice = (input: Uint8Array, random: Random): Uint8Array => {
  const from = random.below(input.length + 1);
  return input.subarray(from, from + 1 + random.below(random.isOneIn(4) ? 1024 : 32));
};

/** A number that programs stumble over, in one of the spellings that formats use. */
const edgeBytes = (random: Random): Uint8Array => {
  const value = random.pick(edgeNumbers);
  const bytes = Buffer.alloc(random.pick([1, 2, 4, 4, 8]));
  const whole = BigInt.asUintN(bytes.length * 8, BigInt(value));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number((whole >> BigInt(8 * at)) & 255n);
  switch (random.below(4)) {
    case 0:
      return bytes.reverse();
    case 1:
      return Buffer.from(String(value));
    case 2: {
      // LEB128, as our own formats have it.
      const groups: number[] = [];
      for (let rest = value; ; rest = Math.floor(rest / 128)) {
        if (rest < 128) return Uint8Array.from([...groups, rest]);
        groups.push((rest % 128) + 128);
      }
    }
    default:
      return bytes;
  }
};

const mutations: readonly ((
  input: Uint8Array,
  random: Random,
  other: Uint8Array,
  words: readonly Uint8Array[],
) => Uint8Array)[] = [
  (input, random) => {
    const changed = Uint8Array.from(input);
    const at = random.below(input.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  (input, random) => {
    const changed = Uint8Array.from(input);
    changed[random.below(input.length)] = random.below(256);
    return changed;
  },
  (input, random) => input.subarray(0, random.below(input.length + 1)),
  (input, random) =>
    splice(input, random.below(input.length + 1), 1 + random.below(16), slice(input, random)),
  (input, random) =>
    splice(input, random.below(input.length + 1), 1 + random.below(64), new Uint8Array()),
  (input, random) => splice(input, random.below(input.length + 1), 0, slice(input, random)),
  (input, random) =>
    splice(input, random.below(input.length + 1), 0, random.bytes(1 + random.below(16))),
  (input, random, other) => splice(input, random.below(input.length + 1), 0, slice(other, random)),
  (input, random, other) =>
    concat(input.subarray(0, random.below(input.length + 1)), slice(other, random)),
  (input, random) => {
    const put = edgeBytes(random);
    return splice(input, random.below(input.length + 1), put.length, put);
  },
  (input, random) => splice(input, random.below(input.length + 1), 0, edgeBytes(random)),
  (input, random, _other, words) => {
    const put = words.length === 0 ? edgeBytes(random) : random.pick(words);
    return splice(input, random.below(input.length + 1), random.below(2) * put.length, put);
  },
  (input, random) => {
    const piece = slice(input, random);
    const times = 1 + random.below(random.isOneIn(20) ? 4096 : 16);
    const many = Array.from({ length: times }, () => piece);
    return splice(input, random.below(input.length + 1), 0, concat(...many));
  },
];

/** Changes bytes with no idea of the format: one to six changes, one upon the other. */
export const mutateBytes = (
  seed: Uint8Array,
  random: Random,
  seeds: readonly Uint8Array[],
  words: readonly Uint8Array[],
): Uint8Array => {
  let input = seed;
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    input = random.pick(mutations)(input, random, random.pick(seeds), words);
    input = input.subarray(0, maxInputBytes);
  }
  return input;
};

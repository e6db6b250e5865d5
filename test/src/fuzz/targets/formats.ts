import {
  BundleError,
  checkPath,
  checkPathSet,
  compareRepositoryNames,
  decodeList,
  decodeManifest,
  decodePackHint,
  decodeToc,
  encodeList,
  encodeManifest,
  encodePackHint,
  encodeToc,
  limits,
  nameLimitBytes,
  repositoryNameKind,
  treeDigest,
} from '@p2p-hotspot/bundle-format';
import { reshapeJson } from '../mutate-json.ts';
import type { Random } from '../random.ts';
import { promise, promiseSameBytes, type FuzzTarget } from '../target.ts';
import { inputs, vectorInputs } from './vectors.ts';

const isRefusal = (error: unknown): boolean => error instanceof BundleError;

const varint = (value: number): number[] => {
  const groups: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) groups.push((rest % 128) + 128);
  return [...groups, rest];
};

/** Mostly a fitting number, now and then one that is not. */
const number = (random: Random, fitting: number): number[] =>
  random.isOneIn(12)
    ? varint(random.pick([0, 1, 127, 128, 2 ** 20, limits.chunkBytes + 1, 2 ** 32, 2 ** 53 - 1]))
    : varint(fitting);

const hash = (random: Random): number[] =>
  // From few, so that some come twice.
  Array.from({ length: 32 }, (_, at) => (at === 0 ? random.below(40) : 7));

const parts = ['a', 'b', 'B', 'é', '..', '.', 'con', 'ß', 'ss', 'maps', 'x.y', 'x'.repeat(80), ''];

const path = (random: Random): Buffer =>
  Buffer.from(Array.from({ length: 1 + random.below(4) }, () => random.pick(parts)).join('/'));

/** A list from scratch: right in shape, with a few numbers and names that do not fit. */
const makeList = (_seed: Uint8Array, random: Random): Uint8Array => {
  const count = random.below(random.isOneIn(10) ? 40 : 5);
  const paths = Array.from({ length: count }, () => path(random));
  if (!random.isOneIn(8)) paths.sort((left, right) => Buffer.compare(left, right));
  const files = paths.flatMap((name) => {
    const flags = random.isOneIn(10) ? random.below(256) : random.below(2);
    const chunks = random.isOneIn(3) ? 2 + random.below(3) : 0;
    const lengths = Array.from({ length: chunks }, () => 1 + random.below(limits.chunkBytes));
    const size = chunks === 0 ? random.below(1000) : lengths.reduce((sum, one) => sum + one, 0);
    return [
      ...number(random, name.length),
      ...name,
      flags,
      ...number(random, size),
      ...hash(random),
      ...number(random, chunks),
      ...lengths.flatMap((length) => [...number(random, length), ...hash(random)]),
    ];
  });
  return Uint8Array.from([
    ...Buffer.from('HSL1'),
    ...number(random, 1),
    ...number(random, count),
    ...files,
  ]);
};

const makeToc = (_seed: Uint8Array, random: Random): Uint8Array => {
  const count = random.below(random.isOneIn(10) ? 60 : 4);
  const chunks = Array.from({ length: count }, () => {
    const length = 1 + random.below(limits.chunkBytes);
    const codec = random.isOneIn(3) ? random.below(256) : 0;
    const stored = codec === 0 ? length : 1 + random.below(length);
    return [...hash(random), ...number(random, length), codec, ...number(random, stored)];
  });
  return Uint8Array.from([...Buffer.from('HSO1'), ...number(random, count), ...chunks.flat()]);
};

export const listTarget: FuzzTarget = {
  seeds: vectorInputs('list'),
  words: inputs('HSL1', '../', '/', 'é', 'e\u0301', '\ufeff'),
  reshape: makeList,
  isRefusal,
  decode: (input) => {
    const list = decodeList(input);
    promiseSameBytes(input, encodeList(list.files, list.chunking));
    promise(/^[0-9a-f]{64}$/.test(treeDigest(list.files)), 'no tree digest');
    for (const file of list.files) checkPath(file.path);
  },
};

export const tocTarget: FuzzTarget = {
  seeds: vectorInputs('toc'),
  words: inputs('HSO1'),
  reshape: makeToc,
  isRefusal,
  decode: (input) => {
    const chunks = decodeToc(input);
    promiseSameBytes(input, encodeToc(chunks));
    let end = 0;
    for (const { offsetBytes, storedLengthBytes } of chunks) {
      promise(offsetBytes === end, 'chunks lie apart or on each other');
      end += storedLengthBytes;
    }
    promise(end <= limits.packBytes, 'a pack beyond its limit');
  },
};

export const packHintTarget: FuzzTarget = {
  seeds: vectorInputs('pack-hint'),
  words: inputs('\n', '0'.repeat(64), `${'f'.repeat(64)}\n`),
  isRefusal,
  decode: (input) => {
    promiseSameBytes(input, encodePackHint(decodePackHint(input)));
  },
};

export const manifestTarget: FuzzTarget = {
  seeds: vectorInputs('manifest'),
  words: inputs('"counter":', '"components":[', '"sha256":"', '"kind":"apps"', 'null'),
  reshape: reshapeJson,
  isRefusal,
  decode: (input) => {
    promiseSameBytes(input, encodeManifest(decodeManifest(input)));
  },
};

/** Lines are paths of one tree. */
export const pathTarget: FuzzTarget = {
  seeds: inputs(
    'a/b/c.txt\na/b/d.txt',
    'maps/land.pmtiles\nindex.html\nA/x\na/y',
    'straße\nstrasse',
    'nul.txt\ncom1\n\u202egpj.exe',
    `${'d/'.repeat(31)}f`,
  ),
  words: inputs('../', '/', '\\', '\u0000', '\ud83d', 'é', 'e\u0301', 'ẞ', 'ﬁ', 'İ', 'ı', ' ', '.'),
  isRefusal,
  decode: (input) => {
    const lines = Buffer.from(input).toString('utf8').split('\n').map(checkPath);
    checkPathSet(lines);
    for (const line of lines) {
      const isInside = !/(?:^|\/)\.{0,2}(?:\/|$)|\\/.test(line) && !line.includes('\0');
      promise(isInside, `a path that leads away: ${line}`);
    }
  },
};

/** Two names of a repository, one a line. */
export const repositoryNameTarget: FuzzTarget = {
  seeds: inputs(
    'metadata/1.root.json\nmetadata/timestamp.json',
    `lists/${'a'.repeat(64)}\nlists/${'a'.repeat(64)}.packs`,
    `packs/ab/${'ab'.repeat(32)}.toc\npacks/ab/${'ab'.repeat(32)}`,
    `targets/stable/${'c'.repeat(64)}.release.json\nmetadata/12.stable.json`,
  ),
  words: inputs('../', '/', '.json', 'A', '0', '\u0000'),
  // Names are told apart, none is refused by an error.
  isRefusal: () => false,
  decode: (input) => {
    const [left = '', right = ''] = Buffer.from(input).toString('utf8').split('\n');
    for (const name of [left, right]) {
      const kind = repositoryNameKind(name);
      if (kind === undefined) continue;
      promise(nameLimitBytes[kind] > 0, 'a kind without a limit');
      promise(/^[a-z0-9./-]+$/.test(name) && !name.includes('..'), `allowed: ${name}`);
    }
    if (repositoryNameKind(left) === undefined || repositoryNameKind(right) === undefined) return;
    const forth = Math.sign(compareRepositoryNames(left, right));
    promise(forth === -Math.sign(compareRepositoryNames(right, left)), 'no order');
    promise((forth === 0) === (left === right), 'two names in one place');
  },
};

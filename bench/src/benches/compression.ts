import { readFile } from 'node:fs/promises';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { codecs, cut, measureCodec } from '../codecs.ts';
import { debianPair, debianTree, type FileTree, type TreePair } from '../debian-trees.ts';
import { tools } from '../machine.ts';
import { realApks } from '../real-apks.ts';
import { megabytes, table, type Report } from '../report.ts';
import { cutCosts, dictionaryBytes, rsyncCost } from '../text-updates.ts';

/** Of each kind of data at most so many bytes are packed with each codec. */
const mostBytes = 12_000_000;

/** What a container's lowest layer consists of. */
const layerPackages = ['libc6', 'coreutils', 'perl-base', 'bash', 'dpkg', 'libstdc++6'];
const sites = ['postgresql-doc-15', 'python3.11-doc'];

const chunksUpTo = (files: Iterable<Uint8Array>, limit: number): Uint8Array[] => {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (const chunk of [...files].flatMap((file) => cut(file))) {
    if (total >= limit) break;
    chunks.push(chunk);
    total += chunk.length;
  }
  return chunks;
};

const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const rate = (value: number): string =>
  Number.isFinite(value) ? (value / 1e6).toFixed(value < 1e7 ? 1 : 0) : '';

const codecTable = (
  { note, scale }: BenchContext,
  kinds: readonly (readonly [string, Iterable<Uint8Array>])[],
): string =>
  table(
    ['Data', ...codecs.map(({ name }) => name)],
    kinds.map(([kind, files]) => {
      const chunks = chunksUpTo(files, mostBytes * scale);
      const cells = codecs.map((codec) => {
        const cost = measureCodec(codec, chunks);
        note(`${kind}: ${codec.name} ${share(cost.share)}`);
        const rates = `${rate(cost.packBytesPerSecond)} / ${rate(cost.unpackBytesPerSecond)}`;
        return `${share(cost.share)} · ${rates}`;
      });
      return [kind, ...cells];
    }),
  );

const updateTable = async ({ folder, note }: BenchContext, pair: TreePair): Promise<string> => {
  const rsync = await rsyncCost(folder, pair);
  const row = (name: string, update: number, plain = '', list = '', full = ''): string[] => {
    note(`${pair.name}: ${name} ${megabytes(update)} MB`);
    return [name, megabytes(update), list, plain, full];
  };
  return table(
    [
      `${pair.name} ${pair.versions.join(' → ')}`,
      'Update MB',
      'List of chunks MB',
      'Update, not compressed MB',
      'Empty box MB',
    ],
    [
      ...cutCosts(pair).map(({ averageBytes, updateBytes, plainBytes, listBytes, fullBytes }) =>
        row(
          averageBytes === undefined
            ? 'chunks as now, Brotli'
            : `text in chunks of ${averageBytes / 1024} KiB, Brotli`,
          updateBytes,
          megabytes(plainBytes),
          megabytes(listBytes),
          megabytes(fullBytes),
        ),
      ),
      row('deflate, the older file as dictionary', dictionaryBytes(pair)),
      row('rsync -z, all that it sends', rsync.compressedBytes, megabytes(rsync.literalBytes)),
    ],
  );
};

const contents = (tree: FileTree): Iterable<Uint8Array> => tree.values();

const run = async (context: BenchContext): Promise<Report> => {
  const { folder } = context;
  const layer = await debianTree(folder, layerPackages);
  const pairs: TreePair[] = [];
  for (const name of sites) pairs.push(await debianPair(folder, name));
  const apks = await Promise.all((await realApks()).map((file) => readFile(file)));
  const stored = codecTable(context, [
    ...pairs.map(({ name, after }) => [`HTML: ${name}`, contents(after)] as const),
    ['a container’s layer', contents(layer)],
    ['the program `node`', [await readFile(process.execPath)]],
    ['APKs', apks],
  ]);
  const updates: string[] = [];
  for (const pair of pairs) updates.push(await updateTable(context, pair));
  return {
    verdicts: [],
    series: [],
    tables: [stored, ...updates],
    runs: 1,
    data: `Real data from Debian and from this repository's development packages, cut into chunks as a release is. Each cell: what is stored, in percent of the chunks, then MB/s of packing and of unpacking in processor time of one thread. Up to ${mostBytes / 1e6} MB of each kind. The layer: ${layerPackages.join(', ')}.`,
    notes: [
      'Each chunk is packed alone, and stored as it is where that is not larger.',
      'Zstandard is in Node from 22.15 only, so not on every version that we support.',
      'Update: chunks that whoever has the older version lacks. The list comes on top, whole, where no patch leads to it.',
      'rsync compares with blocks of some 700 bytes to some KB and needs its own program at the other end; the file’s path tells it which older file to compare with.',
    ],
  };
};

/** What compression of chunks, smaller chunks and dictionaries save, and what they cost. */
export const compression: Benchmark = {
  name: 'compression',
  isLong: true,
  tools: [tools.rsync],
  run,
};

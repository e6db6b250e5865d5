import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { chunksOf } from '@p2p-hotspot/bundle-format';
import { z } from 'zod';
import { OperatorError, writeFailure } from '../../errors.ts';
import {
  checkTargets,
  extractFile,
  locateChunks,
  type Extraction,
} from '../../repository/extract.ts';
import { withRepository } from '../../repository/open.ts';
import type { RepositoryReader } from '../../repository/reader.ts';
import { trustRepository, type TrustedRelease } from '../../repository/trust.ts';
import { readList } from '../../repository/verify.ts';
import { checkSpace } from '../../repository/write-options.ts';
import { formatBytes, formatCount } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface ExtractOptions {
  readonly output: string;
  readonly root?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

const result = z.object({
  path: z.string(),
  output: z.string(),
  rootFingerprint: z.string(),
  files: z.array(z.string()).describe('paths below the output folder'),
  sizeBytes: z.number(),
  dryRun: z.boolean(),
});

/** Components that were meant: all, or those of a name, with or without their channel. */
const chosen = (releases: readonly TrustedRelease[], wanted: string | undefined) => {
  const all = releases.flatMap(({ channel, manifest }) =>
    manifest.components.map((component) => ({ channel, component })),
  );
  if (wanted === undefined) return all;
  const found = all.filter(
    ({ channel, component: { name } }) => wanted === name || wanted === `${channel}/${name}`,
  );
  const [only, other] = found;
  if (only !== undefined && other === undefined) return [only];
  const names = all.map(({ channel, component: { name } }) => `${channel}/${name}`).join(', ');
  throw new OperatorError('COMPONENT_UNKNOWN', { parameters: { name: wanted, names } });
};

/** Every file that is to be written; a single component goes straight into the folder. */
const plan = async (
  reader: RepositoryReader,
  releases: readonly TrustedRelease[],
  wanted: string | undefined,
  output: string,
): Promise<Extraction[]> => {
  const extractions: Extraction[] = [];
  for (const { channel, component } of chosen(releases, wanted)) {
    const folder = wanted === undefined ? [channel, component.name] : [];
    for (const entry of await readList(reader, component)) {
      // The list let only paths through that the policy allows (repository-v1 §7).
      extractions.push({ entry, file: path.join(output, ...folder, ...entry.path.split('/')) });
    }
  }
  return extractions;
};

const write = async (
  { reporter, world }: CommandContext,
  reader: RepositoryReader,
  extractions: readonly Extraction[],
  output: string,
): Promise<void> => {
  const places = await locateChunks(reader);
  const chunks = extractions.flatMap(({ entry }) => chunksOf(entry));
  const missing = chunks.filter(({ sha256 }) => !places.has(sha256)).length;
  if (missing > 0) {
    throw new OperatorError('CONTENT_PARTIAL', {
      parameters: { path: reader.location, missing, total: chunks.length },
    });
  }
  const sizeBytes = extractions.reduce((sum, { entry }) => sum + entry.sizeBytes, 0);
  await mkdir(output, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(output, error);
  });
  await checkSpace(output, sizeBytes);
  const work = reporter.work('WORK_WRITING');
  work.expect(sizeBytes);
  try {
    for (const extraction of extractions) {
      await extractFile(reader, extraction, places, { signal: world.signal, work });
    }
  } finally {
    work.end();
  }
};

const extract = async (
  context: CommandContext,
  options: ExtractOptions,
  given: string | undefined,
  wanted: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const location = resolve(given);
  const output = resolve(options.output);
  const isDryRun = options.dryRun === true;
  await withRepository(location, async (reader) => {
    const expected = options.root?.toLowerCase();
    const { fingerprint, releases } = await trustRepository(reader, {
      expected,
      nowMs: world.now(),
    });
    const extractions = await plan(reader, releases, wanted, output);
    await checkTargets(output, extractions, options.force === true);
    if (!isDryRun) await write(context, reader, extractions, output);
    const sizeBytes = extractions.reduce((sum, { entry }) => sum + entry.sizeBytes, 0);
    const files = extractions.map(({ file }) => path.relative(output, file));
    const amount = `${formatCount(files.length, 'file', 'files')}, ${formatBytes(sizeBytes)}`;
    reporter.result(
      { path: location, output, rootFingerprint: fingerprint, files, sizeBytes, dryRun: isDryRun },
      [`${isDryRun ? 'Would write' : 'Wrote'} ${amount}, to ${output}`],
    );
    if (expected === undefined) reporter.note('ROOT_NOT_COMPARED');
  });
};

/** `hotspot bundle extract` */
export const bundleExtractCommand = (world: World): Command =>
  withResult(
    new Command('extract')
      .summary('take files out of a bundle or a stick')
      .description(
        'Writes the files of one component, or of all, into a folder. Signatures are checked first and every byte before it is written; a file gets its name when all of it is right. Nothing is replaced without --force.',
      )
      .argument('<bundle>', 'a bundle file, a folder or a stick')
      .argument('[component]', 'its name, as "hotspot bundle ls" shows it; all if left out')
      .requiredOption('-o, --output <folder>', 'where to')
      .option('--root <fingerprint>', 'the trust root that it must be signed under')
      .option('--force', 'replace files that are there')
      .option('--dry-run', 'say what would be written, and write nothing')
      .action(runs<ExtractOptions>(world, extract)),
    result,
  );

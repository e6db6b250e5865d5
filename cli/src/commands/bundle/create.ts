import { stat } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { renderMessage } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { isNotFound, OperatorError } from '../../errors.ts';
import { openKeyring, repositoryKeyOpener } from '../../keys/key-folder.ts';
import { minisignKeyOpener } from '../../keys/minisign-key.ts';
import { createRelease, type CreateResult } from '../../release/create.ts';
import { heldOnRoute } from '../../receipts/route.ts';
import { outputOf, type Output } from '../../release/output.ts';
import type { UpdateCost } from '../../release/update-costs.ts';
import { formatBytes, formatCount, formatTable } from '../../ui/quantities.ts';
import type { Reporter } from '../../ui/reporter.ts';
import { routeOf, stopResult, stopsJson, tellRoute } from './route.ts';
import {
  anyText,
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';

interface BundleCreateOptions extends KeyOptions {
  readonly output?: string;
  readonly since?: number;
  readonly for?: string;
  /** False with `--no-sign`. */
  readonly sign: boolean;
  readonly discardDraft?: boolean;
  /** False with `--no-compression`. */
  readonly compression: boolean;
  /** False with `--no-patches`. */
  readonly patches: boolean;
  readonly dryRun?: boolean;
}

const result = z.object({
  outcome: z
    .enum(['published', 'signed', 'unchanged', 'draft'])
    .describe(
      'unchanged: nothing new in the collection, the newest release was written again; signed: a community signed it, an operator must list it',
    ),
  dryRun: z.boolean(),
  channel: z.string(),
  counter: z.number().describe('number of the release'),
  issued: z.string(),
  output: z.string().optional(),
  contentBytes: z.number().describe('bytes written, packaging apart'),
  totalBytes: z.number().describe('bytes of all files of the release'),
  updates: z
    .array(z.object({ from: z.number().optional(), bytes: z.number() }))
    .describe(
      'what a box fetches that has release `from`; without `from`: an empty box. Lists and pieces, without what a protocol adds',
    ),
  readBytes: z.number().describe('bytes that had to be read; the rest was known'),
  components: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      counter: z.number(),
      files: z.number(),
      size: z.number(),
      tree: z.string(),
    }),
  ),
  notices: z
    .array(
      z.object({ file: z.string(), included: z.boolean(), code: z.string(), text: z.string() }),
    )
    .describe('files that were left out, and why; what to know about others'),
  route: z.array(stopResult).optional().describe('the boxes of --for'),
  skipped: z.array(z.string()).describe('what operating systems left behind; not in the release'),
});

const counter = (text: string): number => {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError('It must be a release number.');
  return Number(text);
};

/** A file where a folder must be, or the other way round, is told before an hour of reading. */
const checkOutput = async (output: Output, location: string): Promise<void> => {
  const stats = await stat(location).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (stats === undefined) return;
  const fits = output.kind === 'bundle' ? stats.isFile() : stats.isDirectory();
  if (fits) return;
  const reason = output.kind === 'bundle' ? 'it is a folder' : 'it is a file';
  throw new OperatorError('OUTPUT_UNSUITABLE', { parameters: { path: location, reason } });
};

/** Apps that are sound, and wait for the operator's word. */
const heldCodes: ReadonlySet<string> = new Set([
  'APK_SIGNER_CHANGED',
  'APK_SIGNER_GIVEN_UP',
  'APK_DOWNGRADE',
]);

const tell = (reporter: Reporter, { plan, outcome, isCommunity, isSumSigned }: CreateResult) => {
  if (isCommunity && outcome !== 'draft') reporter.note('HANDOVER_NEXT');
  if (!isSumSigned) reporter.note('SUMS_UNSIGNED');
  for (const { file, included, ...message } of plan.notices) {
    const reason = renderMessage(message).text;
    if (included) reporter.note('FILE_NOTICE', { file, reason });
    else reporter.warn('FILE_LEFT_OUT', { file, reason });
  }
  const held = plan.notices.filter(({ code }) => heldCodes.has(code)).length;
  if (held > 0) reporter.warn('APPS_HELD', { count: held });
  const [example] = plan.skipped;
  if (example !== undefined) {
    reporter.note('DROPPINGS_SKIPPED', { count: plan.skipped.length, example });
  }
};

const costLine = ({ from, bytes }: UpdateCost): string[] => [
  from === undefined ? '  An empty box fetches' : `  A box with release ${from} fetches`,
  formatBytes(bytes),
];

const lines = (
  created: CreateResult,
  location: string | undefined,
  isDryRun: boolean,
): string[] => {
  const { manifest } = created.plan;
  const release = `release ${manifest.counter} of ${manifest.channel}`;
  const size = formatBytes(created.contentBytes);
  const table = formatTable(
    manifest.components.map(({ name, kind, counter: version, files, size: bytes, label }) => [
      `  ${name}`,
      kind,
      `version ${version}`,
      formatCount(files, 'file', 'files'),
      formatBytes(bytes),
      anyText(label),
    ]),
  ).concat(formatTable(created.costs.map(costLine)));
  if (isDryRun) return [`Would write ${release}, ${size}`, ...table];
  if (created.outcome === 'draft') {
    return [
      `Kept a draft of ${release}${location === undefined ? '' : ` and wrote it to ${location}`}`,
      ...table,
      'Next: hotspot bundle sign',
    ];
  }
  if (created.isCommunity) {
    return [
      `Signed ${release} and wrote it to ${location ?? ''}, ${size}`,
      ...table,
      `Next: an operator runs hotspot bundle finalize --with ${location ?? ''}`,
    ];
  }
  const said = created.outcome === 'unchanged' ? 'Nothing new; wrote again' : 'Wrote';
  return [
    `${said} ${release} to ${location ?? ''}, ${size}`,
    ...table,
    `Next: hotspot bundle verify ${location ?? ''}`,
  ];
};

const create = async (
  context: CommandContext,
  options: BundleCreateOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const collection = await openCollection(resolve(given));
  const isDryRun = options.dryRun === true;
  const location = options.output === undefined ? undefined : resolve(options.output);
  const output = location === undefined ? undefined : outputOf(location);
  if (output !== undefined && location !== undefined) await checkOutput(output, location);
  if (output === undefined && options.sign && !isDryRun) {
    throw new OperatorError('USAGE_WRONG', { parameters: { reason: 'say where to: -o OUTPUT' } });
  }
  const keys = context.keysFolder(options);
  const askPassphrase = context.askPassphrase(options);
  if (options.for !== undefined && options.since !== undefined) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: '--since and --for exclude each other' },
    });
  }
  const stops =
    options.for === undefined
      ? undefined
      : await routeOf(context, options, collection.folder, options.for, askPassphrase);
  const reading = reporter.work('WORK_READING');
  try {
    const created = await createRelease({
      collection,
      ...(output === undefined ? {} : { output }),
      ...(options.since === undefined ? {} : { since: options.since }),
      ...(stops === undefined ? {} : { isHeld: heldOnRoute(stops) }),
      compress: options.compression,
      patches: options.patches,
      dryRun: isDryRun,
      draftOnly: !options.sign,
      onlyFinalize: false,
      discardDraft: options.discardDraft === true,
      keyring: await openKeyring(keys, askPassphrase),
      openRepositoryKey: repositoryKeyOpener(keys, askPassphrase),
      openMinisignKey: minisignKeyOpener(keys, askPassphrase),
      nowMs: context.releaseTimeMs(),
      signal: world.signal,
      reading,
      patching: () => reporter.work('WORK_PATCHING'),
      writing: () => reporter.work('WORK_WRITING'),
    });
    reading.end();
    tell(reporter, created);
    const { plan, outcome } = created;
    if (outcome === 'draft' && options.sign) {
      throw new OperatorError('SIGNATURES_MISSING', {
        parameters: { counter: plan.manifest.counter },
      });
    }
    if (options.since !== undefined) reporter.note('CHUNKS_SINCE', { counter: options.since });
    if (stops !== undefined) tellRoute(reporter, stops, world.now());
    reporter.result(
      {
        outcome,
        dryRun: isDryRun,
        channel: plan.manifest.channel,
        counter: plan.manifest.counter,
        issued: plan.manifest.issued,
        output: location,
        contentBytes: created.contentBytes,
        totalBytes: plan.totalBytes,
        updates: created.costs.map((cost) => ({ ...cost })),
        readBytes: plan.readBytes,
        components: plan.manifest.components.map(
          ({ name, kind, counter: version, files, size, tree }) => ({
            name,
            kind,
            counter: version,
            files,
            size,
            tree,
          }),
        ),
        notices: plan.notices.map(({ file, included, ...message }) => ({
          file,
          included,
          code: message.code,
          text: renderMessage(message).text,
        })),
        ...(stops === undefined ? {} : { route: stopsJson(stops) }),
        skipped: plan.skipped,
      },
      lines(created, location, isDryRun),
    );
  } finally {
    reading.end();
  }
};

/** `hotspot bundle create` */
export const bundleCreateCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('create')
        .summary('make and sign the next release')
        .description(
          'Reads the collection, makes its next release, signs it and writes it: as one file if OUTPUT ends in .hotspot, else as a folder, which a stick formatted as FAT32 needs. A folder that holds earlier releases gets only what is new. When nothing has changed, the newest release is written again.',
        )
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option(
          '-o, --output <output>',
          'a file that ends in .hotspot, or a folder such as a stick',
        )
        .option('--since <release>', 'leave out what boxes with that release have already', counter)
        .option(
          '--for <boxes>',
          'leave out what these boxes have already: a folder or stick with receipts, or names of boxes with commas between',
        )
        .option('--no-compression', 'store everything as it is, for readers that cannot decompress')
        .option(
          '--no-patches',
          'make no patches: small files by which boxes with one of the two releases before load less from a mirror',
        )
        .option('--no-sign', 'keep a draft for those who have the keys')
        .option('--discard-draft', 'give up a draft that still waits for signatures')
        .option('--dry-run', 'say what would be written, and change nothing'),
    ).action(runs<BundleCreateOptions>(world, create)),
    result,
  );

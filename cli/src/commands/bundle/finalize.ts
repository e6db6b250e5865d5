import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { OperatorError } from '../../errors.ts';
import { openKeyring, repositoryKeyOpener } from '../../keys/key-folder.ts';
import { minisignKeyOpener } from '../../keys/minisign-key.ts';
import { createRelease } from '../../release/create.ts';
import { listHandOver, publishDraft, type FinalizeResult } from '../../release/finalize.ts';
import type { HandedOver } from '../../release/hand-over.ts';
import { holdersOf } from '../../release/holders.ts';
import { outputOf } from '../../release/output.ts';
import { formatTable } from '../../ui/quantities.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';
import { roleJson, roleResult, roleRow } from './roles.ts';

interface FinalizeCommandOptions extends KeyOptions {
  readonly with?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  outcome: z
    .enum(['published', 'waiting', 'nothing'])
    .describe('waiting: signatures lack; nothing: the file holds nothing newer'),
  taken: z
    .array(
      z.object({
        channel: z.string(),
        counter: z.number(),
        issued: z.string(),
        signers: z.string(),
      }),
    )
    .describe('releases of other channels that the next snapshot lists'),
  roles: z.array(roleResult),
  output: z.string().optional(),
  dryRun: z.boolean(),
});

/** Writes the newest release, with all that is published by now, to where it is wanted. */
const writeTo = async (
  context: CommandContext,
  options: FinalizeCommandOptions,
  folder: string,
  location: string,
): Promise<void> => {
  const { reporter, world } = context;
  const keys = context.keysFolder(options);
  const askPassphrase = context.askPassphrase(options);
  const reading = reporter.work('WORK_READING');
  try {
    const { isSumSigned } = await createRelease({
      collection: await openCollection(folder),
      output: outputOf(location),
      compress: true,
      patches: true,
      dryRun: false,
      draftOnly: false,
      onlyFinalize: true,
      discardDraft: false,
      keyring: await openKeyring(keys, askPassphrase),
      openRepositoryKey: repositoryKeyOpener(keys, askPassphrase),
      openMinisignKey: minisignKeyOpener(keys, askPassphrase),
      nowMs: context.releaseTimeMs(),
      signal: world.signal,
      reading,
      patching: () => reporter.work('WORK_PATCHING'),
      writing: () => reporter.work('WORK_WRITING'),
    });
    if (!isSumSigned) reporter.note('SUMS_UNSIGNED');
  } finally {
    reading.end();
  }
};

const said = {
  published: ['Published', 'Would publish'],
  waiting: ['Kept a draft of', 'Would keep a draft of'],
} as const;

const lines = (
  { signing, outcome }: FinalizeResult,
  taken: readonly HandedOver[],
  location: string | undefined,
  isDryRun: boolean,
): string[] => {
  if (outcome === 'nothing') return ['Nothing newer is in it'];
  const verb = said[outcome][isDryRun ? 1 : 0];
  const what = taken.map(
    ({ channel, manifest, signers }) =>
      `release ${manifest.counter} of ${channel}, signed by ${signers}`,
  );
  const target = location ?? 'OUTPUT';
  return [
    ...(what.length === 0 ? [`${verb} what waited`] : what.map((release) => `${verb} ${release}`)),
    ...formatTable(signing.roles.map((role) => roleRow(role, holdersOf(signing.metadata)))),
    outcome === 'waiting'
      ? 'Next: hotspot bundle sign, on the computers of the others'
      : location === undefined
        ? 'Next: hotspot bundle create -o OUTPUT'
        : `Next: hotspot bundle verify ${target}`,
  ];
};

const finalize = async (
  context: CommandContext,
  options: FinalizeCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const { folder, configuration } = await openCollection(resolve(given));
  const isDryRun = options.dryRun === true;
  const askPassphrase = context.askPassphrase(options);
  const work = reporter.work('WORK_CHECKING');
  const common = {
    folder,
    channel: configuration.channel,
    keyring: await openKeyring(context.keysFolder(options), askPassphrase),
    nowMs: context.releaseTimeMs(),
    signal: world.signal,
    work,
    dryRun: isDryRun,
  };
  try {
    const finalized =
      options.with === undefined
        ? { ...(await publishDraft(common)), taken: [] }
        : await listHandOver(resolve(options.with), common);
    work.end();
    const { signing, outcome, taken } = finalized;
    const location = options.output === undefined ? undefined : resolve(options.output);
    if (outcome === 'waiting' && !isDryRun) {
      throw new OperatorError('FINALIZE_WAITS', {
        parameters: {
          roles: signing.roles
            .filter(({ complete }) => !complete)
            .map(({ role }) => role)
            .join(', '),
        },
      });
    }
    if (location !== undefined && outcome !== 'waiting' && !isDryRun) {
      await writeTo(context, options, folder, location);
    }
    reporter.result(
      {
        outcome,
        taken: taken.map(({ channel, manifest, signers }) => ({
          channel,
          counter: manifest.counter,
          issued: manifest.issued,
          signers,
        })),
        roles: signing.roles.map(roleJson),
        output: location,
        dryRun: isDryRun,
      },
      lines(finalized, taken, location, isDryRun),
    );
  } finally {
    work.end();
  }
};

/** `hotspot bundle finalize` */
export const bundleFinalizeCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('finalize')
        .summary('publish what has its signatures, and list what a community signed')
        .description(
          'Publishes the draft of a collection as soon as it has reached its thresholds. With --with FILE it takes a release that a community signed with keys of its own (hotspot trust add-channel), checks all of it, copies it into the collection and lists it in the next snapshot: from then on boxes take it, and every output of the collection carries it.',
        )
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--with <file>', 'a bundle file or folder that a community made')
        .option('-o, --output <output>', 'also write the newest release there, as create does')
        .option('--dry-run', 'say what would be published, and change nothing'),
    ).action(runs<FinalizeCommandOptions>(world, finalize)),
    result,
  );

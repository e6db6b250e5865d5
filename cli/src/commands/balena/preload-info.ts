import { rootFingerprint } from '@p2p-hotspot/signing-keys';
import { Command } from 'commander';
import { z } from 'zod';
import { preloadSteps, wipedByReflash, type PreloadStep } from '../../balena/preload-plan.ts';
import { openCollection } from '../../collection/configuration.ts';
import { channelOf, findState, type CollectionState } from '../../collection/state.ts';
import { OperatorError } from '../../errors.ts';
import { loadMetadata } from '../../release/metadata-files.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface PreloadOptions {
  readonly fleet?: string;
  readonly device?: string;
  readonly deviceType: string;
}

const result = z.object({
  collection: z.string(),
  release: z
    .object({ channel: z.string(), counter: z.number() })
    .optional()
    .describe('the newest one; absent before the first'),
  wiped: z.array(z.string()).describe('what is lost with the card, and what brings it again'),
  steps: z.array(z.object({ title: z.string(), commands: z.array(z.string()), why: z.string() })),
});

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/;

/** What goes into commands that people copy holds nothing that a shell reads as more than a word. */
const plainWord = (option: string, given: string | undefined): string | undefined => {
  if (given === undefined || namePattern.test(given)) return given;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: `${option} has odd signs in it` },
  });
};

const fingerprintOf = async (
  folder: string,
  state: CollectionState | undefined,
): Promise<string | undefined> => {
  if (state === undefined) return undefined;
  const { roots } = await loadMetadata(folder, state);
  const [first] = roots;
  return first === undefined ? undefined : rootFingerprint(first);
};

const linesOf = (steps: readonly PreloadStep[]): string[] =>
  steps.flatMap(({ title, commands, why }, index) => [
    '',
    `${index + 1}. ${title}`,
    ...commands.map((command) => `     ${command}`),
    `   ${why}`,
  ]);

const run = async (
  { reporter, resolve }: CommandContext,
  options: PreloadOptions,
  given?: string,
): Promise<void> => {
  const { folder, configuration } = await openCollection(resolve(given));
  const state = await findState(folder);
  const { channel } = configuration;
  const counter = state === undefined ? 0 : channelOf(state, channel).counter;
  const release = counter === 0 ? undefined : { collection: configuration.name, channel, counter };
  const steps = preloadSteps({
    deviceType: plainWord('--device-type', options.deviceType) ?? '',
    fleet: plainWord('--fleet', options.fleet),
    device: plainWord('--device', options.device),
    release,
    fingerprint: await fingerprintOf(folder, state),
  });
  reporter.result(
    {
      collection: folder,
      ...(release === undefined ? {} : { release: { channel, counter } }),
      wiped: wipedByReflash,
      steps: steps.map(({ title, commands, why }) => ({ title, commands, why })),
    },
    [
      'A card for a box, with the programs on it: for places without Internet.',
      'Not tried by us with any board: try it with a box that is not needed first.',
      '',
      'Whoever writes a card anew loses:',
      ...wipedByReflash.map((lost) => `  - ${lost}`),
      ...linesOf(steps),
    ],
  );
};

/** `hotspot balena preload-info` */
export const balenaPreloadInfoCommand = (world: World): Command =>
  withResult(
    new Command('preload-info')
      .summary('say how to write a card with the programs on it')
      .description(
        'Prints, step by step, what to type for a card that starts a box without Internet: with the system, the programs of the fleet and, on a stick, the newest release of the collection. Says what is lost with the old card, and what brings it again. Does nothing itself.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--fleet <fleet>', 'a fleet of balena, as organisation/fleet')
      .option('--device <uuid>', 'a box of the fleet that gets a new card, and keeps its place')
      .option('--device-type <type>', 'the board, as balena calls it', 'raspberrypi4-64')
      .action(runs<PreloadOptions>(world, run)),
    result,
  );

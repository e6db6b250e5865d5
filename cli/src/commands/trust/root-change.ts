import type { Command } from 'commander';
import { OperatorError } from '../../errors.ts';
import { changeTrust } from '../../keys/change-trust.ts';
import { rootChangeOf } from '../../keys/name-holders.ts';
import type { CommandContext } from '../context.ts';
import { runChange, type ChangeOptions } from './change.ts';
import { minCountersOf, readCards, several, signatureCount } from './options.ts';

/** Options of commands that make another trust root. */
export interface RootChangeOptions extends ChangeOptions {
  readonly replace?: readonly string[];
  readonly minCounter?: readonly string[];
  readonly threshold?: number;
  readonly releaseThreshold?: number;
}

/** What such commands can order besides whose keys come and go. */
export const withRootOrders = (command: Command): Command =>
  command
    .option(
      '--min-counter <what=number>',
      'boxes refuse releases of a channel, or a component, that count below; may be repeated',
      several,
    )
    .option('--threshold <count>', 'how many must sign the next roots', signatureCount)
    .option('--release-threshold <count>', 'how many must sign each release', signatureCount);

/** A mirror's card must hold a release key, and nothing that could say who is trusted. */
const readFresheners = async (context: CommandContext, files: readonly string[]) => {
  const cards = await readCards(context, files);
  for (const { holder, keys } of cards) {
    if (keys.release === undefined) {
      throw new OperatorError('CARD_WITHOUT_RELEASE_KEY', { parameters: { holder } });
    }
  }
  return cards.map(({ holder, keys: { release } }) => ({
    holder,
    keys: release === undefined ? {} : { release },
  }));
};

/**
 * Makes the next trust root of a collection, or keeps it as a draft while signatures lack.
 *
 * @param removed holders, or keys by the start of their ids
 * @param addedCards files with the public keys of new holders
 * @param freshenerCards files with the public keys of mirrors that sign timestamps only
 * @throws OperatorError as `runChange` and `changeTrust` do; for cards that cannot be read
 */
export const runRootChange = async (
  context: CommandContext,
  options: RootChangeOptions,
  given: string | undefined,
  {
    removed,
    addedCards,
    freshenerCards = [],
  }: {
    removed: readonly string[];
    addedCards: readonly string[];
    freshenerCards?: readonly string[];
  },
): Promise<void> => {
  const { threshold, releaseThreshold } = options;
  const added = await readCards(context, addedCards);
  const replaced = await readCards(context, options.replace ?? []);
  const fresheners = await readFresheners(context, freshenerCards);
  const minCounters = minCountersOf(options.minCounter ?? []);
  const thresholds = {
    ...(threshold === undefined ? {} : { root: threshold }),
    ...(releaseThreshold === undefined ? {} : { release: releaseThreshold }),
  };
  await runChange(context, options, given, (set, issued) =>
    changeTrust(
      set,
      rootChangeOf(set, { removed, added, replaced, fresheners, minCounters, thresholds }),
      issued,
    ),
  );
};

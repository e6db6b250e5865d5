import { Command } from 'commander';
import { createTargets, encodeMetadata, type RoleKeys } from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../../errors.ts';
import { changeChannel } from '../../keys/change-trust.ts';
import { channelKeys } from '../../keys/trust-root.ts';
import type { ReadCard } from '../../keys/holder-card.ts';
import { releaseExpiry } from '../../release/expiry.ts';
import { signedPart, type MetadataSet } from '../../release/metadata-set.ts';
import { runs, withResult, type World } from '../context.ts';
import { changeResult, runChange, withChangeOptions, type ChangeOptions } from './change.ts';
import { cardLines, checkHolderName, readCards, several, signatureCount } from './options.ts';

interface AddChannelOptions extends ChangeOptions {
  readonly public?: readonly string[];
  readonly threshold: number;
  readonly replace?: boolean;
}

/** Channels of communities; other names are the operator's own. */
const communityChannel = /^site-./;

const releaseKeys = (channel: string, cards: readonly ReadCard[], threshold: number): RoleKeys => {
  const keys = cards.map(({ holder, keys: { release } }) => {
    if (release !== undefined) return release;
    throw new OperatorError('CARD_WITHOUT_RELEASE_KEY', { parameters: { holder } });
  });
  if (keys.length < threshold) {
    throw new OperatorError('THRESHOLD_UNREACHABLE', {
      parameters: { role: channel, threshold, keys: keys.length },
    });
  }
  return { keys, threshold };
};

const checkFree = (set: MetadataSet, channel: string, isReplaced: boolean): void => {
  const exists =
    set.targets !== undefined &&
    Object.hasOwn(channelKeys(signedPart('targets', set.targets)), channel);
  if (exists && !isReplaced) {
    throw new OperatorError('CHANNEL_EXISTS', { parameters: { channel } });
  }
};

/** `hotspot trust add-channel` */
export const trustAddChannelCommand = (world: World): Command =>
  withResult(
    withChangeOptions(
      new Command('add-channel')
        .summary('let a community sign releases of its own')
        .description(
          'Gives a channel "site-…" to the keys of a community. They sign that channel and nothing else, and boxes see its releases once your next release lists them.',
        )
        .argument('<channel>', 'its name, as in site-north')
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--public <file>', 'public keys of who signs the channel; may be repeated', several)
        .option('--threshold <count>', 'how many of them must sign', signatureCount, 1)
        .option('--replace', 'give a channel that is there to other keys'),
    ).action(
      runs<AddChannelOptions>(world, async (context, options, channel = '', given) => {
        checkHolderName(channel);
        if (!communityChannel.test(channel)) {
          throw new OperatorError('CHANNEL_NAME_INVALID', { parameters: { channel } });
        }
        const cards = await readCards(context, options.public ?? []);
        const keys = releaseKeys(channel, cards, options.threshold);
        await runChange(context, options, given, (set, issued) => {
          checkFree(set, channel, options.replace === true);
          return changeChannel(set, channel, keys, issued, () =>
            encodeMetadata(
              createTargets({
                version: 1,
                issued,
                expires: releaseExpiry(issued),
                channels: { [channel]: keys },
              }),
            ),
          );
        });
        context.reporter.note('CARDS_COMPARE', { words: cardLines(cards).join('\n') });
      }),
    ),
    changeResult,
  );

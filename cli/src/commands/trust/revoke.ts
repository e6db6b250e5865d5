import { Command } from 'commander';
import { changeTrust } from '../../keys/change-trust.ts';
import { rootChangeOf } from '../../keys/name-holders.ts';
import { runs, withResult, type World } from '../context.ts';
import { changeResult, runChange, withChangeOptions, type ChangeOptions } from './change.ts';
import { minCountersOf, readCards, several, signatureCount } from './options.ts';

interface RevokeOptions extends ChangeOptions {
  readonly replace?: readonly string[];
  readonly minCounter?: readonly string[];
  readonly threshold?: number;
  readonly releaseThreshold?: number;
}

/** `hotspot trust revoke` */
export const trustRevokeCommand = (world: World): Command =>
  withResult(
    withChangeOptions(
      new Command('revoke')
        .summary('trust a stolen or lost key no more')
        .description(
          'Takes a key, or all keys of a holder, out of every role, and issues anew what they alone had signed. A box refuses the key from the moment it has seen the new root, on any stick or mirror, and not before.',
        )
        .argument('<who>', 'a holder, or the first four digits or more of the id of a key')
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--replace <file>', 'new public keys of the same holder', several)
        .option(
          '--min-counter <what=number>',
          'boxes refuse releases of a channel, or a component, that count below; may be repeated',
          several,
        )
        .option('--threshold <count>', 'how many must sign the next roots', signatureCount)
        .option('--release-threshold <count>', 'how many must sign each release', signatureCount),
    ).action(
      runs<RevokeOptions>(world, async (context, options, who = '', given) => {
        const replaced = await readCards(context, options.replace ?? []);
        const minCounters = minCountersOf(options.minCounter ?? []);
        await runChange(context, options, given, (set, issued) =>
          changeTrust(
            set,
            rootChangeOf(set, {
              removed: [who],
              added: [],
              replaced,
              minCounters,
              thresholds: {
                ...(options.threshold === undefined ? {} : { root: options.threshold }),
                ...(options.releaseThreshold === undefined
                  ? {}
                  : { release: options.releaseThreshold }),
              },
            }),
            issued,
          ),
        );
        context.reporter.note('TRUST_REVOKED_UNSEEN');
      }),
    ),
    changeResult,
  );

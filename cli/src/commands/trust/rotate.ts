import { Command } from 'commander';
import { changeTrust } from '../../keys/change-trust.ts';
import { rootChangeOf } from '../../keys/name-holders.ts';
import { runs, withResult, type World } from '../context.ts';
import { changeResult, runChange, withChangeOptions, type ChangeOptions } from './change.ts';
import { minCountersOf, readCards, several, signatureCount } from './options.ts';

interface RotateOptions extends ChangeOptions {
  readonly add?: readonly string[];
  readonly replace?: readonly string[];
  readonly remove?: readonly string[];
  readonly minCounter?: readonly string[];
  readonly threshold?: number;
  readonly releaseThreshold?: number;
}

/** `hotspot trust rotate` */
export const trustRotateCommand = (world: World): Command =>
  withResult(
    withChangeOptions(
      new Command('rotate')
        .summary('make the next trust root, with the same or other keys')
        .description(
          'Makes the next version of the trust root: with the same keys it holds five years more, or with a holder added, replaced or removed. As many of the keys so far must sign it as ever, and as many of the keys from now on.',
        )
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--add <file>', 'public keys of a new holder; may be repeated', several)
        .option('--replace <file>', 'new public keys of a holder instead of the old', several)
        .option('--remove <who>', 'a holder, or a key by the start of its id', several)
        .option(
          '--min-counter <what=number>',
          'boxes refuse releases of a channel, or a component, that count below; may be repeated',
          several,
        )
        .option('--threshold <count>', 'how many must sign the next roots', signatureCount)
        .option('--release-threshold <count>', 'how many must sign each release', signatureCount),
    ).action(
      runs<RotateOptions>(world, async (context, options, given) => {
        const added = await readCards(context, options.add ?? []);
        const replaced = await readCards(context, options.replace ?? []);
        const minCounters = minCountersOf(options.minCounter ?? []);
        await runChange(context, options, given, (set, issued) =>
          changeTrust(
            set,
            rootChangeOf(set, {
              removed: options.remove ?? [],
              added,
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
      }),
    ),
    changeResult,
  );

import { Command } from 'commander';
import { runs, withResult, type World } from '../context.ts';
import { changeResult, withChangeOptions } from './change.ts';
import { several } from './options.ts';
import { runRootChange, withRootOrders, type RootChangeOptions } from './root-change.ts';

interface RotateOptions extends RootChangeOptions {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly freshness?: readonly string[];
}

/** `hotspot trust rotate` */
export const trustRotateCommand = (world: World): Command =>
  withResult(
    withChangeOptions(
      withRootOrders(
        new Command('rotate')
          .summary('make the next trust root, with the same or other keys')
          .description(
            'Makes the next version of the trust root: with the same keys it holds five years more, or with a holder added, replaced or removed. As many of the keys so far must sign it as ever, and as many of the keys from now on.',
          )
          .argument('[collection]', 'folder of the collection; the current folder if left out')
          .option('--add <file>', 'public keys of a new holder; may be repeated', several)
          .option('--replace <file>', 'new public keys of a holder instead of the old', several)
          .option(
            '--freshness <file>',
            'public keys of a mirror, which may only say that it is up to date',
            several,
          )
          .option('--remove <who>', 'a holder, or a key by the start of its id', several),
      ),
    ).action(
      runs<RotateOptions>(world, async (context, options, given) => {
        await runRootChange(context, options, given, {
          removed: options.remove ?? [],
          addedCards: options.add ?? [],
          freshenerCards: options.freshness ?? [],
        });
      }),
    ),
    changeResult,
  );

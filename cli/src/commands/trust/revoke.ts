import { Command } from 'commander';
import { runs, withResult, type World } from '../context.ts';
import { changeResult, withChangeOptions } from './change.ts';
import { several } from './options.ts';
import { runRootChange, withRootOrders, type RootChangeOptions } from './root-change.ts';

/** `hotspot trust revoke` */
export const trustRevokeCommand = (world: World): Command =>
  withResult(
    withChangeOptions(
      withRootOrders(
        new Command('revoke')
          .summary('trust a stolen or lost key no more')
          .description(
            'Takes a key, or all keys of a holder, out of every role, and issues anew what they alone had signed. A box refuses the key from the moment it has seen the new root, on any stick or mirror, and not before.',
          )
          .argument('<who>', 'a holder, or the first four digits or more of the id of a key')
          .argument('[collection]', 'folder of the collection; the current folder if left out')
          .option('--replace <file>', 'new public keys of the same holder', several),
      ),
    ).action(
      runs<RootChangeOptions>(world, async (context, options, who = '', given) => {
        await runRootChange(context, options, given, { removed: [who], addedCards: [] });
        context.reporter.note('TRUST_REVOKED_UNSEEN');
      }),
    ),
    changeResult,
  );

import { Command } from 'commander';
import { withCollectionLock } from '../../collection/lock.ts';
import { openCollection } from '../../collection/configuration.ts';
import { findDraftState } from '../../collection/state.ts';
import { OperatorError } from '../../errors.ts';
import { openSignable } from '../../release/signable.ts';
import { addSignatures, type AddSignaturesOptions } from '../add-signatures.ts';
import { runs, withKeyOptions, withResult, type CommandContext, type World } from '../context.ts';
import { changeResult, publishedTrust, reportChange } from './change.ts';
import { several } from './options.ts';

interface SignOptions extends AddSignaturesOptions {
  readonly dryRun?: boolean;
}

const sign = async (
  context: CommandContext,
  options: SignOptions,
  folder: string,
): Promise<void> => {
  const before = await publishedTrust(folder);
  const waits = (await findDraftState(folder)) !== undefined;
  const signable = waits ? await openSignable(folder) : undefined;
  if (signable?.kind !== 'trust-draft') {
    throw new OperatorError('TRUST_DRAFT_MISSING', { parameters: { path: folder } });
  }
  const isDryRun = options.dryRun === true;
  const signing = await addSignatures(context, options, signable, isDryRun);
  // Kept even when nothing was left to sign: a settlement that was cut off is finished then.
  if (!isDryRun) await signable.save(signing.metadata, context.world.signal);
  reportChange(context, { path: folder, before, signing, isDryRun });
};

/** `hotspot trust sign` */
export const trustSignCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('sign')
        .summary('add your signature to a change of who is trusted')
        .description(
          'Shows what is different in a trust root that waits for signatures, and signs it with the keys of this computer. With the last signature it counts. Read the changes first: --dry-run shows them and signs nothing.',
        )
        .argument(
          '[collection]',
          'folder of the collection, or of a copy of it; the current folder if left out',
        )
        .option('--from <copy>', 'take over the signatures of a copy that others signed', several)
        .option('--dry-run', 'show what would be signed, and change nothing'),
    ).action(
      runs<SignOptions>(world, async (context, options, given) => {
        const { folder } = await openCollection(context.resolve(given));
        const act = () => sign(context, options, folder);
        await (options.dryRun === true ? act() : withCollectionLock(folder, act));
      }),
    ),
    changeResult,
  );

import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { configurationName } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { OperatorError } from '../../errors.ts';
import { exists } from '../../files/durable.ts';
import { holdersOf } from '../../release/holders.ts';
import { openSignable } from '../../release/signable.ts';
import { formatTable } from '../../ui/quantities.ts';
import { addSignatures, type AddSignaturesOptions } from '../add-signatures.ts';
import { runs, withKeyOptions, withResult, type CommandContext, type World } from '../context.ts';
import { roleJson, roleResult, roleRow } from './roles.ts';

interface SignOptions extends AddSignaturesOptions {
  readonly dryRun?: boolean;
}

const result = z.object({
  path: z.string(),
  complete: z.boolean().describe('every role has the signatures it needs'),
  signedNow: z.array(z.string()).describe('ids of the keys that have just signed'),
  mergedNow: z
    .array(z.string())
    .describe('ids of the keys whose signatures were taken over with --from'),
  roles: z.array(roleResult),
  dryRun: z.boolean(),
});

const sign = async (
  context: CommandContext,
  options: SignOptions,
  location: string,
): Promise<void> => {
  const { reporter, world } = context;
  const signable = await openSignable(location);
  if (signable.kind === 'collection') {
    throw new OperatorError('DRAFT_MISSING', { parameters: { path: location } });
  }
  const isDryRun = options.dryRun === true;
  const signing = await addSignatures(context, options, signable);
  const { signedNow, mergedNow } = signing;
  // A change of trust that was cut off after its last signature is settled now.
  const isSettled = signable.kind === 'trust-draft' && signing.complete;
  if (!isDryRun && (signedNow.length > 0 || mergedNow.length > 0 || isSettled)) {
    await signable.save(signing.metadata, world.signal);
  }
  const holder = holdersOf(signing.metadata);
  const next =
    signable.kind === 'draft' && signing.complete
      ? ['Next: hotspot bundle finalize -o OUTPUT']
      : signing.complete && signable.kind !== 'trust-draft'
        ? [`Next: hotspot bundle verify ${location}`]
        : [];
  reporter.result(
    {
      path: location,
      complete: signing.complete,
      signedNow: [...signedNow],
      mergedNow: [...mergedNow],
      roles: signing.roles.map(roleJson),
      dryRun: isDryRun,
    },
    [
      ...(mergedNow.length === 0
        ? []
        : [
            `${isDryRun ? 'Would take' : 'Took'} the signature of key ${mergedNow.map(holder).join(', ')}`,
          ]),
      ...(signedNow.length === 0
        ? mergedNow.length === 0
          ? ['Nothing was left to sign']
          : []
        : [`${isDryRun ? 'Would sign' : 'Signed'} with key ${signedNow.map(holder).join(', ')}`]),
      ...formatTable(signing.roles.map((role) => roleRow(role, holder))),
      ...next,
    ],
  );
};

/** `hotspot bundle sign` */
export const bundleSignCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('sign')
        .summary('add your signatures to a release that waits for them')
        .description(
          'Signs with the keys of this computer what they may sign and nobody has signed enough yet: the draft of a collection, a folder or a bundle file. With --from it takes over the signatures that others gave to copies of the same draft; each of them is checked.',
        )
        .argument(
          '[path]',
          'a collection, a folder or a bundle file; the current folder if left out',
        )
        .option(
          '--from <path...>',
          'copies that others signed: collections, folders or bundle files',
        )
        .option('--dry-run', 'say what would be signed, and change nothing'),
    ).action(
      runs<SignOptions>(world, async (context, options, given) => {
        const location = context.resolve(given);
        const act = () => sign(context, options, location);
        await ((await exists(path.join(location, configurationName)))
          ? withCollectionLock(location, act)
          : act());
      }),
    ),
    result,
  );

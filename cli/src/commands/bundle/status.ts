import { Command } from 'commander';
import { z } from 'zod';
import { openSignable } from '../../release/signable.ts';
import { statusOfSet } from '../../release/signing.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type World } from '../context.ts';
import { holdersOf, roleJson, roleResult, roleRow } from './roles.ts';

const result = z.object({
  path: z.string(),
  kind: z
    .enum(['draft', 'trust-draft', 'collection', 'folder', 'bundle'])
    .describe(
      'draft: the collection has a release that waits for signatures; trust-draft: a change of who is trusted waits',
    ),
  complete: z.boolean().describe('every role has the signatures it needs'),
  roles: z.array(roleResult),
});

const titles = {
  draft: 'A release waits for signatures in',
  'trust-draft': 'A change of who is trusted waits for signatures in',
  collection: 'The newest release of',
  folder: 'The repository',
  bundle: 'The bundle',
} as const;

/** `hotspot bundle status` */
export const bundleStatusCommand = (world: World): Command =>
  withResult(
    new Command('status')
      .summary('show who has signed, and how long it holds')
      .description(
        'Shows for a collection, a folder or a bundle file which signatures are there, which are missing, and when each part expires.',
      )
      .argument('[path]', 'a collection, a folder or a bundle file; the current folder if left out')
      .action(
        runs<object>(world, async ({ reporter, resolve }, _options, given) => {
          const location = resolve(given);
          const { kind, metadata } = await openSignable(location);
          const roles = statusOfSet(metadata);
          const holder = holdersOf(metadata);
          reporter.result(
            {
              path: location,
              kind,
              complete: roles.every((role) => role.complete),
              roles: roles.map(roleJson),
            },
            [
              `${titles[kind]} ${location}`,
              ...formatTable(roles.map((role) => roleRow(role, holder))),
            ],
          );
        }),
      ),
    result,
  );

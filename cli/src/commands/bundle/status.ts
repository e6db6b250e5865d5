import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { exitCodes } from '../../exit-codes.ts';
import { expiresWithin, soonDays } from '../../release/expiry.ts';
import { holdersOf } from '../../release/holders.ts';
import { openSignable } from '../../release/signable.ts';
import { statusOfSet, type RoleStatus } from '../../release/signing.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { roleJson, roleResult, roleRow } from './roles.ts';

interface StatusOptions {
  readonly check?: boolean;
  readonly days: number;
}

const result = z.object({
  path: z.string(),
  kind: z
    .enum(['draft', 'trust-draft', 'collection', 'folder', 'bundle'])
    .describe(
      'draft: the collection has a release that waits for signatures; trust-draft: a change of who is trusted waits',
    ),
  complete: z.boolean().describe('every role has the signatures it needs'),
  roles: z.array(roleResult),
  expiring: z.array(z.string()).describe('roles that expire within the days of --days'),
});

const titles = {
  draft: 'A release waits for signatures in',
  'trust-draft': 'A change of who is trusted waits for signatures in',
  collection: 'The newest release of',
  folder: 'The repository',
  bundle: 'The bundle',
} as const;

/** Roles that expire soon, those first that do so first. */
const expiringWithin = (
  roles: readonly RoleStatus[],
  days: number,
  nowMs: number,
): readonly RoleStatus[] =>
  roles
    .filter(({ expires }) => expiresWithin(expires, nowMs, days))
    .sort((left, right) => (left.expires < right.expires ? -1 : 1));

const days = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('It must be a number of days.');
  return Number(text);
};

const status = async (
  { reporter, resolve, world }: CommandContext,
  options: StatusOptions,
  given: string | undefined,
): Promise<void> => {
  const location = resolve(given);
  const { kind, metadata } = await openSignable(location);
  const roles = statusOfSet(metadata);
  const holder = holdersOf(metadata);
  const expiring = expiringWithin(roles, options.days, world.now());
  reporter.result(
    {
      path: location,
      kind,
      complete: roles.every((role) => role.complete),
      roles: roles.map(roleJson),
      expiring: expiring.map(({ role }) => role),
    },
    [`${titles[kind]} ${location}`, ...formatTable(roles.map((role) => roleRow(role, holder)))],
  );
  const [first] = expiring;
  if (options.check !== true || first === undefined) return;
  reporter.warn('EXPIRES_SOON', {
    roles: expiring.map(({ role }) => role).join(', '),
    days: options.days,
    expires: first.expires,
  });
  // The result stands on stdout whole: what was asked for is an answer, not a failure of the command.
  world.endWith(exitCodes.rollback);
};

/** `hotspot bundle status` */
export const bundleStatusCommand = (world: World): Command =>
  withResult(
    new Command('status')
      .summary('show who has signed, and how long it holds')
      .description(
        'Shows for a collection, a folder or a bundle file which signatures are there, which are missing, and when each part expires. With --check it ends with exit code 11 when anything expires soon: for a calendar or a cron job.',
      )
      .argument('[path]', 'a collection, a folder or a bundle file; the current folder if left out')
      .option('--check', 'fail when anything expires within --days')
      .option('--days <days>', 'how many days count as soon', days, soonDays)
      .action(runs<StatusOptions>(world, status)),
    result,
  );

import { Command } from 'commander';
import { openCollection } from '../../collection/configuration.ts';
import { findDraftState, findState, loadState } from '../../collection/state.ts';
import { describeChange } from '../../keys/describe-trust.ts';
import { holdersOf } from '../../release/holders.ts';
import { loadMetadata } from '../../release/metadata-files.ts';
import { newestRoot } from '../../release/metadata-set.ts';
import { statusOfSet } from '../../release/signing.ts';
import { isTrustDraft } from '../../release/trust-draft.ts';
import { formatTable } from '../../ui/quantities.ts';
import { roleJson, roleResult, roleRow } from '../bundle/roles.ts';
import { runs, withResult, type World } from '../context.ts';
import { publishedTrust } from './change.ts';
import { z } from 'zod';

const result = z.object({
  path: z.string(),
  waiting: z.boolean().describe('a change of who is trusted waits for signatures'),
  rootVersion: z.number().describe('version of the newest root'),
  changes: z.array(z.string()).describe('what is different in the change that waits, in words'),
  roles: z.array(roleResult),
});

/** `hotspot trust status` */
export const trustStatusCommand = (world: World): Command =>
  withResult(
    new Command('status')
      .summary('show who has signed a change of who is trusted')
      .description(
        'Shows a trust root that waits for signatures: what is different in it, who has signed and who is missing. Needs no keys.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .action(
        runs<object>(world, async ({ reporter, resolve }, _options, given) => {
          const { folder } = await openCollection(resolve(given));
          const draft = await findDraftState(folder);
          const waits = draft !== undefined && isTrustDraft(draft, await findState(folder));
          const set = waits
            ? await loadMetadata(folder, draft, true)
            : await loadMetadata(folder, await loadState(folder));
          const changes = waits ? describeChange(await publishedTrust(folder), set) : [];
          const roles = statusOfSet(set);
          const rootVersion = newestRoot(set).version;
          const holder = holdersOf(set);
          reporter.result(
            { path: folder, waiting: waits, rootVersion, changes, roles: roles.map(roleJson) },
            [
              waits
                ? `A change of who is trusted waits for signatures, root version ${rootVersion}:`
                : `Nothing waits; root version ${rootVersion} counts`,
              ...changes.map((change) => `  ${change}`),
              ...formatTable(roles.map((role) => roleRow(role, holder))),
            ],
          );
        }),
      ),
    result,
  );

import type { Scenario } from './scenario.ts';
import { delegations } from './scenarios/delegations.ts';
import { downloads } from './scenarios/downloads.ts';
import { expiration } from './scenarios/expiration.ts';
import { firstRefresh } from './scenarios/first-refresh.ts';
import { form } from './scenarios/form.ts';
import { keys } from './scenarios/keys.ts';
import { listedFiles } from './scenarios/listed-files.ts';
import { rollback } from './scenarios/rollback.ts';
import { rotations } from './scenarios/rotations.ts';
import { staticRepository } from './scenarios/static-repository.ts';

/** The scenarios of the public TUF client conformance suite, by their names there. */
export const scenarios: readonly Scenario[] = [
  ...firstRefresh,
  ...listedFiles,
  ...form,
  ...expiration,
  ...rollback,
  ...keys,
  ...rotations,
  ...delegations,
  ...downloads,
  ...staticRepository,
];

import type { ExecutionContext } from 'ava';
import type { Profile } from '../../src/index.ts';
import type { World } from './world.ts';

/** One scenario of the public TUF client conformance suite, retold for our library. */
export interface Scenario {
  /** Its name in the suite, with the case in brackets. */
  readonly name: string;
  /** Profiles under which its question arises; both where not given. */
  readonly profiles?: readonly Profile['name'][];
  /** The client trusts the first root when it begins. */
  readonly run: (t: ExecutionContext, world: World) => Promise<void>;
}

/** One scenario for each case, as the suite's parametrised tests. */
export const casesOf = <Case>(
  name: string,
  cases: Readonly<Record<string, Case>>,
  run: (one: Case, t: ExecutionContext, world: World, id: string) => Promise<void>,
  profiles?: Scenario['profiles'],
): Scenario[] =>
  Object.entries(cases).map(([id, one]) => ({
    name: `${name}[${id}]`,
    ...(profiles === undefined ? {} : { profiles }),
    run: (t, world) => run(one, t, world, id),
  }));

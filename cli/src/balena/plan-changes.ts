import { isOfCompose } from './check-settings.ts';
import type { EnvEntry } from './env-file.ts';

/** A variable of a whole fleet, as balena keeps it. */
export interface FleetVariable {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** What makes a fleet as a file says, one request each. */
export type Change =
  | { readonly act: 'add'; readonly name: string; readonly value: string }
  | {
      readonly act: 'change';
      readonly name: string;
      readonly id: number;
      readonly value: string;
      readonly before: string;
    }
  | { readonly act: 'remove'; readonly name: string; readonly id: number; readonly before: string };

export interface ChangePlan {
  readonly changes: readonly Change[];
  /** Names of settings that the fleet has as the file says. */
  readonly same: readonly string[];
  /** Names of variables that the fleet has and the file does not name: they stay. */
  readonly untouched: readonly string[];
}

/** An empty value is "unset" and takes a variable away; one that the file does not name stays. */
export const planChanges = (
  entries: readonly EnvEntry[],
  variables: readonly FleetVariable[],
): ChangePlan => {
  const changes: Change[] = [];
  const same: string[] = [];
  const wanted = entries.filter(({ name }) => !isOfCompose(name));
  for (const { name, value } of wanted) {
    const now = variables.find((variable) => variable.name === name);
    if (now === undefined) {
      if (value !== '') changes.push({ act: 'add', name, value });
      continue;
    }
    const { id, value: before } = now;
    if (before === value) same.push(name);
    else if (value === '') changes.push({ act: 'remove', name, id, before });
    else changes.push({ act: 'change', name, id, value, before });
  }
  const named = new Set(wanted.map(({ name }) => name));
  return {
    changes,
    same,
    untouched: variables.map(({ name }) => name).filter((name) => !named.has(name)),
  };
};

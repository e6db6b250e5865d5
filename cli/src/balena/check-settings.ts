import { environmentVariables, type CodedMessage, type VariableName } from '@p2p-hotspot/contract';
import type { EnvEntry, ParsedEnvFile } from './env-file.ts';

/** Read by one service each, and not settings of a box as a whole (their own pages say what they do). */
const ofServices: ReadonlySet<string> = new Set([
  'KIOSK_KEEP_SECONDS',
  'KIOSK_WINDOW_SIZE',
  'USB_EXT4',
  'USB_STORAGE_ONLY',
]);

const isSetting = (name: string): name is VariableName => Object.hasOwn(environmentVariables, name);

/** Read by Compose itself; a fleet of balena has no use for them. */
export const isOfCompose = (name: string): boolean => name.startsWith('COMPOSE_');

/** Whether a value is never shown. A name that nobody knows may hold anything. */
export const isSecret = (name: string): boolean =>
  isSetting(name) ? environmentVariables[name].secret : !ofServices.has(name) && !isOfCompose(name);

/** How many letters must be put in, taken out or changed to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, wanted] of Array.from(other).entries()) {
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (letter === wanted ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const mostLetters = 3;

const nearest = (name: string): string | undefined => {
  const [best] = Object.keys(environmentVariables)
    .map((known) => ({ known, letters: distance(name.toUpperCase(), known) }))
    .sort((a, b) => a.letters - b.letters);
  return best !== undefined && best.letters <= mostLetters ? best.known : undefined;
};

const problemOf = ({ line, name, value }: EnvEntry): CodedMessage | undefined => {
  if (isSetting(name)) {
    const { schema, description } = environmentVariables[name];
    // Empty is unset.
    if (value === '' || schema.safeParse(value).success) return undefined;
    return { code: 'ENV_VALUE_INVALID', parameters: { line, name, description } };
  }
  if (ofServices.has(name) || isOfCompose(name)) return undefined;
  if (/^(?:BALENA|RESIN)(?:_|$)/.test(name)) {
    return { code: 'ENV_NAME_RESERVED', parameters: { line, name } };
  }
  if (/^HOTSPOT_/.test(name)) return { code: 'ENV_NAME_OF_FILES', parameters: { line, name } };
  const known = nearest(name);
  return known === undefined
    ? { code: 'ENV_NAME_UNKNOWN', parameters: { line, name } }
    : { code: 'ENV_NAME_MISSPELT', parameters: { line, name, known } };
};

const lineOf = ({ parameters }: CodedMessage): number => Number(parameters['line']);

/** All that is wrong with a file of settings, by line. No message holds a value. */
export const checkSettings = ({ entries, problems }: ParsedEnvFile): readonly CodedMessage[] => {
  const firstLines = new Map<string, number>();
  const found: CodedMessage[] = [...problems];
  for (const entry of entries) {
    const { line, name } = entry;
    const first = firstLines.get(name);
    if (first !== undefined) {
      found.push({ code: 'ENV_NAME_TWICE', parameters: { line, name, first } });
      continue;
    }
    firstLines.set(name, line);
    const problem = problemOf(entry);
    if (problem !== undefined) found.push(problem);
  }
  return found.sort((a, b) => lineOf(a) - lineOf(b));
};

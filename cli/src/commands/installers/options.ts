import { Option } from 'commander';
import { readTokens } from '../../installers/tokens-file.ts';
import type { CommandContext } from '../context.ts';

export const collectionOption = (): Option =>
  new Option('--collection <folder>', 'the collection; the current folder if left out');

export const tokensOption = (): Option =>
  new Option(
    '--tokens <file>',
    'secrets that lift the limits of servers: a host and a token on each line',
  );

/** The secrets that the operator named a file of; none where there is none. */
export const tokensFrom = async (
  { resolve }: CommandContext,
  file: string | undefined,
): Promise<ReadonlyMap<string, string>> =>
  file === undefined ? new Map<string, string>() : readTokens(resolve(file));

/** Collects an option that may be given several times. */
export const several = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
];

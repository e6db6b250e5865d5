import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** What a release is made of. */
export interface ReleaseFacts {
  readonly version: string;
  /** The commit, 40 hex digits. */
  readonly commit: string;
  /** Of the commit, in seconds: the one time that stands in what is made. */
  readonly time: number;
  /** There is something in the folder that is not in the commit. */
  readonly isChanged: boolean;
}

/** @throws Error where the folder is not a Git repository with a commit */
export const releaseFacts = async (repository: string): Promise<ReleaseFacts> => {
  const git = async (...words: readonly string[]): Promise<string> =>
    (await execa('git', words, { cwd: repository })).stdout.trim();
  const text = await readFile(path.join(repository, 'package.json'), 'utf8');
  return {
    version: (JSON.parse(text) as { readonly version: string }).version,
    commit: await git('rev-parse', 'HEAD'),
    time: Number(await git('log', '-1', '--format=%ct')),
    isChanged: (await git('status', '--porcelain')) !== '',
  };
};

/** As people are told: 12 digits, and a word where the folder has more than the commit. */
export const commitName = ({ commit, isChanged }: ReleaseFacts): string =>
  `${commit.slice(0, 12)}${isChanged ? '-changed' : ''}`;

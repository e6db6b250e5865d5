import { execa } from 'execa';

/** Files that git knows, by patterns of `git ls-files`. */
export const trackedFiles = async (root: string, ...patterns: string[]): Promise<string[]> => {
  const { stdout } = await execa('git', ['ls-files', '-z', '--', ...patterns], { cwd: root });
  return stdout.split('\0').filter((name) => name !== '');
};

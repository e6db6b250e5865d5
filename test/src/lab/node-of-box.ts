import { execa } from 'execa';

/** The Node that a box has: this one where it is of that major version, else the one that npm brings. */
export const findNodeOfBox = async (): Promise<string> => {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const words = ['exec', '--yes', '--package=node@24', '--', 'node', '-p', 'process.execPath'];
  const { stdout } = await execa('npm', words);
  return stdout.trim();
};

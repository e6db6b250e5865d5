import { open } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { SystemTest } from '../system-test.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const command = path.join(repository, 'cli/bin/hotspot.js');

const isShellScript = async (file: string): Promise<boolean> => {
  const handle = await open(path.join(repository, file), 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^#!\s*\S*?(?:\/|\benv\s+)(?:ba|da)?sh\b/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
};

/** What shellcheck finds in files of the repository, or in a text. @returns what it said, '' for nothing */
const complaintsOf = async (words: readonly string[], input = ''): Promise<string> => {
  const { stdout, exitCode } = await execa('shellcheck', words, {
    cwd: repository,
    input,
    reject: false,
  });
  return exitCode === 0 ? '' : stdout;
};

const run = async (log: (line: string) => void): Promise<void> => {
  const { stdout } = await execa('git', ['ls-files', '--cached', '--deduplicate'], {
    cwd: repository,
  });
  const scripts: string[] = [];
  for (const file of stdout.split('\n')) {
    if (/\.sh$/.test(file) || (await isShellScript(file))) scripts.push(file);
  }
  log(`${scripts.length} scripts: ${scripts.join(' ')}`);
  const planted = await complaintsOf(['--shell=bash', '-'], 'rm -rf $1/*\n');
  if (!planted.includes('SC2086')) throw new Error('shellcheck finds nothing at all');
  const { stdout: completion } = await execa(process.execPath, [command, 'completion', 'bash']);
  // SC2207 wants `mapfile`, which the Bash of macOS does not have.
  const words = ['--shell=bash', '--exclude=SC2207', '-'];
  const complaints = (await complaintsOf(scripts)) + (await complaintsOf(words, completion));
  if (complaints !== '') throw new Error(complaints);
};

/** Every shell script of the repository, and the one that `hotspot` writes. */
export const shellScriptsTest: SystemTest = {
  name: 'shell-scripts',
  proves: 'shellcheck has nothing to say about any shell script, nor about the completion for Bash',
  needs: [
    { tool: 'shellcheck', debianPackage: 'shellcheck' },
    { tool: 'git', debianPackage: 'git' },
  ],
  run,
};

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messagesIn } from '@p2p-hotspot/contract';
import { execa } from 'execa';

/**
 * A code that nothing emits is a sentence that nobody will ever read, and hides that the failure it
 * describes is not told.
 *
 * @returns one line per code of the catalogue that no source file names
 */
export const checkMessages = async (root: string): Promise<string[]> => {
  const { stdout } = await execa('git', ['ls-files', '-z', '--', '*/src/*.ts', '*/src/**/*.ts'], {
    cwd: root,
  });
  const sources = await Promise.all(
    stdout
      .split('\0')
      .filter((name) => name !== '' && !name.startsWith('contract/src/catalogue/'))
      .map(async (name) => readFile(path.join(root, name), 'utf8')),
  );
  const text = sources.join('\n');
  return Object.keys(messagesIn('en'))
    .filter((code) => !new RegExp(`\\b${code}\\b`).test(text))
    .map((code) => `message ${code} is emitted nowhere`);
};

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { makeOperator } from './lab/operator.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** Key files are worth nothing as a backup if only we can open them. */
export const opensslTest: SystemTest = {
  name: 'openssl',
  proves: 'every private key file opens in plain openssl with the passphrase, and only with it',
  needs: [{ tool: 'openssl', debianPackage: 'openssl' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const folders = [operator.keys.keysDirectory, operator.backupDirectory];
      let opened = 0;
      for (const folder of folders) {
        const files = await readdir(folder, { recursive: true, withFileTypes: true });
        for (const file of files.filter(({ name }) => name.endsWith('.pem'))) {
          const name = path.join(file.parentPath, file.name);
          const open = (passphrase: string) =>
            execa('openssl', ['pkey', '-in', name, '-noout', '-text', '-passin', passphrase]);
          await open(`file:${operator.keys.passphraseFile}`);
          const wrong = await open('pass:not the passphrase').catch(() => undefined);
          if (wrong !== undefined) throw new Error(`${name} opened with a wrong passphrase`);
          opened += 1;
        }
      }
      if (opened < 5) throw new Error(`only ${opened} key files were found`);
      log(`${opened} key files opened`);
    });
  },
};

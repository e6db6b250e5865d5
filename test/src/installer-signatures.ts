import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { SystemTest } from './system-test.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Tests that stand beside those of their package, and need other programs as judges. */
const judged: readonly (readonly [string, string])[] = [
  ['services/installers', 'dist/test/build/tracking/authenticode.judged.js'],
  ['cli', 'dist/test/installers/gpg.judged.js'],
];

/** What we say of a signature must be what the programs say that everybody else uses. */
export const installerSignaturesTest: SystemTest = {
  name: 'installer-signatures',
  proves:
    'osslsigncode and we agree about programs for Windows, both ways; signatures that gpg makes count where the operator named the key, and no others',
  needs: [
    { tool: 'gpg', debianPackage: 'gnupg' },
    { tool: 'gpgv', debianPackage: 'gpgv' },
    { tool: 'openssl', debianPackage: 'openssl' },
    { tool: 'osslsigncode', debianPackage: 'osslsigncode' },
  ],
  run: async (log) => {
    for (const [folder, file] of judged) {
      const { stdout } = await execa('npx', ['ava', '--timeout=2m', file], {
        cwd: `${root}${folder}`,
      });
      if (!/^\s*1 test passed$/m.test(stdout)) throw new Error(stdout);
      log(`${folder}: agreed`);
    }
  },
};

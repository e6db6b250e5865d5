import { deepEqual, equal, match } from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const files = ['docker-compose.yml', 'compose.docker.yml'];
const servicesOnBalena = ['browser', 'daemon', 'portal', 'usb', 'wifi'];

/** Another Compose than Debian's may be tried: a program by its path. */
const compose = process.env['COMPOSE_PROGRAM'] ?? 'docker-compose';

const servicesOf = async (folder: string, given: readonly string[]): Promise<string[]> => {
  const { stdout } = await execa(
    compose,
    [...given, '--profile', 'screen', 'config', '--services'],
    {
      cwd: folder,
    },
  );
  return stdout.split('\n').sort();
};

/** The Compose files, read by Compose itself: no engine is asked. */
export const composeSubsetTest: SystemTest = {
  name: 'compose-subset',
  proves: 'Compose takes the file for balena by itself, and with the one for plain Docker on top',
  needs: [{ tool: 'docker-compose', debianPackage: 'docker-compose' }],
  run: async (log) => {
    const { stdout: version } = await execa(compose, ['version', '--short']);
    log(`Compose ${version}`);
    await inScratch(async (folder) => {
      for (const name of files) await copyFile(path.join(root, name), path.join(folder, name));
      // For balena nothing beside it is needed.
      deepEqual(await servicesOf(folder, ['-f', files[0] ?? '']), servicesOnBalena);

      // For plain Docker the example says which files are read, under which name, and all settings are unset.
      await copyFile(path.join(root, '.env.example'), path.join(folder, '.env'));
      deepEqual(await servicesOf(folder, []), [...servicesOnBalena, 'engine'].sort());
      const { stdout: plain } = await execa(compose, ['config'], { cwd: folder });
      match(plain, /^ {6}PORTAL_PORT: '?"?80/m);

      // A setting of the operator counts before what the files say.
      const { stdout: changed } = await execa(compose, ['config'], {
        cwd: folder,
        env: { PORTAL_PORT: '8088' },
      });
      match(changed, /^ {6}PORTAL_PORT: '?"?8088/m);

      // What is not Compose is refused, so that the above could have failed.
      const { exitCode } = await execa(compose, ['-f', '.env', 'config', '-q'], {
        cwd: folder,
        reject: false,
      });
      equal(exitCode === 0, false);
    });
  },
};

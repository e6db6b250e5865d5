import { deepEqual, equal, match } from 'node:assert/strict';
import { appendFile, copyFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const files = ['docker-compose.yml', 'compose.docker.yml'];
const servicesOnBalena = ['browser', 'daemon', 'dfs', 'portal', 'ssb-pub', 'usb', 'wifi'];

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
  // Compose 1 names services of all profiles; this one is never started, it only names an image.
  return stdout
    .split('\n')
    .filter((name) => name !== 'remote-help')
    .sort();
};

/** Values that programs could read in different ways, and the checker lets through. */
const tricky = [
  'COMMUNITY_NAME=\'Aldeia $3 # "norte"\'',
  'WIFI_SSID="Aldeia Três"',
  'WIFI_PASSWORD=one two three#4',
  'TZ=',
  'MIRROR_URLS=https://example.org/a?b=c',
  'PORTAL_PORT=8088',
].join('\n');

interface Checked {
  readonly settings: readonly { readonly name: string; readonly value?: string }[];
}

/** What stands in a file is the same for the checker, and for Compose, which gives it to the services. */
const proveValues = async (folder: string): Promise<void> => {
  const file = path.join(folder, '.env');
  await appendFile(file, `\n${tricky}\n`);
  const { stdout: json } = await execa(process.execPath, [
    path.join(root, 'cli/bin/hotspot.js'),
    ...['balena', 'env', file, '--json'],
  ]);
  const { stdout } = await execa(compose, ['config'], { cwd: folder });
  const { services } = parse(stdout) as {
    readonly services: Readonly<Record<string, { readonly environment: Record<string, string> }>>;
  };
  const given = services['wifi']?.environment ?? {};
  // `config` writes a dollar sign twice, so that its output can be read again.
  const valueOf = (name: string): string => (given[name] ?? '').replaceAll('$$', '$');
  const { settings } = JSON.parse(json) as Checked;
  equal(settings.length, tricky.split('\n').length + 2);
  for (const { name, value } of settings) {
    if (value !== undefined && !name.startsWith('COMPOSE_')) equal(valueOf(name), value, name);
  }
  // A secret, which the checker does not show.
  equal(valueOf('WIFI_PASSWORD'), 'one two three#4');
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

      await proveValues(folder);

      // What is not Compose is refused, so that the above could have failed.
      const { exitCode } = await execa(compose, ['-f', '.env', 'config', '-q'], {
        cwd: folder,
        reject: false,
      });
      equal(exitCode === 0, false);
    });
  },
};

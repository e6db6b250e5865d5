import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { linuxProgram, startForge } from '../fixtures/forge.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { trackedCollection } from '../fixtures/tracked-collection.ts';

const run = promisify(execFile);

const appImage = (source: string, more = ''): string =>
  `  - app: app\n    source: "${source}"\n    files:\n      - { for: linux/x86_64/appimage, asset: "App-{version}.AppImage" }\n${more}`;

const gpgKey = async (t: ExecutionContext, name: string) => {
  const home = path.join(await temporaryFolder(t), name);
  await mkdir(home, { mode: 0o700 });
  const gpg = (...words: string[]) => run('gpg', ['--homedir', home, '--batch', ...words]);
  t.teardown(() => run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined));
  await gpg('--passphrase', '', '--quick-gen-key', `${name} <a@example.org>`, 'ed25519', 'sign');
  const armoured = path.join(home, 'key.asc');
  await gpg('--armor', '--output', armoured, '--export');
  const sign = async (bytes: Buffer): Promise<Buffer> => {
    const file = path.join(home, 'signed');
    await writeFile(file, bytes);
    await gpg('--yes', '--armor', '--output', `${file}.asc`, '--detach-sign', file);
    return readFile(`${file}.asc`);
  };
  return { armoured, sign };
};

test('a signature of GPG by a key of the named file counts', async (t) => {
  const [maker, stranger] = [await gpgKey(t, 'maker'), await gpgKey(t, 'stranger')];
  const forge = await startForge(t);
  const one = linuxProgram('1.0');
  forge.releases = [
    {
      tag: 'v1.0',
      files: { 'App-1.0.AppImage': one, 'App-1.0.AppImage.asc': await maker.sign(one) },
    },
  ];
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(t, appImage(source, `    gpg: ${maker.armoured}\n`));
  const [first] = await collection.run();
  t.like(first, { status: 'updated', level: 4 });
  const two = linuxProgram('2.0');
  forge.releases = [
    {
      tag: 'v2.0',
      files: { 'App-2.0.AppImage': two, 'App-2.0.AppImage.asc': await stranger.sign(two) },
    },
  ];
  t.is(await collection.outcome(), 'held INSTALLER_SIGNATURE_WRONG');
  const sums = Buffer.from(`${createHash('sha256').update(two).digest('hex')}  App-2.1.AppImage\n`);
  const files = {
    'App-2.1.AppImage': two,
    SHA256SUMS: sums,
    'SHA256SUMS.asc': await maker.sign(sums),
  };
  forge.releases = [{ tag: 'v2.1', files }];
  t.is(await collection.outcome(), 'updated');
});

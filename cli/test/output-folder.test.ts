import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { decodeMinisignPublicKey, verifyMinisign } from '@p2p-hotspot/signing-keys';
import { leaveOutExtras } from './fixtures/leave-out-extras.ts';
import { runCommand } from './fixtures/run-command.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';

const run = promisify(execFile);

test('a stick carries signed checksums of what never changes, and gives out right bytes only', async (t) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const hotspot = (...words: string[]) => runCommand(words, { cwd: folder, env });
  const secret = ['--passphrase-file', 'pass'];
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await hotspot('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  await hotspot('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  await mkdir(path.join(folder, 'box/content/a'), { recursive: true });
  await writeFile(path.join(folder, 'box/content/a/one.txt'), 'one '.repeat(5000));
  await hotspot('add', '--collection', 'box', 'box/content/a');
  await hotspot('bundle', 'create', 'box', '-o', 'usb', ...secret);
  await writeFile(path.join(folder, 'box/content/a/two.txt'), 'two '.repeat(5000));
  await hotspot('bundle', 'create', 'box', '-o', 'usb', ...secret);

  const usb = path.join(folder, 'usb/hotspot');
  const sums = await readFile(path.join(usb, 'SHA256SUMS'), 'utf8');
  const named = sums
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  t.deepEqual(named, [...named].sort());
  t.false(named.some((name) => /timestamp\.json$|\.toc$|\.packs$/.test(name)));
  t.is(named.filter((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name)).length, 2);
  t.is(named.filter((name) => name.endsWith('.patch')).length, 1);
  t.true(named.includes('metadata/2.snapshot.json'));
  const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: usb });
  t.is(stdout.trimEnd().split('\n').length, named.length);

  const exported = await hotspot('keys', 'export', 'minisign');
  const minisig = await readFile(path.join(usb, 'SHA256SUMS.minisig'), 'utf8');
  const prehashed = createHash('blake2b512').update(sums).digest();
  const comment = verifyMinisign(decodeMinisignPublicKey(exported.stdout), minisig, { prehashed });
  t.regex(comment, /^stable release 2, issued 20/);

  // Written again with no passphrase at hand: right checksums, and no signature rather than an old one.
  const again = await hotspot('bundle', 'create', 'box', '-o', 'usb');
  t.is(again.exitCode, 0, again.stderr);
  t.regex(again.stderr, /SHA256SUMS was written without a signature/);
  t.deepEqual((await readdir(usb)).sort(), ['SHA256SUMS', 'lists', 'metadata', 'packs', 'targets']);
  await rm(path.join(folder, 'keys/minisign.pem'));
  t.is((await hotspot('bundle', 'create', 'box', '-o', 'usb', ...secret)).exitCode, 0);

  const [pack = ''] = named.filter((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name));
  const bytes = await readFile(path.join(usb, pack));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 8) ^ 1, bytes.length - 8);
  await writeFile(path.join(usb, pack), bytes);
  await t.throwsAsync(run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: usb }));
  const extracted = await hotspot('bundle', 'extract', 'usb', 'a', '-o', 'out');
  t.is(extracted.exitCode, 10);
  t.regex(extracted.stderr, /is damaged: packs/);
  for (const name of await readdir(path.join(folder, 'out'))) {
    t.deepEqual(
      await readFile(path.join(folder, 'out', name)),
      await readFile(path.join(folder, 'box/content/a', name)),
    );
  }
});

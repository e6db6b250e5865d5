import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { verifyAuthenticode } from '../../../src/build/tracking/verification/authenticode.ts';
import { createMaker, places, signProgram, windowsProgram } from '../../fixtures/signed-program.ts';

const run = promisify(execFile);

test('osslsigncode and we agree, both ways', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'authenticode-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);
  await writeFile(at('ours.exe'), signProgram(windowsProgram('one'), createMaker('makers')));
  const judged = await run('osslsigncode', ['verify', '-in', at('ours.exe')]).catch(
    (error: unknown) => error as { stdout: string },
  );
  const [, current] = /Current message digest +: ([0-9A-F]+)/.exec(judged.stdout) ?? [];
  const [, calculated] = /Calculated message digest +: ([0-9A-F]+)/.exec(judged.stdout) ?? [];
  t.truthy(current);
  t.is(current, calculated);

  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Makers', '-days', '9'],
    ...['-keyout', at('key.pem'), '-out', at('certificate.pem')],
    ...['-addext', 'extendedKeyUsage=codeSigning'],
  ]);
  await writeFile(at('plain.exe'), windowsProgram('two'));
  await run('osslsigncode', [
    ...['sign', '-h', 'sha256', '-certs', at('certificate.pem'), '-key', at('key.pem')],
    ...['-in', at('plain.exe'), '-out', at('theirs.exe')],
  ]);
  const pem = await readFile(at('certificate.pem'), 'utf8');
  const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  const signer = createHash('sha256').update(der).digest('hex');
  t.deepEqual(await verifyAuthenticode(at('theirs.exe')), { kind: 'good', signer });
  const changed = await readFile(at('theirs.exe'));
  changed[places.code] = 0x7f;
  await writeFile(at('changed.exe'), changed);
  t.deepEqual(await verifyAuthenticode(at('changed.exe')), { kind: 'wrong' });
});

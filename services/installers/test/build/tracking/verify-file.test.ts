import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodedError } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import type { Pins } from '../../../src/build/tracking/catalogue/tracked-app.ts';
import { verifyFile } from '../../../src/build/tracking/verification/verify-file.ts';
import type { VerifyOptions } from '../../../src/build/tracking/verification/verify-options.ts';
import { createMaker, signProgram, windowsProgram } from '../../fixtures/signed-program.ts';

const maker = createMaker('makers');
const signer = createHash('sha256').update(maker.certificate).digest('hex');
const signed = signProgram(windowsProgram('one'), maker);

const verify = async (
  t: ExecutionContext,
  bytes: Buffer,
  pins: Partial<Pins> = {},
  more: Partial<VerifyOptions> = {},
) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'verify-file-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'a.exe');
  await writeFile(file, bytes);
  const { proofs, problems } = await verifyFile({
    app: { pins: { signers: [], ...pins } },
    rule: { platform: 'windows', architecture: 'x86_64', format: 'exe', asset: 'a.exe' },
    offered: { name: 'a.exe', url: 'https://example.org/a.exe' },
    all: [],
    path: file,
    knownSigner: undefined,
    readers: {
      readApk: () => Promise.reject(new CodedError('APK_NOT_AN_APK')),
      verifyMinisign: () => undefined,
    },
    fetchSmall: () => Promise.reject(new Error('nothing is beside it')),
    signal: new AbortController().signal,
    ...more,
  });
  return [
    ...proofs.map(({ level, method }) => `${level} ${method}`),
    ...problems.map(({ code }) => code),
  ];
};

test('a program for Windows climbs by its signature, and by who signed the one before', async (t) => {
  t.deepEqual(await verify(t, windowsProgram('one')), ['0 tls']);
  t.deepEqual(await verify(t, signed), ['0 tls', '2 authenticode']);
  const known = ['0 tls', '2 authenticode', '3 signer'];
  t.deepEqual(await verify(t, signed, {}, { knownSigner: signer }), known);
  t.deepEqual(await verify(t, signed, { signers: [signer] }), known);
  t.deepEqual(await verify(t, signed, {}, { knownSigner: 'b'.repeat(64) }), known.slice(0, 2));
});

test('a program whose signature is of another one has a problem, whatever else speaks for it', async (t) => {
  const changed = Buffer.from(signed);
  changed[1030] = 1;
  const sha256 = createHash('sha256').update(changed).digest('hex');
  const offered = { name: 'a.exe', url: 'https://example.org/a.exe', sha256 };
  const found = await verify(t, changed, {}, { offered });
  t.deepEqual(found, ['0 tls', '1 digest', 'INSTALLER_SIGNATURE_WRONG']);
});

test('two digests that the source publishes must both be right', async (t) => {
  const sha256 = createHash('sha256').update(signed).digest('hex');
  const offered = {
    ...{ name: 'a.exe', url: 'https://example.org/a.exe', sha256 },
    sha512: 'a'.repeat(128),
  };
  t.true((await verify(t, signed, {}, { offered })).includes('INSTALLER_DIGEST_DIFFERS'));
});

test('a key that the operator names must have signed, although a digest is right', async (t) => {
  const sha256 = createHash('sha256').update(signed).digest('hex');
  const offered = { name: 'a.exe', url: 'https://example.org/a.exe', sha256 };
  t.deepEqual(await verify(t, signed, { minisign: 'key' }, { offered }), [
    ...['0 tls', '1 digest', '2 authenticode', 'INSTALLER_SIGNATURE_MISSING'],
  ]);
  const all = [offered, { name: 'a.exe.minisig', url: 'https://example.org/a.exe.minisig' }];
  const fetchSmall = () => Promise.resolve(Buffer.from('signature'));
  t.deepEqual(await verify(t, signed, { minisign: 'key' }, { offered, all, fetchSmall }), [
    ...['0 tls', '1 digest', '2 authenticode', '4 minisign'],
  ]);
});

test('an app that is not the one that a signed index promises has a problem', async (t) => {
  const inside = { applicationId: 'org.example.app', versionCode: 12, signer };
  const rule = { platform: 'android', architecture: 'any', format: 'apk', asset: 'a.apk' } as const;
  const readers: VerifyOptions['readers'] = {
    readApk: () => Promise.resolve(inside),
    verifyMinisign: () => undefined,
  };
  const sha256 = createHash('sha256').update(signed).digest('hex');
  const offer = (promised: typeof inside) =>
    verify(t, signed, {}, { rule, readers, offered: { ...offered, sha256, promised } });
  const offered = { name: 'a.apk', url: 'https://example.org/a.apk' };
  t.deepEqual(await offer(inside), ['0 tls', '1 digest', '2 apk']);
  for (const lie of [
    { ...inside, versionCode: 13 },
    { ...inside, applicationId: 'org.example.other' },
    { ...inside, signer: 'b'.repeat(64) },
  ]) {
    t.true((await offer(lie)).includes('INSTALLER_INDEX_DISAGREES'));
  }
});

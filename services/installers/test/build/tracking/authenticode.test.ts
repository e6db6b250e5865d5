import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { verifyAuthenticode } from '../../../src/build/tracking/verification/authenticode.ts';
import { DerProblem, readDer } from '../../../src/build/tracking/verification/der.ts';
import {
  createMaker,
  places,
  signProgram,
  windowsProgram,
  type SignOptions,
} from '../../fixtures/signed-program.ts';

const maker = createMaker('makers');
const program = windowsProgram('one');

const scratch = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'authenticode-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const verdictOf = async (t: ExecutionContext, bytes: Buffer) => {
  const file = path.join(await scratch(t), 'a.exe');
  await writeFile(file, bytes);
  return verifyAuthenticode(file);
};

test('a signed program is known by the certificate of its signer', async (t) => {
  const signer = createHash('sha256').update(maker.certificate).digest('hex');
  t.deepEqual(await verdictOf(t, signProgram(program, maker)), { kind: 'good', signer });
});

test('a program without a signature, and what is none at all, have no signer', async (t) => {
  for (const bytes of [program, Buffer.from('MZ'), Buffer.alloc(5000), Buffer.from('#!/bin/sh')]) {
    t.deepEqual(await verdictOf(t, bytes), { kind: 'none' });
  }
});

test('a signature of another program is wrong', async (t) => {
  const digest = createHash('sha256').update('other').digest();
  t.deepEqual(await verdictOf(t, signProgram(program, maker, { digest })), { kind: 'wrong' });
  const other = { ...maker, key: createMaker('others').key };
  t.deepEqual(await verdictOf(t, signProgram(program, other)), { kind: 'wrong' });
});

test('any byte of the program that is changed breaks the signature', async (t) => {
  const signed = signProgram(program, maker);
  const folder = await scratch(t);
  const file = path.join(folder, 'a.exe');
  const isUnsigned = (offset: number) =>
    (offset >= places.checksum && offset < places.checksum + 4) ||
    (offset >= places.directory && offset < places.directory + 8);
  for (let offset = 0; offset < places.table; offset += 7) {
    if (isUnsigned(offset)) continue;
    const changed = Buffer.from(signed);
    changed[offset] = (changed[offset] ?? 0) ^ 1;
    await writeFile(file, changed);
    t.not((await verifyAuthenticode(file)).kind, 'good', `byte ${offset}`);
  }
});

test('whatever is changed in the signature, nothing is thrown and no other signer is made up', async (t) => {
  const signed = signProgram(program, maker);
  const good = await verdictOf(t, signed);
  const file = path.join(await scratch(t), 'a.exe');
  const certificate = signed.indexOf(maker.certificate);
  for (let offset = places.table; offset < signed.length; offset += 3) {
    const changed = Buffer.from(signed);
    changed[offset] = (changed[offset] ?? 0) ^ 0x11;
    await writeFile(file, changed);
    const verdict = await verifyAuthenticode(file);
    const isInCertificate =
      offset >= certificate && offset < certificate + maker.certificate.length;
    if (verdict.kind === 'good' && isInCertificate) t.notDeepEqual(verdict, good);
    else if (verdict.kind === 'good') t.deepEqual(verdict, good);
  }
  for (let length = places.table; length < signed.length; length += 13) {
    await writeFile(file, signed.subarray(0, length));
    t.is((await verifyAuthenticode(file)).kind, 'none');
  }
});

for (const [title, options, bits] of [
  ['a weak digest', { weak: true }, 2048],
  ['bytes that nobody signed behind it', { appended: Buffer.alloc(64, 'x') }, 2048],
  ['a short key', {}, 1024],
] as const satisfies readonly (readonly [string, SignOptions, number])[]) {
  test(`a signature with ${title} counts for nothing`, async (t) => {
    const signed = signProgram(program, createMaker('makers', bits), options);
    t.deepEqual(await verdictOf(t, signed), { kind: 'none' });
  });
}

test('bytes behind a signed program make its signature count for nothing', async (t) => {
  const signed = Buffer.concat([signProgram(program, maker), Buffer.alloc(8)]);
  t.deepEqual(await verdictOf(t, signed), { kind: 'none' });
});

test('DER that is cut, endless or not in its shortest form is refused', (t) => {
  for (const hex of ['', '30', '3080', '308103010101', '3002', '3084ffffffff', '1f0100']) {
    t.throws(() => readDer(Buffer.from(hex, 'hex')), { instanceOf: DerProblem }, hex);
  }
});

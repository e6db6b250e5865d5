import { createHash, createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createSigningKey,
  decodeMinisignPublicKey,
  decryptSigningKey,
  encodeMinisignPublicKey,
  encryptSigningKey,
  isTrustError,
  signBytes,
  signMinisign,
  verifyBytes,
  verifyMinisign,
} from '@p2p-hotspot/signing-keys';
import { execa } from 'execa';
import { passphrase } from './lab/operator.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const seedOf = (name: string): Buffer =>
  createHash('sha256').update(`system test ${name}`).digest();
const key = createSigningKey(seedOf('key'));
const comments = { trusted: 'stable 7', untrusted: 'signed by the system test' };

/** Files of one run: what is signed, and the same with one byte changed. */
interface Lab {
  readonly directory: string;
  readonly good: string;
  readonly changed: string;
}

const content = Buffer.from(`${'ab'.repeat(32)}  lists/${'ab'.repeat(32)}\n`);

const makeLab = async (directory: string): Promise<Lab> => {
  const lab = {
    directory,
    good: path.join(directory, 'SHA256SUMS'),
    changed: path.join(directory, 'CHANGED'),
  };
  await writeFile(lab.good, content);
  const changed = Buffer.from(content);
  changed[3] = (changed[3] ?? 0) ^ 1;
  await writeFile(lab.changed, changed);
  return lab;
};

const expect = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};

/** Whether a program says yes; anything but a plain no of its own is an error of the test. */
const saysYes = async (program: string, parameters: readonly string[]): Promise<boolean> => {
  const { exitCode, stderr } = await execa(program, parameters, { reject: false });
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${program}: ${stderr}`);
  return exitCode === 0;
};

const accepts = (verify: () => unknown): boolean => {
  try {
    verify();
    return true;
  } catch (error) {
    if (isTrustError(error)) return false;
    throw error;
  }
};

const minisignBothWays = async ({ directory, good, changed }: Lab): Promise<void> => {
  const at = (name: string): string => path.join(directory, name);
  await writeFile(at('ours.pub'), encodeMinisignPublicKey(key.publicKey, 'ours'));
  const other = createSigningKey(seedOf('other key'));
  await writeFile(at('other.pub'), encodeMinisignPublicKey(other.publicKey, 'other'));
  const prehashed = createHash('blake2b512').update(content).digest();
  for (const signed of [{ prehashed }, { whole: content }]) {
    const signature = signMinisign(key, signed, comments);
    const judge = async (pub: string, file: string, minisig: string): Promise<boolean> => {
      await writeFile(at('minisig'), minisig);
      return saysYes('minisign', ['-V', '-p', at(pub), '-m', file, '-x', at('minisig')]);
    };
    expect(await judge('ours.pub', good, signature), 'minisign refuses our signature');
    expect(!(await judge('ours.pub', changed, signature)), 'minisign takes a changed file');
    expect(!(await judge('other.pub', good, signature)), 'minisign takes another key');
    const commented = signature.replace('stable 7', 'stable 8');
    expect(!(await judge('ours.pub', good, commented)), 'minisign takes a changed comment');
  }

  await execa('minisign', ['-G', '-W', '-p', at('theirs.pub'), '-s', at('theirs.key')]);
  const theirs = decodeMinisignPublicKey(await readFile(at('theirs.pub'), 'utf8'));
  for (const legacy of [[], ['-l']]) {
    const sign = ['-S', ...legacy, '-s', at('theirs.key'), '-m', good, '-x', at('theirs.minisig')];
    await execa('minisign', [...sign, '-t', 'their comment']);
    const signature = await readFile(at('theirs.minisig'), 'utf8');
    const trusted = verifyMinisign(theirs, signature, { whole: content });
    expect(trusted === 'their comment', `we read ${trusted} for a comment of minisign`);
    const whole = await readFile(changed);
    expect(!accepts(() => verifyMinisign(theirs, signature, { whole })), 'we take a changed file');
  }
};

/** The signature of a `signify` file: two lines, base64 of `Ed` ‖ key number ‖ signature. */
const signifySignature = (text: string): Uint8Array =>
  Buffer.from(text.split('\n')[1] ?? '', 'base64').subarray(10);

const signifyBothWays = async ({ directory, good, changed }: Lab): Promise<void> => {
  const at = (name: string): string => path.join(directory, name);
  await writeFile(at('ours.pub'), encodeMinisignPublicKey(key.publicKey, 'ours'));
  // signify reads the first two lines and leaves minisign's other two alone.
  await writeFile(at('ours.sig'), signMinisign(key, { whole: content }, comments));
  const judge = (file: string): Promise<boolean> =>
    saysYes('signify-openbsd', ['-V', '-p', at('ours.pub'), '-x', at('ours.sig'), '-m', file]);
  expect(await judge(good), 'signify refuses our signature');
  expect(!(await judge(changed)), 'signify takes a changed file');

  const [pub, sec, sig] = [at('theirs.pub'), at('theirs.sec'), at('theirs.sig')];
  await execa('signify-openbsd', ['-G', '-n', '-p', pub, '-s', sec]);
  await execa('signify-openbsd', ['-S', '-s', sec, '-m', good, '-x', sig]);
  const { publicKey } = decodeMinisignPublicKey(await readFile(pub, 'utf8'));
  const signature = signifySignature(await readFile(sig, 'utf8'));
  expect(verifyBytes(publicKey, content, signature), 'we refuse a signature of signify');
  expect(!verifyBytes(publicKey, await readFile(changed), signature), 'we take a changed file');
};

const opensslBothWays = async ({ directory, good, changed }: Lab): Promise<void> => {
  const at = (name: string): string => path.join(directory, name);
  const random = { salt: seedOf('salt').subarray(0, 16), iv: seedOf('iv').subarray(0, 16) };
  const file = encryptSigningKey(key, passphrase, random);
  await writeFile(at('key.pem'), file);
  const secret = ['-passin', `pass:${passphrase}`];
  await execa('openssl', [
    'pkey',
    '-in',
    at('key.pem'),
    ...secret,
    '-pubout',
    '-out',
    at('pub.pem'),
  ]);
  const raw = createPublicKey(await readFile(at('pub.pem'))).export({ format: 'jwk' }).x;
  expect(raw === Buffer.from(key.publicKey).toString('base64url'), 'openssl sees another key');

  await writeFile(at('ours.raw'), signBytes(decryptSigningKey(file, passphrase), content));
  const judge = (name: string): Promise<boolean> => {
    const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', at('pub.pem'), '-rawin', '-in', name];
    return saysYes('openssl', [...verify, '-sigfile', at('ours.raw')]);
  };
  expect(await judge(good), 'openssl refuses our signature');
  expect(!(await judge(changed)), 'openssl takes a changed file');

  const sign = ['pkeyutl', '-sign', '-inkey', at('key.pem'), ...secret, '-rawin', '-in', good];
  await execa('openssl', [...sign, '-out', at('theirs.raw')]);
  const theirs = await readFile(at('theirs.raw'));
  expect(verifyBytes(key.publicKey, content, theirs), 'we refuse a signature of openssl');
  expect(theirs.equals(await readFile(at('ours.raw'))), 'openssl signs otherwise than we do');
};

/** A signature is worth something to people if their own tools say the same of it. */
export const signaturesTest: SystemTest = {
  name: 'signatures',
  proves: 'minisign, signify and openssl take our signatures, refuse changed files, and we theirs',
  needs: [
    { tool: 'minisign', debianPackage: 'minisign' },
    { tool: 'signify-openbsd', debianPackage: 'signify-openbsd' },
    { tool: 'openssl', debianPackage: 'openssl' },
  ],
  run: async (log) => {
    for (const [name, judge] of [
      ['minisign', minisignBothWays],
      ['signify', signifyBothWays],
      ['openssl', opensslBothWays],
    ] as const) {
      await inScratch(async (directory) => judge(await makeLab(directory)));
      log(`${name}: both ways`);
    }
  },
};

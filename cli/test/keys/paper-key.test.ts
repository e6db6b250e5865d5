import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createSigningKey, encryptSigningKey } from '@p2p-hotspot/signing-keys';
import { packKey, unpackKey } from '../../src/keys/paper-key.ts';
import { paperPage } from '../../src/keys/paper-page.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const keyFile = async (folder: string) => {
  const pem = encryptSigningKey(createSigningKey(randomBytes(32)), 'words', {
    salt: randomBytes(16),
    iv: randomBytes(16),
  });
  const file = path.join(folder, 'root-ana.pem');
  await writeFile(file, pem);
  return { pem, key: { name: 'root-ana', purpose: 'root', file } as const };
};

test('a key file comes back byte for byte', async (t) => {
  const { pem, key } = await keyFile(await temporaryFolder(t));
  t.deepEqual(unpackKey(await packKey(key)), { name: 'root-ana', files: { 'root-ana.pem': pem } });
});

test('bytes that are no key, or would be written elsewhere, are refused', async (t) => {
  const { key } = await keyFile(await temporaryFolder(t));
  const bytes = await packKey(key);
  const invalid = { code: 'PAPER_INVALID' };
  t.throws(() => unpackKey(Uint8Array.of()), invalid);
  t.throws(() => unpackKey(bytes.with(0, 2)), invalid);
  t.throws(() => unpackKey(bytes.subarray(0, -1)), invalid);
  t.throws(() => unpackKey(Buffer.concat([bytes, Uint8Array.of(0, 0)])), invalid);
  const elsewhere = Buffer.from(bytes);
  elsewhere.write('../ot-an', 3, 'ascii');
  t.throws(() => unpackKey(elsewhere), invalid);
});

test('a file without a locked key has no page', async (t) => {
  const file = path.join(await temporaryFolder(t), 'root-ana.pem');
  await writeFile(file, 'nothing');
  await t.throwsAsync(packKey({ name: 'root-ana', purpose: 'root', file }), {
    code: 'INPUT_UNREADABLE',
  });
});

test('a page loads nothing and runs nothing', async (t) => {
  const page = await paperPage({
    name: 'root-<ana>',
    holder: 'ana',
    purpose: 'signs & seals',
    fingerprint: 'ab'.repeat(32),
    date: '2026-11-22',
    lines: Array.from({ length: 45 }, (_, index) => `${index + 1}  ABCD  EFGH`),
  });
  t.notRegex(page, /<script|<img|<link|href=|url\(|\son\w+=/);
  t.regex(page, /root-&lt;ana&gt;/);
  t.regex(page, /<dd>ana<\/dd>/);
  t.regex(page, /signs &amp; seals/);
  t.is(page.match(/<figure>/g)?.length, 3);
  t.regex(page, /code 3 of 3/);
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { checkArchive } from '../../src/engine-helper/check-archive.ts';
import { isDaemonError } from '../../src/ports/daemon-error.ts';
import { makeTar as tar, type ArchiveEntry as Entry } from '../fixtures/image-archive.ts';

const config = '{"architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}';
const hex = createHash('sha256').update(config).digest('hex');
const id = `sha256:${hex}`;
const configEntry: Entry = { name: `${hex}.json`, content: config };
const layer: Entry = { name: 'a/layer.tar', content: 'x'.repeat(2000) };
const manifest = (image: object): Entry => ({
  name: 'manifest.json',
  content: JSON.stringify([image]),
});
const good = manifest({ Config: `${hex}.json`, RepoTags: null, Layers: ['a/layer.tar'] });

async function* inParts(bytes: Buffer, partBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += partBytes) {
    yield await Promise.resolve(bytes.subarray(at, at + partBytes));
  }
}

/** What the engine would get, and why not more. */
const pass = async (bytes: Buffer, partBytes = 700, expected = id) => {
  const parts: Uint8Array[] = [];
  let reason = 'passed';
  try {
    for await (const part of checkArchive(inParts(bytes, partBytes), expected)) parts.push(part);
  } catch (error) {
    if (!isDaemonError(error, 'ENGINE_IMAGE_WRONG')) throw error;
    reason = String(error.parameters['reason']);
  }
  return { reason, passed: Buffer.concat(parts) };
};

test('an image passes unchanged, however its bytes are cut', async (t) => {
  const bytes = tar([configEntry, { name: 'a/', content: '', kind: '5' }, layer, good]);
  for (const partBytes of [1, 511, 512, 513, 100_000]) {
    const { reason, passed } = await pass(bytes, partBytes);
    t.is(reason, 'passed');
    t.true(passed.subarray(0, bytes.length - 1024).equals(bytes.subarray(0, bytes.length - 1024)));
    t.true(passed.subarray(bytes.length - 1024).every((byte) => byte === 0));
  }
});

test('an archive without an end, and one with more after it', async (t) => {
  const bytes = tar([configEntry, layer, good]);
  t.is((await pass(bytes.subarray(0, bytes.length - 1024))).reason, 'passed');
  const evil = tar([{ name: 'repositories', content: '{}' }]);
  const { reason, passed } = await pass(Buffer.concat([bytes, evil]));
  t.is(reason, 'passed');
  t.false(passed.includes('repositories'));
});

test('what is not the image that was promised never comes to its end at the engine', async (t) => {
  const other = `sha256:${'0'.repeat(64)}`;
  const bytes = tar([configEntry, layer, good]);
  const { reason, passed } = await pass(bytes, 512, other);
  t.is(reason, `another image: ${id}`);
  // The first block of zeros ends an archive for Go's parser; one of two had not come yet.
  t.true(passed.length < bytes.length - 512);
  const swapped = { ...configEntry, content: `${config} ` };
  t.regex((await pass(tar([swapped, layer, good]))).reason, /^another image/);
});

test('a name of two parts is read as Go reads it, and other kinds of tar are not', async (t) => {
  const named = manifest({ Config: `${hex}.json`, RepoTags: ['portal:latest'] });
  const parts = { ...named, prefix: 'a' };
  t.is((await pass(tar([configEntry, layer, parts, good]))).reason, 'passed');
  // For GNU tar what stands in the place of the first part is a time, and the name is "manifest.json".
  const gnu = { ...parts, prefix: '00000000000', magic: 'ustar  \0' };
  t.is((await pass(tar([configEntry, layer, good, gnu]))).reason, 'not an archive');
  const star = { ...parts, trailer: 'tar\0' };
  t.is((await pass(tar([configEntry, layer, good, star]))).reason, 'not an archive');
});

const bad: Readonly<Record<string, readonly Entry[]>> = {
  'a name': [configEntry, manifest({ Config: `${hex}.json`, RepoTags: ['portal:latest'] })],
  'a name in other letters': [configEntry, manifest({ Config: `${hex}.json`, repotags: ['a:b'] })],
  'a name of the old kind': [configEntry, good, { name: 'repositories', content: '{}' }],
  'names of OCI layouts': [configEntry, good, { name: 'index.json', content: '{}' }],
  'two images': [
    configEntry,
    {
      name: 'manifest.json',
      content: JSON.stringify([{ Config: `${hex}.json` }, { Config: 'b.json' }]),
    },
  ],
  'two manifests': [configEntry, good, good],
  'a link': [configEntry, good, { name: 'a/layer.tar', content: '', kind: '2' }],
  'a long name by extension': [configEntry, good, { name: 'PaxHeader', content: 'a', kind: 'x' }],
  'a folder with content': [configEntry, good, { name: 'a/', content: 'x', kind: '5' }],
  'a file that ends like a folder': [configEntry, good, { name: 'a/', content: 'x' }],
  'a way out': [configEntry, good, { name: 'a/../../b', content: '' }],
  'an absolute path': [configEntry, good, { name: '/etc/passwd', content: '' }],
  'no configuration': [good],
  'no manifest': [configEntry],
};

for (const [what, entries] of Object.entries(bad)) {
  test(`refused: ${what}`, async (t) => {
    t.not((await pass(tar(entries))).reason, 'passed');
  });
}

test('refused: compressed, cut off, and no archive at all', async (t) => {
  const bytes = tar([configEntry, layer, good]);
  t.is((await pass(gzipSync(bytes, { level: 0 }))).reason, 'not an archive');
  t.is((await pass(Buffer.from('x'.repeat(600)))).reason, 'not an archive');
  t.is((await pass(bytes.subarray(0, 900))).reason, 'the archive ends early');
  t.is((await pass(Buffer.alloc(0))).reason, 'no manifest.json');
});

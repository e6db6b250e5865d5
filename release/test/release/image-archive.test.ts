import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import test from 'ava';
import { pack } from 'tar-stream';
import { imageArchiveName } from '../../src/release/image-archive.ts';

const nameOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-image-'));
  try {
    const archive = pack();
    for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
    archive.finalize();
    const file = path.join(folder, 'some.tar');
    await writeFile(file, await buffer(archive as AsyncIterable<Uint8Array>));
    return await imageArchiveName(file, '1.2.0');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const image = {
  Config: 'c.json',
  RepoTags: ['registry:5000/p2p-hotspot/remote-help:v7'],
  Layers: [],
};
const config = JSON.stringify({ architecture: 'arm64', os: 'linux' });

test('an archive is named by what is in it', async (t) => {
  const files = { 'manifest.json': JSON.stringify([image]), 'c.json': config };
  t.is(await nameOf(files), 'p2p-hotspot-image-remote-help-arm64-1.2.0.tar');
});

const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'several images': { 'manifest.json': JSON.stringify([image, image]), 'c.json': config },
  'no name': { 'manifest.json': JSON.stringify([{ ...image, RepoTags: null }]), 'c.json': config },
  'no architecture': { 'manifest.json': JSON.stringify([image]), 'c.json': '{}' },
  'something else': { 'index.html': 'hello' },
};
for (const [what, files] of Object.entries(refused)) {
  test(`an archive with ${what} is refused`, async (t) => {
    await t.throwsAsync(nameOf(files), { message: /some\.tar is no archive of one named image/ });
  });
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { layOutImage } from '../../src/images/lay-out-image.ts';
import { openSavedImage } from '../../src/images/open-saved-image.ts';
import {
  archiveOf,
  hexOf,
  imageOf,
  layerOf,
  layoutOf,
  tarOf,
  type ArchiveEntries,
} from '../fixtures/saved-image.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const signal = new AbortController().signal;

/** The files that an image is laid out as, by name. */
const layOut = async (t: ExecutionContext, location: string) => {
  const folder = path.join(await temporaryFolder(t), 'layout');
  const opened = await openSavedImage(location);
  if (opened === undefined) throw new Error('no image');
  try {
    await layOutImage(location, opened.image, folder, signal);
  } finally {
    await opened.close();
  }
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = await Promise.all(
    files
      .filter((one) => one.isFile())
      .map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file), hexOf(await readFile(file))] as const;
      }),
  );
  return Object.fromEntries(named.sort());
};

const saved = async (t: ExecutionContext, entries: ArchiveEntries): Promise<string> => {
  const file = path.join(await temporaryFolder(t), 'image.tar');
  await writeFile(file, tarOf(entries));
  return file;
};

const savedFolder = async (t: ExecutionContext, entries: ArchiveEntries): Promise<string> => {
  const folder = await temporaryFolder(t);
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content as Uint8Array);
  }
  return folder;
};

test('the same image is the same files, however it was saved, and its layers are not packed', async (t) => {
  const image = imageOf([layerOf('base'), layerOf('program'), layerOf('program/more')]);
  const archive = await layOut(t, await saved(t, archiveOf(image, 'portal:1')));
  const packed = layoutOf(image, (layer) => zlib.gzipSync(layer));
  t.deepEqual(await layOut(t, await saved(t, packed)), archive);
  t.deepEqual(await layOut(t, await savedFolder(t, packed)), archive);
  t.deepEqual(await layOut(t, await savedFolder(t, archiveOf(image))), archive);
  for (const layer of image.layers) {
    t.is(archive[`blobs/sha256/${hexOf(layer)}`], hexOf(layer));
  }
  t.is(archive[`blobs/sha256/${image.id}`], image.id);
  // Marker, index, manifest, configuration and layers, and nothing else.
  t.is(Object.keys(archive).length, 4 + image.layers.length);
  for (const [name, sha256] of Object.entries(archive)) {
    if (name.startsWith('blobs/')) t.is(path.basename(name), sha256);
  }
});

test('what was laid out is itself taken for the same image', async (t) => {
  const image = imageOf([layerOf('base'), layerOf('program')]);
  const folder = path.join(await temporaryFolder(t), 'layout');
  const location = await saved(t, archiveOf(image));
  const opened = await openSavedImage(location);
  if (opened === undefined) throw new Error('no image');
  await layOutImage(location, opened.image, folder, signal);
  await opened.close();
  t.deepEqual(await layOut(t, folder), await layOut(t, location));
});

test('layers that are the same may be links to each other in the archive, and are one file', async (t) => {
  const layer = layerOf('base');
  const image = imageOf([layer, layer]);
  const entries = { ...archiveOf(image) };
  const [first = '', second = ''] = Object.keys(entries);
  const linked = { ...entries, [second]: { to: `../${first}` } };
  const files = await layOut(t, await saved(t, linked));
  t.is(Object.keys(files).length, 5);
});

test('an image says its platform, its name and its labels', async (t) => {
  const image = imageOf([layerOf('base')], { 'org.p2p-hotspot.service': 'portal' });
  const opened = await openSavedImage(await saved(t, archiveOf(image, 'portal:7')));
  t.is(opened?.image.reference, 'portal:7');
  t.is(opened?.image.id, `sha256:${image.id}`);
  t.like(opened?.image.configuration, {
    architecture: 'amd64',
    labels: { 'org.p2p-hotspot.service': 'portal' },
  });
  await opened?.close();
});

const codeOf = async (t: ExecutionContext, location: string): Promise<string | undefined> => {
  const error = await t.throwsAsync<Error & { readonly code?: string }>(layOut(t, location));
  return error.code;
};

test('an archive that was cut off is damaged, wherever it was cut', async (t) => {
  const whole = tarOf(archiveOf(imageOf([layerOf('base'), layerOf('more')])));
  const file = path.join(await temporaryFolder(t), 'image.tar');
  for (const length of [700, 2000, 4000, whole.length - 1024]) {
    await writeFile(file, whole.subarray(0, length));
    t.is(await codeOf(t, file), 'IMAGE_DAMAGED', `${length} bytes`);
  }
});

test('a flipped bit in any layer is found, packed or not', async (t) => {
  const image = imageOf([layerOf('base'), layerOf('more')]);
  for (const pack of [undefined, (layer: Buffer) => zlib.gzipSync(layer)]) {
    const entries = pack === undefined ? archiveOf(image) : layoutOf(image, pack);
    for (const [name, content] of Object.entries(entries)) {
      if (!Buffer.isBuffer(content) || content.length < 1000) continue;
      const flipped = Buffer.from(content);
      flipped.writeUInt8(flipped.readUInt8(900) ^ 1, 900);
      const code = await codeOf(t, await saved(t, { ...entries, [name]: flipped }));
      t.is(code, 'IMAGE_LAYER_DAMAGED', name);
    }
  }
});

test('a packed layer that ends too early is damaged', async (t) => {
  const image = imageOf([layerOf('base')]);
  const cut = layoutOf(image, (layer) => zlib.gzipSync(layer).subarray(0, 1000));
  t.is(await codeOf(t, await saved(t, cut)), 'IMAGE_LAYER_DAMAGED');
});

test('a configuration that is not what its name says is refused', async (t) => {
  const image = imageOf([layerOf('base')]);
  const entries = archiveOf(image);
  const other = image.configuration.replace('/program', '/another');
  t.is(
    await codeOf(t, await saved(t, { ...entries, [`${image.id}.json`]: other })),
    'IMAGE_INVALID',
  );
});

test('nothing outside of an archive is ever read, whatever it says', async (t) => {
  const image = imageOf([layerOf('base')]);
  const folder = await temporaryFolder(t);
  const outside = path.join(folder, 'outside.tar');
  await writeFile(outside, image.layers[0] ?? '');
  const { [Object.keys(archiveOf(image))[0] ?? '']: layer, ...rest } = archiveOf(image);
  t.truthy(layer);
  const naming = (name: string): ArchiveEntries => ({
    ...rest,
    'manifest.json': JSON.stringify([{ Config: `${image.id}.json`, Layers: [name] }]),
  });
  for (const name of [outside, `../${path.basename(folder)}/outside.tar`, 'gone/layer.tar']) {
    t.is(await codeOf(t, await saved(t, naming(name))), 'IMAGE_LAYER_MISSING', name);
    t.is(await codeOf(t, await savedFolder(t, naming(name))), 'IMAGE_LAYER_MISSING', name);
  }
  for (const to of [outside, '../../../outside.tar', 'link']) {
    const linked = { ...naming('link'), link: { to } };
    t.is(await codeOf(t, await saved(t, linked)), 'IMAGE_LAYER_MISSING', to);
  }
});

test('several images, another system and another processor are refused by name', async (t) => {
  const one = imageOf([layerOf('base')]);
  const two = archiveOf(one)['manifest.json'] as string;
  const [only] = JSON.parse(two) as unknown[];
  const several = { ...archiveOf(one), 'manifest.json': JSON.stringify([only, only]) };
  t.is(await codeOf(t, await saved(t, several)), 'IMAGE_SEVERAL');
  for (const platform of [
    { architecture: 'arm', os: 'linux' },
    { architecture: 'amd64', os: 'windows' },
  ]) {
    const file = await saved(t, archiveOf(imageOf([layerOf('base')], {}, platform)));
    t.is(await codeOf(t, file), 'IMAGE_PLATFORM_REFUSED');
  }
});

test('what is no saved image at all is no image', async (t) => {
  t.is(await openSavedImage(await saved(t, { 'notes.txt': 'text' })), undefined);
  t.is(await openSavedImage(await savedFolder(t, { 'notes.txt': 'text' })), undefined);
  for (const strange of ['', '[]', '[{}]', '{"a":', 'null']) {
    t.is(await codeOf(t, await saved(t, { 'manifest.json': strange })), 'IMAGE_INVALID', strange);
  }
});

const zstd = (zlib as { readonly zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync;

test('layers that are packed with zstd are unpacked, or refused with the version of Node', async (t) => {
  // One frame of zstd that holds the layer as it is (RFC 8878 §3.1): a head, raw blocks of at most 128 KiB.
  const frame = (layer: Buffer): Buffer => {
    const head = Buffer.from('28b52ffda0', 'hex');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(layer.length);
    const block = Buffer.alloc(3);
    block.writeUIntLE((layer.length << 3) | 1, 0, 3);
    return Buffer.concat([head, size, block, layer]);
  };
  const image = imageOf([layerOf('base')]);
  const file = await saved(t, layoutOf(image, frame));
  if (zstd === undefined) {
    t.is(await codeOf(t, file), 'IMAGE_COMPRESSION_UNKNOWN');
  } else {
    t.deepEqual(await layOut(t, file), await layOut(t, await saved(t, archiveOf(image))));
  }
});

test('after a refusal nothing is left of the layout', async (t) => {
  const image = imageOf([layerOf('base'), layerOf('more')]);
  const entries = { ...archiveOf(image) };
  const [, second = ''] = Object.keys(entries);
  const location = await saved(t, { ...entries, [second]: layerOf('more') });
  const folder = await temporaryFolder(t);
  const opened = await openSavedImage(location);
  if (opened === undefined) throw new Error('no image');
  await t.throwsAsync(layOutImage(location, opened.image, path.join(folder, 'layout'), signal), {
    code: 'IMAGE_LAYER_DAMAGED',
  });
  await opened.close();
  t.deepEqual(await readdir(folder), []);
});

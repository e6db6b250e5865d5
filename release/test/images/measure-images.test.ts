import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import test from 'ava';
import { pack } from 'tar-stream';
import { measureImages, sizeTogether } from '../../src/images/measure-images.ts';

/** As `docker save` of 20.10 writes images of these layers, each layer once. */
const bytesOf = async (images: Readonly<Record<string, readonly Buffer[]>>): Promise<Buffer> => {
  const archive = pack();
  const written = new Set<string>();
  const manifest = Object.entries(images).map(([name, layers]) => ({
    RepoTags: [name],
    Layers: layers.map((layer) => `${digestOf(layer)}/layer.tar`),
  }));
  for (const layer of Object.values(images).flat()) {
    const folder = digestOf(layer);
    if (written.has(folder)) continue;
    written.add(folder);
    archive.entry({ name: `${folder}/VERSION` }, '1.0');
    archive.entry({ name: `${folder}/layer.tar` }, layer);
  }
  archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest));
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const base = Buffer.alloc(100_000, 'a');
const [one, two] = [Buffer.from('one'), Buffer.from('two')];

test('an image weighs what its layers weigh, unpacked and by gzip', async (t) => {
  const archive = Readable.from([await bytesOf({ 'p2p-hotspot/one:latest': [base, one] })]);
  const sizes = await measureImages(archive);
  t.is(sizes.length, 1);
  const [size] = sizes;
  if (size === undefined) return;
  const { image, unpacked, packed, layers } = size;
  t.is(image, 'p2p-hotspot/one:latest');
  t.is(unpacked, 100_003);
  t.true(packed > 0 && packed < 2000);
  t.deepEqual(
    layers.map(({ sha256 }) => sha256),
    [digestOf(base), digestOf(one)],
  );
});

test('what two images share counts once', async (t) => {
  const bytes = await bytesOf({ 'one:latest': [base, one], 'two:latest': [base, two] });
  const sizes = await measureImages(Readable.from([bytes]));
  t.deepEqual(
    sizes.map(({ unpacked }) => unpacked),
    [100_003, 100_003],
  );
  t.is(sizeTogether(sizes).unpacked, 100_006);
});

test('an archive that is cut off is an error, not a small image', async (t) => {
  const whole = await bytesOf({ 'one:latest': [base] });
  await t.throwsAsync(measureImages(Readable.from([whole.subarray(0, 50_000)])));
});

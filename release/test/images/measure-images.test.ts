import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import test from 'ava';
import { pack } from 'tar-stream';
import { measureImage, sizeTogether } from '../../src/images/measure-images.ts';

/** As `docker save` of 20.10 writes it. */
const bytesOf = async (layers: readonly Buffer[]): Promise<Buffer> => {
  const archive = pack();
  for (const [index, layer] of layers.entries()) {
    archive.entry({ name: `${index}/VERSION` }, '1.0');
    archive.entry({ name: `${index}/layer.tar` }, layer);
  }
  archive.entry({ name: 'manifest.json' }, '[]');
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const archiveOf = async (layers: readonly Buffer[]): Promise<Readable> =>
  Readable.from([await bytesOf(layers)]);

const base = Buffer.alloc(100_000, 'a');

test('an image weighs what its layers weigh, unpacked and by gzip', async (t) => {
  const own = Buffer.alloc(50_000, 'b');
  const { unpacked, packed, layers } = await measureImage('one', await archiveOf([base, own]));
  t.is(unpacked, 150_000);
  t.true(packed > 0 && packed < 2000);
  t.deepEqual(
    layers.map(({ sha256 }) => sha256),
    [base, own].map((layer) => createHash('sha256').update(layer).digest('hex')),
  );
});

test('what two images share counts once', async (t) => {
  const one = await measureImage('one', await archiveOf([base, Buffer.from('one')]));
  const two = await measureImage('two', await archiveOf([base, Buffer.from('two')]));
  t.is(sizeTogether([one, two]).unpacked, 100_006);
});

test('an archive that is cut off is an error, not a small image', async (t) => {
  const whole = await bytesOf([base]);
  const cut = Readable.from([whole.subarray(0, 50_000)]);
  await t.throwsAsync(measureImage('broken', cut));
});

import { randomBytes } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { createThumbnailMaker, isLookedAt, type Thumbnail } from '../src/build/index.ts';
import { writeFiles } from './fixtures/folder.ts';
import { pdfOf } from './fixtures/pdf.ts';
import { colorAt, exifOf, pictureOf, sizeOf, withExif } from './fixtures/pictures.ts';

/** Makes thumbnails of files, one after another, in one thread. */
const thumbnailsOf = async (
  t: ExecutionContext,
  contents: Readonly<Record<string, string | Uint8Array>>,
  maxSeconds?: number,
): Promise<Readonly<Record<string, Thumbnail>>> => {
  t.timeout(300_000);
  const maker = createThumbnailMaker(maxSeconds);
  t.teardown(() => maker.close());
  const made: Record<string, Thumbnail> = {};
  for (const { path, source } of await writeFiles(t, contents)) {
    made[path] = await maker.make(path, source);
  }
  return made;
};

const bytesOf = (thumbnail: Thumbnail | undefined): Buffer => {
  if (thumbnail?.bytes === undefined) throw new Error('no thumbnail');
  return Buffer.from(thumbnail.bytes);
};

test('pictures and PDF become small JPEG of their shape, the same bytes each time', async (t) => {
  const files = {
    'wide.jpg': pictureOf(1000, 500, 'jpeg'),
    'tall.PNG': pictureOf(300, 900, 'png'),
    'guide.pdf': pdfOf('Guide', 'Boil water'),
  };
  const first = await thumbnailsOf(t, files);
  const second = await thumbnailsOf(t, files);
  t.deepEqual(first, second);
  t.deepEqual(sizeOf(bytesOf(first['wide.jpg'])), [320, 160]);
  t.deepEqual(sizeOf(bytesOf(first['guide.pdf'])), [320, 160]);
  const [width, height] = sizeOf(bytesOf(first['tall.PNG']));
  t.true(width < 110 && height === 320);
  for (const thumbnail of Object.values(first)) t.true(bytesOf(thumbnail).length <= 20 * 1024);
});

test('a photo is turned as its camera held it, and nothing that it tells goes along', async (t) => {
  const photo = pictureOf(400, 200, 'jpeg');
  const made = await thumbnailsOf(t, {
    'straight.jpg': photo,
    'upside-down.jpg': withExif(photo, { orientation: 3 }),
    'to-the-right.jpg': withExif(photo, { orientation: 6, latitude: [1, 17, 30] }),
  });
  const straight = bytesOf(made['straight.jpg']);
  t.deepEqual([colorAt(straight, 0.5, 0.1), colorAt(straight, 0.5, 0.9)], ['red', 'blue']);
  const turned = bytesOf(made['upside-down.jpg']);
  t.deepEqual([colorAt(turned, 0.5, 0.1), colorAt(turned, 0.5, 0.9)], ['blue', 'red']);
  const right = bytesOf(made['to-the-right.jpg']);
  t.deepEqual(sizeOf(right), [160, 320]);
  t.deepEqual([colorAt(right, 0.1, 0.5), colorAt(right, 0.9, 0.5)], ['blue', 'red']);
  for (const bytes of [straight, turned, right]) t.false(bytes.includes('Exif'));
});

test('pictures that tell where they were taken are told, whatever their format', async (t) => {
  const latitude = [1, 17, 30] as const;
  const made = await thumbnailsOf(t, {
    'home.jpg': withExif(pictureOf(20, 20, 'jpeg'), { latitude }),
    'home.heic': Buffer.concat([randomBytes(100), exifOf({ latitude })]),
    'home.webp': Buffer.concat([Buffer.from('RIFF____WEBPEXIF____'), exifOf({ latitude })]),
    'xmp.png': Buffer.concat([
      pictureOf(20, 20, 'png'),
      Buffer.from('<rdf exif:GPSLatitude="1,17N"/>'),
    ]),
    'taken-out.jpg': withExif(pictureOf(20, 20, 'jpeg'), { latitude: [0, 0, 0] }),
    'no-place.jpg': withExif(pictureOf(20, 20, 'jpeg'), {}),
    'cut.jpg': withExif(pictureOf(20, 20, 'jpeg'), { latitude }).subarray(0, 60),
    'noise.heic': Buffer.alloc(100_000, 'II*\0'),
    'guide.pdf': exifOf({ latitude }),
  });
  t.deepEqual(
    Object.keys(made).filter((path) => made[path]?.tellsPlace === true),
    ['home.jpg', 'home.heic', 'home.webp', 'xmp.png'],
  );
});

/** A PNG that says how large it is, and has little to show for it. */
const pngClaiming = (width: number, height: number): Buffer => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

test('hostile pictures have no thumbnail, and the next one has', async (t) => {
  const photo = pictureOf(200, 100, 'jpeg');
  const made = await thumbnailsOf(t, {
    'bomb.png': pngClaiming(60_000, 60_000),
    'negative.png': pngClaiming(0x8000_0000, 1),
    'noise.jpg': randomBytes(5000),
    'empty.gif': '',
    'other.bmp': photo.subarray(0, 3),
    'text.pdf': '%PDF-1.7 nothing',
    'locked.tiff': 'II*\0\xff\xff\xff\xff',
    'page.pdf': '<html><script>',
    'thin.png': pictureOf(3000, 1, 'png'),
    'good.jpg': photo,
  });
  const drawn = Object.keys(made).filter((path) => made[path]?.bytes !== undefined);
  t.true(drawn.includes('good.jpg'));
  for (const path of ['bomb.png', 'negative.png', 'noise.jpg', 'empty.gif', 'other.bmp']) {
    t.false(drawn.includes(path), path);
  }
});

test('a picture that takes too long is left out, and the next one is drawn', async (t) => {
  const files = await writeFiles(t, { 'good.jpg': pictureOf(200, 100, 'jpeg') });
  const [{ path, source } = { path: '', source: '' }] = files;
  const hasty = createThumbnailMaker(0.001);
  t.teardown(() => hasty.close());
  t.is((await hasty.make(path, source)).bytes, undefined);
  const patient = createThumbnailMaker();
  t.teardown(() => patient.close());
  t.not((await patient.make(path, source)).bytes, undefined);
});

test('files are told by their names; other files are left alone', (t) => {
  t.true(isLookedAt('a/b.JPeG', 10));
  t.false(isLookedAt('a.jpg', 1024 ** 3));
  for (const path of ['a.svg', 'a.html', 'jpg', 'a.zim', 'a.constructor']) {
    t.false(isLookedAt(path, 10), path);
  }
});

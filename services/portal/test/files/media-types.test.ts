import test from 'ava';
import { contentDisposition } from '../../src/files/content-disposition.ts';
import { acceptsGzip } from '../../src/files/gzip.ts';
import { isCompressible, isDownload, mediaTypeOf } from '../../src/files/media-types.ts';

const types = {
  'a.apk': 'application/vnd.android.package-archive',
  'a.b.JAR': 'application/java-archive',
  'maps/valley.pmtiles': 'application/vnd.pmtiles',
  'wiki.zim': 'application/x-zim',
  'a.wasm': 'application/wasm',
  'a.webmanifest': 'application/manifest+json',
  'index.html': 'text/html; charset=utf-8',
  README: 'application/octet-stream',
  'folder.html/README': 'application/octet-stream',
  'a.constructor': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
};

for (const [path, type] of Object.entries(types)) {
  test(`${path} is served as ${type}`, (t) => {
    t.is(mediaTypeOf(path), type);
  });
}

test('text is compressed, archives and pictures are not', (t) => {
  t.deepEqual(
    ['a.html', 'a.json', 'a.svg', 'a.webmanifest', 'a.ttf'].map((name) =>
      isCompressible(mediaTypeOf(name)),
    ),
    [true, true, true, true, true],
  );
  t.deepEqual(
    ['a.apk', 'a.png', 'a.epub', 'a.woff2', 'a.mp4'].map((name) =>
      isCompressible(mediaTypeOf(name)),
    ),
    [false, false, false, false, false],
  );
});

test('apps and installers are saved, pages and pictures are shown', (t) => {
  t.true(isDownload('a.apk'));
  t.true(isDownload('setup.EXE'));
  t.false(isDownload('a.pdf'));
});

test('gzip is used only where it is offered', (t) => {
  const offers = ['gzip', 'gzip, deflate', 'deflate, gzip;q=0.5', 'gzip;q=1.0'];
  t.deepEqual(
    offers.map((offer) => acceptsGzip({ 'accept-encoding': offer })),
    [true, true, true, true],
  );
  t.false(acceptsGzip({ 'accept-encoding': 'gzip;q=0' }));
  t.false(acceptsGzip({ 'accept-encoding': 'br' }));
  t.false(acceptsGzip({}));
});

test('a file name reaches old and new browsers, and never leaves its header', (t) => {
  t.is(contentDisposition('setup.exe'), 'attachment; filename="setup.exe"');
  t.is(
    contentDisposition('niño "1".apk'),
    `attachment; filename="ni_o _1_.apk"; filename*=UTF-8''ni%C3%B1o%20%221%22.apk`,
  );
  t.notRegex(contentDisposition('a\r\nx: y'), /[\r\n]/);
});

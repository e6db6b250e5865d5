import fc from 'fast-check';
import test from 'ava';
import {
  accentContrast,
  communityLimits,
  contrastRatio,
  leastContrast,
  nearestReadable,
  readCommunityFile,
  readPicture,
  unreadableColours,
} from '../../src/index.ts';

const isRead = (value: unknown): boolean =>
  readCommunityFile(typeof value === 'string' ? value : JSON.stringify(value), 'c.json').isRead;

test('the smallest file and the fullest are read', (t) => {
  t.true(isRead({ format: 1 }));
  t.true(
    isRead({
      format: 1,
      name: { en: 'A', 'pt-BR': 'B' },
      texts: {
        welcome: { en: 'x\n\ny' },
        about: { ar: 'x'.repeat(communityLimits.about) },
        rules: {},
        contacts: { en: '' },
      },
      picture: { file: 'picture_1.webp', alt: { en: 'x' } },
      colours: { light: '#102030', dark: '#f0e0d0' },
      languages: ['en', 'qu'],
      defaultLanguage: 'qu',
    }),
  );
});

test('anything else in it is told, with its place', (t) => {
  for (const value of [
    'not json',
    '[]',
    { format: 2 },
    { format: 1, names: {} },
    { format: 1, name: 'A' },
    { format: 1, name: { en: 'x'.repeat(81) } },
    { format: 1, name: { en: 'two\nlines' } },
    { format: 1, name: { english: 'x' } },
    { format: 1, name: { en: 'x\u202ey' } },
    { format: 1, texts: { about: { en: 'x'.repeat(communityLimits.about + 1) } } },
    { format: 1, texts: { about: { en: 'bell\u0007' } } },
    { format: 1, picture: { file: '../x.png' } },
    { format: 1, picture: { file: 'x.svg' } },
    { format: 1, picture: { file: '.png' } },
    { format: 1, colours: { light: '#fff', dark: '#000000' } },
    { format: 1, colours: { light: 'red;}', dark: '#000000' } },
    { format: 1, languages: [] },
    { format: 1, languages: ['x'] },
  ]) {
    t.false(isRead(value), JSON.stringify(value));
  }
  const reading = readCommunityFile('{"format":1,"texts":{"about":{"en":1}}}', 'c.json');
  t.like(reading, { problem: { code: 'COMMUNITY_INVALID' } });
  t.regex(
    reading.isRead ? '' : String(reading.problem.parameters['reason']),
    /^texts\.about\.en: /,
  );
});

test('contrast is that of WCAG', (t) => {
  t.is(contrastRatio('#000000', '#ffffff'), 21);
  // The usual example: the lightest grey on white that is still enough.
  t.is(contrastRatio('#767676', '#ffffff').toFixed(2), '4.54');
  t.is(contrastRatio('#777777', '#ffffff').toFixed(2), '4.48');
});

test('of a colour that cannot be read the nearest that can is proposed, whatever the colour', (t) => {
  t.deepEqual(unreadableColours({ light: '#1c6b5a', dark: '#7fd6c2' }, 'c.json'), []);
  t.deepEqual(
    unreadableColours({ light: '#ffee99', dark: '#202020' }, 'c.json').map(
      ({ parameters }) => parameters['scheme'],
    ),
    ['light', 'dark'],
  );
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (accent, scheme) => {
      const proposed = nearestReadable(accent, scheme);
      t.true(accentContrast(proposed, scheme) >= leastContrast, `${accent} ${scheme}`);
      if (accentContrast(accent, scheme) >= leastContrast) t.is(proposed, accent);
    }),
  );
});

const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );

test('kind and size of a picture come from its bytes', (t) => {
  const padding = Array<number>(40).fill(0);
  const png = bytesOf(
    '\x89PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    [0, 0, 1, 0, 0, 0, 0, 80],
    padding,
  );
  t.like(readPicture(png), { mediaType: 'image/png', width: 256, height: 80 });
  const jpeg = bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 2, 3, 4],
    padding,
  );
  t.like(readPicture(jpeg), { mediaType: 'image/jpeg', width: 0x304, height: 0x102 });
  const webp = (kind: string, rest: readonly number[]) =>
    bytesOf('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest, padding);
  t.like(readPicture(webp('VP8X', [0, 0, 0, 0, 9, 1, 0, 4, 0, 0])), { width: 266, height: 5 });
  t.like(readPicture(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 7, 0, 8, 0])), { width: 7, height: 8 });
  t.like(readPicture(webp('VP8L', [0x2f, 0x03, 0x40, 0, 0])), { width: 4, height: 2 });
  t.is(readPicture(bytesOf('<svg xmlns="http://www.w3.org/2000/svg">', padding)), undefined);
  t.is(readPicture(bytesOf('GIF89a', padding)), undefined);
});

test('whatever the bytes are, looking at them ends in a picture or in none', (t) => {
  const heads = [
    '',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff',
    'RIFF\0\0\0\0WEBPVP8X',
    'RIFF\0\0\0\0WEBPVP8L',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), (head, rest) => {
      t.notThrows(() => readPicture(bytesOf(head, [...rest])));
    }),
  );
});

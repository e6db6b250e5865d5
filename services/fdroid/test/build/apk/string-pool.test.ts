import test from 'ava';
import { readChunk, ResourceFormatError } from '../../../src/build/apk/resource-chunk.ts';
import { readStringPool } from '../../../src/build/apk/string-pool.ts';
import { byteView, OutOfBoundsError } from '../../../src/build/byte-view.ts';
import { chunk, stringPool, u16, u32 } from '../../lab/byte-writer.ts';

const texts = [
  '',
  'a',
  'Größe',
  '安装',
  '🦊 fox',
  'x'.repeat(127),
  'y'.repeat(128),
  'ü'.repeat(9000),
];

for (const encoding of ['utf8', 'utf16'] as const) {
  test(`texts of all lengths come back out of ${encoding}`, (t) => {
    const pool = readStringPool(readChunk(byteView(stringPool(texts, encoding)), 0));
    t.deepEqual(
      texts.map((_, index) => pool(index)),
      texts,
    );
  });
}

/** A pool with one string, its bytes as given, lengths and all. */
const readOne = (isUtf8: boolean, ...bytes: readonly Buffer[]): string => {
  const header = Buffer.concat([u32(1), u32(0), u32(isUtf8 ? 0x100 : 0), u32(32), u32(0)]);
  const pool = chunk(0x0001, header, u32(0), ...bytes);
  return readStringPool(readChunk(byteView(pool), 0))(0);
};
const utf8 = (characters: number, length: number, text: string): string =>
  readOne(true, Buffer.of(characters, length), Buffer.from(text));
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

test('plain strings of one are read', (t) => {
  t.is(utf8(7, 7, 'org.one\0'), 'org.one');
  t.is(readOne(false, u16(7), wide('org.one\0')), 'org.one');
});

/** An id that one Android reads to the end and another gives up on, or reads shorter. */
for (const [what, read] of [
  ['no zero at its end', () => utf8(7, 7, 'org.one.more\0')],
  ['more characters than bytes', () => utf8(8, 7, 'org.one\0')],
  ['fewer characters than bytes', () => utf8(6, 7, 'org.one\0')],
  [
    'a character that is cut off',
    () => readOne(true, Buffer.of(8, 8), Buffer.from('org.one\xc3\0', 'latin1')),
  ],
  ['an end behind the pool', () => utf8(7, 7, 'org.one')],
  ['a length of two bytes that reaches behind the pool', () => utf8(7, 0x81, '\x07org.one\0')],
  ['no zero at its end in UTF-16', () => readOne(false, u16(7), wide('org.one.more\0'))],
  ['an end behind the pool in UTF-16', () => readOne(false, u16(7), wide('org.one'))],
  [
    'a length of four bytes in UTF-16',
    () => readOne(false, u16(0xffff), u16(0xffff), wide('org.one\0')),
  ],
] as const) {
  test(`a string with ${what} is refused`, (t) => {
    const error = t.throws(read);
    t.true(error instanceof ResourceFormatError || error instanceof OutOfBoundsError);
  });
}

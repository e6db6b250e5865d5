import test from 'ava';
import { allowsRange, matchesAny, parseByteRange } from '../../src/routes/byte-range.ts';

const ranges: readonly [string | undefined, ReturnType<typeof parseByteRange>][] = [
  [undefined, 'whole'],
  ['', 'whole'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-1000', { first: 90, last: 99 }],
  ['bytes=99-', { first: 99, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-1', { first: 99, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['lines=0-1', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=99999999999999999999-', 'whole'],
];

for (const [header, expected] of ranges) {
  test(`of 100 bytes, ${JSON.stringify(header ?? null)} asks for ${JSON.stringify(expected)}`, (t) => {
    t.deepEqual(parseByteRange(header, 100), expected);
  });
}

test('an empty file has no range to give', (t) => {
  t.is(parseByteRange('bytes=0-', 0), 'unsatisfiable');
  t.is(parseByteRange('bytes=-5', 0), 'unsatisfiable');
});

test('If-None-Match compares weakly and takes lists and the star', (t) => {
  t.true(matchesAny('"a"', '"a"'));
  t.true(matchesAny('"b", W/"a"', '"a"'));
  t.true(matchesAny('*', '"a"'));
  t.false(matchesAny('"b"', '"a"'));
  t.false(matchesAny(undefined, '"a"'));
});

test('If-Range compares strongly, and a date never matches', (t) => {
  t.true(allowsRange(undefined, '"a"'));
  t.true(allowsRange('"a"', '"a"'));
  t.false(allowsRange('W/"a"', '"a"'));
  t.false(allowsRange('Sun, 22 Nov 2026 10:00:00 GMT', '"a"'));
});

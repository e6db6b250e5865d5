import test from 'ava';
import fc from 'fast-check';
import { parseJson } from '../../src/index.ts';
import { refused } from '../refused.ts';

const parse = (text: string, limits?: Parameters<typeof parseJson>[1]) =>
  parseJson(Buffer.from(text), limits);

test('ordinary JSON is read as JSON.parse reads it', (t) => {
  for (const text of [
    'null',
    ' true ',
    'false',
    '0',
    '-7',
    '9007199254740991',
    '""',
    '"a\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"',
    '"\\ud83d\\ude00 😀"',
    '[]',
    '[ ]',
    '{}',
    '{ }',
    '[1,[2,{"a":null}],"x"]',
    ' { "b" : 1 , "a" : [ true , false ] } ',
  ]) {
    t.deepEqual(parse(text), JSON.parse(text));
  }
});

test('whatever JSON.stringify writes of integers and texts is read back', (t) => {
  fc.assert(
    fc.property(
      fc.jsonValue({ noUnicodeString: false }).filter((value) => !/[.e]/.test(numbersOf(value))),
      (value) => {
        t.deepEqual(parse(JSON.stringify(value)), JSON.parse(JSON.stringify(value)));
      },
    ),
  );
});

/** All numbers of a value, written one after another. */
const numbersOf = (value: unknown): string =>
  typeof value === 'number'
    ? `${String(value)}${Number.isSafeInteger(value) && !Object.is(value, -0) ? '' : 'e'} `
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(numbersOf).join('')
      : '';

test('no bytes make the parser crash or hang', (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        parseJson(bytes);
      } catch (error) {
        t.is((error as { code?: string }).code, 'JSON_INVALID');
      }
    }),
  );
  t.pass();
});

test('what two parsers could read in two ways is refused', (t) => {
  const cases: readonly (readonly [string, string])[] = [
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['1.0', 'number'],
    ['1e2', 'number'],
    ['-0', 'number'],
    ['01', 'number'],
    ['9007199254740992', 'number'],
    ['"\\ud83d"', 'text'],
    ['"\\ude00\\ud83d"', 'text'],
    ['\ufeff{}', 'value'],
  ];
  for (const [text, reason] of cases) refused(t, () => parse(text), 'JSON_INVALID', { reason });
});

test('what is not JSON is refused with the place', (t) => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['', 'value', 0],
    ['nul', 'value', 0],
    ['tru', 'value', 0],
    ['falsy', 'value', 0],
    ['{"a" 1}', 'colon', 5],
    ['{"a":1', 'object', 6],
    ['{a:1}', 'text', 1],
    ['{"a":1,}', 'text', 7],
    ['[1 2]', 'list', 3],
    ['[1,]', 'value', 3],
    ['"open', 'text', 0],
    ['"open\\', 'text', 0],
    ['"a\nb"', 'text', 0],
    ['"\\x"', 'escape', 0],
    ['"\\u12"', 'escape', 0],
    ['{} {}', 'trailing', 3],
    ['+1', 'value', 0],
    ['-', 'value', 0],
    ["'a'", 'value', 0],
    ['NaN', 'value', 0],
  ];
  for (const [text, reason, offset] of cases) {
    refused(t, () => parse(text), 'JSON_INVALID', { reason, offset });
  }
});

test('malformed UTF-8 is refused', (t) => {
  for (const bytes of [
    [0x22, 0xff, 0x22],
    [0x22, 0xc3, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    refused(t, () => parseJson(Uint8Array.from(bytes)), 'JSON_INVALID', { reason: 'utf-8' });
  }
});

test('depth and size are capped', (t) => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  t.notThrows(() => parse(nested(32)));
  refused(t, () => parse(nested(33)), 'JSON_INVALID', { reason: 'depth' });
  refused(t, () => parse(nested(1_000_000)), 'JSON_INVALID', { reason: 'depth' });
  t.notThrows(() => parse(nested(40), { maxDepth: 40 }));
  refused(t, () => parse('"abc"', { maxBytes: 4 }), 'JSON_INVALID', { reason: 'size' });
  t.is(parse('"abc"', { maxBytes: 5 }), 'abc');
});

test('a long text is read without running out of stack', (t) => {
  const long = 'x\\n'.repeat(1_000_000);
  t.is(parse(`"${long}"`), 'x\n'.repeat(1_000_000));
});

test('a key __proto__ is a member like any other', (t) => {
  const value = parse('{"__proto__":{"polluted":1},"constructor":2}');
  t.deepEqual(Object.keys(value as object), ['__proto__', 'constructor']);
  t.is(Object.getPrototypeOf(value), Object.prototype);
  t.is(({} as Record<string, unknown>)['polluted'], undefined);
});

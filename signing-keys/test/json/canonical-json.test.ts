import test from 'ava';
import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import {
  canonicalJson,
  parseCanonicalJson,
  parseJson,
  signedForm,
  type JsonValue,
} from '../../src/index.ts';
import { refused } from '../refused.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const wellFormed = fc.string({ unit: 'binary' });
const { value: jsonValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    wellFormed,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(wellFormed, tie('value')), { maxLength: 4 })
      .map((members) => Object.fromEntries(members)),
  ),
}));

test('what is written is read back, and is valid JSON', (t) => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      const bytes = canonicalJson(value);
      t.deepEqual(parseCanonicalJson(bytes), value);
      t.deepEqual(JSON.parse(text(bytes)), value);
    }),
  );
});

test('a value has one form, whatever the order of its members', (t) => {
  const shuffle = (value: JsonValue): JsonValue =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, shuffle(inner)]),
        )
      : value;
  fc.assert(
    fc.property(jsonValue, (value) => {
      t.deepEqual(canonicalJson(shuffle(value)), canonicalJson(value));
      t.deepEqual(canonicalJson(parseJson(canonicalJson(value))), canonicalJson(value));
    }),
  );
});

test('the signed form is what the tuf-js encoder makes', (t) => {
  // Its key order is by UTF-16 unit, ours and Python's by code point: they differ for keys beyond
  // the basic plane only, which are left out here.
  const basic = fc.string({ unit: 'binary' }).filter((key) => !/[\ud800-\udfff]/.test(key));
  const members = fc.dictionary(basic, fc.oneof(wellFormed, fc.maxSafeInteger(), fc.boolean()));
  fc.assert(
    fc.property(members, (value) => {
      t.is(text(signedForm(value)), canonicalize(value));
    }),
  );
});

test('keys are ordered by code point, also beyond the basic plane', (t) => {
  t.is(
    text(canonicalJson({ '\u{1f600}': 1, '\uffee': 2, b: 3, aa: 4, a: 5, '': 6 })),
    '{"":6,"a":5,"aa":4,"b":3,"\uffee":2,"\u{1f600}":1}',
  );
});

test('the signed form escapes quotes and backslashes only', (t) => {
  t.is(text(signedForm('a"b\\c\nd\u0001é')), '"a\\"b\\\\c\nd\u0001é"');
  t.is(text(canonicalJson('a"b\\c\nd\u0001é')), '"a\\"b\\\\c\\nd\\u0001é"');
});

test('what has no canonical form is refused', (t) => {
  for (const number of [0.5, -0, NaN, Infinity, 2 ** 53]) {
    refused(t, () => canonicalJson(number), 'JSON_INVALID', { reason: 'number' });
  }
  refused(t, () => canonicalJson('\ud83d'), 'JSON_INVALID', { reason: 'text' });
  refused(t, () => canonicalJson({ '\ude00': 1 }), 'JSON_INVALID', { reason: 'text' });
  const untyped = { a: undefined } as unknown as JsonValue;
  refused(t, () => canonicalJson(untyped), 'JSON_INVALID', { reason: 'value' });
});

test('other spellings of the same value are refused', (t) => {
  for (const other of [
    '{"b":1,"a":2}',
    '{"a": 1}',
    '"\\u0061"',
    '"\\/"',
    ' 1',
    '1\n',
    '"\\u000A"',
  ]) {
    refused(t, () => parseCanonicalJson(Buffer.from(other)), 'JSON_NOT_CANONICAL');
  }
  refused(t, () => parseCanonicalJson(Buffer.from('{')), 'JSON_INVALID');
});

test('changing any one byte gives another value or a refusal', (t) => {
  const value = { a: [1, 'é"\\\n', null], b: { c: true } };
  const bytes = canonicalJson(value);
  for (let offset = 0; offset < bytes.length; offset += 1) {
    const changed = Uint8Array.from(bytes);
    changed[offset] = (changed[offset] ?? 0) ^ 0x01;
    try {
      t.notDeepEqual(parseCanonicalJson(changed), value, `offset ${offset}`);
    } catch (error) {
      t.regex((error as { code: string }).code, /^JSON_/);
    }
  }
});

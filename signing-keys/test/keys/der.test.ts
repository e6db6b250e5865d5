import test from 'ava';
import {
  element,
  integer,
  octets,
  oid,
  readElement,
  readOnlyElement,
  tags,
} from '../../src/keys/der.ts';
import { refused } from '../refused.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const structure = { reason: 'structure' };

test('integers are written in the fewest bytes, never negative', (t) => {
  t.deepEqual(
    [0, 1, 127, 128, 255, 256, 16_384, 0x7f_ff_ff_ff].map((value) => hex(integer(value))),
    ['020100', '020101', '02017f', '02020080', '020200ff', '02020100', '02024000', '02047fffffff'],
  );
});

test('object identifiers are written as in X.690', (t) => {
  t.is(hex(oid('1.2.840.113549.1.5.13')), '06092a864886f70d01050d');
  t.is(hex(oid('1.3.6.1.4.1.11591.4.11')), '06092b06010401da47040b');
});

test('lengths take the shortest form, and are read back', (t) => {
  for (const [length, header] of [
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_536, '0483010000'],
  ] as const) {
    const bytes = octets(new Uint8Array(length));
    t.is(hex(bytes.subarray(0, header.length / 2)), header);
    t.is(readOnlyElement(bytes, tags.octets).length, length);
  }
});

test('one element is split off', (t) => {
  const { content, rest } = readElement(Uint8Array.of(4, 1, 9, 7, 7), tags.octets);
  t.deepEqual([[...content], [...rest]], [[9], [7, 7]]);
});

test('what is cut off, of another tag or not in shortest form is refused', (t) => {
  for (const bytes of [
    [],
    [4],
    [4, 2, 1],
    [5, 1, 1],
    [4, 0x81, 1, 0],
    [4, 0x81],
    [4, 0x82, 0, 0x80, ...new Uint8Array(128)],
    [4, 0x80, 0, 0],
    [4, 0x84, 0, 0, 0, 1, 0],
  ]) {
    refused(t, () => readElement(Uint8Array.from(bytes), 4), 'KEY_FILE_INVALID', structure);
  }
  refused(
    t,
    () => readOnlyElement(Uint8Array.of(4, 0, 4, 0), tags.octets),
    'KEY_FILE_INVALID',
    structure,
  );
  t.is(element(tags.sequence).length, 2);
});

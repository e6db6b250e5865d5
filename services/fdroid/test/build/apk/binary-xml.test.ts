import test from 'ava';
import { readBinaryXml } from '../../../src/build/apk/binary-xml.ts';
import { ResourceFormatError } from '../../../src/build/apk/resource-chunk.ts';
import { byteView } from '../../../src/build/byte-view.ts';
import { chunk, stringPool, u16, u32 } from '../../lab/byte-writer.ts';

/** Documents that a phone and another reader could understand in two ways. */
const none = u32(0xffff_ffff);
const line = Buffer.concat([u32(1), none]);
const nothing = Buffer.alloc(0);
const strings = ['manifest', 'package', 'org.example.one', 'org.example.two', 'http://example.org'];
const pool = stringPool(strings, 'utf8');
const [manifestName, packageName, one, two, namespace] = [0, 1, 2, 3, 4];

const attribute = (value: number, space: Buffer = none): Buffer =>
  Buffer.concat([space, u32(packageName), none, u16(8), Buffer.of(0, 3), u32(value)]);

const start = (...attributes: readonly Buffer[]): Buffer =>
  chunk(
    ...([0x0102, line, none, u32(manifestName)] as const),
    ...[u16(20), u16(20), u16(attributes.length), u16(0), u16(0), u16(0), ...attributes],
  );
const end = chunk(0x0103, line, none, u32(manifestName));

const read = (...parts: readonly Buffer[]) =>
  readBinaryXml(byteView(chunk(0x0003, nothing, ...parts)));

const packageIn = (...attributes: readonly Buffer[]): unknown =>
  read(pool, start(...attributes), end)[0]?.byName.get('package');

test('an attribute of another namespace is not the one without', (t) => {
  const foreign = attribute(two, u32(namespace));
  t.deepEqual(packageIn(foreign, attribute(one)), { kind: 'string', text: 'org.example.one' });
  t.is(packageIn(foreign), undefined);
});

test('an attribute without a namespace counts by its name, whatever its resource id', (t) => {
  const resourceMap = chunk(0x0180, nothing, u32(0x0101_0001), u32(0x0101_0002));
  const [root] = read(pool, resourceMap, start(attribute(one)), end);
  t.deepEqual(root?.byName.get('package'), { kind: 'string', text: 'org.example.one' });
});

const resourceMap = chunk(0x0180, nothing, u32(0x0101_0001));
for (const [what, parts] of [
  ['an attribute twice', [pool, start(attribute(one), attribute(two)), end]],
  ['two pools of strings', [pool, pool, start(), end]],
  ['a pool of strings behind an element', [pool, start(), end, pool]],
  ['two lists of resource ids', [pool, resourceMap, resourceMap, start(), end]],
  ['resource ids behind an element', [pool, start(), resourceMap, end]],
  ['two roots', [pool, start(), end, start(), end]],
  ['an element closed twice', [pool, start(), end, end]],
  ['an element that is not closed', [pool, start()]],
  ['elements before their strings', [start(), end, pool]],
] as const) {
  test(`a document with ${what} is refused`, (t) => {
    t.throws(() => read(...parts), { instanceOf: ResourceFormatError });
  });
}

import test from 'ava';
import { iconPaths } from '../../../src/build/icon/icon-paths.ts';
import { ResourceFormatError } from '../../../src/build/apk/resource-chunk.ts';
import { readResourceTable } from '../../../src/build/apk/resource-table.ts';
import { resolveValue } from '../../../src/build/apk/resolve-value.ts';
import { byteView } from '../../../src/build/byte-view.ts';
import {
  writeResourceTable,
  type ResourceSpec,
  type TableLayout,
} from '../../lab/resource-table-writer.ts';

const read = (
  resources: readonly ResourceSpec[],
  options?: { layout?: TableLayout; encoding?: 'utf8' | 'utf16' },
) => readResourceTable(byteView(writeResourceTable(resources, options)));

const reference = (resourceId: number) => ({ kind: 'reference', resourceId }) as const;
const long = 'ñ'.repeat(300);

for (const layout of ['dense', 'sparse', 'offset16', 'compact'] as const) {
  for (const encoding of ['utf8', 'utf16'] as const) {
    test(`reads ${layout} entries with ${encoding} strings`, (t) => {
      const table = read(
        [
          { id: 0x7f01_0003, value: 'plain' },
          { id: 0x7f01_0003, value: 'texto', locale: 'es-MX' },
          { id: 0x7f02_0000, value: long },
        ],
        { layout, encoding },
      );
      const values = table(0x7f01_0003);
      t.deepEqual(
        values.map(({ value, configuration }) => [value, configuration.locale]),
        [
          [{ kind: 'string', text: 'plain' }, ''],
          [{ kind: 'string', text: 'texto' }, 'es-MX'],
        ],
      );
      t.deepEqual(resolveValue(reference(0x7f02_0000), table), { kind: 'string', text: long });
      t.deepEqual(table(0x7f01_0002), []);
      t.deepEqual(table(0x7f01_0004), []);
      t.deepEqual(table(0x7f09_0000), []);
    });
  }
}

test('the default language wins, then any English, then any at all', (t) => {
  const other: ResourceSpec = { id: 0x7f01_0000, value: 'nombre', locale: 'es' };
  const english: ResourceSpec = { id: 0x7f01_0000, value: 'name', locale: 'en' };
  const plain: ResourceSpec = { id: 0x7f01_0000, value: 'default' };
  const text = (resources: readonly ResourceSpec[]): unknown =>
    resolveValue(reference(0x7f01_0000), read(resources));
  t.deepEqual(text([other, english, plain]), { kind: 'string', text: 'default' });
  t.deepEqual(text([other, english]), { kind: 'string', text: 'name' });
  t.deepEqual(text([other]), { kind: 'string', text: 'nombre' });
});

test('references that go in a circle, or out of the APK, lead to nothing', (t) => {
  const table = read([
    { id: 0x7f01_0000, value: { reference: 0x7f01_0001 } },
    { id: 0x7f01_0001, value: { reference: 0x7f01_0000 } },
    { id: 0x7f01_0002, value: { reference: 0x0104_000a } },
    { id: 0x7f01_0003, value: { bag: true } },
  ]);
  t.is(resolveValue(reference(0x7f01_0000), table), undefined);
  t.is(resolveValue(reference(0x7f01_0002), table), undefined);
  t.deepEqual(resolveValue(reference(0x7f01_0003), table), { kind: 'other' });
  t.is(resolveValue(reference(0x7f01_0000), undefined), undefined);
});

test('looking up without end ends', (t) => {
  const table = read(
    Array.from({ length: 3000 }, (_, density) => ({ id: 0x7f01_0000, value: 'x', density })),
  );
  const lookUpOften = (): void => {
    for (let count = 0; count < 10_000; count += 1) table(0x7f01_0001);
  };
  t.throws(lookUpOften, { instanceOf: ResourceFormatError });
});

test('of the icons the largest raster image comes first', (t) => {
  const table = read([
    { id: 0x7f02_0000, value: 'res/mdpi.png' },
    { id: 0x7f02_0000, value: 'res/any.xml', density: 0xfffe },
    { id: 0x7f02_0000, value: 'res/xxhdpi.webp', density: 480, sdkVersion: 4 },
    { id: 0x7f02_0000, value: 'res/night.png', density: 640, locale: 'es' },
    { id: 0x7f02_0001, value: { reference: 0x7f02_0000 } },
    { id: 0x7f02_0001, value: { reference: 0x7f02_0001 }, density: 240 },
  ]);
  t.deepEqual(iconPaths([reference(0x7f02_0000)], table), [
    'res/xxhdpi.webp',
    'res/mdpi.png',
    'res/night.png',
  ]);
  t.is(iconPaths([reference(0x7f02_0001)], table)[0], 'res/xxhdpi.webp');
  t.deepEqual(iconPaths([{ kind: 'string', text: 'res/direct.png' }], undefined), [
    'res/direct.png',
  ]);
  t.deepEqual(iconPaths([{ kind: 'other' }], undefined), []);
});

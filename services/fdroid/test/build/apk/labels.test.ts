import test from 'ava';
import { readLabel, readLabels } from '../../../src/build/apk/labels.ts';
import { readResourceTable } from '../../../src/build/apk/resource-table.ts';
import { byteView } from '../../../src/build/byte-view.ts';
import { writeResourceTable, type ResourceSpec } from '../../lab/resource-table-writer.ts';

const id = 0x7f01_0000;
const label = { kind: 'reference', resourceId: id } as const;

const labels = (...resources: readonly ResourceSpec[]) => {
  const table = readResourceTable(byteView(writeResourceTable(resources)));
  return readLabels(label, table);
};

test('labels come in every language, under the tags of today', (t) => {
  t.deepEqual(
    labels(
      { id, value: 'Maps' },
      { id, value: 'Mapas', locale: 'es' },
      { id, value: 'Mapas do Brasil', locale: 'pt-BR' },
      { id, value: 'מפות', locale: 'iw' },
      { id, value: 'Peta', locale: 'in' },
      { id, value: '地图', locale: 'zh-Hans-CN' },
    ),
    {
      es: 'Mapas',
      he: 'מפות',
      id: 'Peta',
      'pt-BR': 'Mapas do Brasil',
      'zh-Hans-CN': '地图',
    },
  );
});

test('made-up languages, and labels for some screens only, are no languages', (t) => {
  t.deepEqual(
    labels(
      { id, value: 'Maps' },
      { id, value: '[Màþš one two]', locale: 'en-XA' },
      { id, value: 'Mapas', locale: 'es', orientation: 2 },
      { id, value: 'Maps wide', orientation: 2 },
      { id, value: '?', locale: '!!' },
    ),
    {},
  );
});

test('a label like the default one stays only where its language has another', (t) => {
  t.deepEqual(
    labels(
      { id, value: 'Maps' },
      { id, value: 'Maps', locale: 'de' },
      { id, value: 'Mapas', locale: 'es' },
      { id, value: 'Maps', locale: 'es-MX' },
    ),
    { es: 'Mapas', 'es-MX': 'Maps' },
  );
});

test('labels are found behind references, and circles end', (t) => {
  const other = id + 1;
  const resources: ResourceSpec[] = [
    { id, value: { reference: other } },
    { id: other, value: 'Maps' },
    { id: other, value: '  Mapas\n ', locale: 'es' },
  ];
  t.deepEqual(labels(...resources), { es: 'Mapas' });
  t.deepEqual(labels({ id, value: { reference: id } }), {});
  t.deepEqual(readLabels(undefined, undefined), {});
});

test('what could disturb a list or a terminal is taken out', (t) => {
  const text = (from: string): string => readLabel({ kind: 'string', text: from }, undefined);
  t.is(text(' a\u0000b\u001b[31m '), 'a b [31m');
  t.is(text('\u202egpj.exe\u2069'), 'gpj.exe');
  t.is(text('x'.repeat(100_000)).length, 500);
});

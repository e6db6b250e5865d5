import test from 'ava';
import { buildOf, jsonOf } from '../../lab/repository.ts';
import { writeResourceTable } from '../../lab/resource-table-writer.ts';
import { ids, writeApk } from '../../lab/test-apk.ts';

const label = 0x7f01_0000;

test('both indexes name an app in every language that it has a label in', async (t) => {
  const resources = writeResourceTable([
    { id: label, value: 'Maps' },
    { id: label, value: 'Mapas', locale: 'es' },
    { id: label, value: 'Peta', locale: 'in' },
  ]);
  const apk = await writeApk(
    { application: new Map([[ids.label, { reference: label }]]) },
    new Map([['resources.arsc', resources]]),
  );
  const built = await buildOf(t, { 'a.apk': apk });
  const id = 'org.example.app';
  t.like(await jsonOf(built, 'index-v2.json'), {
    packages: { [id]: { metadata: { name: { 'en-US': 'Maps', es: 'Mapas', id: 'Peta' } } } },
  });
  t.like(await jsonOf(built, 'index-v1.json'), {
    apps: [{ name: 'Maps', localized: { es: { name: 'Mapas' }, id: { name: 'Peta' } } }],
  });
});

import test from 'ava';
import { parseConfiguration } from '../../src/collection/configuration.ts';
import { withComponent } from '../../src/collection/configuration-edit.ts';
import { configurationTemplate } from '../../src/collection/template.ts';
import { nameFrom } from '../../src/collection/place.ts';

const template = configurationTemplate({
  name: 'Río "Alto": #1',
  channel: 'stable',
  language: 'es',
});

test('the template of a new collection reads well, whatever its name', (t) => {
  const configuration = parseConfiguration(template, 'hotspot.yaml');
  t.is(configuration.name, 'Río "Alto": #1');
  t.deepEqual(configuration.label, { es: 'Río "Alto": #1' });
  t.deepEqual(configuration.components, []);
});

test('adding a component keeps what the operator wrote', (t) => {
  const own = template.replace('notes: ""', 'notes: "ours" # remember this');
  const once = withComponent(own, { name: 'apps', kind: 'apps', from: 'apps', label: 'Apps' });
  const twice = withComponent(once, {
    name: 'apps',
    kind: 'apps',
    from: 'other',
    install: { a: 'b' },
  });
  t.regex(twice, /notes: "ours" # remember this/);
  t.regex(twice, /# The parts of a release/);
  const [component] = parseConfiguration(twice, 'hotspot.yaml').components;
  t.deepEqual(component, {
    name: 'apps',
    kind: 'apps',
    from: 'other',
    label: { es: 'Apps' },
    install: { a: 'b' },
    match: {},
  });
  t.is(parseConfiguration(twice, 'hotspot.yaml').components.length, 1);
});

test('components come out by name, in every language that was given', (t) => {
  const { components } = parseConfiguration(
    'format: 1\nname: x\ncomponents:\n- {name: b, kind: map, from: maps/b.pmtiles}\n- {name: a, kind: content, from: ./content/a/, label: {en: A, es: Á}}\n',
    'hotspot.yaml',
  );
  t.deepEqual(
    components.map(({ name, from, label }) => [name, from, label]),
    [
      ['a', 'content/a', { en: 'A', es: 'Á' }],
      ['b', 'maps/b.pmtiles', { en: 'b' }],
    ],
  );
});

test('channels cannot take the names of other roles, and unknown keys are told', (t) => {
  const read = (text: string) => () => parseConfiguration(text, 'hotspot.yaml');
  t.throws(read('format: 1\nname: x\nchannel: snapshot\n'), { code: 'COLLECTION_INVALID' });
  t.throws(read('format: 1\nname: x\ncolour: red\n'), { code: 'COLLECTION_INVALID' });
  t.throws(read('format: 2\nname: x\n'), { code: 'COLLECTION_INVALID' });
});

test('a component’s name is made from any file name', (t) => {
  t.is(nameFrom('Guía de Salud (2026)'), 'guia-de-salud-2026');
  t.is(nameFrom('--x--'), 'x');
  t.is(nameFrom('日本語'), '');
  t.is(nameFrom('a'.repeat(40)).length, 32);
});

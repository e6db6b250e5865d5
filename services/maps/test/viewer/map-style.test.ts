import test from 'ava';
import { rasterStyle, vectorStyle } from '../../src/viewer/map-style.ts';
import { darkPalette, lightPalette } from '../../src/viewer/palette.ts';
import { layersOf, schemaOf } from '../../src/viewer/schema.ts';

const named = (...names: readonly string[]) => ({ vector_layers: names.map((id) => ({ id })) });

test('the schema of a map is told by its layers, whatever else it says', (t) => {
  t.is(schemaOf(layersOf(named('water', 'transportation', 'place'))), 'openmaptiles');
  t.is(schemaOf(layersOf(named('earth', 'roads', 'places'))), 'protomaps');
  t.is(schemaOf(layersOf(named('wells'))), 'other');
  for (const odd of [
    undefined,
    null,
    3,
    {},
    { vector_layers: 'x' },
    { vector_layers: [null, 1, {}] },
  ]) {
    t.deepEqual(layersOf(odd), []);
  }
});

const address = 'pmtiles://http://box/maps/stable/a/b.pmtiles';

test('a style asks for the map and for nothing else: no letters, no icons, no other source', (t) => {
  const layers = ['water', 'transportation', 'transportation_name', 'place', 'poi'];
  const options = { palette: lightPalette, language: 'ar', layers };
  for (const style of [
    vectorStyle(address, '', 'openmaptiles', options),
    vectorStyle(address, '', 'protomaps', options),
    vectorStyle(address, '', 'other', options),
    rasterStyle(address, '', darkPalette),
  ]) {
    t.deepEqual(Object.keys(style).sort(), ['layers', 'sources', 'version']);
    t.deepEqual(
      Object.values(style.sources).map((source) => 'url' in source && source.url),
      [address],
    );
    t.is(JSON.stringify(style).match(/https?:\/\//g)?.length, 1);
  }
});

test('only layers that a map has are drawn, each once', (t) => {
  const options = { palette: lightPalette, language: 'en', layers: ['water', 'place'] };
  const { layers } = vectorStyle(address, '', 'openmaptiles', options);
  const ids = layers.map(({ id }) => id);
  t.is(new Set(ids).size, ids.length);
  for (const layer of layers) {
    if ('source-layer' in layer) t.true(options.layers.includes(layer['source-layer'] ?? ''));
  }
  t.true(ids.includes('waters') && ids.includes('towns') && !ids.includes('streets'));
});

import test from 'ava';
import {
  readProperties,
  readSections,
  variantValue,
} from '../../../src/adapters/network-manager/bus-values.ts';
import { readSnapshot } from '../../../src/adapters/network-manager/snapshot.ts';

const tree = (type: string, ...child: readonly unknown[]) => ({ type, child });
/** A variant as the library reads it. */
const variant = (type: object, value: unknown) => [[type], [value]];
const text = tree('s');
const dictionary = (value: object) => tree('a', tree('{', text, value));

test('variants in dictionaries in lists become plain values', (t) => {
  const address = [
    ['address', variant(text, '10.0.0.7')],
    ['prefix', variant(tree('u'), 24)],
  ];
  const received = [
    ['State', variant(tree('u'), 100)],
    ['Ssid', variant(tree('a', tree('y')), Buffer.from('Escola'))],
    ['AddressData', variant(tree('a', dictionary(tree('v'))), [address])],
    ['data', variant(dictionary(text), [['a.b', 'c']])],
  ];
  t.deepEqual(readProperties(received), {
    State: 100,
    Ssid: Buffer.from('Escola'),
    AddressData: [{ address: '10.0.0.7', prefix: 24 }],
    data: { 'a.b': 'c' },
  });
});

test('types that nobody here has seen, and answers that are none, are no reason to stop', (t) => {
  t.deepEqual(variantValue(variant(tree('(', tree('u'), tree('u')), [100, 0])), [100, 0]);
  for (const odd of [undefined, null, 7, 'text', [], [[]], [[], []], [[7], [7]], [['v'], [1]]]) {
    t.notThrows(() => variantValue(odd));
    t.notThrows(() => readProperties(odd));
    t.notThrows(() => readSections([odd]));
    t.deepEqual(readSnapshot(odd), { devices: [], active: [] });
  }
});

test('a device whose properties have other types than ours is there, with what can be read', (t) => {
  const device = [
    ['Interface', variant(text, 'wlan0')],
    ['DeviceType', variant(tree('u'), 2)],
    ['State', variant(text, 'activated')],
    ['Driver', variant(tree('u'), 7)],
    ['AvailableConnections', variant(tree('u'), 7)],
  ];
  const { devices } = readSnapshot([
    ['/wlan0', [['org.freedesktop.NetworkManager.Device', device]]],
  ]);
  t.like(devices[0], { name: 'wlan0', kind: 'wifi', state: 0, driver: '', available: [] });
});

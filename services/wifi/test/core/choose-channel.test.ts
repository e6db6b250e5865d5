import test from 'ava';
import { channelRefusal, chooseChannel } from '../../src/core/choose-channel.ts';
import type { Radio, RadioChannel } from '../../src/ports/radios.ts';
import { stick } from '../fixtures/world.ts';

const on = (band: '2.4' | '5', channel: number, changes: Partial<RadioChannel> = {}) => ({
  band,
  channel,
  mayBegin: true,
  hasRadar: false,
  ...changes,
});
const low = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((channel) => on('2.4', channel));
const high = [36, 40, 44, 48].map((channel) => on('5', channel));
const radar = on('5', 52, { mayBegin: false, hasRadar: true });
const free: Radio = { ...stick, channels: [...low, ...high, radar, on('5', 149)] };
const silent: Radio = {
  ...stick,
  channels: [...low, ...high.map((one) => ({ ...one, mayBegin: false }))],
};

const heard = (counts: Readonly<Record<number, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(counts).map(([channel, count]) => [Number(channel), count]));

test('where nothing is heard the first channel is taken', (t) => {
  t.is(chooseChannel(free, '2.4'), 1);
  t.is(chooseChannel(free, '5'), 36);
});

test('the channel with the fewest networks is taken', (t) => {
  t.is(chooseChannel(free, '2.4', heard({ 1: 4, 6: 2, 11: 3 })), 6);
  t.is(chooseChannel(free, '5', heard({ 36: 1, 40: 1, 44: 0, 48: 2 })), 44);
});

test('networks between the channels disturb those beside them', (t) => {
  t.is(chooseChannel(free, '2.4', heard({ 1: 1, 3: 1, 8: 1, 9: 1, 11: 1 })), 6);
  t.is(chooseChannel(free, '2.4', heard({ 2: 1, 7: 1, 11: 1 })), 1);
});

test('12 and 13 are never chosen, and 149 is not, however quiet they are', (t) => {
  t.is(chooseChannel(free, '2.4', heard({ 1: 9, 6: 9, 11: 9 })), 1);
  t.is(chooseChannel(free, '5', heard({ 36: 9, 40: 9, 44: 9, 48: 9 })), 36);
});

test('a radio that may begin nowhere in a band gets no channel there', (t) => {
  t.is(chooseChannel(silent, '5'), undefined);
  t.is(chooseChannel({ ...stick, channels: low }, '5'), undefined);
});

test('a channel that is allowed is taken, also 13, and one with radar', (t) => {
  for (const [band, channel] of [
    ['2.4', 13],
    ['5', 36],
    ['5', 52],
    ['5', 'auto'],
  ] as const) {
    t.is(channelRefusal(free, band, channel, 'BR'), undefined);
  }
});

const refusals = [
  [free, '5', 100, 'BR', 'NETWORK_CHANNEL_FORBIDDEN'],
  [free, '2.4', 14, 'BR', 'NETWORK_CHANNEL_FORBIDDEN'],
  [silent, '5', 36, 'BR', 'NETWORK_CHANNEL_FORBIDDEN'],
  [silent, '5', 36, '00', 'NETWORK_BAND_NEEDS_COUNTRY'],
  [silent, '5', 'auto', '00', 'NETWORK_BAND_NEEDS_COUNTRY'],
  [silent, '5', 'auto', 'BR', 'NETWORK_BAND_FORBIDDEN'],
  [{ ...stick, channels: low }, '5', 'auto', 'BR', 'NETWORK_BAND_MISSING'],
] as const;

for (const [radio, band, channel, country, code] of refusals) {
  test(`channel ${channel} of ${band} GHz in ${country} is refused in words: ${code}`, (t) => {
    t.is(channelRefusal(radio, band, channel, country)?.code, code);
  });
}

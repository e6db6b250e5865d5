import test from 'ava';
import { parseFirmwareVersion } from '../../../src/adapters/radios/firmware-version.ts';
import { parseCountry } from '../../../src/adapters/radios/parse-country.ts';
import { parseScan } from '../../../src/adapters/radios/parse-scan.ts';
import { parseWiphy } from '../../../src/adapters/radios/parse-wiphy.ts';
import {
  ethtoolBrcmfmac,
  ethtoolHwsim,
  ethtoolMt76x2u,
  hwsim,
  mt76x2u,
  oldKernel,
  raspberryPi,
  regOfBrazil,
  regOfTheWorld,
  rtl8xxxu,
  scan,
} from '../../fixtures/iw-recordings.ts';

/** As in "5:52r": 5 GHz, channel 52, radar; "-": it may not begin there. */
const channelsOf = (text: string): string =>
  parseWiphy(text)
    .channels.map(
      ({ band, channel, mayBegin, hasRadar }) =>
        `${band}:${String(channel)}${mayBegin ? '' : '-'}${hasRadar ? 'r' : ''}`,
    )
    .join(' ');

test('a Raspberry Pi can be an access point, and has no SAE', (t) => {
  t.like(parseWiphy(raspberryPi), { canBeAccessPoint: true, hasSae: false });
  t.is(channelsOf(raspberryPi), '2.4:1 2.4:11 5:124-r');
});

test('a good stick can be one with SAE; radar is told from what is forbidden', (t) => {
  t.like(parseWiphy(mt76x2u), { canBeAccessPoint: true, hasSae: true });
  t.is(channelsOf(mt76x2u), '2.4:1 2.4:6 5:36 5:60-r 5:149 5:169-');
});

test('a stick that can only join is told, though it lists AP/VLAN elsewhere', (t) => {
  t.like(parseWiphy(rtl8xxxu), { canBeAccessPoint: false, hasSae: false });
  t.is(channelsOf(rtl8xxxu), '2.4:1 2.4:13');
});

test('6 GHz is left out: its channels have the numbers of others', (t) => {
  t.like(parseWiphy(hwsim), { canBeAccessPoint: true, hasSae: true });
  t.is(channelsOf(hwsim), '2.4:1 5:36-');
});

test('the words of old kernels mean the same', (t) => {
  t.is(channelsOf(oldKernel), '2.4:11 2.4:12- 5:36-');
});

test('a radio of which nothing is told can do nothing', (t) => {
  t.deepEqual(parseWiphy(''), { canBeAccessPoint: false, hasSae: false, channels: [] });
});

test('the firmware is the version that people write of', (t) => {
  t.is(parseFirmwareVersion(ethtoolBrcmfmac), '7.45.154');
  t.is(parseFirmwareVersion(ethtoolMt76x2u), '0.0.00');
  t.is(parseFirmwareVersion(ethtoolHwsim), undefined);
  t.is(parseFirmwareVersion(''), undefined);
});

test('the country is the one of the kernel, not of one radio', (t) => {
  t.is(parseCountry(regOfBrazil), 'BR');
  t.is(parseCountry(regOfTheWorld), '00');
  t.is(parseCountry(''), '00');
});

test('networks are counted by channel, whatever they are called', (t) => {
  t.deepEqual(
    [...parseScan(scan)],
    [
      [6, 2],
      [11, 1],
      [48, 1],
    ],
  );
});

import test from 'ava';
import { chooseRadio } from '../../src/core/choose-radio.ts';
import type { Radio } from '../../src/ports/radios.ts';
import { builtIn, stick } from '../fixtures/world.ts';

const blocked = (radio: Radio): Radio => ({ ...radio, isBlocked: true });
const unfit = (radio: Radio): Radio => ({ ...radio, canBeAccessPoint: false });

const chosen: readonly (readonly [string, readonly Radio[], string | undefined, string])[] = [
  ['the only one', [builtIn], undefined, 'wlan0'],
  ['a stick before the board', [builtIn, stick], undefined, 'wlan1'],
  ['the one that the settings name', [builtIn, stick], 'wlan0', 'wlan0'],
  ['the board where the stick cannot', [builtIn, unfit(stick)], undefined, 'wlan0'],
  ['the board where the stick is off', [builtIn, blocked(stick)], undefined, 'wlan0'],
  ['the first of two sticks', [{ ...stick, device: 'wlan2' }, stick], undefined, 'wlan1'],
];

for (const [what, radios, wanted, device] of chosen) {
  test(`the radio of the access point: ${what}`, (t) => {
    const choice = chooseRadio(radios, wanted);
    t.is(choice.kind === 'chosen' ? choice.radio.device : choice.message.code, device);
  });
}

const refused: readonly (readonly [string, readonly Radio[], string | undefined, string])[] = [
  ['there is none', [], undefined, 'NETWORK_NO_RADIO'],
  ['the named one is not there', [builtIn], 'wlan1', 'NETWORK_RADIO_AWAY'],
  ['none can', [unfit(builtIn), unfit(stick)], undefined, 'NETWORK_RADIO_UNFIT'],
  ['the named one cannot', [builtIn, unfit(stick)], 'wlan1', 'NETWORK_RADIO_UNFIT'],
  ['those that can are off', [blocked(builtIn), unfit(stick)], undefined, 'NETWORK_RADIO_BLOCKED'],
  ['the named one is off', [builtIn, blocked(stick)], 'wlan1', 'NETWORK_RADIO_BLOCKED'],
];

for (const [what, radios, wanted, code] of refused) {
  test(`a box without an access point says why: ${what}`, (t) => {
    const choice = chooseRadio(radios, wanted);
    t.is(choice.kind === 'none' ? choice.message.code : choice.radio.device, code);
  });
}

import test from 'ava';
import { createFakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder } from '../fixtures/kept-box.ts';
import { builtIn } from '../fixtures/world.ts';

for (const [what, choices, code] of [
  ['WPA3', { password: 'correct horse', security: 'wpa3' }, 'NETWORK_WPA3_IMPOSSIBLE'],
  ['5 GHz', { band: '5' }, 'NETWORK_BAND_MISSING'],
  ['a channel', { channel: 12 }, 'NETWORK_BAND_NEEDS_COUNTRY'],
] as const) {
  test(`${what} that this radio cannot do is not even tried`, async (t) => {
    const network = createFakeNetwork({ radios: [builtIn] });
    const box = await keepBox(network, await temporaryFolder(t));
    await box.rest();
    await box.keeper.acts.changeWifi(choices);
    network.world.now += 5;
    await box.rest();
    t.deepEqual([...new Set(box.radioActs())], ['up Library 6 on wlan0'], 'nobody is thrown out');
    t.like(box.status(), {
      message: { code: 'NETWORK_ON_AIR' },
      settingProblems: [{ code }],
      settings: { band: { value: '2.4' } },
    });
  });
}

import test from 'ava';
import { pauseAfter } from '../../src/keeper/keep-running.ts';
import { createFakeNetwork, type FakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder, type KeptBox } from '../fixtures/kept-box.ts';
import { builtIn, linkOf, stick } from '../fixtures/world.ts';

const later = async ({ world }: FakeNetwork, box: KeptBox, rounds = 3): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    world.now += 100;
    await box.rest();
  }
};

test('looks become rare while nothing happens, and are frequent again after the first change', (t) => {
  const pauses: number[] = [];
  let pause = 5000;
  for (const isSettled of [true, true, true, true, false, true]) {
    pause = pauseAfter(pause, isSettled);
    pauses.push(pause);
  }
  t.deepEqual(pauses, [10_000, 20_000, 30_000, 30_000, 5000, 10_000]);
});

test('a network is settled once it is as it should be, and no longer when something changes', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.false(box.keeper.isSettled(), 'it may still have to change');
  await later(network, box);
  t.true(box.keeper.isSettled());
  network.world.nameServers = ['10.0.0.1'];
  await box.rest();
  t.false(box.keeper.isSettled(), 'the uplink is another one');
  await later(network, box);
  t.true(box.keeper.isSettled());
});

test('a choice of the steward that waits for its moment is not left waiting', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await later(network, box);
  t.true(box.keeper.isSettled());
  await box.keeper.acts.changeWifi({ ssid: 'School' });
  await box.rest();
  t.false(box.keeper.isSettled());
  await later(network, box);
  t.is(network.world.onAir?.ssid, 'School');
  t.true(box.keeper.isSettled());
});

test('what is tried again and again keeps the looks frequent', async (t) => {
  const cases: readonly (readonly [string, FakeNetwork, Parameters<typeof keepBox>[3]?])[] = [
    ['a program is broken', createFakeNetwork({ broken: new Set(['dnsmasq']) })],
    ['the radio does not come up', createFakeNetwork({ failure: () => 'NETWORK_AP_NOT_UP' })],
    [
      'somebody else hands out addresses on the cable',
      createFakeNetwork({ links: [linkOf('eth0')], dhcpServers: ['10.0.0.1'] }),
      { mode: 'wired' },
    ],
    [
      'a Wi-Fi that the box knows is out of reach',
      createFakeNetwork({ radios: [builtIn, stick], knownWifi: ['Town'], canJoin: () => false }),
    ],
    [
      'no release yet, and the only radio is a guest',
      createFakeNetwork({
        now: 0,
        knownWifi: ['Town'],
        uplinks: [{ kind: 'wifi', device: 'wlan0', ssid: 'Town' }],
        box: { hasRelease: false, isClockProven: false, hasWeakPower: false, appPorts: [] },
      }),
    ],
  ];
  for (const [what, network, changes] of cases) {
    const box = await keepBox(network, await temporaryFolder(t), undefined, changes);
    await later(network, box);
    t.false(box.keeper.isSettled(), what);
  }
});

test('a box without a radio waits quietly: the kernel tells of one that is plugged in', async (t) => {
  const network = createFakeNetwork({ radios: [] });
  const box = await keepBox(network, await temporaryFolder(t));
  await later(network, box);
  t.is(box.status().message.code, 'NETWORK_NO_RADIO');
  t.true(box.keeper.isSettled());
});

import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import { inNetworks, type Plug } from '../lab/network.ts';
import {
  networkManagerNeeds,
  withNetworkManager,
  type NetworkManagerLab,
} from '../lab/network-manager.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { adapter, type NetworkManager, type NetworkManagerCalls } from './built-adapter.ts';
import { settingCombinations } from './setting-combinations.ts';

const {
  accessPointProfile,
  accessPointUuid,
  BusError,
  isSameProfile,
  knownStations,
  networkManagerCalls,
  openNetworkManager,
  openSystemBus,
  stationProfile,
} = adapter;

const security = '802-11-wireless-security';
const patienceMs = 20_000;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** Cable and Wi-Fi of others, as they are on a box before the service comes. */
const foreign = {
  'cable.nmconnection': `[connection]
id=cable
uuid=0b2a0d2e-6e2c-4b5e-8f0a-6f6f7a1c2a01
type=ethernet
interface-name=street
[ipv4]
method=manual
address1=10.9.9.2/24,10.9.9.1
[ipv6]
method=disabled
`,
  'resin-wifi.nmconnection': `[connection]
id=resin-wifi
uuid=0b2a0d2e-6e2c-4b5e-8f0a-6f6f7a1c2a02
type=wifi
[wifi]
ssid=Operator at home
[wifi-security]
key-mgmt=wpa-psk
psk=not ours to forget
`,
};

/** Waits until something is so, looking again at each signal. */
const until = async (
  what: string,
  onChange: (listener: () => void) => () => void,
  isSo: () => Promise<boolean>,
): Promise<void> => {
  const late = AbortSignal.timeout(patienceMs);
  let wake: () => void = () => undefined;
  const look = () => {
    wake();
  };
  const stop = onChange(look);
  late.addEventListener('abort', look);
  try {
    for (;;) {
      const next = new Promise<void>((resolve) => (wake = resolve));
      if (await isSo()) return;
      if (late.aborted) throw new Error(`not so in ${patienceMs / 1000} s: ${what}`);
      await next;
    }
  } finally {
    stop();
  }
};

const codeOf = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task;
    return 'no error';
  } catch (error) {
    return isCodedError(error) ? error.code : String(error);
  }
};

const keptAs = async (
  calls: NetworkManagerCalls,
  settings: Parameters<typeof accessPointProfile>[0],
): Promise<boolean> => {
  const kept = await calls.profile(accessPointUuid);
  if (kept === undefined) return false;
  const secrets = await calls.secrets(kept.path, security);
  return isSameProfile(accessPointProfile(settings), kept.sections, secrets);
};

const tryCombinations = async (calls: NetworkManagerCalls, lab: NetworkManagerLab) => {
  const combinations = settingCombinations();
  const [first, ...others] = combinations;
  if (first === undefined) throw new Error('no combination');
  const made = await calls.add(accessPointProfile(first));
  await calls.delete(made);
  demand(!(await keptAs(calls, first)), 'a profile that was deleted is still there');
  const profile = await calls.add(accessPointProfile(first));
  demand(await keptAs(calls, first), 'the first profile is not kept as it was sent');
  await calls.save(profile);
  for (const [index, settings] of others.entries()) {
    demand(!(await keptAs(calls, settings)), 'two combinations are taken for the same');
    await calls.update(profile, accessPointProfile(settings));
    demand(await keptAs(calls, settings), `not kept as sent: ${JSON.stringify(settings)}`);
    // Each kind of security goes to the disk and comes back once.
    if (index % 16 !== 0) continue;
    await calls.save(profile);
    const files = await readdir(lab.profiles);
    demand(files.includes('p2p-hotspot.nmconnection'), `on the disk: ${files.join(', ')}`);
    demand(await keptAs(calls, settings), 'a profile is another one after it was written');
  }
  return combinations.length;
};

/** What NetworkManager refuses by itself, ours refuses before, in words for people. */
const tryBadSettings = async (calls: NetworkManagerCalls, { accessPoint }: NetworkManager) => {
  const [good] = settingCombinations().filter(({ security: { kind } }) => kind === 'wpa2');
  if (good === undefined) throw new Error('no combination');
  const before = await calls.profile(accessPointUuid);
  const bad = [
    ['NETWORK_AP_PASSWORD_REFUSED', { ...good, security: { kind: 'wpa2', password: 'short' } }],
    ['NETWORK_AP_NAME_REFUSED', { ...good, ssid: 'x'.repeat(33) }],
    ['NETWORK_AP_NAME_REFUSED', { ...good, ssid: '' }],
    ['NETWORK_AP_CHANNEL_REFUSED', { ...good, channel: 36 }],
    ['NETWORK_AP_CHANNEL_REFUSED', { ...good, band: '5', channel: 6 }],
    ['NETWORK_AP_CHANNEL_REFUSED', { ...good, channel: 0 }],
  ] as const;
  const differences: string[] = [];
  for (const [code, settings] of bad) {
    const said = await codeOf(accessPoint.bringUp(settings, AbortSignal.timeout(patienceMs)));
    demand(said === code, `${said} instead of ${code}`);
    try {
      const profile = accessPointProfile(settings);
      const uuid = ['s', randomUUID()] as const;
      const connection = { ...profile['connection'], uuid };
      await calls.delete(await calls.add({ ...profile, connection }));
      differences.push(`channel ${settings.channel} of ${settings.band} GHz`);
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      demand(!error.message.includes('short'), 'a password in the words of an error');
    }
  }
  const after = await calls.profile(accessPointUuid);
  demand(JSON.stringify(after) === JSON.stringify(before), 'a refused setting changed the profile');
  const none = await codeOf(accessPoint.bringUp(good, AbortSignal.timeout(patienceMs)));
  demand(none === 'NETWORK_RADIO_GONE', `without a radio: ${none}`);
  // It stands for "any" there.
  demand(differences.join() === 'channel 0 of 2.4 GHz', `taken: ${differences.join()}`);
};

const tryCable = async ({ uplinks }: NetworkManager, street: Plug) => {
  const isUp = async () => {
    const [first] = await uplinks.look();
    return first?.kind === 'ethernet' && first.address === '10.9.9.2/24';
  };
  const onChange = (listener: () => void) => uplinks.onChange(listener);
  await until('the cable is an uplink', onChange, isUp);
  demand((await uplinks.cables()).join() === 'street', 'the cable is not plugged in');
  await street.unplug();
  await until('a cable that is pulled is gone', onChange, async () => {
    const [up, cables] = [await uplinks.look(), await uplinks.cables()];
    return up.length === 0 && cables.length === 0;
  });
  await street.plugIn();
  await until('a cable that is plugged in is an uplink again', onChange, isUp);
};

const tryKnownWifi = async (
  calls: NetworkManagerCalls,
  { uplinks }: NetworkManager,
  lab: NetworkManagerLab,
) => {
  const requests = [
    { protection: 'wpa2', request: { ssid: 'Escola', password: 'açaí com granola' } },
    { protection: 'wpa3', request: { ssid: 'Posto', password: 'x'.repeat(63), isHidden: true } },
    { protection: 'wpa2', request: { ssid: 'Clave', password: 'aB'.repeat(32) } },
    { protection: 'open', request: { ssid: 'مكتبة' } },
  ] as const;
  for (const { protection, request } of requests) {
    await calls.save(await calls.add(stationProfile(request, protection)));
  }
  const ours = knownStations(await calls.profiles()).filter(({ isOurs }) => isOurs);
  demand(ours.length === requests.length, 'our own profiles are not known as ours');
  const names = (await uplinks.known()).join();
  demand(names === 'Clave,Escola,Operator at home,Posto,مكتبة', `known: ${names}`);
  for (const { request } of requests) await uplinks.forget(request.ssid);
  const said = await codeOf(uplinks.forget('Operator at home'));
  demand(said === 'NETWORK_FORGET_FOREIGN', `a profile of others: ${said}`);
  const files = (await readdir(lab.profiles)).toSorted().join();
  demand(
    files === 'cable.nmconnection,p2p-hotspot.nmconnection,resin-wifi.nmconnection',
    `on the disk: ${files}`,
  );
};

/** A change is on the disk when it was on the air: until then a power cut brings the one before. */
const tryPowerCut = async (
  calls: NetworkManagerCalls,
  manager: NetworkManager,
  lab: NetworkManagerLab,
) => {
  const [before, , after] = settingCombinations().filter(
    ({ security: { kind } }) => kind === 'wpa2',
  );
  const kept = await calls.profile(accessPointUuid);
  if (before === undefined || after === undefined || kept === undefined) {
    throw new Error('no combination');
  }
  await calls.update(kept.path, accessPointProfile(before));
  await calls.save(kept.path);
  const file = path.join(lab.profiles, 'p2p-hotspot.nmconnection');
  const text = await readFile(file, 'utf8');
  await calls.update(kept.path, accessPointProfile(after));
  demand((await readFile(file, 'utf8')) === text, 'a change is on the disk before it was tried');

  const { accessPoint, uplinks } = manager;
  const onChange = (listener: () => void) => accessPoint.onChange(listener);
  const isThere = () => manager.isThere();
  // Its /run is gone with it, as after a power cut.
  await Promise.all([
    until('NetworkManager is told away', onChange, async () => !(await isThere())),
    lab.stop('SIGKILL'),
  ]);
  const condition = await accessPoint.look();
  demand(
    condition.kind === 'down' && condition.message?.code === 'NETWORK_MANAGER_AWAY',
    `without NetworkManager: ${JSON.stringify(condition)}`,
  );
  demand((await codeOf(uplinks.look())) === 'NETWORK_MANAGER_AWAY', 'uplinks without it');
  await Promise.all([until('NetworkManager is told back', onChange, isThere), lab.start()]);
  demand(await keptAs(calls, before), 'after the cut the profile is not the one before');

  await Promise.all([
    until('the bus is told away', onChange, async () => !(await isThere())),
    lab.restartBus(),
  ]);
  await until('the bus is told back', onChange, isThere);
  demand(await keptAs(calls, before), 'after a new bus the profile is another one');
};

/** NetworkManager of this computer's release, with a bus of its own, in a network of its own. */
export const networkManagerProfilesTest: SystemTest = {
  name: 'network-manager-profiles',
  proves:
    'a real NetworkManager takes every combination of Wi-Fi settings as we send it and keeps it so, what it would refuse is refused in our words, a change that was not on the air is undone by a power cut, the service finds NetworkManager and the bus again, a cable is an uplink as it comes and goes, and the Wi-Fi profiles of others are never deleted',
  needs: networkManagerNeeds,
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks(async (networks) => {
        const street = await networks.plug('box', 'street');
        await withNetworkManager(street, directory, foreign, async (lab) => {
          const bus = openSystemBus({ address: lab.busAddress });
          const calls = networkManagerCalls(bus);
          const manager = openNetworkManager({ busAddress: lab.busAddress });
          try {
            log(`${await tryCombinations(calls, lab)} combinations of settings`);
            await tryBadSettings(calls, manager);
            await tryCable(manager, street);
            await tryKnownWifi(calls, manager, lab);
            await tryPowerCut(calls, manager, lab);
          } finally {
            manager.close();
            bus.close();
          }
        });
      }),
    );
  },
};

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { inNetworks, type Networks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { startWifi, type WifiProcess } from '../wired-network/wifi-process.ts';
import { startAvahi } from './avahi.ts';

const addresses = { first: '10.77.0.7', second: '10.77.0.9' } as const;

/** Half of the time for which the name would be believed without a goodbye. */
const goodbyeMs = 60_000;

const expect = (what: string, found: string | undefined, expected: string | undefined): void => {
  if (found !== expected) throw new Error(`${what}: ${String(found)}, not ${String(expected)}`);
};

const startGuest = async (
  networks: Networks,
  directory: string,
  name: keyof typeof addresses,
): Promise<WifiProcess> => {
  const machine = await networks.join(name, 'village', `${addresses[name]}/24`);
  // As a router tells it; that nobody is there does not matter here.
  const [enter = '', ...entering] = machine.enter;
  await execa(enter, [...entering, 'ip', 'route', 'add', 'default', 'via', '10.77.0.1']);
  const own = path.join(directory, name);
  await mkdir(own, { recursive: true });
  return startWifi({
    machine,
    socketDirectory: own,
    stateDirectory: own,
    environment: { NETWORK_MODE: 'lan', DEVICE_NAME: 'library' },
  });
};

export const localNameTest: SystemTest = {
  name: 'local-name',
  proves:
    'a box that is a guest on a network is found there by its name; of two with one name the second takes another and says so; one that goes away gives its name back',
  needs: [
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'avahi-daemon', debianPackage: 'avahi-daemon' },
    { tool: 'avahi-resolve', debianPackage: 'avahi-utils' },
    { tool: 'dbus-daemon', debianPackage: 'dbus' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await inNetworks(async (networks) => {
        const computer = await networks.join('computer', 'village', '10.77.0.20/24');
        const avahi = await startAvahi(computer, directory);
        const running: WifiProcess[] = [];
        const start = async (name: keyof typeof addresses): Promise<WifiProcess> => {
          const guest = await startGuest(networks, directory, name);
          running.push(guest);
          return guest;
        };
        try {
          const first = await start('first');
          const told = await first.waitFor('a name', ({ localName }) => localName !== undefined);
          expect('the name', told.localName, 'library.local');
          expect('what it says', told.message.code, 'NETWORK_LAN_NAMED');
          expect('where it is', await avahi.find('library.local'), addresses.first);

          const second = await start('second');
          const other = await second.waitFor('a name', ({ localName }) => localName !== undefined);
          expect('the second name', other.localName, 'library-2.local');
          const [finding] = other.findings.filter(({ code }) => code === 'NETWORK_NAME_TAKEN');
          expect('what it says of that', String(finding?.parameters['own']), 'library-2.local');
          expect('where it is', await avahi.find('library-2.local'), addresses.second);
          expect('the first is where it was', await avahi.find('library.local'), addresses.first);

          await first.stop('SIGTERM');
          // What is said goodbye to is forgotten a second later (RFC 6762 §10.1), not after two minutes.
          const forgotten = performance.now() + goodbyeMs;
          while ((await avahi.find('library.local')) !== undefined) {
            if (performance.now() > forgotten) throw new Error('no goodbye was heard');
          }
          log('found by Avahi: library.local, library-2.local; gone after a goodbye');
        } finally {
          for (const guest of running) await guest.stop('SIGKILL');
          await avahi.stop();
        }
      });
    });
  },
};

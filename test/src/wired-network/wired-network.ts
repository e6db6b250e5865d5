import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  networkActs,
  stewardSessionPath,
  stewardSocketName,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { joinPhone, type JoinedPhone } from '../captive-portal/phone.ts';
import { inNetworks, type Networks, type Plug } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { askSocket } from './ask-socket.ts';
import { startWifi, type WifiProcess } from './wifi-process.ts';

const network = 'village';
const router = '192.168.1.1';
const gateway = '192.168.44.1';
const captured = '198.51.100.1';
const pin = '482913';

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const says =
  (code: string) =>
  ({ message }: NetworkStatus): boolean =>
    message.code === code;

/** A router on the same cable that hands out addresses, as the shop sells them. */
const startRouter = async (networks: Networks): Promise<() => Promise<void>> => {
  const { enter } = await networks.join('router', network, `${router}/24`);
  const [program = '', ...words] = enter;
  const child = execa(
    program,
    [
      ...[...words, 'dnsmasq', '--keep-in-foreground', '--conf-file=/dev/null', '--port=0'],
      ...['--pid-file', '--log-facility=-', `--interface=${network}`, '--bind-interfaces'],
      ...['--dhcp-range=192.168.1.50,192.168.1.99,1h', '--dhcp-leasefile=/dev/null'],
    ],
    { reject: false },
  );
  return async () => {
    child.kill('SIGTERM');
    await child;
  };
};

const askName = async (phone: JoinedPhone, name: string): Promise<string> => {
  const [program = '', ...words] = phone.inside;
  const script = `new (require('node:dns').promises.Resolver)().resolve4(process.argv[1]).then((a) => console.log(a.join()))`;
  const { stdout } = await execa(program, [...words, process.execPath, '-e', script, name]);
  return stdout;
};

/** The other end of the box's cable, at the switch. */
const cable = async (state: 'up' | 'down'): Promise<void> => {
  await execa('ip', ['-n', `hotspot-${process.pid}-${network}`, 'link', 'set', 'box', state]);
};

const addressesOf = async ({ enter }: Plug): Promise<string> => {
  const [program = '', ...words] = enter;
  const { stdout } = await execa(program, [...words, 'ip', '-4', 'address', 'show', network]);
  return stdout;
};

const proveVisit = async (networks: Networks, directory: string): Promise<JoinedPhone> => {
  const phone = await joinPhone(networks, 'phone', network, directory);
  demand(phone.address.startsWith('192.168.44.'), `the phone was given ${phone.address}`);
  demand((await askName(phone, 'example.org')) === captured, 'a foreign name leads elsewhere');
  demand((await askName(phone, 'library.lan')) === gateway, 'the name of the box leads elsewhere');
  const own = await phone.ask({ url: 'http://library.lan/' });
  demand(own.status === 200, `the portal answers ${own.status}`);
  return phone;
};

const proveSteward = async (wifi: WifiProcess, sockets: string): Promise<void> => {
  const { changeWifi } = networkActs;
  const [forged] = await wifi.post(changeWifi, { ssid: 'Evil' }, 'forged');
  demand(forged === 401, `a forged session is answered by ${forged}`);
  const daemon = path.join(sockets, stewardSocketName);
  const { body } = await askSocket(daemon, { path: stewardSessionPath, body: { pin } });
  const { token } = body as { readonly token: string };
  const [accepted] = await wifi.post(changeWifi, { ssid: 'School' }, token);
  demand(accepted === 202, `a steward is answered by ${accepted}`);
  await wifi.waitFor('the choice is told', ({ settings }) => settings.ssid.value === 'School');
};

/** The box says what it is about to do a moment before it has done it. */
const reachPortal = async (phone: JoinedPhone): Promise<void> => {
  const look = () =>
    phone.ask({ url: 'http://library.lan/' }).then(
      ({ status }) => status,
      () => 0,
    );
  for (let looks = 20; (await look()) !== 200; looks -= 1) {
    demand(looks > 0, 'no portal');
    await delay(250);
  }
};

/** A box that serves visitors on a cable, to a router or a mesh behind it. */
export const wiredNetworkTest: SystemTest = {
  name: 'wired-network',
  proves:
    'the Wi-Fi service in NETWORK_MODE=wired gives no addresses while another DHCP server answers on the cable and says so, begins when that one is gone, and asks again when the cable comes back; a real client gets an address, foreign names lead to the box, the portal answers, and the health checks are good; acts need a session that the daemon knows; a killed service is followed by one that knows the leases and the choices of the steward',
  needs: [
    { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
    { tool: 'udhcpc', debianPackage: 'udhcpc' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'ip', debianPackage: 'iproute2' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await inNetworks(async (networks) => {
        const machine = await networks.plug('box', network);
        const box = await startBox({
          directory: path.join(directory, 'box'),
          portalPort: 80,
          enter: machine.enter,
          environment: { PORTAL_ADDRESS: '0.0.0.0', ADMIN_PIN: pin, DEVICE_NAME: 'library' },
        });
        const start = () =>
          startWifi({
            machine,
            socketDirectory: box.socketDirectory,
            stateDirectory: path.join(directory, 'wifi'),
            environment: {
              NETWORK_MODE: 'wired',
              WIRED_INTERFACE: network,
              WIFI_BACKEND: 'hostapd',
              DEVICE_NAME: 'library',
              PORTAL_PORT: '80',
            },
          });
        const stopRouter = await startRouter(networks);
        let wifi = start();
        try {
          const { visitorNetwork } = await wifi.waitFor(
            'the other server is told of',
            ({ message }) =>
              message.code === 'NETWORK_WIRED_FOREIGN' && message.parameters['server'] === router,
          );
          demand(visitorNetwork === undefined, 'visitors are served beside another server');
          demand(!(await addressesOf(machine)).includes(gateway), 'the box took its address');
          await stopRouter();
          log('another DHCP server was left alone until it was gone');
          await wifi.waitFor('the box begins', says('NETWORK_WIRED'));
          const phone = await proveVisit(networks, directory);
          log(`a phone was given ${phone.address} and reached the portal`);
          const { checks } = await wifi.waitFor(
            'all checks are good',
            (status) => status.checks.length === 3 && status.checks.every(({ isGood }) => isGood),
          );
          log(`good from the inside: ${checks.map(({ name }) => name).join(', ')}`);
          await proveSteward(wifi, box.socketDirectory);

          await wifi.stop('SIGKILL');
          wifi = start();
          const after = await wifi.waitFor('the box is back', says('NETWORK_WIRED'));
          demand(after.leases === 1, `${after.leases} leases are known after a kill`);
          demand(after.settings.ssid.value === 'School', 'the choice of the steward is lost');
          log('a killed service was followed by one that knew its leases');

          await cable('down');
          await wifi.waitFor('the cable is missed', says('NETWORK_NO_CABLE'));
          await cable('up');
          await wifi.waitFor('the cable is back', says('NETWORK_WIRED'));
          await reachPortal(phone);
          const exitCode = await wifi.stop('SIGTERM');
          demand(exitCode === 0, `the service ended with ${String(exitCode)}`);
        } finally {
          await wifi.stop('SIGTERM');
          await stopRouter();
          await box.stop();
        }
      });
    });
  },
};

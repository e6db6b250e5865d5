import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { joinPhone } from '../captive-portal/phone.ts';
import type { Cable, NetworkMachine, Networks } from '../lab/network.ts';
import { startWifi } from '../wired-network/wifi-process.ts';
import { startPhone, type PhoneProcess } from './phone-process.ts';
import { startPub, type PubProcess } from './pub-process.ts';
import { startRoom, type Room } from './room.ts';

/** Names of interfaces: what phones run looks for those that begin as these do. */
const visitors = 'wlan';
const outside = 'ethernet';
const boxOutside = '10.79.0.2';
const pin = '482913';

/** A box with a real daemon, portal, Wi-Fi service and pub; phones on its network, and a world outside. */
export interface PubLab {
  /** Where the services of the box meet, and the pub remembers how far it had come: another volume than its own. */
  readonly socketDirectory: string;
  /** Bytes that came to the box from its visitors. */
  received(): Promise<number>;
  /** Starts the pub of the box. @param directory its own; without one, the first of this lab */
  startPub(environment?: Readonly<Record<string, string>>, directory?: string): PubProcess;
  /** Somebody's phone on the network of the box, with the address that the box gave. */
  joinPhone(
    name: string,
    manners?: 'fair' | 'foul',
    phoneDirectory?: string,
  ): Promise<PhoneProcess>;
  /** A machine on the network of the box that runs nothing. */
  joinMachine(name: string): Promise<NetworkMachine>;
  /** A phone that is somewhere outside. */
  phoneOutside(name: string): Promise<PhoneProcess>;
  /** The one room of the world outside; its identity stays. */
  openRoom(): Promise<Room>;
  /** The other end of the cable that leads the box outside. */
  uplink(state: 'up' | 'down'): Promise<void>;
}

const joinOutside = async (networks: Networks, name: string, address: string): Promise<Cable> =>
  networks.join(name, outside, `${address}/24`);

/** @param task is given a box whose network of visitors is up */
export const withPubLab = async (
  networks: Networks,
  directory: string,
  task: (lab: PubLab) => Promise<void>,
): Promise<void> => {
  const ends: (() => Promise<unknown>)[] = [];
  const roomMachine = await joinOutside(networks, 'room', '10.79.0.1');
  const machine = await networks.plug('box', visitors);
  const { enter } = await joinOutside(networks, 'box', boxOutside);
  const [program = '', ...words] = enter;
  await execa(program, [...words, 'ip', 'route', 'add', 'default', 'via', roomMachine.address]);
  let nextOutside = 3;
  try {
    const box = await startBox({
      directory: path.join(directory, 'box'),
      portalPort: 80,
      enter: machine.enter,
      environment: { PORTAL_ADDRESS: '0.0.0.0', ADMIN_PIN: pin, DEVICE_NAME: 'library' },
    });
    ends.push(() => box.stop());
    const wifi = startWifi({
      machine,
      socketDirectory: box.socketDirectory,
      stateDirectory: path.join(directory, 'wifi'),
      environment: {
        ...{ NETWORK_MODE: 'wired', WIRED_INTERFACE: visitors, WIFI_BACKEND: 'hostapd' },
        ...{ DEVICE_NAME: 'library', PORTAL_PORT: '80' },
      },
    });
    ends.push(() => wifi.stop('SIGTERM'));
    await wifi.waitFor('visitors are served', ({ message }) => message.code === 'NETWORK_WIRED');
    const folderOf = (name: string) => path.join(directory, `phone-${name}`);
    const phone = async (on: NetworkMachine, folder: string, manners?: 'fair' | 'foul') => {
      const started = await startPhone(on, folder, manners);
      ends.push(() => started.kill());
      return started;
    };
    await task({
      socketDirectory: box.socketDirectory,
      received: async () => (await machine.received()).bytes,
      startPub: (environment = {}, pubDirectory = path.join(directory, 'pub')) => {
        const pub = startPub({
          ...{ machine, socketDirectory: box.socketDirectory, directory: pubDirectory, pin },
          environment,
        });
        ends.push(() => pub.stop('SIGKILL'));
        return pub;
      },
      joinPhone: async (name, manners, folder = folderOf(name)) =>
        phone(await joinPhone(networks, name, visitors, directory), folder, manners),
      joinMachine: (name) => joinPhone(networks, name, visitors, directory),
      phoneOutside: async (name) => {
        const cable = await joinOutside(networks, name, `10.79.0.${nextOutside}`);
        nextOutside += 1;
        return phone(cable, folderOf(name));
      },
      openRoom: async () => {
        const room = await startRoom(roomMachine, path.join(directory, 'room'));
        ends.push(() => room.stop());
        return room;
      },
      uplink: async (state) => {
        const space = `hotspot-${process.pid}-${outside}`;
        await execa('ip', ['-n', space, 'link', 'set', 'box', state]);
      },
    });
  } finally {
    // A room or a pub that ended already is ended once more, which does nothing.
    for (const end of ends.reverse()) await end();
  }
};

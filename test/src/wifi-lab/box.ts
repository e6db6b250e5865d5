import {
  networkEventsPath,
  networkPath,
  stewardSessionPath,
  stewardSocketName,
  wifiSocketName,
  type NetworkStatus,
  type StewardSession,
} from '@p2p-hotspot/contract';
import { places } from './inside/protocol.ts';
import type { RadioMachine } from './radio-machine.ts';

export type Backend = 'network-manager' | 'hostapd';

/** The services of a box, inside: real daemon, real portal, real Wi-Fi service. */
export interface Box {
  startWifi(backend: Backend): Promise<void>;
  status(): Promise<NetworkStatus>;
  /** Waits for a status, by the events of the service. */
  waitFor(what: string, isReached: (status: NetworkStatus) => boolean): Promise<NetworkStatus>;
  /**
   * A steward's act, as the portal asks for it.
   *
   * @param act one of `networkActs`
   */
  act(act: string, body: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface BoxSettings {
  readonly rootFingerprint: string;
  readonly ssid: string;
  readonly password: string;
}

const pin = '246802';
const follower = 'network';
const serviceUnavailable = 503;

const folders = {
  HOTSPOT_STORE_DIR: `${places.data}/store`,
  HOTSPOT_STATE_DIR: `${places.data}/state`,
  HOTSPOT_SOCKET_DIR: places.sockets,
  HOTSPOT_WIFI_DIR: `${places.data}/wifi`,
};

/** Starts daemon and portal; the Wi-Fi waits. */
export const startBox = async (machine: RadioMachine, settings: BoxSettings): Promise<Box> => {
  const environment = {
    ...folders,
    ADMIN_PIN: pin,
    TRUST_ROOT: settings.rootFingerprint,
    DEVICE_NAME: 'library',
    PORTAL_PORT: '80',
    NEIGHBOURS: 'off',
    WIFI_SSID: settings.ssid,
    WIFI_PASSWORD: settings.password,
    DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/run/dbus/system_bus_socket',
  };
  const start = async (name: string, workspace: string, sign: string, more = {}): Promise<void> => {
    const runs = machine.said(
      `${name} runs`,
      ({ of, line }) => of === name && (line.includes(sign) || line.startsWith('ended')),
    );
    const entry = `${places.project}/${workspace}/dist/src/main.js`;
    await machine.begin(name, ['node', entry], { ...environment, ...more });
    if (!(await runs).line.includes(sign)) throw new Error(`${name} ended at once`);
  };
  await machine.run('busybox', 'mkdir', '-p', ...Object.values(folders));
  await Promise.all([
    start('daemon', 'daemon', '"daemon.ready"'),
    start('portal', 'services/portal', '"portal.listening"'),
  ]);
  const socket = `${places.sockets}/${wifiSocketName}`;
  const status = async (): Promise<NetworkStatus> => {
    const { body } = await machine.http({ socket, method: 'GET', path: networkPath });
    return JSON.parse(body) as NetworkStatus;
  };
  const openSession = async (): Promise<string> => {
    const { body } = await machine.http({
      socket: `${places.sockets}/${stewardSocketName}`,
      method: 'POST',
      path: stewardSessionPath,
      body: JSON.stringify({ pin }),
    });
    return (JSON.parse(body) as StewardSession).token;
  };
  return {
    startWifi: async (backend) => {
      await start('wifi', 'services/wifi', '"wifi.running"', { WIFI_BACKEND: backend });
      await machine.follow(follower, socket, networkEventsPath);
    },
    status,
    waitFor: async (what, isReached) => {
      const told = machine.said(
        what,
        ({ of, line }) =>
          of === `${follower}:network` && isReached(JSON.parse(line) as NetworkStatus),
      );
      // Nobody may wait for it any more.
      told.catch(() => undefined);
      const now = await status();
      if (isReached(now)) return now;
      return JSON.parse((await told).line) as NetworkStatus;
    },
    act: async (act, body) => {
      const headers = { authorization: `Bearer ${await openSession()}` };
      const ask = () =>
        machine.http({ socket, method: 'POST', path: act, headers, body: JSON.stringify(body) });
      let answer = await ask();
      // The daemon on the emulated processor may take longer than the service waits; people press again.
      for (let left = 5; answer.status === serviceUnavailable && left > 0; left -= 1)
        answer = await ask();
      if (answer.status >= 300) throw new Error(`${act}: ${answer.body}`);
    },
  };
};

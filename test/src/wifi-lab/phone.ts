import { places, tunnel } from './inside/protocol.ts';
import type { RadioMachine } from './radio-machine.ts';

/** A Wi-Fi as a person types it in. */
export interface WifiToJoin {
  readonly ssid: string;
  /** Absent: an open network. */
  readonly password?: string;
  /** Absent: `wpa2` with a password. */
  readonly security?: 'wpa2' | 'wpa3';
}

/** What came of a try: `refused` is a wrong password. */
export type JoinOutcome = 'joined' | 'refused';

/** A Wi-Fi that a phone hears. */
export interface HeardWifi {
  readonly ssid: string;
  /** As in "PSK" or "SAE"; absent: an open network. */
  readonly authentication?: string;
}

/** A phone with a radio and a network of its own: real `wpa_supplicant`, real `udhcpc`. */
export interface Phone {
  readonly name: string;
  /** Words before a command that run it on the phone. */
  readonly enter: readonly string[];
  /** Leaves the Wi-Fi that it is in, and listens. */
  hears(): Promise<readonly HeardWifi[]>;
  /** Tries until one of the outcomes is certain. */
  join(wifi: WifiToJoin): Promise<JoinOutcome>;
  /** Resolves when the phone is thrown out, from now on. */
  thrownOut(): Promise<unknown>;
  leave(): Promise<void>;
  /** Takes an address by DHCP, and what comes with it. @throws Error when none is offered */
  takeAddress(): Promise<string>;
  reaches(address: string): Promise<boolean>;
}

/** What DHCP gave, put in force as a phone does; the last line says the address. */
const leaseScript = `#!/bin/busybox sh
case "$1" in
  deconfig) /usr/bin/ip address flush dev $interface ;;
  bound|renew)
    /usr/bin/ip address replace $ip/$mask dev $interface
    /usr/bin/ip route replace default via $router dev $interface
    echo "nameserver $dns" > /etc/resolv.conf
    echo "address $ip" ;;
esac
`;
const leaseScriptFile = '/run/lease.sh';

const quote = (text: string): string => Buffer.from(text).toString('hex');

const networkBlock = ({ ssid, password, security = 'wpa2' }: WifiToJoin): string => {
  const secret = `"${password ?? ''}"`;
  const lines =
    password === undefined
      ? ['key_mgmt=NONE']
      : security === 'wpa3'
        ? ['key_mgmt=SAE', `sae_password=${secret}`, 'ieee80211w=2']
        : ['key_mgmt=WPA-PSK', `psk=${secret}`, 'proto=RSN', 'pairwise=CCMP'];
  return ['network={', `ssid=${quote(ssid)}`, 'scan_ssid=1', ...lines, '}'].join('\n');
};

const supplicantSettings = 'p2p_disabled=1\n';

const outcomes: readonly (readonly [sign: RegExp, outcome: JoinOutcome])[] = [
  [/CTRL-EVENT-CONNECTED/, 'joined'],
  [/reason=WRONG_KEY|pre-shared key may be incorrect/, 'refused'],
  // With SAE the wrong password shows at the authentication already.
  [/CTRL-EVENT-SSID-TEMP-DISABLED .*reason=(?:AUTH_FAILED|CONN_FAILED)/, 'refused'],
];
const outcomeOf = (line: string): JoinOutcome | undefined =>
  outcomes.find(([sign]) => sign.test(line))?.[1];

const heardIn = (scan: string): readonly HeardWifi[] =>
  scan.split(/^BSS /m).flatMap((part) => {
    const [, ssid] = /^\tSSID: (.+)$/m.exec(part) ?? [];
    const [, authentication] = /Authentication suites: (.+?)\s*$/m.exec(part) ?? [];
    if (ssid === undefined) return [];
    return [{ ssid, ...(authentication !== undefined && { authentication }) }];
  });

/**
 * Makes a phone of one of the machine's radios.
 *
 * @param number from 1: of the radio, too
 */
export const makePhone = async (machine: RadioMachine, number: number): Promise<Phone> => {
  const name = `phone-${number}`;
  const device = `wlan${number}`;
  const supplicant = `${name}: supplicant`;
  const enter = ['ip', 'netns', 'exec', name];
  await machine.run('ip', 'netns', 'add', name);
  await machine.run('iw', 'phy', `phy${number}`, 'set', 'netns', 'name', name);
  await machine.run(...enter, 'ip', 'link', 'set', 'lo', 'up');
  await machine.run('busybox', 'mkdir', '-p', `/etc/netns/${name}`);
  await machine.write(`/etc/netns/${name}/resolv.conf`, '');
  await machine.write(leaseScriptFile, leaseScript);
  await machine.run('busybox', 'chmod', '755', leaseScriptFile);
  const isOfThis = (line: { readonly of: string }): boolean => line.of === supplicant;
  const leave = async (): Promise<void> => {
    await machine.end(supplicant);
    await machine.run(...enter, 'ip', 'address', 'flush', 'dev', device);
  };
  return {
    name,
    enter,
    hears: async () => {
      await leave();
      await machine.run(...enter, 'ip', 'link', 'set', device, 'up');
      return heardIn(await machine.run(...enter, 'iw', 'dev', device, 'scan', 'flush'));
    },
    join: async (wifi) => {
      await leave();
      const file = `/run/${name}.conf`;
      await machine.write(file, `${supplicantSettings}${networkBlock(wifi)}\n`);
      const heard = machine.said(
        `${name} joins ${wifi.ssid}`,
        (line) => isOfThis(line) && outcomeOf(line.line) !== undefined,
      );
      await machine.begin(supplicant, [
        ...[...enter, 'wpa_supplicant', '-D', 'nl80211', '-i', device, '-c', file],
      ]);
      return outcomeOf((await heard).line) ?? 'refused';
    },
    thrownOut: () =>
      machine.said(
        `${name} is thrown out`,
        (line) => isOfThis(line) && line.line.includes('CTRL-EVENT-DISCONNECTED'),
      ),
    leave,
    takeAddress: async () => {
      const words = ['udhcpc', '-f', '-q', '-n', '-t', '10', '-i', device, '-s', leaseScriptFile];
      const output = await machine.run(...enter, ...words);
      const [, address] = /^address (\S+)/m.exec(output) ?? [];
      if (address === undefined) throw new Error(`${name} got no address: ${output}`);
      return address;
    },
    reaches: async (address) => {
      const words = ['ping', '-c', '3', '-w', '10', address];
      return (await machine.tryRun([...enter, ...words])).exitCode === 0;
    },
  };
};

/** Lets this computer's browser go through a phone: the tunnel begins there. */
export const openTunnel = async (machine: RadioMachine, phone: Phone): Promise<void> => {
  await machine.run('ip', 'link', 'set', 'eth0', 'netns', phone.name);
  for (const words of [
    ['link', 'set', 'eth0', 'up'],
    ['address', 'add', `${tunnel.address}/24`, 'dev', 'eth0'],
  ])
    await machine.run(...phone.enter, 'ip', ...words);
  const ready = machine.said('the tunnel is ready', ({ line }) => line === 'tunnel ready');
  await machine.begin('tunnel', [...phone.enter, 'node', `${places.agent}/tunnel.js`]);
  await ready;
};

import type { RadioMachine } from './radio-machine.ts';

/** A Wi-Fi of the place that the box may join: hostapd and dnsmasq, set up by hand. */
export interface Town {
  readonly ssid: string;
  readonly password: string;
  /** Addresses of who is in it. */
  readonly subnet: string;
  /** Resolves when somebody joins, from now on. */
  joined(): Promise<unknown>;
}

const name = 'town';

/** @param number of the machine's radio that it takes */
export const openTown = async (machine: RadioMachine, number: number): Promise<Town> => {
  const device = `wlan${number}`;
  const enter = ['ip', 'netns', 'exec', name];
  const [ssid, password] = ['Town', 'a password of the town'];
  await machine.run('ip', 'netns', 'add', name);
  await machine.run('iw', 'phy', `phy${number}`, 'set', 'netns', 'name', name);
  await machine.run(...enter, 'ip', 'address', 'add', '10.9.0.1/24', 'dev', device);
  const file = '/run/town.conf';
  await machine.write(
    file,
    `interface=${device}
ssid=${ssid}
hw_mode=g
channel=11
wpa=2
wpa_key_mgmt=WPA-PSK
rsn_pairwise=CCMP
wpa_passphrase=${password}
`,
  );
  const up = machine.said(
    'the Wi-Fi of the town is on the air',
    ({ of, line }) => of === name && line.includes('AP-ENABLED'),
  );
  await machine.begin(name, [...enter, 'hostapd', file]);
  await up;
  await machine.begin(`${name}: dnsmasq`, [
    ...[...enter, 'dnsmasq', '--keep-in-foreground', '--conf-file=/dev/null', '--user=root'],
    ...[`--interface=${device}`, '--bind-interfaces', '--no-resolv', '--no-hosts'],
    ...['--dhcp-range=10.9.0.10,10.9.0.20,5m', '--dhcp-leasefile=/run/town.leases'],
    ...['--address=/#/10.9.0.1', '--pid-file=/run/town.pid'],
  ]);
  return {
    ssid,
    password,
    subnet: '10.9.0.',
    joined: () =>
      machine.said(
        'somebody joins the town',
        ({ of, line }) => of === name && line.includes('AP-STA-CONNECTED'),
      ),
  };
};

import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import type * as Settings from '../../../services/wifi/src/adapters/hostapd/hostapd-settings.js';
import { importBuilt } from '../lab/import-built.ts';
import { inNetworks, type NetworkMachine, type Plug } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import { settingCombinations } from '../network-manager/setting-combinations.ts';
import type { SystemTest } from '../system-test.ts';
import { startAdapter, type AdapterProcess } from './adapter-process.ts';

const { renderHostapdSettings } = (await importBuilt(
  'services/wifi/dist/src/adapters/hostapd/hostapd-settings.js',
)) as typeof Settings;

const patienceMs = 20_000;
const pauseMs = 100;
const addresses = ['192.168.44.1/24', '198.51.100.1/32'];

/** Letters that would be a setting, a comment or the end of the file if they were read as such. */
const hostileNames = ['x\nwpa=0\nssid=open', '#none', '"quoted" = \\x00', 'مكتبة القرية', '   '];

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const late = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error(`not so in ${patienceMs / 1000} s: ${what}`);
    await delay(pauseMs);
  }
};

const inside = async ({ enter }: NetworkMachine, program: string, ...words: readonly string[]) => {
  const [first = program, ...rest] = [...enter, program, ...words];
  return execa(first, rest, { reject: false, all: true });
};

/**
 * hostapd has no dry run. It reads all settings and then looks for the radio; where there is none it ends with
 * other words than for a setting that it does not take.
 */
const judge = async (machine: NetworkMachine, file: string, text: string): Promise<string> => {
  await writeFile(file, text);
  const { all, exitCode } = await inside(machine, 'hostapd', file);
  demand(exitCode !== 0, `hostapd found a radio where there is none: ${all}`);
  if (/errors? found in configuration file/.test(all)) return 'refused';
  return /Failed to initialize driver 'nl80211'|No such device/.test(all) ? 'taken' : all;
};

const tryCombinations = async (machine: NetworkMachine, directory: string): Promise<number> => {
  const file = path.join(directory, 'hostapd.conf');
  const control = path.join(directory, 'control');
  const combinations = settingCombinations().flatMap((settings) => [
    settings,
    { ...settings, country: 'BR' },
  ]);
  for (const settings of combinations) {
    const text = renderHostapdSettings(settings, control, 'nl80211');
    const verdict = await judge(machine, file, text);
    demand(verdict === 'taken', `${JSON.stringify(settings)}: ${verdict}\n${text}`);
  }
  const [settings] = combinations;
  if (settings === undefined) throw new Error('no combination');
  const good = renderHostapdSettings(settings, control, 'nl80211');
  for (const bad of ['no_such_setting=1', 'wpa_passphrase=short', 'hw_mode=z', 'ssid2=zz']) {
    const verdict = await judge(machine, file, `${good}${bad}\n`);
    demand(verdict === 'refused', `"${bad}" is not told from a radio that is missing: ${verdict}`);
  }
  return combinations.length;
};

const ipAddresses = async (plug: Plug): Promise<string> => {
  const { stdout } = await inside(plug, 'ip', '-j', '-4', 'address', 'show', 'dev', plug.device);
  const [device] = JSON.parse(stdout) as readonly {
    readonly addr_info?: readonly { readonly local: string; readonly prefixlen: number }[];
  }[];
  return (device?.addr_info ?? [])
    .map(({ local, prefixlen }) => `${local}/${String(prefixlen)}`)
    .sort()
    .join(' ');
};

const processOf = async (file: string): Promise<string> => {
  const { stdout } = await execa('pgrep', ['-f', `^hostapd ${file}$`], { reject: false });
  return stdout.trim();
};

const mustDo = async (adapter: AdapterProcess, ask: Readonly<Record<string, unknown>>) => {
  const answer = await adapter.ask(ask);
  if (answer.failed !== undefined) throw new Error(JSON.stringify(answer.failed));
  return answer.done;
};

/** The real hostapd with a driver that sends nothing, through the whole life of an access point. */
const live = async (plug: Plug, directory: string): Promise<void> => {
  const run = path.join(directory, 'run');
  const file = path.join(run, 'hostapd.conf');
  const control = path.join(run, 'hostapd');
  const settings = {
    device: plug.device,
    ssid: 'Library',
    security: { kind: 'wpa2', password: 'river and stone' },
    band: '2.4',
    channel: 6,
    isolateClients: false,
    addresses,
  };
  const kindOf = async (adapter: AdapterProcess): Promise<string> => {
    const condition = (await mustDo(adapter, { act: 'look' })) as { readonly kind: string };
    return condition.kind;
  };
  const told = async (command: string): Promise<string> => {
    const { stdout } = await inside(plug, 'hostapd_cli', '-p', control, '-i', plug.device, command);
    return stdout;
  };
  await plug.addAddresses(['10.1.2.3/24']);

  let adapter = startAdapter(plug, run);
  try {
    demand((await kindOf(adapter)) === 'down', 'up before it was brought up');
    await mustDo(adapter, { act: 'bring-up', settings });
    demand((await kindOf(adapter)) === 'up', 'not up');
    const here = await ipAddresses(plug);
    demand(here === addresses.join(' '), `addresses: ${here}`);
    demand(((await stat(file)).mode & 0o777) === 0o600, 'others may read the password');
    demand(((await stat(run)).mode & 0o777) === 0o700, 'others may look into the folder');

    const first = await processOf(file);
    await mustDo(adapter, { act: 'bring-up', settings });
    demand((await processOf(file)) === first, 'the same settings threw everybody out');

    for (const ssid of hostileNames) {
      await mustDo(adapter, { act: 'bring-up', settings: { ...settings, ssid } });
      const config = await told('get_config');
      demand(/^wpa=2$/m.test(config), `the name ${JSON.stringify(ssid)} opened the network`);
    }
    await mustDo(adapter, { act: 'bring-up', settings: { ...settings, ssid: 'Other' } });
    demand((await told('get_config')).includes('ssid=Other'), 'the name was not changed');

    const before = await processOf(file);
    await execa('kill', ['-9', before]);
    await until('hostapd is back after a crash', async () => (await kindOf(adapter)) === 'up');
    demand((await processOf(file)) !== before, 'hostapd did not end');

    await adapter.kill();
    demand((await processOf(file)) !== '', 'hostapd ended with the service');
    adapter = startAdapter(plug, run);
    await mustDo(adapter, { act: 'bring-up', settings });
    demand((await told('get_config')).includes('ssid=Library'), 'the one of before is still there');
    demand((await processOf(file)).split('\n').length === 1, 'there are two');

    const refused = await adapter.ask({
      act: 'bring-up',
      settings: { ...settings, security: { kind: 'wpa2', password: 'short' } },
    });
    demand(refused.failed?.code === 'NETWORK_AP_PASSWORD_REFUSED', JSON.stringify(refused));
    await mustDo(adapter, { act: 'take-down' });
    demand((await kindOf(adapter)) === 'down', 'up after it was taken down');
    demand((await processOf(file)) === '', 'hostapd goes on after it was taken down');
    demand((await ipAddresses(plug)) === '', 'the radio kept its addresses');
    demand(!(await readdir(run)).includes('hostapd.conf'), 'the password lies about');
  } finally {
    await adapter.end();
  }
  demand((await processOf(file)) === '', 'hostapd outlives a service that ended');
};

/** Every combination of settings is taken by the real hostapd; then its life with a driver that sends nothing. */
export const hostapdSettingsTest: SystemTest = {
  name: 'hostapd-settings',
  proves:
    'hostapd takes every combination of Wi-Fi settings, is kept running with its addresses, and ends with the access point (no radio: nothing is sent)',
  needs: [
    { tool: 'hostapd', debianPackage: 'hostapd' },
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
    { tool: 'pgrep', debianPackage: 'procps' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await chmod(directory, 0o755);
      await inNetworks(async (networks) => {
        const plug = await networks.plug('box', 'air');
        const count = await tryCombinations(plug, directory);
        log(`${String(count)} combinations of settings are read by hostapd`);
        await live(plug, directory);
      });
    });
  },
};

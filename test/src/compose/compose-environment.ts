import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  diagnosticsPath,
  environmentVariables,
  stewardSessionPath,
  stewardSocketName,
  type VariableName,
} from '@p2p-hotspot/contract';
import { startBox, type Box } from '@p2p-hotspot/examples';
import { parse } from 'yaml';
import { joinPhone, type JoinedPhone } from '../captive-portal/phone.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { askSocket } from '../wired-network/ask-socket.ts';
import { startWifi, type WifiProcess } from '../wired-network/wifi-process.ts';
import { variableProofs } from './variable-proofs.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const network = 'village';
const gateway = '192.168.44.1';

type Environment = Readonly<Record<string, string>>;

/** The variables of the fleet, as `hotspot balena env` brings them there: all services get all of them. */
const fleet = Object.fromEntries(
  Object.entries(variableProofs).map(([name, { value }]) => [name, value]),
);

/**
 * What balena's supervisor gives to a service: what the Compose file says, and the variables of the fleet, which
 * count before it (balena-supervisor, `src/compose/service.ts`). Folders are those of the test.
 */
const environmentOf = async (service: string): Promise<Environment> => {
  const { services } = parse(await readFile(path.join(root, 'docker-compose.yml'), 'utf8')) as {
    readonly services: Readonly<Record<string, { readonly environment?: Environment }>>;
  };
  const own = Object.entries(services[service]?.environment ?? {}).filter(
    ([name]) => !/^(?:HOTSPOT_\w+_(?:DIR|PROGRAM)|DBUS_)/.test(name),
  );
  return { ...Object.fromEntries(own), ...fleet, BALENA: '1' };
};

const askSteward = async (box: Box): Promise<string> => {
  const socket = path.join(box.socketDirectory, stewardSocketName);
  const { ADMIN_PIN: pin } = fleet;
  const { body } = await askSocket(socket, { path: stewardSessionPath, body: { pin } });
  const { token } = body as { readonly token?: string };
  ok(token !== undefined, 'ADMIN_PIN is not the PIN');
  return token;
};

/** The service says that it serves a moment before names and pages are there. */
const reach = async (phone: JoinedPhone, url: string): Promise<string> => {
  for (let looks = 40; looks > 0; looks -= 1) {
    const heard = await phone.ask({ url }).catch(() => undefined);
    if (heard?.status === 200) return heard.body;
    await delay(250);
  }
  throw new Error(`${url} does not answer`);
};

const proveNetwork = async (wifi: WifiProcess): Promise<readonly VariableName[]> => {
  const { mode, settings } = await wifi.waitFor(
    'the box serves the cable',
    ({ message }) => message.code === 'NETWORK_WIRED',
  );
  equal(mode, fleet['NETWORK_MODE']);
  deepEqual(
    {
      ssid: settings.ssid.value,
      band: settings.band.value,
      channel: String(settings.channel.value),
      country: settings.country.value,
      isolation: settings.isolateClients.value,
      password: settings.hasPassword.value,
      security: settings.security.value,
    },
    {
      ssid: 'Aldeia',
      band: '2.4',
      channel: '6',
      country: 'BR',
      isolation: true,
      password: true,
      security: 'wpa2',
    },
  );
  for (const setting of [
    settings.ssid,
    settings.hasPassword,
    settings.security,
    settings.country,
  ]) {
    equal(setting.origin, 'environment');
  }
  return [
    ...(['NETWORK_MODE', 'WIRED_INTERFACE', 'WIFI_SSID', 'WIFI_PASSWORD', 'WIFI_BAND'] as const),
    ...(['WIFI_CHANNEL', 'WIFI_COUNTRY', 'WIFI_SECURITY', 'WIFI_CLIENT_ISOLATION'] as const),
  ];
};

const provePages = async (phone: JoinedPhone): Promise<readonly VariableName[]> => {
  // Port 80, on the address of the box, found by its name.
  const home = await reach(phone, 'http://aldeia-3.lan/');
  match(home, /<html[^>]* lang="?sw/);
  match(home, /Aldeia Três/);
  match(await reach(phone, `http://${gateway}/metrics`), /^# HELP /m);
  // Bundled sites are on another port; this box has none, and says so.
  notEqual((await phone.ask({ url: `http://${gateway}:8099/` })).status, 0);
  const captive = await phone.ask({ url: 'http://connectivitycheck.gstatic.com/generate_204' });
  notEqual(captive.status, 302, 'CAPTIVE_PORTAL=off: nobody is taken to the portal');
  return [
    ...(['DEVICE_NAME', 'COMMUNITY_NAME', 'HOTSPOT_LANGUAGE', 'METRICS'] as const),
    ...(['PORTAL_PORT', 'PORTAL_ADDRESS', 'CONTENT_PORT', 'CAPTIVE_PORTAL'] as const),
  ];
};

const proveDaemon = async (box: Box): Promise<readonly VariableName[]> => {
  const token = await askSteward(box);
  const { body } = await askSocket(path.join(box.socketDirectory, stewardSocketName), {
    path: diagnosticsPath,
    token,
  });
  const { settings } = body as { readonly settings: readonly string[] };
  const missing = Object.keys(environmentVariables).filter(
    (name) => name !== 'ADMIN_PIN' && !settings.includes(name),
  );
  deepEqual(missing, [], 'not taken by the daemon');
  return ['ADMIN_PIN'];
};

/** What other tests prove must be there, by the name of the variable or of what it becomes. */
const proveElsewhere = async (): Promise<void> => {
  for (const [name, proof] of Object.entries(variableProofs)) {
    if (!('test' in proof)) continue;
    const text = await readFile(path.join(root, proof.test), 'utf8').catch(() => '');
    ok(text.includes(proof.by ?? name), `${proof.test} proves nothing of ${name}`);
  }
};

/** The settings of a fleet, from balena's environment to what people see. */
export const composeEnvironmentTest: SystemTest = {
  name: 'compose-environment',
  proves:
    'with the environment that balena would give, each setting has its effect: name and language of the pages, PIN, ports, name of the box, what the Wi-Fi is made of; and none is left that no test knows',
  needs: [
    { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
    { tool: 'udhcpc', debianPackage: 'udhcpc' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'ip', debianPackage: 'iproute2' },
  ],
  run: async (log) => {
    await proveElsewhere();
    await inScratch(async (directory) => {
      await inNetworks(async (networks) => {
        const machine = await networks.plug('box', network);
        const box = await startBox({
          directory: path.join(directory, 'box'),
          portalPort: 80,
          enter: machine.enter,
          // Both programs have the same values here; the Compose file differs in folders only.
          environment: { ...(await environmentOf('daemon')), ...(await environmentOf('portal')) },
        });
        const wifi = startWifi({
          machine,
          socketDirectory: box.socketDirectory,
          stateDirectory: path.join(directory, 'wifi'),
          environment: await environmentOf('wifi'),
        });
        try {
          const ofWifi = await proveNetwork(wifi);
          const phone = await joinPhone(networks, 'phone', network, directory);
          const seen = [...ofWifi, ...(await provePages(phone)), ...(await proveDaemon(box))];
          const promised = Object.entries(variableProofs)
            .filter(([, proof]) => 'seen' in proof && proof.seen === 'here')
            .map(([name]) => name);
          deepEqual([...seen].sort(), promised.sort());
          log(`${seen.length} of ${Object.keys(fleet).length} settings seen at work here`);
        } finally {
          await wifi.stop('SIGTERM');
          await box.stop();
        }
      });
    });
  },
};

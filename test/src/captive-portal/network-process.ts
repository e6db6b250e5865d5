import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Lease, NetworkStatus } from '@p2p-hotspot/contract';
import type * as NameServer from '../../../services/wifi/src/adapters/dnsmasq/name-server.js';
import type * as Firewall from '../../../services/wifi/src/adapters/nft/nft-firewall.js';
import type * as Socket from '../../../services/wifi/src/api/listen-on-socket.js';
import type * as Server from '../../../services/wifi/src/api/wifi-server.js';
import type * as PlanVisitors from '../../../services/wifi/src/core/plan-visitors.js';
import type * as Feed from '../../../services/wifi/src/keeper/feed.js';
import { importBuilt } from '../lab/import-built.ts';

const built = 'services/wifi/dist/src';
const { dnsmasqNameServer } = (await importBuilt(
  `${built}/adapters/dnsmasq/name-server.js`,
)) as typeof NameServer;
const { createNftFirewall } = (await importBuilt(
  `${built}/adapters/nft/nft-firewall.js`,
)) as typeof Firewall;
const { listenOnSocket } = (await importBuilt(`${built}/api/listen-on-socket.js`)) as typeof Socket;
const { createWifiServer } = (await importBuilt(`${built}/api/wifi-server.js`)) as typeof Server;
const { planVisitors } = (await importBuilt(
  `${built}/core/plan-visitors.js`,
)) as typeof PlanVisitors;
const { createFeed } = (await importBuilt(`${built}/keeper/feed.js`)) as typeof Feed;

/** Words of the command line: interface of the visitors, folder of sockets, folder for the rest. */
const [device = '', sockets = '', directory = ''] = process.argv.slice(2);

const portalPorts = [80, 8081];
const nameServerPorts = [53, 67];

const plan = planVisitors(
  device,
  { uplinks: [], nameServers: [] },
  { deviceName: 'library', tcpPorts: portalPorts, udpPorts: nameServerPorts },
);
const origin = 'default' as const;
const status: NetworkStatus = {
  apiVersion: 1,
  mode: 'wired',
  message: { code: 'TEST_NETWORK', parameters: {} },
  radios: [],
  uplinks: [],
  visitorNetwork: plan.network,
  leases: 0,
  checks: [],
  findings: [],
  settings: {
    ssid: { value: 'Library', origin },
    hasPassword: { value: false, origin },
    security: { value: 'open', origin },
    band: { value: '2.4', origin },
    channel: { value: 'auto', origin },
    country: { value: '00', origin },
    isolateClients: { value: false, origin },
  },
  settingProblems: [],
  knownWifi: [],
};

const keepDirectory = path.join(directory, 'keep');
const runDirectory = path.join(directory, 'run');
for (const folder of [keepDirectory, runDirectory]) await mkdir(folder, { recursive: true });
const nameServer = dnsmasqNameServer({ keepDirectory, runDirectory });
await nameServer.apply(plan.nameServer);
await createNftFirewall().apply(plan.firewall);

const leases = createFeed<readonly Lease[]>([]);
nameServer.onLeases(() => {
  void nameServer.leases().then((given) => {
    leases.set(given);
  });
});
const refuse = (): Promise<never> => Promise.reject(new Error('not in this test'));
const server = createWifiServer({
  status: createFeed<NetworkStatus | undefined>(status),
  leases,
  acts: {
    scan: refuse,
    release: refuse,
    changeWifi: refuse,
    joinWifi: refuse,
    forgetWifi: refuse,
    goOnline: refuse,
    tellCapport: () => undefined,
  },
  checkSteward: () => Promise.resolve('invalid'),
});
await listenOnSocket(server, sockets);
process.stdout.write('ready\n');

process.once('SIGTERM', () => {
  void Promise.all([server.close(), nameServer.stop()]).then(() => process.exit(0));
});

import { networkInterfaces } from 'node:os';
import {
  defaultPortalPort,
  isCodedError,
  readEnvironment,
  renderMessage,
  restartExitCode,
} from '@p2p-hotspot/contract';
import { beLaunched, readBootId, usualPatienceMs } from '@p2p-hotspot/launcher/launched';
import { pino } from 'pino';
import { createMirrorStore } from '@p2p-hotspot/dfs/routes';
import { createCapport } from './capport/keep-capport.ts';
import { createCaptivePortal } from './captive/captive-portal.ts';
import { captiveSettings } from './captive/captive-settings.ts';
import { createCommunitySource } from './community/community-source.ts';
import { createDaemonClient } from './daemon/daemon-client.ts';
import { createReleaseClient } from './daemon/release-client.ts';
import { createScreenClient } from './daemon/screen-client.ts';
import { createSoftwareReports } from './daemon/software-reports.ts';
import { createStatusRelay } from './daemon/status-relay.ts';
import { createStewardClient } from './daemon/steward-client.ts';
import { createUsageClient } from './daemon/usage-client.ts';
import { createNetworkClient } from './network/network-client.ts';
import { createNetworkSteward } from './network/network-steward.ts';
import { createPubFacts } from './pub/pub-facts.ts';
import { createPubSteward } from './pub/pub-steward.ts';
import { createSwarmFacts } from './swarm/swarm-facts.ts';
import { createBoxMetrics } from './metrics/box-metrics.ts';
import { PortalError } from './errors.ts';
import { createBroughtInstallers } from './holdings/brought-installers.ts';
import { createCommunityDrive } from './holdings/community-drive.ts';
import { createCommunityMaps } from './holdings/community-maps.ts';
import { screenSettings } from './holdings/screen-settings.ts';
import { listen } from './server/listen.ts';
import { createPortal } from './server/portal.ts';
import { createUploadFolder } from './upload/upload-folder.ts';
import { createStoreReader } from './store/store-reader.ts';

/** Exit codes: what a supervisor or an operator can act on. */
const exitCodes = { unexpected: 1, settings: 2 } as const;

/** The one that phones ask. */
const httpsPort = 443;

/** Time for the last answer to get to whoever asked. */
const answeringMs = 500;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

const folderFrom = (name: string): string => {
  const folder = process.env[name] ?? '';
  if (folder === '') throw new PortalError('PORTAL_FOLDER_MISSING', { parameters: { name } });
  return folder;
};

/** Also IPv4, by a socket for both; a kernel without IPv6 has no such socket. */
const everyAddress = (): string =>
  Object.values(networkInterfaces()).some((interfaces = []) =>
    interfaces.some(({ family }) => family === 'IPv6'),
  )
    ? '::'
    : '0.0.0.0';

/** How a person writes an address that listens everywhere. */
const urlOf = (address: string, port: number): string => {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
};

const run = async (): Promise<void> => {
  const { settings, problems } = readEnvironment(process.env);
  for (const problem of problems) {
    logger.warn({ event: 'portal.setting-invalid', ...problem });
  }
  const address = settings.PORTAL_ADDRESS ?? everyAddress();
  const nextFree = process.env['PORTAL_NEXT_FREE_PORT'] === 'on';
  const socketDir = folderFrom('HOTSPOT_SOCKET_DIR');
  const daemon = createDaemonClient(socketDir);
  const network = createNetworkClient(socketDir);
  const pub = createPubFacts(socketDir);
  const swarm = createSwarmFacts(socketDir);
  const storeDir = folderFrom('HOTSPOT_STORE_DIR');
  const localDir = process.env['HOTSPOT_LOCAL_DIR'] ?? '';
  const dropFolder = process.env['HOTSPOT_DROP_DIR'] ?? '';
  const captive = createCaptivePortal(network, captiveSettings(settings));
  const tlsDir = process.env['HOTSPOT_TLS_DIR'] ?? '';
  const capport =
    tlsDir === ''
      ? undefined
      : createCapport({ folder: tlsDir, captive, daemon, network, address, port: httpsPort });
  const end = (exitCode: number): void => {
    void Promise.all([portal.close(), capport?.close()]).then(() => process.exit(exitCode));
  };
  const restart = (): void => {
    logger.info({ event: 'portal.restarting' });
    setTimeout(() => {
      end(restartExitCode);
    }, answeringMs);
  };
  const portal = await createPortal({
    store: createStoreReader(storeDir),
    daemon,
    relay: createStatusRelay(daemon),
    steward: createStewardClient(socketDir),
    release: createReleaseClient(socketDir),
    screen: createScreenClient(socketDir),
    screenSettings: screenSettings(settings),
    captive,
    network,
    networkSteward: createNetworkSteward(socketDir),
    pub,
    pubSteward: createPubSteward(socketDir),
    swarm,
    usage: createUsageClient(socketDir),
    ...(settings.METRICS === 'on' && {
      metrics: await createBoxMetrics({ socketDir, daemon, network, pub, swarm }),
    }),
    software: createSoftwareReports(socketDir, readBootId(process.env)),
    // Started by hand in a terminal it would stay away.
    ...(!process.stdout.isTTY && { restart }),
    ...(dropFolder !== '' && { uploadFolder: createUploadFolder(dropFolder) }),
    ...(settings.NEIGHBOURS !== 'off' && { mirror: createMirrorStore(storeDir) }),
    ...(localDir !== '' && {
      communityMaps: createCommunityMaps(localDir),
      drive: createCommunityDrive(localDir),
      brought: createBroughtInstallers(localDir),
    }),
    community: createCommunitySource(localDir === '' ? undefined : localDir),
    communityName: settings.COMMUNITY_NAME,
    ...(settings.DEVICE_NAME !== undefined && { deviceName: settings.DEVICE_NAME }),
    language: settings.HOTSPOT_LANGUAGE,
    // The web server's own chatter is not an event of ours; its warnings are.
    logger: logger.child({}, { level: 'warn' }),
  });

  const portalPort = await listen(portal.pages, {
    addresses: [address],
    port: settings.PORTAL_PORT ?? defaultPortalPort,
    nextFree,
    variable: 'PORTAL_PORT',
  });
  const sitePort = await listen(portal.sites, {
    addresses: [address],
    port: settings.CONTENT_PORT ?? portalPort + 1,
    nextFree,
    variable: 'CONTENT_PORT',
  });
  logger.info({
    event: 'portal.listening',
    url: urlOf(address, portalPort),
    siteUrl: urlOf(address, sitePort),
  });

  capport?.start();
  beLaunched(process.env, restart, usualPatienceMs).ready();

  const stop = (): void => {
    end(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
};

run().catch((error: unknown) => {
  const isExpected = isCodedError(error);
  if (isExpected) {
    const { text, hint } = renderMessage(error);
    logger.fatal({ event: 'portal.cannot-start', code: error.code, ...error.parameters });
    process.stderr.write(`portal: error: ${text}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
  } else {
    logger.fatal({ event: 'portal.cannot-start', err: error });
  }
  process.exit(isExpected ? exitCodes.settings : exitCodes.unexpected);
});

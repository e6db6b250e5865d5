import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultPortalPort,
  isCodedError,
  readEnvironment,
  renderMessage,
  restartExitCode,
  wifiSocketName,
} from '@p2p-hotspot/contract';
import { beLaunched, usualPatienceMs } from '@p2p-hotspot/launcher/launched';
import { createStewardCheck, listenOnSocket } from '@p2p-hotspot/local-service';
import { pino } from 'pino';
import { createDaemonBox } from './adapters/daemon/daemon-box.ts';
import { createKernelNetwork } from './adapters/kernel/kernel-network.ts';
import { createMachineClock } from './adapters/machine/machine-clock.ts';
import { createWifiServer } from './api/wifi-server.ts';
import { WifiError } from './errors.ts';
import { askOverHttp, checkNetwork } from './health/check-network.ts';
import { keepChecking } from './health/keep-checking.ts';
import { keepRunning } from './keeper/keep-running.ts';
import { createNetworkKeeper } from './keeper/network-keeper.ts';
import { keepRunState } from './keeper/run-state.ts';
import { openNetwork } from './open-network.ts';
import { environmentWishes } from './settings/environment-wishes.ts';
import { openSettings } from './settings/open-settings.ts';
import { openStateFolder } from './settings/state-folder.ts';
import { endOrphans } from './tools/end-orphans.ts';

/** Exit codes: what a supervisor or an operator can act on. */
const exitCodes = { unexpected: 1, settings: 2 } as const;

/** Every service may read the network; what changes it needs a steward's session. */
const socketMode = 0o666;

/** In memory: what dnsmasq and hostapd need while they run. */
const usualRunDirectory = '/run/hotspot-wifi';

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

const folderFrom = (name: string): string => {
  const folder = process.env[name] ?? '';
  if (folder === '') throw new WifiError('NETWORK_FOLDER_MISSING', { parameters: { name } });
  return folder;
};

/** A bug: whatever runs this service starts it anew, in a known state. */
const die = (error: unknown): never => {
  logger.fatal({ event: 'wifi.failed', err: error });
  process.exit(exitCodes.unexpected);
};

const run = async (): Promise<void> => {
  const socketDir = folderFrom('HOTSPOT_SOCKET_DIR');
  const keepDirectory = folderFrom('HOTSPOT_WIFI_DIR');
  const runDirectory = process.env['HOTSPOT_WIFI_RUN_DIR'] ?? usualRunDirectory;
  const folder = await openStateFolder(keepDirectory);
  await mkdir(runDirectory, { recursive: true, mode: 0o700 });
  await endOrphans(runDirectory);
  const clock = createMachineClock();
  const host = createKernelNetwork();
  const { settings, environment } = await openSettings({
    folder,
    read: (accepted) => readEnvironment(process.env, accepted),
    interfaces: async () => (await host.links()).filter(({ kind }) => kind !== 'other'),
    onNotSaved: (error) => {
      logger.warn({ event: 'wifi.settings-not-saved', err: error });
    },
  });
  for (const problem of settings.problems()) {
    logger.warn({ event: 'wifi.setting-invalid', ...problem });
  }
  const wishes = environmentWishes(environment.settings);
  const ports = await openNetwork({
    host,
    clock,
    box: createDaemonBox(socketDir),
    wanted: environment.settings.WIFI_BACKEND,
    deviceName: wishes.deviceName,
    keepDirectory,
    runDirectory,
    logger,
  });
  const keeper = createNetworkKeeper({
    ports,
    settings,
    run: await keepRunState(folder, clock.bootId),
    wishes,
  });
  const server = createWifiServer({
    status: keeper.status,
    leases: keeper.leases,
    acts: keeper.acts,
    checkSteward: createStewardCheck(socketDir),
  });
  await listenOnSocket(server, join(socketDir, wifiSocketName), socketMode);
  const portalPort = environment.settings.PORTAL_PORT ?? defaultPortalPort;
  const checking = keepChecking(
    async () => {
      const plan = keeper.plan();
      const parts = { ...ports, askPortal: askOverHttp, portalPort };
      return plan === undefined ? [] : checkNetwork(plan, { ...parts, mode: wishes.mode });
    },
    (checks) => {
      keeper.tellChecks(checks);
    },
    die,
  );
  let said = '';
  keeper.status.subscribe((status) => {
    const message = status?.message;
    const next = JSON.stringify(message);
    if (next === said) return;
    said = next;
    logger.info({ event: 'wifi.state', ...message });
    checking.soon();
  });
  const running = keepRunning(keeper, die);
  logger.info({ event: 'wifi.running', mode: wishes.mode, backend: ports.backend.kind });

  const stop = (exitCode: number): void => {
    checking.stop();
    void (async () => {
      await running.stop();
      await server.close();
      await keeper.close();
      process.exit(exitCode);
    })().catch(die);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(0);
    });
  }
  const restart = (): void => {
    logger.info({ event: 'wifi.restarting' });
    stop(restartExitCode);
  };
  beLaunched(process.env, restart, usualPatienceMs).ready();
};

run().catch((error: unknown) => {
  if (!isCodedError(error)) die(error);
  else {
    const { text, hint } = renderMessage(error);
    logger.fatal({ event: 'wifi.cannot-start', code: error.code, ...error.parameters });
    process.stderr.write(`wifi: error: ${text}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
    process.exit(exitCodes.settings);
  }
});

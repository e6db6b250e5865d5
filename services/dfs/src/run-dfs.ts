import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isCodedError,
  renderMessage,
  restartExitCode,
  swarmSocketName,
} from '@p2p-hotspot/contract';
import { beLaunched, usualPatienceMs } from '@p2p-hotspot/launcher/launched';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { pino } from 'pino';
import { followStatus } from './adapters/daemon/follow-status.ts';
import { openHyperdriveNode } from './adapters/hyperdrive/hyperdrive-node.ts';
import { openHyperswarmNode } from './adapters/hyperswarm/hyperswarm-node.ts';
import { createDfsServer } from './api/dfs-server.ts';
import { platformName, unsupportedPlatform } from './core/platform.ts';
import { clearDrives, driveFolder } from './drive/clear-drives.ts';
import { createDriveKeeper } from './drive/drive-keeper.ts';
import { DfsError } from './errors.ts';
import { machineTicker } from './keeper/machine-ticker.ts';
import { createSwarmKeeper } from './keeper/swarm-keeper.ts';
import { openTraffic } from './keeper/traffic-file.ts';
import { createMirrorStore, parseMirrorName } from './routes/index.ts';
import { readSwarmSettings } from './settings/read-settings.ts';

/** Exit codes: what a supervisor or an operator can act on. */
const exitCodes = { unexpected: 1, settings: 2 } as const;

/** Every service may read; nothing here changes what a steward decides. */
const socketMode = 0o666;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

const folderFrom = (name: string): string => {
  const folder = process.env[name] ?? '';
  if (folder === '') throw new DfsError('DFS_FOLDER_MISSING', { parameters: { name } });
  return folder;
};

/** A bug: whatever runs this service starts it anew, in a known state. */
const die = (error: unknown): never => {
  logger.fatal({ event: 'dfs.failed', err: error });
  process.exit(exitCodes.unexpected);
};

const run = async (): Promise<void> => {
  const socketDir = folderFrom('HOTSPOT_SOCKET_DIR');
  const storeDir = folderFrom('HOTSPOT_STORE_DIR');
  const ownDir = folderFrom('HOTSPOT_DFS_DIR');
  await mkdir(ownDir, { recursive: true, mode: 0o700 });
  const store = createMirrorStore(storeDir);
  const unsupported = unsupportedPlatform(process);
  const settings = readSwarmSettings(process.env);
  const { drive: key, bootstrap, refused } = settings;
  const drives = join(ownDir, 'drive');
  // Of a setting that cannot be read nobody knows which drive it means.
  if (refused === undefined) await clearDrives(drives, key);
  const onEvent = (event: string, details: Readonly<Record<string, unknown>>): void => {
    logger.info({ event, ...details });
  };
  const drive =
    key === undefined || unsupported !== undefined
      ? undefined
      : createDriveKeeper({
          key,
          folder: driveFolder(drives, key),
          ...(bootstrap !== undefined && { bootstrap }),
          openNode: openHyperdriveNode,
          ...{ ticker: machineTicker, onEvent },
        });
  const keeper = createSwarmKeeper({
    settings,
    openNode: openHyperswarmNode,
    repository: {
      open: (text) => {
        const name = parseMirrorName(text);
        return name === undefined ? Promise.resolve(undefined) : store(name);
      },
    },
    has: 'files',
    traffic: await openTraffic(ownDir, new Date().toISOString()),
    ticker: machineTicker,
    random: Math.random,
    ...(unsupported !== undefined && { unsupported }),
    platform: platformName(process),
    onEvent,
    onFailed: die,
  });
  const server = createDfsServer(keeper, drive);
  await listenOnSocket(server, join(socketDir, swarmSocketName), socketMode);
  const following = new AbortController();
  const followed = followStatus(socketDir, following.signal, (status) => {
    keeper.tellBox(status);
    drive?.tellBox(status);
  }).catch(die);
  let said = '';
  keeper.status.subscribe(({ message }) => {
    const next = JSON.stringify(message);
    if (next === said) return;
    said = next;
    logger.info({ event: 'dfs.state', ...message });
  });
  logger.info({ event: 'dfs.running' });

  const stop = (exitCode: number): void => {
    void (async () => {
      following.abort();
      await followed;
      await keeper.close();
      await drive?.close();
      await server.close();
      process.exit(exitCode);
    })().catch(die);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(0);
    });
  }
  beLaunched(
    process.env,
    () => {
      logger.info({ event: 'dfs.restarting' });
      stop(restartExitCode);
    },
    usualPatienceMs,
  ).ready();
};

process.on('uncaughtException', die);
process.on('unhandledRejection', die);

run().catch((error: unknown) => {
  if (!isCodedError(error)) die(error);
  else {
    const { text, hint } = renderMessage(error);
    logger.fatal({ event: 'dfs.cannot-start', code: error.code, ...error.parameters });
    process.stderr.write(`dfs: error: ${text}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
    process.exit(exitCodes.settings);
  }
});

import { mkdir } from 'node:fs/promises';
import { isCodedError, restartExitCode } from '@p2p-hotspot/contract';
import { beLaunched } from '@p2p-hotspot/launcher/launched';
import { pino } from 'pino';
import {
  createLocalFileSystem,
  findSyncMethod,
} from './adapters/host/local-file-system/local-file-system.ts';
import { createLinuxClockProof, linuxClockFolders } from './adapters/host/linux-clock-proof.ts';
import { createEngineClient } from './adapters/host/engine/engine-client.ts';
import { createLinuxHostHealth } from './adapters/host/machine/linux-host-health.ts';
import { systemClock } from './adapters/host/system-clock.ts';
import { openMulticastLink } from './adapters/sources/neighbours/multicast-link.ts';
import { readConfiguration } from './configuration.ts';
import { startDaemon } from './start-daemon.ts';

/** The daemon as a process: folders from the environment, JSON lines on standard output. */
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const onEvent = (event: string, details: Readonly<Record<string, unknown>>): void => {
  log.info({ event, ...details });
};

/** Time for the answer to get to whoever asked for it. */
const answeringMs = 500;

/** Crash-only: whatever is not expected ends the process, and the next start recovers. */
const die = (error: unknown): never => {
  log.fatal({
    event: 'daemon.crashed',
    ...(isCodedError(error) ? { code: error.code, parameters: error.parameters } : {}),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  process.exit(1);
};

process.on('uncaughtException', die);
process.on('unhandledRejection', die);

try {
  const { folders, reserve, patience } = readConfiguration(process.env);
  await mkdir(folders.store, { recursive: true });
  let cardFailures = 0;
  const fileSystem = createLocalFileSystem(await findSyncMethod(folders.store), () => {
    cardFailures += 1;
  });
  const daemon = await startDaemon({
    folders,
    environment: process.env,
    fileSystem,
    clock: systemClock,
    clockProof: createLinuxClockProof(linuxClockFolders),
    reserve,
    patience,
    hostHealth: createLinuxHostHealth('/', folders.store),
    cardFailures: () => cardFailures,
    ledDirectory: '/sys/class/leds',
    ...(folders.engineSockets === undefined
      ? {}
      : { engine: createEngineClient(folders.engineSockets) }),
    openMulticast: () =>
      openMulticastLink(({ message }) => {
        onEvent('neighbours.unreachable', { reason: message });
      }),
    onEvent,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      daemon.stop().then(() => process.exit(0), die);
    });
  }
  daemon.failed.catch(die);
  const restart = async (): Promise<never> => {
    onEvent('daemon.restarting', {});
    await systemClock.sleep(answeringMs, new AbortController().signal);
    await daemon.stop();
    return process.exit(restartExitCode);
  };
  daemon.restartDue.then(restart).catch(die);
  // What is in force has another program for the daemon itself. A release is judged by the one it brings.
  const launched = beLaunched(process.env, () => {
    daemon.settled().then(restart).catch(die);
  });
  onEvent('daemon.ready', { sockets: folders.sockets });
  launched.ready();
} catch (error) {
  die(error);
}

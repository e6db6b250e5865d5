import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeHealth, describeProcess, isCodedError } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { pino } from 'pino';
import { daemonVersion } from '../version.ts';
import { isAlone, onAskedToEnd, startAlone } from './be-alone.ts';
import { readUsbConfiguration, type UsbHelperConfiguration } from './configuration.ts';
import { linuxTree } from './kernel-tree.ts';
import { createMounter } from './mount-volume.ts';
import { volumePatience } from './mounted-volume.ts';
import { usbSocketName } from './protocol.ts';
import { createDeviceRefusal } from './refuse-devices.ts';
import { runTool } from './run-tool.ts';
import { createUsbServer } from './usb-server.ts';
import { createVolumeKeeper } from './volume-keeper.ts';
import { createDiskWatch } from './watch-disks.ts';

/** The usb helper as a process: JSON lines on standard output, ends at whatever is not expected. */
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const onEvent = (event: string, details: Readonly<Record<string, unknown>>): void => {
  log.info({ event, ...details });
};

const die = (error: unknown): never => {
  log.fatal({
    event: 'usb.crashed',
    ...(isCodedError(error) ? { code: error.code, parameters: error.parameters } : {}),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  process.exit(1);
};

process.on('uncaughtException', die);
process.on('unhandledRejection', die);

/** Covered by a file system in memory that nobody else sees. */
const privateFolder = '/media';
const lookMs = 1000;
const endLimitMs = 10_000;
/** A look that takes longer hangs: whatever a stick does, tools have their time limits. */
const longestLookMs = 120_000;
const ownerAndGroup = 0o660;

const mustRun = async (tool: string, parameters: readonly string[]): Promise<void> => {
  const { code, output } = await runTool(tool, parameters);
  if (code !== 0) throw new Error(`${tool} ${parameters.join(' ')}: ${output.trim()}`);
};

const serve = async (configuration: UsbHelperConfiguration) => {
  const { socketFolder, isExt4Allowed, isStorageOnly, also } = configuration;
  await mkdir(privateFolder, { recursive: true });
  await mustRun('mount', ['-t', 'tmpfs', '-o', 'mode=700,size=1m', 'hotspot-usb', privateFolder]);
  const mountFolder = path.join(privateFolder, 'volumes');
  const nodeFolder = path.join(privateFolder, 'nodes');
  await mkdir(mountFolder);
  await mkdir(nodeFolder);
  const keeper = createVolumeKeeper({
    tree: linuxTree,
    watch: createDiskWatch({ tree: linuxTree, also, mountFolder }),
    run: runTool,
    mount: createMounter({ tree: linuxTree, run: runTool, mountFolder }),
    nodeFolder,
    isExt4Allowed,
    patience: volumePatience,
    onEvent,
  });
  const refusal = isStorageOnly ? createDeviceRefusal({ tree: linuxTree, onEvent }) : undefined;
  let lookedMs = performance.now();
  const server = createUsbServer(keeper, () => {
    const isGood = performance.now() - lookedMs < longestLookMs;
    const checks = [{ name: 'looking', isGood, isVital: true }];
    return describeHealth('usb', daemonVersion, checks, describeProcess(process));
  });
  await mkdir(socketFolder, { recursive: true });
  await listenOnSocket(server, path.join(socketFolder, usbSocketName), ownerAndGroup);
  let isEnding = false;
  onAskedToEnd(process.env, () => {
    if (isEnding) return;
    isEnding = true;
    // Whatever hangs: the mounts end with the process.
    setTimeout(() => process.exit(1), endLimitMs).unref();
    server
      .close()
      .then(() => keeper.close())
      .then(() => process.exit(0), die);
  });
  onEvent('usb.ready', { socket: usbSocketName });
  for (;;) {
    await refusal?.look();
    await keeper.look();
    lookedMs = performance.now();
    await sleep(lookMs);
  }
};

try {
  const configuration = readUsbConfiguration(process.env);
  if (await isAlone(linuxTree)) await serve(configuration);
  else process.exitCode = await startAlone(process.env);
} catch (error) {
  die(error);
}

import { tmpdir } from 'node:os';
import { isSoftwareService, launcherReportVariable } from '@p2p-hotspot/contract/software';
import { become } from './become.ts';
import { launch } from './launch.ts';
import { readBootId, uptimeSeconds } from './machine.ts';

/** `launcher.js SERVICE`: starts the program of a service (docs/spec/software-v1.md). */

/** One JSON line an event, as the services write them. */
const log = (level: number, facts: Readonly<Record<string, unknown>>): void => {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ level, time, ...facts })}\n`);
};

const folderFrom = (name: string): string | undefined => {
  const folder = process.env[name] ?? '';
  return folder === '' ? undefined : folder;
};

const [, , service] = process.argv;
if (!isSoftwareService(service)) {
  log(60, { event: 'launcher.unknown-service', service });
  process.exitCode = 2;
} else {
  const { main, reportFile, report } = launch({
    service,
    imageDirectory: folderFrom('HOTSPOT_SOFTWARE_DIR') ?? import.meta.dirname,
    storeDirectory: folderFrom('HOTSPOT_STORE_DIR'),
    reportDirectory: folderFrom('HOTSPOT_SOCKET_DIR'),
    runDirectory: tmpdir(),
    nodeMajor: Number(process.versions.node.split('.', 1)[0]),
    bootId: readBootId(process.env),
    now: uptimeSeconds(),
  });
  const { runs, because } = report;
  log(because === undefined ? 30 : 40, {
    ...{ event: 'launcher.starting', service, ...runs },
    ...(because === undefined ? {} : { code: because.code }),
  });
  await become(main, { ...process.env, [launcherReportVariable]: reportFile });
}

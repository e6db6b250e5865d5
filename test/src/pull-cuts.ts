import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startDaemonProcess, type DaemonProcess } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { onCable, type CutCable } from './lab/cut-cable.ts';
import type { NetworkMachine } from './lab/network.ts';
import { nginxSettings } from './lab/nginx-settings.ts';
import { makeOperator } from './lab/operator.ts';
import { isCommitted } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import { publish } from './mirrors/mirror-command.ts';
import type { SystemTest } from './system-test.ts';

const megabyte = 1_000_000;
/** One large film, and a folder of pages. */
const film = 850 * megabyte;
const pages = { count: 600, sizeBytes: 250_000 };
const cuts = 100;
const outageMs = 300;
const rate = '150mbit';
const mostAgainShare = 0.01;
const mostMemoryBytes = 150 * megabyte;
const longestMs = 40 * 60_000;

const writeFilm = async (file: string): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    for (let done = 0; done < film; done += megabyte) await handle.write(randomBytes(megabyte));
  } finally {
    await handle.close();
  }
};

const writeContent = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFilm(path.join(folder, 'film.bin'));
  for (let number = 0; number < pages.count; number += 1) {
    await writeFile(path.join(folder, `page-${number}.bin`), randomBytes(pages.sizeBytes));
  }
};

/** nginx at one end of a cable, for as long as a task takes. */
const withWebServer = async <T>(
  directory: string,
  root: string,
  { enter }: NetworkMachine,
  task: () => Promise<T>,
): Promise<T> => {
  const home = path.join(directory, 'nginx');
  await mkdir(home);
  const settings = path.join(home, 'nginx.conf');
  await writeFile(settings, nginxSettings(home, { server: ['listen 80;', `root ${root};`] }));
  const [program, ...words] = [...enter, '/usr/sbin/nginx', '-p', home, '-c', settings];
  const server = execa(program, words, { reject: false });
  try {
    return await task();
  } finally {
    server.kill('SIGTERM');
    await server;
  }
};

const peakBytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
};

/** Cuts the cable each time another hundredth has come, until the release is in force. */
const cutOnTheWay = async (
  daemon: DaemonProcess,
  { arrived, cut }: CutCable,
  neededBytes: number,
): Promise<number> => {
  const begun = (await arrived()).payloadBytes;
  const latest = performance.now() + longestMs;
  let made = 0;
  for (;;) {
    const { payloadBytes } = await arrived();
    if (made < cuts && payloadBytes - begun >= ((made + 0.5) / cuts) * neededBytes) {
      made += 1;
      await cut(outageMs);
      continue;
    }
    if (isCommitted(await daemon.status(), 1)) return made;
    if (performance.now() > latest) throw new Error('the release did not arrive');
    await delay(20);
  }
};

/** A link that breaks every few seconds must cost time, not bytes. */
export const pullCutsTest: SystemTest = {
  name: 'pull-cuts',
  proves: `a pull of 1 GB from a mirror whose link is cut ${cuts} times ends with the release, with less than ${mostAgainShare * 100} % fetched twice, in less than ${mostMemoryBytes / megabyte} MB of memory`,
  needs: [
    { tool: '/usr/sbin/nginx', debianPackage: 'nginx' },
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
    { tool: 'ethtool', debianPackage: 'ethtool' },
  ],
  isLong: true,
  run: (log) =>
    inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const content = path.join(operator.collection, 'content/films');
      await writeContent(content);
      await operator.add(content);
      const published = path.join(directory, 'published');
      const created = (await operator.createBundle(published)) as {
        readonly updates: readonly { readonly from?: number; readonly bytes: number }[];
      };
      const needed = created.updates.find(({ from }) => from === undefined);
      if (needed === undefined) throw new Error('what an empty box needs was not told');
      const www = path.join(directory, 'www');
      await mkdir(www);
      await publish(published, path.join(www, 'hotspot'));
      const inside = (name: string): string => path.join(directory, 'box', name);
      await onCable(rate, (cable) =>
        withWebServer(directory, www, cable.server, async () => {
          const before = (await cable.arrived()).payloadBytes;
          const start = performance.now();
          const daemon = await startDaemonProcess({
            directories: {
              store: inside('store'),
              state: inside('state'),
              sockets: inside('sockets'),
              drop: inside('drop'),
            },
            trustRoot: operator.rootFingerprint,
            environment: { MIRROR_URLS: `http://${cable.server.address}/hotspot/` },
            enter: cable.box.enter,
          });
          try {
            const made = await cutOnTheWay(daemon, cable, needed.bytes);
            const minutes = (performance.now() - start) / 60_000;
            const received = (await cable.arrived()).payloadBytes - before;
            const peak = await peakBytes(daemon.pid);
            const again = (received - needed.bytes) / needed.bytes;
            log(
              `${needed.bytes} bytes needed, ${received} received with all that HTTP and tables add: ${(again * 100).toFixed(2)} % more`,
            );
            log(
              `${made} cuts in ${minutes.toFixed(1)} min; the daemon took ${(peak / megabyte).toFixed(1)} MB at its peak`,
            );
            if (made < cuts) throw new Error(`only ${made} cuts were made`);
            if (again >= mostAgainShare) throw new Error('too much was fetched again');
            if (peak >= mostMemoryBytes) throw new Error('the daemon took too much memory');
          } finally {
            await daemon.stop();
          }
        }),
      );
    }),
};

import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile, mkdir, chmod, stat } from 'node:fs/promises';
import assert from 'node:assert/strict';
import path from 'node:path';
import {
  launcherReportName,
  readLauncherReport,
  statusSocketName,
  type BoxStatus,
  type LauncherReport,
  type SoftwareService,
} from '@p2p-hotspot/contract';
import { readStatuses } from '@p2p-hotspot/examples';
import { eventually } from '../lab/eventually.ts';
import { hotspotHere } from '../lab/hotspot-here.ts';
import { makeOperator } from '../lab/operator.ts';
import { findNodeOfBox } from '../lab/node-of-box.ts';
import { inScratch } from '../lab/scratch.ts';
import { freePort } from '../lab/server-process.ts';
import type { SystemTest } from '../system-test.ts';
import { makeEditions } from './editions.ts';
import { createSupervisor, type LogLine } from './supervisor.ts';

/** A release that breaks down is tried twice, and its program three times each. */
const longestMs = 8 * 60_000;

const makeBox = async (directory: string, log: (line: string) => void) => {
  const inside = (name: string) => path.join(directory, name);
  const operator = await makeOperator(directory, { command: hotspotHere });
  const content = inside('greeting');
  await mkdir(content);
  await writeFile(path.join(content, 'greeting.txt'), 'Good day.\n');
  await operator.add(content);
  const editions = await makeEditions(directory);
  const [portalPort, contentPort] = [await freePort(), await freePort()];
  for (const name of ['store', 'state', 'sockets', 'drop', 'tmp', 'out']) await mkdir(inside(name));
  const bootIdFile = inside('boot-id');
  const powerOn = () => writeFile(bootIdFile, randomUUID());
  await powerOn();
  const launcher = path.join(editions.image, 'launcher.js');
  const supervisor = createSupervisor({
    node: await findNodeOfBox(),
    services: { daemon: [launcher, 'daemon'], portal: [launcher, 'portal'] },
    environment: () =>
      Promise.resolve({
        TMPDIR: inside('tmp'),
        HOTSPOT_STORE_DIR: inside('store'),
        HOTSPOT_STATE_DIR: inside('state'),
        HOTSPOT_SOCKET_DIR: inside('sockets'),
        HOTSPOT_DROP_DIR: inside('drop'),
        HOTSPOT_BOOT_ID_FILE: bootIdFile,
        HOTSPOT_LOOK_AGAIN_MS: '1000',
        TRUST_ROOT: operator.rootFingerprint,
        NEIGHBOURS: 'off',
        PORTAL_ADDRESS: '127.0.0.1',
        PORTAL_PORT: String(portalPort),
        CONTENT_PORT: String(contentPort),
      }),
  });
  const statusSocket = path.join(inside('sockets'), statusSocketName);
  const status = async (): Promise<BoxStatus | undefined> => {
    for await (const one of readStatuses(statusSocket, AbortSignal.timeout(5000))) return one;
    return undefined;
  };
  const page = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${portalPort}/status?lang=en`, {
      headers: { 'user-agent': 'p2p-hotspot test' },
      signal: AbortSignal.timeout(30_000),
    });
    return (await answer.text()).replaceAll(/<[^>]*>/g, '');
  };
  let releases = 0;
  return {
    directory,
    store: inside('store'),
    operator,
    editions,
    supervisor,
    powerOn,
    log,
    /** Makes a release with these programs and plugs it in. @returns its counter */
    release: async (...programs: readonly string[]): Promise<number> => {
      for (const folder of programs) await operator.add(folder);
      releases += 1;
      const bundle = path.join(inside('out'), `${releases}.hotspot`);
      await operator.createBundle(bundle);
      await writeFile(path.join(inside('drop'), `${releases}.hotspot`), await readFile(bundle));
      return releases;
    },
    report: async (service: SoftwareService): Promise<LauncherReport | undefined> =>
      readLauncherReport(
        await readFile(path.join(inside('sockets'), launcherReportName(service)), 'utf8'),
      ),
    status: () => eventually('a status', status),
    page,
    pageSays: (words: RegExp) =>
      eventually(`the page saying ${String(words)}`, async () =>
        words.test(await page()) ? true : undefined,
      ),
    inForce: (counter: number) =>
      eventually(
        `release ${counter} in force`,
        async () => {
          const now = await status();
          const is = now?.current?.releases[0]?.counter;
          return now?.phase === 'COMMITTED' && is === counter ? now : undefined;
        },
        longestMs,
      ),
    /** The release was tried twice, and is left alone. */
    leftAlone: (because: string) =>
      eventually(
        `a release left alone for ${because}`,
        async () => {
          const codes = (await status())?.history.map(({ message }) => message.code) ?? [];
          const last = codes.indexOf('RELEASE_QUARANTINED');
          return last !== -1 && codes.slice(0, 12).includes(because) ? true : undefined;
        },
        longestMs,
      ),
  };
};

type Box = Awaited<ReturnType<typeof makeBox>>;

const second = /Programs of this box, second edition/;

const secondEdition = (text: string): string =>
  text.replace('Programs of this box', 'Programs of this box, second edition');

const crashing = (text: string, name: string): string =>
  name === 'main.js' ? `throw new Error('broken on purpose');\n${text}` : text;

const newPages = async (box: Box): Promise<void> => {
  const counter = await box.release(await box.editions.make('portal', '0.2.0', secondEdition));
  await box.inForce(counter);
  await box.pageSays(second);
  await box.pageSays(/portal: version 0\.2\.0, from the release/);
};

const brokenPages = async (box: Box): Promise<void> => {
  await box.release(await box.editions.make('portal', '0.3.0', crashing));
  await box.leftAlone('SOFTWARE_CRASHED');
  await box.pageSays(/The new program of portal, 0\.3\.0, broke down again and again/);
  await box.pageSays(second);
  assert.equal((await box.status()).current?.releases[0]?.counter, 1);
};

/** Where a file of a program in force lies. */
const fileInForce = async (box: Box, name: string): Promise<string> => {
  const report = await box.report('portal');
  return path.join(box.store, 'trees', report?.offered?.tree ?? '', name);
};

const damagedPages = async (box: Box): Promise<void> => {
  const counter = await box.release(await box.editions.make('portal', '0.4.0', secondEdition));
  await box.inForce(counter);
  const file = await fileInForce(box, 'main.js');
  const sound = await readFile(file);
  const mark = path.join(box.directory, 'executed');
  const planted = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(mark)}, '');`;
  assert.ok(planted.length <= sound.length + 400);
  await chmod(file, 0o644);
  await writeFile(file, Buffer.concat([Buffer.from(planted), sound]));
  box.supervisor.kill('portal');
  await box.pageSays(/The program of portal, 0\.4\.0, is not what was signed/);
  await assert.rejects(stat(mark), 'planted code was executed');
  assert.doesNotMatch(await box.page(), second);
  await writeFile(file, sound);
  await chmod(file, 0o444);
  box.supervisor.kill('portal');
  await box.pageSays(second);
};

const newDaemon = async (box: Box): Promise<void> => {
  const counter = await box.release(await box.editions.make('daemon', '0.5.0'));
  await box.inForce(counter);
  await box.pageSays(/daemon: version 0\.5\.0, from the release/);
  assert.equal((await box.report('daemon'))?.phase, 'ready');
};

const brokenDaemon = async (box: Box): Promise<void> => {
  const before = (await box.status()).current?.releases[0]?.counter;
  const imageJudges = box.supervisor.hears(
    ({ service, event, facts }) =>
      service === 'daemon' && event === 'launcher.starting' && facts['code'] === 'SOFTWARE_CRASHED',
  );
  await box.release(await box.editions.make('daemon', '0.6.0', crashing));
  await imageJudges;
  await box.leftAlone('SOFTWARE_CRASHED');
  await box.pageSays(/daemon: version 0\.5\.0, from the release/);
  assert.equal((await box.status()).current?.releases[0]?.counter, before);
};

const phase =
  (name: string) =>
  ({ event, facts }: LogLine): boolean =>
    event === 'update.phase' && facts['phase'] === name;

const starts =
  (service: string) =>
  ({ service: own, event, facts }: LogLine): boolean =>
    own === service && event === 'launcher.starting' && facts['version'] === '0.7.0';

/** Where a cut came a moment late, all was switched to before it: the new daemon is launched next. */
const orLaunched =
  (isIt: (line: LogLine) => boolean) =>
  (line: LogLine): boolean =>
    isIt(line) || starts('daemon')(line);

/** Moments of one update of daemon and pages, in an order in which they come. */
const moments: readonly (readonly [string, (line: LogLine) => boolean])[] = [
  ['the release is found', phase('VERIFIED')],
  ['it is being copied', phase('FETCHING')],
  ['it is laid out', phase('STAGED')],
  ['it is being switched to', orLaunched(phase('ACTIVATING'))],
  ['the old daemon makes way', orLaunched(({ event }) => event === 'daemon.restarting')],
  ['the new daemon is launched', starts('daemon')],
  ['the new pages are launched', starts('portal')],
  ['the new daemon recovers', ({ event }) => event === 'daemon.recovery'],
  ['the new daemon judges itself', phase('PROBATION')],
  ['the new pages answer', ({ event }) => event === 'portal.listening'],
];

const powerCuts = async (box: Box): Promise<void> => {
  const programs = [
    await box.editions.make('daemon', '0.7.0'),
    await box.editions.make('portal', '0.7.0', (text) =>
      text.replace('Programs of this box', 'Programs of this box, after ten power cuts'),
    ),
  ];
  let counter = 0;
  for (const [index, [name, isIt]] of moments.entries()) {
    const cut = box.supervisor.cutAt(isIt);
    if (index === 0) counter = await box.release(...programs);
    else box.supervisor.start();
    await cut;
    await box.powerOn();
    box.log(`power cut when ${name}`);
  }
  box.supervisor.start();
  await box.inForce(counter);
  await box.pageSays(/after ten power cuts/);
  for (const service of ['daemon', 'portal'] as const) {
    const report = await box.report(service);
    assert.equal(report?.runs.version, '0.7.0');
    assert.deepEqual(report.crashes, []);
  }
};

const nothingLeft = async (box: Box): Promise<void> => {
  const copies = (await readdir(path.join(box.directory, 'tmp'))).filter((name) =>
    name.startsWith('hotspot-software-'),
  );
  assert.equal(copies.length, 2, `copies of programs pile up: ${copies.join(' ')}`);
  for (const service of ['daemon', 'portal']) {
    const folder = `/proc/${box.supervisor.processId(service)}`;
    const words = (await readFile(`${folder}/cmdline`, 'utf8')).split('\0');
    assert.match(words[1] ?? '', /hotspot-software-.*main\.js$/, 'a launcher stays beside it');
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`${folder}/status`, 'utf8')) ?? [];
    const copy = copies.find((name) => name.includes(`-${service}-`)) ?? '';
    const files = await readdir(path.join(box.directory, 'tmp', copy), {
      recursive: true,
      withFileTypes: true,
    });
    let bytes = 0;
    for (const file of files.filter((one) => one.isFile())) {
      bytes += (await stat(path.join(file.parentPath, file.name))).size;
    }
    box.log(
      `${service} from a release: ${(Number(kilobytes) / 1024).toFixed(0)} MiB resident, its copy ${(bytes / 2 ** 20).toFixed(1)} MiB, no launcher beside it`,
    );
  }
};

const steps: readonly (readonly [string, (box: Box) => Promise<void>])[] = [
  ['new pages show', newPages],
  ['pages that break down are taken back', brokenPages],
  ['pages that are not what was signed are never run', damagedPages],
  ['a new daemon takes over and judges itself', newDaemon],
  ['a daemon that breaks down is taken back by that of the image', brokenDaemon],
  ['ten power cuts', powerCuts],
  ['only what runs is in memory', nothingLeft],
];

/** Real programs as they are shipped, real signatures, processes under a supervisor that stands for an engine. */
export const softwareUpdatesTest: SystemTest = {
  name: 'software-updates',
  proves:
    'a release brings newer programs of the box itself, broken ones are taken back, and no power cut does harm',
  needs: [],
  run: (log) =>
    inScratch(async (directory) => {
      const box = await makeBox(directory, log);
      box.supervisor.start();
      try {
        await box.pageSays(/portal: version 0\.1\.0, as it came with the box/);
        for (const [name, step] of steps) {
          const begun = performance.now();
          await step(box);
          log(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
        }
      } finally {
        await box.supervisor.stop();
      }
    }),
};

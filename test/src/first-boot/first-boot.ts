import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  stewardDevicePath,
  stewardSessionPath,
  stewardSocketName,
  type DeviceDescription,
  type StewardSession,
} from '@p2p-hotspot/contract';
import { expect } from '../engine-helper/expect.ts';
import { eventually } from '../lab/eventually.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { askSocket } from '../wired-network/ask-socket.ts';
import { readPss } from './container-figures.ts';
import { bootedServices, firstBootNeeds, withBootedBox, type BootedBox } from './first-boot-box.ts';
import { firstSettings, logOf, provePin, proveVisit, screenOf } from './first-boot-proofs.ts';

const mebibyte = 1024 * 1024;
/** Of all services together, without the screen (issue 9). */
const memoryLimitBytes = 450_000_000;
/** What the services of a new box may say until all of them are well. */
const firstWordsBytes = 64 * 1024;

/** Owner, group and mode of what the services find in their place: docs/spec and the Dockerfile promise it. */
const volumes: Readonly<Record<string, readonly [number, number, string]>> = {
  store: [61001, 61000, '755'],
  state: [61001, 61000, '700'],
  local: [61001, 61000, '2775'],
  incoming: [61001, 61000, '2775'],
  // Each service removes its own files only; dfs is of another group.
  sockets: [61001, 61000, '3777'],
  usb: [0, 61000, '2750'],
  engine: [0, 61000, '2750'],
  wifi: [0, 61000, '700'],
};

const proveVolumes = async ({ box }: BootedBox): Promise<void> => {
  for (const [name, promised] of Object.entries(volumes)) {
    const { uid, gid, mode } = await stat(box.volume(name));
    expect([uid, gid, (mode & 0o7777).toString(8)], promised, `volume ${name}`);
  }
  for (const name of ['state', 'wifi']) {
    for (const file of await readdir(box.volume(name))) {
      const { mode } = await stat(path.join(box.volume(name), file));
      if ((mode & 0o077) !== 0) throw new Error(`others may read ${name}/${file}`);
    }
  }
};

const allLogs = async (booted: BootedBox): Promise<string> =>
  (await Promise.all(bootedServices.map((service) => logOf(booted, service)))).join('\n');

const proveLogLimits = async ({ engine, box }: BootedBox): Promise<void> => {
  const format = '{{json .HostConfig.LogConfig}}';
  for (const [service, { id }] of Object.entries(await box.containers())) {
    const { Type: type, Config: config } = JSON.parse(
      await engine.docker('inspect', '--format', format, id),
    ) as { readonly Type: string; readonly Config: object };
    expect({ type, ...config }, { type: 'json-file', 'max-file': '3', 'max-size': '2m' }, service);
  }
};

/** Who the box says that it is, to a steward who knows the PIN. */
const identify = async ({ box }: BootedBox, pin: string): Promise<string> => {
  const socket = path.join(box.volume('sockets'), stewardSocketName);
  const { body: session } = await askSocket(socket, { path: stewardSessionPath, body: { pin } });
  const { token } = session as StewardSession;
  const { body } = await askSocket(socket, { path: stewardDevicePath, token });
  return (body as DeviceDescription).id;
};

const proveMemory = async ({ box }: BootedBox): Promise<number> => {
  const ids = Object.values(await box.containers()).map(({ id }) => id);
  const sizes = await Promise.all(ids.map(readPss));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > memoryLimitBytes) throw new Error(`${bytes} bytes of memory before any visitor`);
  return bytes;
};

const boot = async (booted: BootedBox, tell: (line: string) => void): Promise<void> => {
  const { box } = booted;
  await box.up();
  const phone = await booted.join('phone');
  await proveVisit(booted, phone);
  tell(`a phone was given ${phone.address} by a new box, and the page`);
  const pin = await provePin(booted, phone);
  await proveVolumes(booted);
  await proveLogLimits(booted);
  await booted.untilWell();
  const said = await allLogs(booted);
  if (said.length > firstWordsBytes) throw new Error(`${said.length} bytes of logs: ${said}`);
  const memory = await proveMemory(booted);
  tell(
    `all are well: ${(memory / mebibyte).toFixed()} MiB of memory, ${(said.length / 1024).toFixed(1)} KiB of logs`,
  );

  const device = await identify(booted, pin);
  await booted.engine.cut();
  await box.powerBack();
  await eventually('the box is itself again', async () =>
    (await identify(booted, pin)) === device ? true : undefined,
  );
  await proveVisit(booted, phone);
  const { history, settingProblems } = await box.status();
  expect([history, settingProblems], [[], []], 'what a box tells that only lost its power');
  const quiet = await provePinIsGone(booted, pin);
  tell(`after a power cut it is ${device} again, with the same PIN, which ${quiet}`);
};

/** Somebody used it: from then on nobody is told. */
const provePinIsGone = async (booted: BootedBox, pin: string): Promise<string> => {
  if ((await screenOf(booted)).includes(pin)) {
    throw new Error('the screen still shows a PIN that somebody has used');
  }
  return 'the screen shows no more';
};

/** A box as it comes up for the first time. */
export const composeFirstBootTest: SystemTest = {
  name: 'compose-first-boot',
  proves:
    'a new box of the Compose files comes up from empty volumes without any Internet: a phone gets an address by DHCP and the page by address and by name; the PIN is in the log and on the screen and nobody else is told; volumes belong to whom they should; logs are bounded and short, memory is below 450 MB; after a power cut it is the same box with the same PIN',
  needs: firstBootNeeds,
  run: (log) =>
    inScratch(async (directory) => {
      const begun = performance.now();
      const tell = (line: string) => {
        log(`${((performance.now() - begun) / 1000).toFixed()} s: ${line}`);
      };
      await withBootedBox(
        directory,
        { settings: firstSettings },
        (booted) => boot(booted, tell),
        tell,
      );
    }),
};

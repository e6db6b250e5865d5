import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { readStatuses } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');

/** For one look at the state of the box. */
const patienceMs = 2 * 60_000;
/** A release that is given up was tried twice, and each container was waited for. */
const longestMs = 10 * 60_000;

/** What runs here: this machine has neither radios nor a screen. */
export const composedServices = ['daemon', 'usb', 'engine', 'portal'] as const;

/** What a service is given besides, as Compose files write it. */
export interface GivenBesides {
  readonly volumes?: readonly string[];
  readonly environment?: readonly string[];
  readonly command?: readonly string[];
}

export interface ComposedBoxOptions {
  readonly engine: DockerEngine;
  /** Where the engine keeps images and volumes. */
  readonly dataDirectory: string;
  /** Absolute, empty. */
  readonly directory: string;
  /** Lines of `.env`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Kernel name of the block device that plays the stick; absent: there is none. */
  readonly stick?: string;
  /** Services to start; `composedServices` if left out. */
  readonly services?: readonly string[];
  readonly besides?: Readonly<Record<string, GivenBesides>>;
  /** Words that run a command on a phone. */
  readonly onPhone: readonly string[];
  readonly address: string;
}

/** A box as an operator sets it up on plain Docker. */
export interface ComposedBox {
  /** `docker-compose up -d`. @param also services besides those that were named first. @returns what it said */
  up(also?: readonly string[]): Promise<string>;
  /** Volumes as folders. */
  volume(name: string): string;
  status(): Promise<BoxStatus>;
  /** The first status like this. @throws Error with the last one when it takes too long */
  statusLike(what: string, isLike: (status: BoxStatus) => boolean): Promise<BoxStatus>;
  /** What a phone is given. @throws Error when there is no good answer */
  page(place: string): Promise<string>;
  /** Ids of all containers and of the images that they run, by service. */
  containers(): Promise<Readonly<Record<string, { readonly id: string; readonly image: string }>>>;
  /** After a power cut: the engine starts, and the services by themselves. @returns when it was back */
  powerBack(): Promise<Date>;
  logs(): Promise<string>;
}

/** What this machine has elsewhere, or not at all. */
const hereAndNow = ({
  directory,
  engine: { socket },
  stick,
  services = composedServices,
  besides = {},
}: ComposedBoxOptions): string => {
  const machine = `${directory}/machine`;
  // No NetworkManager: that of this machine is none of the box's business.
  const mounts: Readonly<Record<string, readonly string[]>> = {
    daemon: [`${machine}:/machine:ro`, `${machine}:/run/systemd/timesync:ro`],
    portal: [`${machine}:/machine:ro`],
    wifi: [`${machine}:/host/run/dbus:ro`],
    engine: [`${socket}:/var/run/docker.sock`],
  };
  // A loop device plays the stick.
  const usb = stick === undefined ? [] : [`HOTSPOT_USB_ALSO=${stick}`];
  const given = services.map((service) => {
    const { volumes = [], environment = [], command } = besides[service] ?? {};
    return [
      service,
      {
        volumes: [...(mounts[service] ?? []), ...volumes],
        environment: [...(service === 'usb' ? usb : []), ...environment],
        ...(command !== undefined && { command }),
        ...(service === 'usb' && stick !== undefined && { device_cgroup_rules: ['b 7:* rwm'] }),
      },
    ];
  });
  return JSON.stringify({ version: '2.4', services: Object.fromEntries(given) as object });
};

export const createComposedBox = async (options: ComposedBoxOptions): Promise<ComposedBox> => {
  const { engine, directory, address, services = composedServices } = options;
  for (const name of ['docker-compose.yml', 'compose.docker.yml']) {
    await copyFile(path.join(repository, name), path.join(directory, name));
  }
  const example = await readFile(path.join(repository, '.env.example'), 'utf8');
  const settings = Object.entries({
    ...options.settings,
    // The kernel's own stays the same while the test plays power cuts.
    HOTSPOT_BOOT_ID_FILE: '/machine/boot-id',
  }).map(([name, value]) => `${name}=${value}\n`);
  const files = example.replace(/^(COMPOSE_FILE=.*)$/m, '$1:here.yml');
  await writeFile(path.join(directory, '.env'), [files, ...settings].join(''));
  await writeFile(path.join(directory, 'here.yml'), hereAndNow(options));
  await mkdir(path.join(directory, 'machine'));
  const powerOn = () => writeFile(path.join(directory, 'machine/boot-id'), randomUUID());
  await powerOn();
  const volume = (name: string) =>
    path.join(options.dataDirectory, 'volumes', `hotspot_${name}`, '_data');
  const statuses = (signal: AbortSignal) =>
    readStatuses(path.join(volume('sockets'), statusSocketName), signal);
  const statusLike: ComposedBox['statusLike'] = async (what, isLike) => {
    let last: BoxStatus | undefined;
    try {
      return await eventually(
        what,
        async () => {
          for await (const status of statuses(AbortSignal.timeout(patienceMs))) {
            last = status;
            if (isLike(status)) return status;
          }
          return undefined;
        },
        longestMs,
      );
    } catch (error) {
      const { phase, message, history, sources, sticks } = last ?? {};
      const seen = JSON.stringify({ phase, message, sources, sticks, history }, undefined, 1);
      throw new Error(`${what}: the box stays ${seen}`, { cause: error });
    }
  };
  const [phone = '', ...onPhone] = options.onPhone;
  return {
    up: async (also = []) => {
      const words = ['up', '-d', '--no-build', ...services, ...also];
      const { all } = await execa('docker-compose', words, {
        cwd: directory,
        env: engine.environment,
        stdin: 'ignore',
        all: true,
      });
      return all;
    },
    volume,
    status: () => statusLike('a status', () => true),
    statusLike,
    page: async (place) => {
      const { stdout } = await execa(phone, [
        ...[...onPhone, 'curl', '--silent', '--show-error', '--fail', '--max-time', '60'],
        `http://${address}${place}`,
      ]);
      return stdout;
    },
    containers: async () => {
      const label = 'label=com.docker.compose.project=hotspot';
      const listed = await engine.docker('ps', '--all', '--quiet', '--filter', label);
      const ids = listed.split('\n').filter((id) => id !== '');
      const described = await engine.docker(
        ...['inspect', '--format', '{{.Name}} {{.Id}} {{.Image}}', ...ids],
      );
      return Object.fromEntries(
        described.split('\n').map((line) => {
          const [name = '', id = '', image = ''] = line.split(' ');
          return [name.replace(/^\/hotspot_|_1$/g, ''), { id, image }];
        }),
      );
    },
    powerBack: async () => {
      await powerOn();
      const since = new Date();
      await engine.start();
      return since;
    },
    logs: async () => {
      const { all } = await execa('docker-compose', ['logs', '--no-color', '--tail', '60'], {
        cwd: directory,
        env: engine.environment,
        stdin: 'ignore',
        all: true,
        reject: false,
      });
      return all;
    },
  };
};

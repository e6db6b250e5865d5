import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { networkPath, wifiSocketName, type NetworkStatus } from '@p2p-hotspot/contract';
import { joinPhone, type JoinedPhone } from '../captive-portal/phone.ts';
import {
  createComposedBox,
  type ComposedBox,
  type GivenBesides,
} from '../compose-updates/composed-box.ts';
import { imageNeeds } from '../images/build-here.ts';
import { layOutImages } from '../images/shared-images.ts';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';
import { askSocket } from '../wired-network/ask-socket.ts';
import { inNetworks, type Networks, type Plug } from '../lab/network.ts';

export const firstBootNeeds = [
  ...dockerNeeds,
  ...imageNeeds,
  { tool: 'docker-compose', debianPackage: 'docker-compose' },
  { tool: 'udhcpc', debianPackage: 'udhcpc' },
  { tool: 'curl', debianPackage: 'curl' },
  { tool: 'ip', debianPackage: 'iproute2' },
] as const;

/** What a box needs to serve a village: all but the screen, the swarm and the pub. */
export const bootedServices = ['daemon', 'usb', 'engine', 'portal', 'wifi'] as const;
export type BootedService = (typeof bootedServices)[number];

const network = 'village';
const gateway = '192.168.44.1';
/** Each is asked once a minute. */
const wellMs = 8 * 60_000;
const bareEngine = ['--iptables=false', '--ip6tables=false', '--ip-forward=false', '--bridge=none'];

export interface BootedBox {
  readonly engine: DockerEngine;
  readonly box: ComposedBox;
  readonly networks: Networks;
  /** The machine that the box runs on: its network leads nowhere but to its visitors. */
  readonly machine: Plug;
  readonly gateway: string;
  /** Joins a phone to the network of visitors, as people do: by DHCP. */
  join(name: string): Promise<JoinedPhone>;
  /** How its container says that it is, by service. */
  health(): Promise<Readonly<Record<string, string>>>;
  /** Resolves when every service has said that it is well. */
  untilWell(): Promise<void>;
}

export interface BootOptions {
  /** Lines of `.env`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Services that the task starts later. */
  readonly moreServices?: readonly string[];
  readonly besides?: Readonly<Record<string, GivenBesides>>;
}

const hasVisitors = async (box: ComposedBox): Promise<true | undefined> => {
  const socket = path.join(box.volume('sockets'), wifiSocketName);
  const { body } = await askSocket(socket, { path: networkPath });
  return (body as NetworkStatus).message.code === 'NETWORK_WIRED' ? true : undefined;
};

/**
 * Starts a box of the Compose files, with images that are there and volumes that are not, on a machine without
 * any Internet. Visitors come by a cable, since there is no radio here.
 */
export const withBootedBox = async (
  directory: string,
  { settings, moreServices = [], besides }: BootOptions,
  task: (booted: BootedBox) => Promise<void>,
  log: (line: string) => void,
): Promise<void> => {
  const inside = (name: string) => path.join(directory, name);
  for (const name of ['engine', 'box', 'phones']) await mkdir(inside(name));
  const dataDirectory = inside('data');
  await layOutImages(dataDirectory, [...bootedServices, ...moreServices]);
  log('images are there');
  await inNetworks(async (networks) => {
    const machine = await networks.plug('box', network);
    await withDockerEngine(
      { directory: inside('engine'), dataDirectory, enter: machine.enter, words: bareEngine },
      async (engine) => {
        const box = await createComposedBox({
          ...{ engine, dataDirectory, directory: inside('box'), services: bootedServices },
          ...(besides !== undefined && { besides }),
          settings: { NETWORK_MODE: 'wired', WIRED_INTERFACE: network, ...settings },
          // Phones of this test join by themselves.
          ...{ onPhone: [], address: gateway },
        });
        const health = async () => {
          const ids = Object.entries(await box.containers());
          const states = await engine.docker(
            ...['inspect', '--format', '{{.State.Health.Status}}', ...ids.map(([, { id }]) => id)],
          );
          const words = states.split('\n');
          return Object.fromEntries(ids.map(([name], index) => [name, words[index] ?? '']));
        };
        try {
          await task({
            ...{ engine, box, networks, machine, gateway, health },
            join: async (name) => {
              await eventually('visitors are served', () => hasVisitors(box));
              return joinPhone(networks, name, network, inside('phones'));
            },
            untilWell: async () => {
              await eventually(
                'every service is well',
                async () => {
                  const states = Object.values(await health());
                  return states.every((state) => state === 'healthy') ? true : undefined;
                },
                wellMs,
              );
            },
          });
        } catch (error) {
          log(await box.logs());
          throw error;
        }
      },
    );
  });
};

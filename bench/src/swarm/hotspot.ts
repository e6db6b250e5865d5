import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram, startDaemonProcess, startWorkspace, waitFor } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { createCollection } from '../collection.ts';
import type { Computer } from '../transfer/link/namespace.ts';
import { startOn, type Running } from './running.ts';
import type { Place, Sharer } from './sharer.ts';

const publishedIn = ({ home }: Place): string => path.join(home, 'published');
const rootFileIn = ({ home }: Place): string => path.join(home, 'root');

/** Signs the folder as a release, in a repository as mirrors have it. */
const publish = async (place: Place): Promise<void> => {
  const operator = path.join(place.home, 'operator');
  await mkdir(operator, { recursive: true });
  const collection = await createCollection(operator);
  await rm(collection.data, { recursive: true });
  await cp(place.content, collection.data, { recursive: true });
  const made = path.join(operator, 'made');
  await collection.createBundle(made, ['--no-compression']);
  const words = ['mirror', 'publish', made, '--to', publishedIn(place), '--json'];
  await execa(hotspotProgram, words);
  await writeFile(rootFileIn(place), collection.rootFingerprint);
};

const longestMs = 15 * 60_000;

const directoriesIn = (folder: string) => {
  const inside = (name: string): string => path.join(folder, name);
  return {
    store: inside('store'),
    state: inside('state'),
    sockets: inside('sockets'),
    drop: inside('drop'),
  };
};

/** The daemon of a box, and its swarm service if it is switched on, until it has the release, committed. */
const runBox = async (
  place: Place,
  { enter }: Computer,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Running> => {
  const directories = directoriesIn(folder);
  const trustRoot = await readFile(rootFileIn(place), 'utf8');
  const settings = { HOTSPOT_RESERVE_BYTES: '0', ...environment };
  const daemon = await startDaemonProcess({ directories, trustRoot, environment: settings, enter });
  const swarm =
    environment['SWARM'] === 'on'
      ? startWorkspace(
          'services/dfs',
          {
            HOTSPOT_SOCKET_DIR: directories.sockets,
            HOTSPOT_STORE_DIR: directories.store,
            HOTSPOT_DFS_DIR: path.join(folder, 'dfs'),
            TRUST_ROOT: trustRoot,
            ...settings,
          },
          enter,
        )
      : undefined;
  swarm?.stdout?.resume();
  const swarmEnded = swarm?.catch(() => undefined);
  const stop = async (): Promise<void> => {
    swarm?.kill('SIGTERM');
    await swarmEnded;
    await daemon.stop();
  };
  try {
    await waitFor(
      daemon,
      // A box that had it before it was started says nothing of committing.
      ({ phase, current }) => current !== undefined && ['COMMITTED', 'IDLE'].includes(phase),
      AbortSignal.timeout(longestMs),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { pids: [daemon.pid, ...(swarm?.pid === undefined ? [] : [swarm.pid])], stop };
};

const fetchRelease = (place: Place, environment: Readonly<Record<string, string>>) =>
  runBox(place, place.receiver, place.target, environment);

const result = ({ target }: Place): string => `${target}/store/current/stable/data/`;

/** nginx and the daemon of a box. */
export const httpMirror: Sharer = {
  name: 'P2P Hotspot, HTTP mirror',
  publish,
  serve: async (place) => {
    const file = path.join(place.home, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place.home}/${name};`,
    );
    await writeFile(
      file,
      [
        'daemon off;',
        'user root;',
        `pid ${place.home}/nginx.pid;`,
        'error_log stderr;',
        'events {}',
        `http { access_log off; ${temporary.join(' ')}`,
        `server { listen ${place.sender.address}:80; root ${publishedIn(place)}; } }`,
        '',
      ].join('\n'),
    );
    const words = ['/usr/sbin/nginx', '-p', place.home, '-c', file];
    const child = startOn(place.sender, words);
    return {
      pids: [child.pid ?? 0],
      stop: async () => {
        child.kill('SIGTERM');
        await child;
      },
    };
  },
  fetch: (place) => fetchRelease(place, { MIRROR_URLS: `http://${place.sender.address}/` }),
  result,
};

const senderOf = ({ home }: Place): string => path.join(home, 'box');

/** Two boxes, over the swarm. */
export const overSwarm: Sharer = {
  name: 'P2P Hotspot over the swarm',
  publish: async (place) => {
    await publish(place);
    const { drop } = directoriesIn(senderOf(place));
    await cp(publishedIn(place), path.join(drop, 'release'), { recursive: true });
  },
  serve: (place) =>
    runBox(place, place.sender, senderOf(place), {
      SWARM: 'on',
      SWARM_BOOTSTRAP: place.bootstrap,
    }),
  fetch: (place) => fetchRelease(place, { SWARM: 'on', SWARM_BOOTSTRAP: place.bootstrap }),
  result,
};

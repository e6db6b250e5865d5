import { once } from 'node:events';
import { watch } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import type { Computer } from '../transfer/link/namespace.ts';
import { startOn, startServing, type Running } from './running.ts';
import type { Place, Sharer } from './sharer.ts';

const trackerPort = 6969;
const torrentOf = ({ home }: Place): string => path.join(home, 'content.torrent');

/** As installed, but that it finds the other by the tracker alone and keeps to TCP, which was faster here. */
const settingsOf = (done: string, downloads: string) => ({
  'dht-enabled': false,
  'pex-enabled': false,
  'utp-enabled': false,
  'port-forwarding-enabled': false,
  'rpc-authentication-required': false,
  'rpc-bind-address': '127.0.0.1',
  'download-dir': downloads,
  'incomplete-dir-enabled': false,
  'script-torrent-done-enabled': true,
  'script-torrent-done-filename': done,
});

interface Client extends Running {
  /** Resolves when a torrent has come whole. */
  readonly isDone: Promise<unknown>;
  /** Asks it by its command. @returns what that prints, nothing when it does not answer */
  readonly tell: (...words: readonly string[]) => Promise<string>;
}

const start = async (
  computer: Computer,
  home: string,
  downloads: string,
  torrent: string,
): Promise<Client> => {
  const configuration = path.join(home, 'transmission');
  const done = path.join(home, 'done.sh');
  const flag = path.join(home, 'flags');
  await mkdir(configuration, { recursive: true });
  await mkdir(flag, { recursive: true });
  await writeFile(done, `#!/bin/sh\ntouch "${flag}/done"\n`);
  await chmod(done, 0o755);
  await writeFile(
    path.join(configuration, 'settings.json'),
    JSON.stringify(settingsOf(done, downloads)),
  );
  const watcher = watch(flag);
  const isDone = once(watcher, 'change').finally(() => {
    watcher.close();
  });
  const child = startOn(computer, ['transmission-daemon', '-f', '-g', configuration]);
  child.stdout.resume();
  const tell = async (...words: readonly string[]): Promise<string> => {
    const [program = '', ...rest] = [...computer.enter, 'transmission-remote', ...words];
    return (await execa(program, rest, { reject: false })).stdout;
  };
  while ((await tell('--session-info')) === '') await delay(50);
  await tell('--add', torrent, '--download-dir', downloads);
  return {
    isDone,
    tell,
    pids: [child.pid ?? 0],
    stop: async () => {
      child.kill('SIGTERM');
      await child;
    },
  };
};

/** Debian's client for BitTorrent, which many people run on small boxes. */
export const transmission: Sharer = {
  name: 'transmission-daemon',
  publish: async (place) => {
    const tracker = `http://${place.sender.address}:${trackerPort}/announce`;
    const words = ['--tracker', tracker, '--outfile', torrentOf(place), place.content];
    await execa('transmission-create', words);
  },
  serve: async (place) => {
    const program = path.join(import.meta.dirname, '../programs/tracker.js');
    const words = [program, place.sender.address, String(trackerPort)];
    const tracker = await startServing(place.sender, [process.execPath, ...words]);
    const folder = path.dirname(place.content);
    const client = await start(place.sender, place.home, folder, torrentOf(place));
    // What it has is looked through first.
    while (!(await client.tell('--torrent', 'all', '--info')).includes('Percent Done: 100%')) {
      await delay(100);
    }
    return {
      pids: client.pids,
      stop: async () => {
        await client.stop();
        await tracker.stop();
      },
    };
  },
  fetch: async (place) => {
    const client = await start(
      place.receiver,
      place.target,
      path.join(place.target, 'downloads'),
      torrentOf(place),
    );
    await client.isDone;
    return client;
  },
  result: ({ content, target }) => path.join(target, 'downloads', path.basename(content)),
};

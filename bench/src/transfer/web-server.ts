import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import type { Link } from './link/namespace.ts';

/** What the server of a link serves. */
export interface Servers {
  /** Folder that both servers serve. */
  readonly root: string;
  /** Without a `/` at its end. */
  readonly httpUrl: string;
  readonly rsyncUrl: string;
  /** Bodies of all answers from a folder below the root, without headers, so far. */
  readonly payloadBytes: (folder: string) => Promise<number>;
}

const webPort = 80;
const rsyncPort = 873;

const nginxSettings = (home: string, root: string): string => `daemon off;
user root;
pid ${home}/pid;
error_log ${home}/error.log;
events {}
http {
  log_format bodies '$body_bytes_sent $uri';
  access_log ${home}/access.log bodies;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen ${webPort};
    root ${root};
  }
}
`;

const rsyncSettings = (home: string, root: string): string => `pid file = ${home}/rsync.pid
use chroot = no
uid = 0
gid = 0
log file = ${home}/rsync.log
[transfer]
path = ${root}
read only = yes
`;

/** Sums what a log of nginx says of files below a path that ends in `/`. */
export const sumOfBodies = (log: string, below: string): number =>
  log
    .split('\n')
    .map((line) => /^(\d+) (.+)$/.exec(line))
    .filter((line) => line?.[2]?.startsWith(below) === true)
    .reduce((sum, line) => sum + Number(line?.[1]), 0);

/** Runs nginx and an rsync server on the server of a link for as long as a task takes. */
export const withServers = async <T>(
  folder: string,
  { server }: Link,
  task: (servers: Servers) => Promise<T>,
): Promise<T> => {
  const [root, home] = [path.join(folder, 'web'), path.join(folder, 'servers')];
  await mkdir(root);
  await mkdir(home);
  const [web, copy] = [path.join(home, 'nginx.conf'), path.join(home, 'rsyncd.conf')];
  await writeFile(web, nginxSettings(home, root));
  await writeFile(copy, rsyncSettings(home, root));
  const start = (...words: readonly string[]) => {
    const [program = '', ...rest] = [...server.enter, ...words];
    return execa(program, rest, { reject: false, all: true, stdin: 'ignore' });
  };
  const running = [
    start('/usr/sbin/nginx', '-p', home, '-c', web),
    start('rsync', '--daemon', '--no-detach', `--config=${copy}`, `--port=${rsyncPort}`),
  ];
  const ended = running.map(async (one) => {
    const { all } = await one;
    throw new Error(`a server ended: ${all}`);
  });
  const failed = Promise.race(ended);
  for (const promise of [...ended, failed]) promise.catch(() => undefined);
  const listens = async (): Promise<void> => {
    for (;;) {
      const listening = await start('ss', '-Hltn');
      if ([webPort, rsyncPort].every((port) => listening.stdout.includes(`:${port} `))) {
        return;
      }
      await delay(50);
    }
  };
  try {
    await Promise.race([listens(), failed]);
    return await Promise.race([
      task({
        root,
        httpUrl: `http://${server.address}`,
        rsyncUrl: `rsync://${server.address}/transfer`,
        payloadBytes: async (below) => {
          const log = await readFile(path.join(home, 'access.log'), 'utf8');
          return sumOfBodies(log, `/${path.relative(root, below)}/`);
        },
      }),
      failed,
    ]);
  } finally {
    for (const one of running) one.kill('SIGTERM');
    await Promise.all(running);
  }
};

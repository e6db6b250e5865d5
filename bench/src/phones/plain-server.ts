import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { readUsage } from '../measure.ts';
import { visits, type Addresses } from './phone.ts';

/** A web server beside ours, and what its processes take. */
export interface PlainServer {
  readonly addresses: Addresses;
  /** Resident now, all processes together, in bytes. */
  readonly residentBytes: () => Promise<number>;
  readonly cpuSeconds: () => Promise<number>;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** As Debian sets it up, but for the place of its files: one worker for each processor, gzip for pages. */
const settings = (home: string, port: number): string => `daemon off;
user root;
worker_processes auto;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 768; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  sendfile on;
  tcp_nopush on;
  gzip on;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${home}/files;
  }
}
`;

const residentOf = async (processId: number): Promise<number> => {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
};

/** Resident memory of several processes, in bytes; what they share counts for each. */
export const residentOfAll = async (processIds: readonly number[]): Promise<number> =>
  (await Promise.all(processIds.map(residentOf))).reduce((sum, bytes) => sum + bytes, 0);

const childrenOf = async (processId: number): Promise<number[]> => {
  const children = await readFile(`/proc/${processId}/task/${processId}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
};

/**
 * Runs nginx with copies of what our portal answers, for as long as a task takes.
 *
 * @param home absolute; a folder that is not there yet
 * @param files where copies of the three answers lie
 */
export const withNginx = async <T>(
  home: string,
  files: Readonly<Record<keyof Addresses, string>>,
  task: (server: PlainServer) => Promise<T>,
): Promise<T> => {
  const port = await freePort();
  await mkdir(path.join(home, 'files'), { recursive: true });
  const names = { home: 'home.html', apps: 'apps.html', apk: 'app.apk' };
  for (const visit of visits) await copyFile(files[visit], path.join(home, 'files', names[visit]));
  const file = path.join(home, 'nginx.conf');
  await writeFile(file, settings(home, port));
  const running = execa('/usr/sbin/nginx', ['-p', home, '-c', file], { reject: false, all: true });
  const base = `http://127.0.0.1:${port}`;
  const processes = async (): Promise<number[]> =>
    running.pid === undefined ? [] : [running.pid, ...(await childrenOf(running.pid))];
  const answers = async (): Promise<void> => {
    for (;;) {
      const isThere = await fetch(`${base}/home.html`, { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere) return;
      await delay(20);
    }
  };
  const ended = running.then(({ all }) => {
    throw new Error(`nginx ended: ${all}`);
  });
  ended.catch(() => undefined);
  try {
    await Promise.race([answers(), ended]);
    return await task({
      addresses: {
        home: `${base}/${names.home}`,
        apps: `${base}/${names.apps}`,
        apk: `${base}/${names.apk}`,
      },
      residentBytes: async () => residentOfAll(await processes()),
      cpuSeconds: async () => {
        const usages = await Promise.all((await processes()).map(readUsage));
        return usages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
      },
    });
  } finally {
    running.kill('SIGTERM');
    await running;
  }
};

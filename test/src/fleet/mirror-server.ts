import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nginxSettings } from '../lab/nginx-settings.ts';
import type { ServerProcess } from '../lab/server-process.ts';
import { freePort } from '../lab/server-process.ts';

/** What the server noted of one request. */
export interface Served {
  /** The first part of the path: whose request it was. */
  readonly who: string;
  readonly status: number;
  /** Headers included. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

export interface MirrorServer extends ServerProcess {
  readonly urlOf: (who: string) => string;
  readonly served: () => Promise<Served[]>;
}

/** nginx that serves one folder under as many paths as there are boxes, to tell them apart. */
export const makeMirrorServer = async (directory: string, www: string): Promise<MirrorServer> => {
  const port = await freePort();
  const home = path.join(directory, 'nginx');
  await mkdir(home);
  const settings = path.join(home, 'nginx.conf');
  const log = path.join(home, 'access.log');
  await writeFile(
    settings,
    nginxSettings(home, {
      events: 'worker_connections 4096;',
      http: ["log_format served '$request_uri $status $bytes_sent $request_length';"],
      accessLog: `${log} served`,
      server: [
        `listen 127.0.0.1:${port};`,
        `location ~ ^/[^/]+/(hotspot/.*)$ { alias ${www}/$1; }`,
      ],
    }),
  );
  return {
    program: '/usr/sbin/nginx',
    words: ['-p', home, '-c', settings],
    port,
    urlOf: (who) => `http://127.0.0.1:${port}/${who}/hotspot/`,
    served: async () =>
      (await readFile(log, 'utf8'))
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('/'))
        .map((line) => {
          const [uri = '', status, sent, received] = line.split(' ');
          return {
            who: uri.split('/')[1] ?? '',
            status: Number(status),
            sentBytes: Number(sent),
            receivedBytes: Number(received),
          };
        }),
  };
};

import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { nginxSettings } from '../lab/nginx-settings.ts';
import type { Cable } from '../lab/network.ts';

export interface MirrorMachine {
  /** What is published here is served. */
  readonly folder: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** nginx on a machine of its own. */
export const startMirrorMachine = async (
  directory: string,
  cable: Cable,
): Promise<MirrorMachine> => {
  const home = path.join(directory, 'mirror');
  const folder = path.join(home, 'www/hotspot');
  await mkdir(folder, { recursive: true });
  await chmod(directory, 0o755);
  const file = path.join(home, 'nginx.conf');
  await writeFile(
    file,
    nginxSettings(home, {
      isInBackground: true,
      server: [`listen ${cable.address}:80;`, `root ${home}/www;`],
    }),
  );
  const [enter = '', ...entering] = cable.enter;
  // It goes to the background as soon as it listens.
  await execa(enter, [...entering, '/usr/sbin/nginx', '-p', home, '-c', file], { stdio: 'ignore' });
  const pid = Number(await readFile(path.join(home, 'pid'), 'utf8'));
  return {
    folder,
    url: `http://${cable.address}/hotspot/`,
    stop: () => {
      process.kill(pid, 'SIGTERM');
      return Promise.resolve();
    },
  };
};

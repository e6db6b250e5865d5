import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

export interface DescribedContainer {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: { readonly Running: boolean };
  readonly Config: {
    readonly Env: readonly string[];
    readonly Cmd: readonly string[];
    readonly Labels: Readonly<Record<string, string>>;
  };
  readonly HostConfig: Readonly<Record<string, unknown>> & {
    readonly NetworkMode: string;
    readonly RestartPolicy: { readonly Name: string };
  };
}

/** Services of a Compose file in an engine. */
export interface BoxInContainers {
  /** `docker-compose up -d`. @returns what it said */
  up(): Promise<string>;
  /** Every container of the project, by name, `hotspot_` left out. */
  containers(): Promise<Readonly<Record<string, DescribedContainer>>>;
}

export const createBox = async (
  engine: DockerEngine,
  directory: string,
  composeFile: string,
): Promise<BoxInContainers> => {
  const folder = path.join(directory, 'compose');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'docker-compose.yml'), composeFile);
  return {
    up: async () => {
      const { all } = await execa('docker-compose', ['-p', 'hotspot', 'up', '-d', '--no-build'], {
        cwd: folder,
        env: engine.environment,
        all: true,
      });
      return all;
    },
    containers: async () => {
      const label = 'label=com.docker.compose.project=hotspot';
      const ids = (await engine.docker('ps', '--all', '--quiet', '--filter', label))
        .split('\n')
        .filter((id) => id !== '');
      if (ids.length === 0) return {};
      const all = JSON.parse(await engine.docker('inspect', ...ids)) as DescribedContainer[];
      return Object.fromEntries(all.map((one) => [one.Name.replace('/hotspot_', ''), one]));
    },
  };
};

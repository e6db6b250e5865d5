import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { helperProgram } from '../engine-helper/helper-process.ts';
import type { FleetTarget, ServiceTarget } from './supervisor.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

interface ComposedService {
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly network_mode?: string;
  readonly read_only?: boolean;
  readonly security_opt?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly user?: string;
  readonly volumes?: readonly string[];
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposedService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What the guide has operators add to `docker-compose.yml` for extra apps, as it stands there. */
export const readExtraAppsBlock = async (): Promise<ComposeFile> => {
  const text = await readFile(path.join(root, 'docs/operator/extra-apps.md'), 'utf8');
  const block = /```yaml\n([\s\S]*?)```/.exec(text)?.[1];
  if (block === undefined) throw new Error('the guide has no block for docker-compose.yml');
  return parse(block) as ComposeFile;
};

export const readComposeFile = async (): Promise<ComposeFile> =>
  parse(await readFile(path.join(root, 'docker-compose.yml'), 'utf8')) as ComposeFile;

/** What of a service decides about its rights, as the supervisor hands it to the engine. */
const hostOf = (service: ComposedService): Readonly<Record<string, unknown>> => ({
  CapAdd: service.cap_add ?? [],
  CapDrop: service.cap_drop ?? [],
  ReadonlyRootfs: service.read_only ?? false,
  SecurityOpt: service.security_opt ?? [],
  Tmpfs: Object.fromEntries((service.tmpfs ?? []).map((folder) => [folder, ''])),
});

const serviceOf = (
  service: ComposedService,
  imageName: string,
  more: Partial<ServiceTarget> = {},
): ServiceTarget => ({
  imageName,
  environment: { ...service.environment, ...more.environment },
  ...(service.labels === undefined ? {} : { labels: service.labels }),
  command: more.command ?? service.command ?? [],
  user: service.user ?? '',
  host: { ...hostOf(service), ...more.host },
  volumes: service.volumes ?? [],
  ...(more.mounts === undefined ? {} : { mounts: more.mounts }),
});

const found = (file: ComposeFile, name: string): ComposedService => {
  const service = file.services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};

export interface FleetOptions {
  readonly commit: string;
  /** As balena's registry names it. */
  readonly portalImage: string;
}

/**
 * A release of a fleet whose `docker-compose.yml` was changed as the guide says: rights, folders and first programs
 * are those of the files; inside, `daemon` and `portal` are stand-ins, and `engine` is the helper as it was built.
 */
export const fleetRelease = async ({ commit, portalImage }: FleetOptions): Promise<FleetTarget> => {
  const [base, block] = [await readComposeFile(), await readExtraAppsBlock()];
  const engine = found(block, 'engine');
  const more = found(block, 'daemon');
  const daemon = found(base, 'daemon');
  return {
    commit,
    volumes: ['store', 'state', 'local', 'incoming', 'sockets', 'usb', 'engine'],
    services: {
      daemon: serviceOf(
        {
          ...daemon,
          environment: { ...daemon.environment, ...more.environment },
          volumes: [...(daemon.volumes ?? []), ...(more.volumes ?? [])],
        },
        'registry2.balena-cloud.com/v2/daemon',
      ),
      portal: serviceOf({ read_only: true }, portalImage, { command: ['/bin/sleep', '99999'] }),
      engine: serviceOf(engine, 'registry2.balena-cloud.com/v2/engine', {
        command: ['/start'],
        // Of the fleet.
        environment: {
          SIDELOAD_APPS: 'on',
          HOTSPOT_RESERVE_BYTES: '0',
          NODE: process.execPath,
          PROGRAM: helperProgram(),
        },
        mounts: [`${root}:${root}:ro`, '/usr:/usr:ro'],
      }),
    },
  };
};

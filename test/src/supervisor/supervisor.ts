import { importBuilt } from '../lab/import-built.ts';
import type * as DockerApiModule from '../../../daemon/src/engine-helper/docker-api.js';
import type { SupervisorLocks } from './supervisor-locks.ts';

const { createDockerApi } = (await importBuilt(
  'daemon/dist/src/engine-helper/docker-api.js',
)) as typeof DockerApiModule;

/**
 * balena's supervisor, as far as it touches containers, images, volumes and networks that are none of its own: written
 * anew after the source of balena-supervisor 19.0.5 (commit 9b3c6946), file and function of which stand beside each
 * rule. It is an emulator of these rules and no supervisor: it fetches nothing, knows one update strategy
 * (`download-then-kill`), one fleet, and no contracts, deltas, reboots or local mode.
 */
export interface Supervisor {
  /**
   * Makes what is there what shall be, until nothing is left to do (`src/compose/application-manager.ts`,
   * `inferNextSteps`).
   *
   * @throws UpdatesLocked with everything as it was
   */
  apply(target: FleetTarget, options?: { readonly force?: boolean }): Promise<readonly string[]>;
  /** `GET /v2/cleanup-volumes` (`src/compose/volume-manager.ts`, `removeOrphanedVolumes`). */
  cleanUpVolumes(target: FleetTarget): Promise<readonly string[]>;
}

export interface FleetTarget {
  /** Of the release. */
  readonly commit: string;
  readonly services: Readonly<Record<string, ServiceTarget>>;
  /** Names in the Compose file. */
  readonly volumes: readonly string[];
}

export interface ServiceTarget {
  /** As balena's registry names it. */
  readonly imageName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly user: string;
  /** As the engine's API has it; mounts of locks and volumes come on top. */
  readonly host: Readonly<Record<string, unknown>>;
  readonly volumes: readonly string[];
  /** Folders of this machine that stand in for what an image would bring. */
  readonly mounts?: readonly string[];
}

export interface SupervisorOptions {
  readonly engineSocket: string;
  readonly appId: number;
  readonly locks: SupervisorLocks;
}

interface ImageLine {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly RepoDigests: readonly string[] | null;
}

interface ContainerLine {
  readonly Id: string;
  readonly Created: number;
  readonly ImageID: string;
  readonly State: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Mounts: readonly { readonly Type: string; readonly Name?: string }[];
}

interface Inspected {
  readonly Config: {
    readonly Env: readonly string[];
    readonly Cmd: readonly string[] | null;
    readonly User: string;
    readonly Labels: Readonly<Record<string, string>>;
  };
}

interface KeptImage {
  readonly name: string;
  readonly id: string;
}

const isEmpty = (names: readonly string[] | null, none: string): boolean =>
  names === null || names.length === 0 || (names.length === 1 && names[0] === none);

/** `src/compose/images.ts`, `isDangling`: neither a name with a tag nor one with a digest. */
const isDangling = ({ RepoTags, RepoDigests }: ImageLine): boolean =>
  isEmpty(RepoTags, '<none>:<none>') && isEmpty(RepoDigests, '<none>@<none>');

/** `src/compose/images.ts`, `getSupervisorRepos`; constants' default. */
const supervisorRepositories: ReadonlySet<string> = new Set(['resin/rpi-supervisor']);

export const createSupervisor = ({ engineSocket, appId, locks }: SupervisorOptions): Supervisor => {
  const docker = createDockerApi(engineSocket);
  /** Its database of images. */
  let kept: readonly KeptImage[] = [];
  const steps: string[] = [];

  const labelled = (kind: 'containers' | 'networks', label: string) => ({
    query: {
      ...(kind === 'containers' && { all: 'true' }),
      filters: JSON.stringify({ label: [label] }),
    },
  });
  /** `src/compose/service-manager.ts`, `getAll`, and `listWithBothLabels`. */
  const services = async (): Promise<readonly ContainerLine[]> => {
    const found: ContainerLine[] = [];
    for (const label of ['io.balena.supervised', 'io.resin.supervised']) {
      found.push(
        ...(await docker.ask<ContainerLine[]>(
          'GET',
          '/containers/json',
          labelled('containers', label),
        )),
      );
    }
    for (const { Id, Labels } of found) {
      // `src/compose/service.ts`, `fromDockerContainer`: one such container, and nothing works any more.
      if (!/^\d+$/.test(Labels['io.balena.app-id'] ?? '')) {
        throw new Error(`Found a service with no appId! ${Id}`);
      }
    }
    return found;
  };
  const images = () =>
    docker.ask<readonly ImageLine[]>('GET', '/images/json', { query: { digests: 'true' } });
  const volumes = async (): Promise<readonly string[]> => {
    const { Volumes } = await docker.ask<{
      readonly Volumes: readonly { readonly Name: string }[] | null;
    }>('GET', '/volumes');
    return (Volumes ?? []).map(({ Name }) => Name);
  };
  const volumeName = (name: string): string => `${appId}_${name}`;

  /** `src/compose/images.ts`, `getImagesForCleanup` and `cleanup`. */
  const cleanUpImages = async (): Promise<boolean> => {
    const used = new Set(kept.map(({ id }) => id));
    const unwanted = (await images()).filter(
      (image) =>
        (isDangling(image) && !used.has(image.Id)) ||
        (image.RepoTags ?? []).some((tag) =>
          supervisorRepositories.has(tag.slice(0, tag.lastIndexOf(':'))),
        ),
    );
    for (const { Id } of unwanted) {
      steps.push(`cleanup ${Id}`);
      await docker.call('DELETE', `/images/${Id}`, { query: { force: 'true' } });
    }
    return unwanted.length > 0;
  };
  /** `saveAndRemoveImages` of the application manager; `removeImageIfNotNeeded`: by name, never by id. */
  const saveAndRemoveImages = async (target: FleetTarget): Promise<boolean> => {
    const wanted = new Set(Object.values(target.services).map(({ imageName }) => imageName));
    const inUse = new Set((await services()).map(({ ImageID }) => ImageID));
    for (const name of wanted) {
      if (kept.some((image) => image.name === name)) continue;
      const image = await docker.find<{ readonly Id: string }>(`/images/${encodeURI(name)}/json`);
      if (image === undefined) throw new Error(`nothing is fetched here: ${name}`);
      steps.push(`saveImage ${name}`);
      kept = [...kept, { name, id: image.Id }];
    }
    const unused = kept.filter(({ name, id }) => !wanted.has(name) && !inUse.has(id));
    for (const { name } of unused) {
      steps.push(`removeImage ${name}`);
      await docker.call('DELETE', `/images/${encodeURI(name)}`);
      kept = kept.filter((image) => image.name !== name);
    }
    return unused.length > 0;
  };
  /**
   * `src/compose/volume-manager.ts`, `getAll`, and `volume.ts`, `deconstructDockerName`: whatever has a number and an
   * underscore in its name counts as a volume of the fleet with that number, and goes when there is no such fleet
   * (`src/compose/app.ts`, `stepsToRemoveApp`).
   */
  const removeVolumesOfOtherFleets = async (): Promise<boolean> => {
    const strange = (await volumes()).filter((name) => {
      const [, number] = /(\d+)_(\S+)/.exec(name) ?? [];
      return number !== undefined && Number(number) !== appId;
    });
    for (const name of strange) {
      steps.push(`removeVolume ${name}`);
      await docker.call('DELETE', `/volumes/${name}`);
    }
    return strange.length > 0;
  };
  const makeVolumes = async (target: FleetTarget): Promise<void> => {
    const there = await volumes();
    for (const name of target.volumes) {
      if (there.includes(volumeName(name))) continue;
      steps.push(`createVolume ${name}`);
      const json = { Name: volumeName(name), Labels: { 'io.balena.supervised': 'true' } };
      await docker.ask('POST', '/volumes/create', { json });
    }
  };
  /** `src/compose/network-manager.ts`, `getAll`: only what has the label; the fleet here has none of its own. */
  const removeNetworks = async (): Promise<boolean> => {
    const found = await docker.ask<readonly { readonly Id: string; readonly Name: string }[]>(
      'GET',
      '/networks',
      labelled('networks', 'io.balena.supervised'),
    );
    for (const { Id, Name } of found) {
      steps.push(`removeNetwork ${Name}`);
      await docker.ask('DELETE', `/networks/${Id}`);
    }
    return found.length > 0;
  };

  const labelsOf = (name: string, { labels = {} }: ServiceTarget) => ({
    ...labels,
    'io.balena.supervised': 'true',
    'io.balena.app-id': String(appId),
    'io.balena.service-id': '7',
    'io.balena.service-name': name,
  });
  /** `src/compose/utils.ts`, `addFeaturesFromLabels`. */
  const hasSocket = ({ labels = {} }: ServiceTarget): boolean =>
    labels['io.balena.features.balena-socket'] === '1';
  const environmentOf = (name: string, target: ServiceTarget): readonly string[] =>
    Object.entries({
      ...target.environment,
      ...(hasSocket(target) && { DOCKER_HOST: 'unix:///host/run/balena-engine.sock' }),
      BALENA: '1',
      BALENA_APP_ID: String(appId),
      BALENA_SERVICE_NAME: name,
      BALENA_APP_LOCK_PATH: '/tmp/balena/updates.lock',
    }).map(([variable, value]) => `${variable}=${value}`);
  /** `src/compose/service.ts`, `isEqualConfig`, as far as somebody else may have changed it. */
  const isAsWanted = async (
    name: string,
    line: ContainerLine,
    target: ServiceTarget,
  ): Promise<boolean> => {
    const { Config } = await docker.ask<Inspected>('GET', `/containers/${line.Id}/json`);
    const wantedLabels = labelsOf(name, target);
    return (
      line.ImageID === kept.find((image) => image.name === target.imageName)?.id &&
      environmentOf(name, target).every((variable) => Config.Env.includes(variable)) &&
      JSON.stringify(Config.Cmd) === JSON.stringify(target.command) &&
      Config.User === target.user &&
      Object.entries(wantedLabels).every(([label, value]) => Config.Labels[label] === value)
    );
  };
  /** `src/compose/service.ts`, `toDockerContainer`. */
  const start = async (name: string, target: ServiceTarget, commit: string): Promise<void> => {
    steps.push(`start ${name}`);
    const { Id } = await docker.ask<{ readonly Id: string }>('POST', '/containers/create', {
      query: { name: `${name}_11_12_${commit}` },
      json: {
        Image: kept.find((image) => image.name === target.imageName)?.id,
        Env: environmentOf(name, target),
        Labels: labelsOf(name, target),
        Cmd: target.command,
        User: target.user,
        HostConfig: {
          NetworkMode: 'none',
          RestartPolicy: { Name: 'always' },
          ...target.host,
          Binds: [
            ...target.volumes.map((volume) => volume.replace(/^[^:/]+/, volumeName)),
            ...(hasSocket(target) ? [`${engineSocket}:/host/run/balena-engine.sock`] : []),
            ...(target.mounts ?? []),
            ...locks.binds(name),
          ],
        },
      },
    });
    await docker.ask('POST', `/containers/${Id}/start`);
  };
  /** `src/compose/service-manager.ts`, `killContainer`. */
  const kill = async (line: ContainerLine): Promise<void> => {
    steps.push(`kill ${line.Labels['io.balena.service-name'] ?? ''}`);
    await docker.call('POST', `/containers/${line.Id}/stop`, { query: { t: '1' } });
    await docker.call('DELETE', `/containers/${line.Id}`, { query: { v: 'true', force: 'true' } });
  };
  /** `src/compose/app.ts`, `compareServices`: of several for one service the newest counts, the others go. */
  const compare = async (target: FleetTarget) => {
    const all = [...(await services())].sort((one, other) => other.Created - one.Created);
    const unwanted: ContainerLine[] = [];
    const good = new Set<string>();
    for (const line of all) {
      const name = line.Labels['io.balena.service-name'] ?? '';
      const wish = target.services[name];
      const isFirst = all.find((one) => one.Labels['io.balena.service-name'] === name) === line;
      if (isFirst && wish !== undefined && (await isAsWanted(name, line, wish))) good.add(name);
      else unwanted.push(line);
    }
    return { unwanted, missing: Object.keys(target.services).filter((name) => !good.has(name)) };
  };
  const bringServices = async (target: FleetTarget, force: boolean): Promise<boolean> => {
    const { unwanted, missing } = await compare(target);
    if (unwanted.length === 0 && missing.length === 0) return false;
    const present = (await services()).map((line) => line.Labels['io.balena.service-name'] ?? '');
    // `src/compose/update-strategies.ts`, `generateLockThenKillStep`: those of all services, before the first of them.
    await locks.take([...new Set([...present, ...Object.keys(target.services)])], force);
    steps.push('takeLock');
    for (const line of unwanted) await kill(line);
    await makeVolumes(target);
    for (const name of missing) {
      const wish = target.services[name];
      if (wish !== undefined) await start(name, wish, target.commit);
    }
    return true;
  };
  const turn = async (target: FleetTarget, force: boolean): Promise<boolean> => {
    // `inferNextSteps`: "We want to remove images before moving on to anything else".
    const isCleaned = await cleanUpImages();
    if ((await saveAndRemoveImages(target)) || isCleaned) return true;
    if (await bringServices(target, force)) return true;
    return (await removeVolumesOfOtherFleets()) || (await removeNetworks());
  };

  return {
    apply: async (target, { force = false } = {}) => {
      steps.length = 0;
      while (await turn(target, force));
      await locks.release();
      return [...steps];
    },
    cleanUpVolumes: async (target) => {
      const containers = await docker.ask<readonly ContainerLine[]>('GET', '/containers/json', {
        query: { all: 'true' },
      });
      const mounted = containers.flatMap(({ Mounts }) =>
        Mounts.flatMap(({ Type, Name }) => (Type === 'volume' && Name !== undefined ? [Name] : [])),
      );
      const referenced = new Set([...mounted, ...target.volumes.map(volumeName)]);
      const orphaned = (await volumes()).filter((name) => !referenced.has(name));
      for (const name of orphaned) await docker.ask('DELETE', `/volumes/${name}`);
      return orphaned;
    },
  };
};

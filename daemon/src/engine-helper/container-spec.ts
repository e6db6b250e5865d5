import { isDeepStrictEqual } from 'node:util';
import type { DockerConfig, DockerContainer, DockerEndpoint, DockerImage } from './docker-types.ts';

/** Body of `POST /containers/create`, and the networks that it joins afterwards. */
export interface ContainerSpec {
  readonly create: Readonly<Record<string, unknown>>;
  readonly networks: readonly (readonly [name: string, endpoint: DockerEndpoint])[];
}

export interface SpecChange {
  /** The name of the new image, or its id. */
  readonly image: string;
  readonly imageId: string;
  /** Ids of containers whose network, processes or memory are shared, by what they are now. */
  readonly shared: ReadonlyMap<string, string>;
  /** What Compose would write on it, where that is known. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The name of a variable, as in `A` of `A=b`. */
const nameOf = (variable: string): string => variable.split('=', 1)[0] ?? '';

/**
 * What was asked for, without what came from the image: the engine writes what was asked for first,
 * then what the image has besides.
 */
export const ownEnvironment = (
  all: readonly string[],
  ofImage: readonly string[],
): readonly string[] => {
  for (let own = 0; own < all.length; own += 1) {
    const names = new Set(all.slice(0, own).map(nameOf));
    const rest = ofImage.filter((variable) => !names.has(nameOf(variable)));
    if (isDeepStrictEqual(all.slice(own), rest)) return all.slice(0, own);
  }
  return all;
};

/** Labels that the Compose file, Compose itself or somebody else gave, without the image's. */
const ownLabels = (
  all: Readonly<Record<string, string>>,
  ofImage: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => ofImage[name] !== value));

const sharedContainer = /^container:(.+)$/;

/** Where something of another container is used, `container:ID`. */
export const sharedWith = ({ HostConfig }: DockerContainer): readonly string[] =>
  [HostConfig.NetworkMode, HostConfig.IpcMode, HostConfig.PidMode].flatMap((mode) => {
    const id = sharedContainer.exec(mode ?? '')?.[1];
    return id === undefined ? [] : [id];
  });

const follow = (mode: string | undefined, shared: ReadonlyMap<string, string>) => {
  const id = sharedContainer.exec(mode ?? '')?.[1];
  const now = id === undefined ? undefined : shared.get(id);
  return now === undefined ? mode : `container:${now}`;
};

/** Compose 2 writes down which image it made a container of, and compares. */
const composeImageLabel = 'com.docker.compose.image';

/**
 * How to make a container again as it is, with another image. What it has from its image is left out, so
 * that it comes from the new one.
 *
 * @param image of the container
 */
export const containerSpec = (
  container: DockerContainer,
  image: DockerImage,
  { image: newImage, imageId, shared, labels: newLabels }: SpecChange,
): ContainerSpec => {
  const { Config: config, HostConfig: host } = container;
  const ofImage = image.Config ?? {};
  const kept = Object.entries(config).filter(
    ([name, value]) => !isDeepStrictEqual(value, ofImage[name]),
  );
  const labels = { ...ownLabels(config.Labels ?? {}, ofImage.Labels ?? {}), ...newLabels };
  const networkMode = follow(host.NetworkMode, shared);
  const isOwnNetwork = networkMode?.startsWith('container:') !== true && networkMode !== 'host';
  const short = container.Id.slice(0, 12);
  const own: DockerConfig = {
    ...Object.fromEntries(kept),
    Image: newImage,
    Env: ownEnvironment(config.Env ?? [], ofImage.Env ?? []),
    Labels:
      labels[composeImageLabel] === undefined
        ? labels
        : { ...labels, [composeImageLabel]: imageId },
    // The name of the machine is the container's id, or of whose network it uses, unless one was asked for.
    Hostname: isOwnNetwork && config.Hostname !== short ? (config.Hostname ?? '') : '',
    ...(isOwnNetwork ? {} : { ExposedPorts: {}, Domainname: '', MacAddress: '' }),
  };
  const binds = host.Binds ?? [];
  const named = new Set([
    ...binds.map((bind) => bind.split(':')[1]),
    ...(host.Mounts ?? []).map(({ Target }) => Target),
  ]);
  // Volumes without a name go on with what is in them.
  const unnamed = container.Mounts.flatMap(({ Type, Name, Destination, RW }) =>
    Type === 'volume' && Name !== undefined && !named.has(Destination)
      ? [`${Name}:${Destination}:${RW ? 'rw' : 'ro'}`]
      : [],
  );
  const networks = isOwnNetwork ? Object.entries(container.NetworkSettings.Networks ?? {}) : [];
  const endpoints = networks
    .filter(([name]) => name !== 'none')
    .map(([name, { Aliases, IPAMConfig, Links }]): [string, DockerEndpoint] => [
      name,
      {
        Aliases: (Aliases ?? []).filter((alias) => alias !== short),
        IPAMConfig: IPAMConfig ?? null,
        Links: Links ?? null,
      },
    ]);
  const [first, ...others] = [
    ...endpoints.filter(([name]) => name === networkMode),
    ...endpoints.filter(([name]) => name !== networkMode),
  ];
  // The network that every engine has takes no aliases.
  const isNamed = first !== undefined && first[0] !== 'bridge';
  return {
    create: {
      ...own,
      HostConfig: {
        ...host,
        NetworkMode: networkMode,
        IpcMode: follow(host.IpcMode, shared),
        PidMode: follow(host.PidMode, shared),
        Binds: [...binds, ...unnamed],
      },
      ...(isNamed ? { NetworkingConfig: { EndpointsConfig: Object.fromEntries([first]) } } : {}),
    },
    networks: others,
  };
};

import { createHash } from 'node:crypto';
import { ownEnvironment } from './container-spec.ts';
import type { DockerContainer, DockerImage } from './docker-types.ts';

/**
 * Compose 1 (1.29, in Debian 12) writes a hash of everything that it made a container from on the
 * container, the id of the image included (`Service.config_dict` in `compose/service.py`). Where that id
 * is another one, the next `up` makes the container once more. So the hash has to be that of the new
 * image, and for this everything else has to be known. Most of it can be read from the container; what
 * can be written in several ways is tried until the hash is the one that is there. Where nothing fits, the
 * hash stays, and the next `up` makes the container once more, of the same image.
 */
const hashLabel = 'com.docker.compose.config-hash';
const versionLabel = 'com.docker.compose.version';
const folderLabel = 'com.docker.compose.project.working_dir';
const serviceLabel = 'com.docker.compose.service';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** A part of the options, undefined where the Compose file says nothing. */
type Option = Json | undefined;

/** As Python's `json.dumps(sort_keys=True, separators=(',', ':'))` writes it. */
const dump = (value: Json): string => {
  if (typeof value === 'string') {
    return JSON.stringify(value).replaceAll(
      /[\u007f-\uffff]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(dump).join(',')}]`;
  const pairs = Object.entries(value as Readonly<Record<string, Json>>);
  pairs.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${dump(key)}:${dump(one)}`).join(',')}}`;
};

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0;

const list = (value: unknown): Option => (isList(value) ? value : undefined);

const mapOf = (value: Readonly<Record<string, string>>): Option =>
  Object.keys(value).length > 0 ? value : undefined;

const ordersLimit = 4;

/** Every order of a few things: the engine keeps no order of some. */
const orders = <T>(items: readonly T[]): readonly (readonly T[])[] => {
  if (items.length < 2 || items.length > ordersLimit) return [items];
  return items.flatMap((first, at) =>
    orders(items.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
};

const kibibyte = 1024;

/** A size as people write it. */
const sizes = (bytes: unknown): readonly Option[] => {
  if (typeof bytes !== 'number' || bytes === 0) return [undefined];
  const units: readonly (readonly [number, readonly string[]])[] = [
    [1, ['', 'b']],
    [kibibyte, ['k', 'kb', 'K']],
    [kibibyte ** 2, ['m', 'mb', 'M', 'MB']],
    [kibibyte ** 3, ['g', 'gb', 'G', 'GB']],
  ];
  const written = units.flatMap(([unit, names]) =>
    bytes % unit === 0 ? names.map((name) => `${bytes / unit}${name}`) : [],
  );
  return [bytes, ...written];
};

const bindOf = (bind: string): readonly string[] => {
  const [source = '', target = '', mode = 'rw'] = bind.split(':');
  return [source, target, mode];
};

/** Compose sorts what it merged of several files. */
const byTarget = (left: readonly string[], right: readonly string[]): number =>
  String(left[1]) < String(right[1]) ? -1 : 1;

/** What the Compose file may have said: each option with every way to say it. */
const possibleOptions = (
  container: DockerContainer,
  image: DockerImage,
): Readonly<Record<string, readonly Option[]>> => {
  const { Config: config, HostConfig: host } = container;
  const ofImage = image.Config ?? {};
  const labels = config.Labels ?? {};
  const own = Object.entries(labels).filter(
    ([name, value]) => !name.startsWith('com.docker.compose.') && ofImage.Labels?.[name] !== value,
  );
  const environment = ownEnvironment(config.Env ?? [], ofImage.Env ?? []).map(
    (variable): [string, Json] => {
      const [name = '', ...value] = variable.split('=');
      return [name, variable.includes('=') ? value.join('=') : null];
    },
  );
  /** What is as in the image may have been said all the same. */
  const perhaps = (name: string, said: Option): readonly Option[] => {
    const isAsInImage =
      dump((config[name] ?? null) as Json) === dump((ofImage[name] ?? null) as Json);
    return isAsInImage && said !== undefined ? [undefined, said] : [said];
  };
  const binds = (host.Binds ?? []).map(bindOf);
  const tmpfs = Object.entries((host['Tmpfs'] ?? {}) as Readonly<Record<string, string>>).map(
    ([folder, words]) => (words === '' ? folder : `${folder}:${words}`),
  );
  const log = host['LogConfig'] as
    { readonly Type: string; readonly Config: Readonly<Record<string, string>> | null } | undefined;
  const devices = (host['Devices'] ?? []) as readonly {
    readonly PathOnHost: string;
    readonly PathInContainer: string;
  }[];
  const restart = host.RestartPolicy;
  const build = { context: labels[folderLabel] ?? '', target: labels[serviceLabel] ?? '' };
  const security = (host['SecurityOpt'] ?? []) as readonly string[];
  const pids = host['PidsLimit'];
  return {
    build: [build, undefined, { context: build.context }],
    cap_add: [list(host['CapAdd'])],
    cap_drop: [list(host['CapDrop'])],
    command: perhaps('Cmd', list(config['Cmd'])),
    device_cgroup_rules: [list(host['DeviceCgroupRules'])],
    device_requests: [null],
    devices: [
      devices.length === 0
        ? undefined
        : devices.map((one) => `${one.PathOnHost}:${one.PathInContainer}`),
    ],
    entrypoint: perhaps('Entrypoint', list(config['Entrypoint'])),
    environment: environment.length === 0 ? [undefined, {}] : [Object.fromEntries(environment)],
    image: [config.Image ?? '', undefined],
    labels: [mapOf(Object.fromEntries(own))],
    logging:
      log === undefined || mapOf(log.Config ?? {}) === undefined
        ? [undefined]
        : [{ driver: log.Type, options: log.Config }],
    mem_limit: sizes(host['Memory']),
    pids_limit: [typeof pids === 'number' && pids > 0 ? pids : undefined],
    platform: [null],
    privileged: host['Privileged'] === true ? [true] : [undefined, false],
    profiles: [undefined, ['screen']],
    read_only: host['ReadonlyRootfs'] === true ? [true] : [undefined, false],
    restart: [
      restart === undefined || restart.Name === '' || restart.Name === 'no'
        ? undefined
        : { Name: restart.Name, MaximumRetryCount: 0 },
    ],
    security_opt: [security.length === 0 ? undefined : security.map((one): Json => [one, null])],
    tmpfs: tmpfs.length === 0 ? [undefined] : orders(tmpfs),
    user: perhaps(
      'User',
      config['User'] === '' ? undefined : (config['User'] as string | undefined),
    ),
    // Sorted where several files were merged, otherwise in an order that the engine is not told.
    volumes: [
      [...binds].sort(byTarget),
      ...orders(binds),
      ...(binds.length === 0 ? [undefined] : []),
    ],
  };
};

/** Each of the ways in which all of it may have been said. */
function* combinations(
  parts: readonly (readonly [name: string, ways: readonly Option[]])[],
): Generator<Record<string, Json>> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield {};
    return;
  }
  const [name, ways] = first;
  for (const others of combinations(rest)) {
    for (const way of ways) yield way === undefined ? others : { ...others, [name]: way };
  }
}

const hashOf = (options: Json, net: Json, networks: Json, imageId: string): string => {
  const said = {
    options,
    net,
    networks,
    image_id: imageId,
    ipc_mode: null,
    links: [],
    secrets: [],
    volumes_from: [],
  };
  return createHash('sha256').update(dump(said)).digest('hex');
};

/** More ways than a box has patience for are not tried. */
const mostTries = 50_000;

/**
 * The hash that Compose 1 would write on the container if it had another image.
 *
 * @param image of the container as it is
 * @returns undefined for a container of another Compose, or when nothing fits
 */
export const composeHash = (
  container: DockerContainer,
  image: DockerImage,
  newImageId: string,
): string | undefined => {
  const labels = container.Config.Labels ?? {};
  if (labels[versionLabel]?.startsWith('1.') !== true) return undefined;
  const mode = container.HostConfig.NetworkMode ?? 'default';
  const isNamed = !['host', 'none', 'bridge'].includes(mode);
  const parts = Object.entries(possibleOptions(container, image));
  let tries = 0;
  for (const options of combinations(parts)) {
    if ((tries += 1) > mostTries) return undefined;
    const net = isNamed ? null : mode;
    const networks = isNamed ? { default: null } : {};
    if (hashOf(options, net, networks, image.Id) === labels[hashLabel]) {
      return hashOf(options, net, networks, newImageId);
    }
  }
  return undefined;
};

/** The labels of a container, as Compose would write them with another image. */
export const composeLabels = (
  container: DockerContainer,
  image: DockerImage,
  newImageId: string,
): Readonly<Record<string, string>> => {
  const hash = composeHash(container, image, newImageId);
  return hash === undefined ? {} : { [hashLabel]: hash };
};

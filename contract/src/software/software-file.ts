/**
 * Number of the agreement between launcher, daemon and services (docs/spec/software-v1.md §6). It grows when code
 * of before and after could not run side by side: arguments, names in the store and in the folder of sockets.
 */
export const softwareApi = 1;

/**
 * Services whose code may come in a release. Helpers with privileges, and the launcher, never do; neither does what
 * keeps the screen, whose container has no part in the store.
 */
export const softwareServices = ['daemon', 'portal', 'wifi', 'dfs', 'ssb-pub'] as const;
export type SoftwareService = (typeof softwareServices)[number];

export const isSoftwareService = (value: unknown): value is SoftwareService =>
  softwareServices.some((service) => service === value);

/** Beside the code: what it is. */
export const softwareFileName = 'software.json';

/** What a launcher takes of a tree: it holds each file in memory, and all of them in memory while they run. */
export const softwareLimits = {
  files: 2000,
  treeBytes: 64 * 1024 * 1024,
  softwareFileBytes: 4096,
} as const;

/** `software.json`. */
export interface SoftwareDescription {
  readonly service: SoftwareService;
  /** `1.2.3`, for people. */
  readonly version: string;
  /** What is compared: the higher one is newer. */
  readonly build: number;
  /** The `softwareApi` that it was made for. */
  readonly api: number;
  /** Major version of Node that it was made for. */
  readonly node: number;
  /** The file that is run, beside this one. */
  readonly main: string;
}

const versionPattern = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const mainPattern = /^[a-z0-9][a-z0-9._-]{0,63}\.js$/;

/** major·1,000,000 + minor·1,000 + patch; undefined for what is no version of three numbers below 1,000. */
export const softwareBuild = (version: string): number | undefined => {
  const [, major, minor, patch] = versionPattern.exec(version) ?? [];
  return patch === undefined
    ? undefined
    : Number(major) * 1_000_000 + Number(minor) * 1000 + Number(patch);
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads the text of a `software.json`. @returns undefined for anything else */
export const readSoftwareFile = (text: string): SoftwareDescription | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { service, version, build, api, node, main } = value as Readonly<Record<string, unknown>>;
  const isUnderstood =
    isSoftwareService(service) &&
    typeof version === 'string' &&
    versionPattern.test(version) &&
    isCount(build) &&
    build === softwareBuild(version) &&
    isCount(api) &&
    isCount(node) &&
    typeof main === 'string' &&
    mainPattern.test(main);
  return isUnderstood ? { service, version, build, api, node, main } : undefined;
};

/**
 * What a manifest says of a `software` component in `install`: of the file what has to be known before the tree is
 * there.
 */
export const softwareInstall = ({
  service,
  version,
  build,
  api,
  node,
}: SoftwareDescription): Record<string, string> => ({
  service,
  version,
  build: String(build),
  api: String(api),
  node: String(node),
});

/** The service that a `software` component is for; undefined for one that no launcher would take. */
export const softwareServiceOf = (
  install: Readonly<Record<string, string>>,
): SoftwareService | undefined => {
  const service = install['service'];
  return isSoftwareService(service) ? service : undefined;
};

/**
 * Whether code may come by this channel. What a community signs for itself is content: it is not trusted to
 * replace the programs of the box.
 */
export const carriesSoftware = (channel: string): boolean => !channel.startsWith('site-');

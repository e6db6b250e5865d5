import { parse } from 'yaml';
import {
  balenaLabels,
  buildFields,
  isReservedVariable,
  securityOptions,
  serviceFields,
  topLevelFields,
  variableName,
} from './subset.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const unknownFields = (given: Fields, known: ReadonlySet<string>, where: string): string[] =>
  Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => `${where}${name}: balena does not know it`);

/** docs: variable substitution is not supported. Compose itself would put something else in the place. */
const substitutions = (value: unknown, where: string): string[] => {
  if (typeof value === 'string') {
    return /\$(?!\$)/.test(value.replaceAll('$$', ''))
      ? [`${where}: "${value}" has a variable in it`]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => substitutions(inner, `${where}.${name}`));
};

const problemsOfBuild = (build: unknown): string[] => {
  const { context = '.', ...others } =
    typeof build === 'string' ? { context: build } : fieldsOf(build);
  // docs: "must point to project/app subfolders. URLs to git repositories are not currently supported".
  const isInside =
    typeof context === 'string' && !/^[/~]|:|(?:^|\/)\.\.(?:\/|$)|\.git$/.test(context);
  return [
    ...unknownFields(others, buildFields, 'build.'),
    ...(isInside ? [] : ['build.context is not a folder of the project']),
  ];
};

/** supervisor, `toDockerContainer`: the whole text becomes the folder, and what is behind the colon is not read. */
const problemsOfTmpfs = (tmpfs: unknown): string[] =>
  listOf(tmpfs)
    .filter((entry) => typeof entry !== 'string' || !/^\/[^:]*$/.test(entry))
    .map(
      (entry) =>
        `tmpfs ${JSON.stringify(entry)} has options, which the supervisor takes for a part of the path`,
    );

const problemsOfVolumes = (volumes: unknown, declared: Fields): string[] =>
  listOf(volumes).flatMap((entry) => {
    if (typeof entry !== 'string') return ['volumes: only the short form is known'];
    const [, name] = /^([A-Za-z0-9][\w.-]*):\/[^:]+(?::r[ow])?$/.exec(entry) ?? [];
    // parser, `longToShortSyntaxVolumes`; supervisor: "Ignoring invalid bind mount".
    if (name === undefined) return [`volumes: "${entry}" is not a named volume`];
    return name in declared ? [] : [`volumes: "${name}" is not among the volumes of the file`];
  });

const problemsOfNetworkMode = (given: unknown, services: Fields): string[] => {
  const mode = given ?? 'bridge';
  if (typeof mode !== 'string') return ['network_mode is not text'];
  if (['bridge', 'host', 'none'].includes(mode)) return [];
  const [, name] = /^service:(.+)$/.exec(mode) ?? [];
  return name !== undefined && name in services ? [] : [`network_mode "${mode}" is not known`];
};

const problemsOfEnvironment = (environment: unknown): string[] => {
  if (environment === undefined) return [];
  if (!isFields(environment)) return ['environment: each variable with a value, as "NAME: value"'];
  return Object.entries(environment).flatMap(([name, value]) => [
    ...(variableName.test(name) && !isReservedVariable(name)
      ? []
      : [`environment: the name ${name} is not allowed`]),
    // A value that YAML reads as a number or as yes and no is not the text that stands there.
    ...(typeof value === 'string' ? [] : [`environment: ${name} is not text: put it in quotes`]),
    ...(typeof value === 'string' && /[\r\n]/.test(value)
      ? [`environment: ${name} has a line break`]
      : []),
  ]);
};

const problemsOfLabels = (labels: unknown): string[] =>
  Object.entries(fieldsOf(labels)).flatMap(([name, value]) => [
    ...(name.startsWith('io.balena.') && !balenaLabels.has(name)
      ? [`label ${name} is not known`]
      : []),
    ...(typeof value === 'string' ? [] : [`label ${name} is not text: put it in quotes`]),
  ]);

const problemsOfService = (service: Fields, file: Fields): string[] => {
  const volumes = fieldsOf(file['volumes']);
  const services = fieldsOf(file['services']);
  const options = listOf(service['security_opt']).map(String);
  const { depends_on: before, networks, pid, pids_limit: processes } = service;
  return [
    ...unknownFields(service, serviceFields, ''),
    ...('build' in service || 'image' in service ? [] : ['neither build nor image']),
    ...('build' in service ? problemsOfBuild(service['build']) : []),
    ...(before === undefined || Array.isArray(before) ? [] : ['depends_on is not a list']),
    ...problemsOfNetworkMode(service['network_mode'], services),
    ...(networks === undefined || Array.isArray(networks) ? [] : ['networks: names only']),
    ...(pid === undefined || pid === 'host' ? [] : ['pid: only "host" is known']),
    ...(typeof processes === 'number' && processes < 0 ? ['pids_limit is below 0'] : []),
    ...options
      .filter((option) => !securityOptions.some((known) => known.test(option)))
      .map((option) => `security_opt "${option}" is not allowed`),
    ...problemsOfTmpfs(service['tmpfs']),
    ...problemsOfVolumes(service['volumes'], volumes),
    ...problemsOfEnvironment(service['environment']),
    ...problemsOfLabels(service['labels']),
  ];
};

const problemsOfNamed = (
  named: unknown,
  kind: 'network' | 'volume',
  drivers: readonly string[],
): string[] =>
  Object.entries(fieldsOf(named)).flatMap(([name, options]) => {
    const { driver = 'default', external, attachable } = fieldsOf(options);
    return [
      ...(drivers.includes(String(driver))
        ? []
        : [`${kind} ${name}: driver ${String(driver)} is not known`]),
      ...(external === undefined && attachable === undefined
        ? []
        : [`${kind} ${name}: external and attachable are not known`]),
    ];
  });

/**
 * Holds a Compose file against what balena documents, what its builder refuses and what its supervisor does
 * with the rest (`subset.ts` says where that stands).
 *
 * @param text - YAML
 * @returns one line per finding
 */
export const problemsOfCompose = (text: string): string[] => {
  let file: unknown;
  try {
    file = parse(text);
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)];
  }
  if (!isFields(file)) return ['it is no Compose file'];
  const services = Object.entries(fieldsOf(file['services']));
  const version = file['version'];
  return [
    ...unknownFields(file, topLevelFields, ''),
    // docs: "based on version 2.4, … any fields that were introduced in version 3 are not supported".
    ...(typeof version === 'string' && /^2(?:\.[0-4])?$/.test(version)
      ? []
      : ['version is not 2 to 2.4, in quotes']),
    ...(services.length === 0 ? ['no services'] : []),
    ...services.flatMap(([name, service]) =>
      problemsOfService(fieldsOf(service), file).map((problem) => `${name}: ${problem}`),
    ),
    ...problemsOfNamed(file['volumes'], 'volume', ['local', 'default']),
    ...problemsOfNamed(file['networks'], 'network', ['bridge', 'default']),
    ...substitutions(file['services'], 'services'),
  ];
};

/**
 * What balena knows of Compose, as data. Sources, and what each was read at:
 *
 * - docs: https://docs.balena.io/reference/supervisor/docker-compose/ (balena-io/docs 1f9a4e4, 27 June 2026,
 *   `pages/reference/supervisor/docker-compose.md`): fields, labels, no variable substitution
 * - parser: npm `@balena/compose-parser` 0.2.6, `dist/compose.js` and `dist/contracts.js`: what the builder refuses
 * - supervisor: balena-os/balena-supervisor 9b3c694 (19.0.5), `src/compose/sanitise.ts` and `service.ts`: what the
 *   device does with the rest
 * - api: balena-io/open-balena-api 61a847a, `src/features/vars-schema/env-vars.ts`: names of variables
 */

/** docs; `secrets` and `configs` are refused by the parser. */
export const topLevelFields: ReadonlySet<string> = new Set([
  'version',
  'services',
  'volumes',
  'networks',
]);

/** docs, "Supported fields" (`ulimits` and others take what Compose 2.4 takes). */
export const serviceFields: ReadonlySet<string> = new Set([
  'build',
  'cap_add',
  'cap_drop',
  'cgroup_parent',
  'command',
  'cpu_quota',
  'cpu_shares',
  'cpuset',
  'depends_on',
  'devices',
  'dns',
  'dns_opt',
  'dns_search',
  'domainname',
  'entrypoint',
  'environment',
  'extra_hosts',
  'group_add',
  'healthcheck',
  'hostname',
  'image',
  'ipc',
  'labels',
  'mac_address',
  'mem_limit',
  'mem_reservation',
  'network_mode',
  'networks',
  'oom_score_adj',
  'pid',
  'pids_limit',
  'ports',
  'privileged',
  'read_only',
  'restart',
  'security_opt',
  'shm_size',
  'stop_grace_period',
  'stop_signal',
  'sysctls',
  'tmpfs',
  'ulimits',
  'user',
  'userns_mode',
  'volumes',
  'working_dir',
]);

/** docs. */
export const buildFields: ReadonlySet<string> = new Set([
  'args',
  'cache_from',
  'context',
  'dockerfile',
  'extra_hosts',
  'labels',
  'shm_size',
  'target',
]);

/** parser: `service.security_opt`. */
export const securityOptions: readonly RegExp[] = [
  /^no-new-privileges(?:[:=].*)?$/,
  /^apparmor[:=]unconfined$/,
  /^seccomp[:=]unconfined$/,
];

/** docs, "Labels", and multicontainer.md, "Container requirements" and "Optional containers". */
export const balenaLabels: ReadonlySet<string> = new Set([
  'io.balena.features.balena-api',
  'io.balena.features.balena-socket',
  'io.balena.features.dbus',
  'io.balena.features.extra-firmware',
  'io.balena.features.firmware',
  'io.balena.features.journal-logs',
  'io.balena.features.kernel-modules',
  'io.balena.features.optional',
  'io.balena.features.procfs',
  'io.balena.features.requires.arch.sw',
  'io.balena.features.requires.hw.device-type',
  'io.balena.features.requires.sw.balena-os',
  'io.balena.features.requires.sw.l4t',
  'io.balena.features.requires.sw.linux',
  'io.balena.features.requires.sw.supervisor',
  'io.balena.features.supervisor-api',
  'io.balena.features.sysfs',
  'io.balena.update.handover-timeout',
  'io.balena.update.strategy',
]);

/** api: `INVALID_ENV_VAR_REGEX`, turned round. */
export const variableName = /^(?!\d)\w+$/;

/** api: `RESERVED_NAMES` and `RESERVED_NAMESPACES`. */
export const isReservedVariable = (name: string): boolean =>
  ['BALENA', 'RESIN', 'USER'].includes(name) || /^(?:BALENA|RESIN)_/.test(name);

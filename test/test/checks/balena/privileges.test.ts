import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentVariables } from '@p2p-hotspot/contract';
import test from 'ava';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../../../..');

interface Service {
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly command?: readonly string[];
  readonly devices?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly mem_limit?: string;
  readonly network_mode?: string;
  readonly privileged?: boolean;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly restart?: string;
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly security_opt?: readonly string[];
  readonly user?: string;
  readonly volumes?: readonly string[];
}

type Services = Readonly<Record<string, Service>>;

const servicesIn = async (name: string): Promise<Services> =>
  (
    parse(await readFile(path.join(root, name), 'utf8'), { merge: true }) as {
      readonly services: Services;
    }
  ).services;

/** Only names an image to be built: its container is made by the engine helper, while a steward allows it. */
const isOnlyImage = ({ profiles }: Service): boolean =>
  profiles?.includes('remote-help-image') === true;

const base = await servicesIn('docker-compose.yml');
const onDocker = await servicesIn('compose.docker.yml');
/** As Docker sees them: `compose.docker.yml` comes on top. */
const together: Services = Object.fromEntries(
  Object.keys({ ...base, ...onDocker })
    .filter((name) => !isOnlyImage(onDocker[name] ?? {}))
    .map((name) => [name, { ...base[name], ...onDocker[name] }]),
);

const namesWhere = (services: Services, holds: (service: Service) => boolean): string[] =>
  Object.keys(services)
    .filter((name) => holds(services[name] ?? {}))
    .sort();

const mounts = (name: string): readonly string[] => [
  ...(base[name]?.volumes ?? []),
  ...(onDocker[name]?.volumes ?? []),
];

const mebibytes = (limit = ''): number => {
  const [, digits] = /^(\d+)m$/.exec(limit) ?? [];
  return Number(digits);
};

test('every service has a root that it cannot write to, and a limit of memory', (t) => {
  t.deepEqual(
    namesWhere(together, ({ read_only: readOnly }) => readOnly !== true),
    [],
  );
  t.deepEqual(
    namesWhere(together, ({ mem_limit: limit }) => !(mebibytes(limit) > 0)),
    [],
  );
});

test('on Docker those who speak with strangers know no secret that they do not need', (t) => {
  const secrets = Object.entries(environmentVariables)
    .filter(([, { secret }]) => secret)
    .map(([name]) => name);
  const known = Object.entries(onDocker)
    .filter(([, { env_file: file }]) => file !== undefined)
    .map(([name, { environment = {} }]) => [
      name,
      secrets.filter((secret) => environment[secret] !== '').sort(),
    ]);
  t.deepEqual(Object.fromEntries(known), {
    daemon: [...secrets].sort(),
    portal: ['CONTENT_REPOSITORY', 'SSB_ROOM', 'WIFI_PASSWORD'],
    wifi: ['CONTENT_REPOSITORY', 'SSB_ROOM', 'WIFI_PASSWORD'],
    dfs: ['CONTENT_REPOSITORY'],
    'ssb-pub': ['SSB_ROOM'],
    browser: [],
  });
});

test('who speaks with strangers is not of the group that may ask for what stewards do', (t) => {
  t.is(base['dfs']?.user, '61004:61004');
  t.is(base['ssb-pub']?.user, '61005:61005');
  for (const name of ['dfs', 'ssb-pub']) t.is(onDocker[name]?.user, undefined);
});

test('together they leave room on a board with 1 GB', (t) => {
  const sumWithout = (...names: readonly string[]): number =>
    Object.entries(together)
      .filter(([name]) => !names.includes(name))
      .reduce((total, [, { mem_limit: limit }]) => total + mebibytes(limit), 0);
  t.true(sumWithout('browser', 'dfs', 'ssb-pub') <= 450);
  // Limits, not what they take: no box is full of messages while all its members fetch from it.
  t.true(sumWithout('browser') <= 900);
});

test('only the service that mounts sticks is privileged, on balena alone, and it has no network', (t) => {
  const isPrivileged = ({ privileged }: Service): boolean => privileged === true;
  t.deepEqual(namesWhere(base, isPrivileged), ['usb']);
  t.deepEqual(namesWhere(together, isPrivileged), []);
  t.is(base['usb']?.network_mode, 'none');
});

test('all other services give up every capability that is not named, and can gain none', (t) => {
  t.deepEqual(
    namesWhere(base, ({ cap_drop: dropped }) => dropped?.includes('ALL') !== true),
    ['usb'],
  );
  t.deepEqual(
    namesWhere(together, ({ cap_drop: dropped }) => dropped?.includes('ALL') !== true),
    [],
  );
  t.deepEqual(
    Object.fromEntries(
      Object.entries(together).flatMap(([name, { cap_add: added }]) =>
        added === undefined ? [] : [[name, [...added].sort()]],
      ),
    ),
    {
      // On Docker nothing of it is used: it begins as the user that it is.
      daemon: ['SETGID', 'SETUID'],
      portal: ['NET_BIND_SERVICE', 'SETGID', 'SETUID'],
      usb: ['DAC_OVERRIDE', 'MKNOD', 'SYS_ADMIN'],
      wifi: ['NET_ADMIN', 'NET_BIND_SERVICE', 'NET_RAW', 'SETGID', 'SETUID'],
    },
  );
  t.deepEqual(
    namesWhere(
      base,
      ({ security_opt: options }) => options?.includes('no-new-privileges:true') !== true,
    ),
    ['usb'],
  );
});

test('what begins as root becomes a user before a line of ours runs, where nothing needs root', (t) => {
  const isRoot = ({ user = '' }: Service): boolean => user.startsWith('0:');
  t.deepEqual(namesWhere(base, isRoot), ['daemon', 'portal', 'usb', 'wifi']);
  t.deepEqual(namesWhere(together, isRoot), ['engine', 'portal', 'usb', 'wifi']);
  for (const [name, user] of [
    ['daemon', '61001'],
    ['portal', '61002'],
  ] as const) {
    t.regex((base[name]?.command ?? []).join(' '), new RegExp(`setpriv --reuid=${user} .* node /`));
  }
});

test('the socket of the engine is in one service, which nobody reaches from outside', (t) => {
  const hasSocket = Object.keys(together).filter((name) =>
    mounts(name).some((mount) => mount.includes('docker.sock')),
  );
  t.deepEqual(hasSocket, ['engine']);
  t.is(together['engine']?.network_mode, 'none');
  t.deepEqual(
    namesWhere(base, ({ labels }) => 'io.balena.features.balena-socket' in (labels ?? {})),
    [],
  );
});

test('what can take over a device on balena stands where it is said, and nowhere else', (t) => {
  const labels = Object.entries(base).flatMap(([name, service]) =>
    Object.keys(service.labels ?? {}).map((label) => `${name} ${label}`),
  );
  t.deepEqual(labels.sort(), [
    'browser io.balena.features.optional',
    'daemon io.balena.features.balena-api',
    'daemon io.balena.features.supervisor-api',
    'wifi io.balena.features.dbus',
  ]);
});

test('each volume is written by those who own it, and state and passwords are seen by one', (t) => {
  const who = (volume: string): string[] =>
    Object.keys(together)
      .flatMap((name) =>
        mounts(name)
          .filter((mount) => mount.startsWith(`${volume}:`))
          .map((mount) => (mount.endsWith(':ro') ? `${name} reads` : name)),
      )
      .sort();
  t.deepEqual(who('state'), ['daemon']);
  t.deepEqual(who('wifi'), ['wifi']);
  t.deepEqual(who('store'), ['daemon', 'dfs reads', 'portal reads', 'ssb-pub reads', 'wifi reads']);
  t.deepEqual(who('local'), ['daemon', 'portal']);
  t.deepEqual(who('incoming'), ['daemon', 'portal']);
  t.deepEqual(who('usb'), ['daemon', 'usb']);
  t.deepEqual(who('engine'), ['daemon', 'engine']);
  t.deepEqual(who('sockets'), ['daemon', 'dfs', 'portal', 'ssb-pub', 'wifi']);
  t.deepEqual(who('dfs'), ['dfs']);
  t.deepEqual(who('ssb'), ['ssb-pub']);
});

test('on plain Docker services come back, and no log grows without end', (t) => {
  t.deepEqual(
    namesWhere(together, ({ restart }) => restart !== 'always'),
    [],
  );
  t.deepEqual(
    namesWhere(together, ({ logging }) => !(mebibytes(logging?.options['max-size']) > 0)),
    [],
  );
});

test('nothing that an operator may set has a value in the file that the two ways do not share', (t) => {
  for (const [name, { environment }] of Object.entries(base)) {
    const set = Object.keys(environment ?? {}).filter(
      (variable) => !/^(?:HOTSPOT_|DBUS_)/.test(variable),
    );
    t.deepEqual(
      set.filter((variable) => onDocker[name]?.environment?.[variable] === undefined),
      [],
      `${name}: a value in docker-compose.yml counts before .env unless compose.docker.yml passes it on`,
    );
  }
});

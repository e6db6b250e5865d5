import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { environmentVariables, readEnvironment } from '@p2p-hotspot/contract';
import { parse } from 'yaml';
import { balenaFile } from '../../../src/checks/balena/balena-file.ts';
import { exampleFile } from '../../../src/checks/balena/example-file.ts';
import { isReservedVariable, variableName } from '../../../src/checks/balena/subset.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');
const read = async (name: string): Promise<string> => readFile(path.join(root, name), 'utf8');

type Named = readonly Readonly<Record<string, string>>[];

interface BalenaFile {
  readonly type: string;
  readonly version: string;
  readonly assets?: object;
  readonly data: {
    readonly applicationEnvironmentVariables: Named;
    readonly applicationConfigVariables: Named;
    readonly defaultDeviceType: string;
    readonly supportedDeviceTypes: readonly string[];
  };
}

const pairsOf = (named: Named): readonly (readonly [string, string])[] =>
  named.flatMap((one) => Object.entries(one));

const committed = parse(await read('balena.yml')) as BalenaFile;

test('the deploy button offers every setting of a box, and no other', (t) => {
  const { applicationEnvironmentVariables: variables } = committed.data;
  t.deepEqual(
    pairsOf(variables).map(([name]) => name),
    Object.keys(environmentVariables),
  );
  for (const [name, value] of pairsOf(variables)) {
    t.true(variableName.test(name) && !isReservedVariable(name), name);
    t.is(typeof value, 'string', name);
  }
});

test('what it sets by itself is valid, and hides no password', (t) => {
  const given = Object.fromEntries(pairsOf(committed.data.applicationEnvironmentVariables));
  t.deepEqual(readEnvironment(given).problems, []);
  for (const [name, { secret }] of Object.entries(environmentVariables)) {
    if (secret) t.is(given[name], '', name);
  }
});

test('a variable of the fleet does not undo what the Compose file says', async (t) => {
  const given = Object.fromEntries(pairsOf(committed.data.applicationEnvironmentVariables));
  const { services } = parse(await read('docker-compose.yml')) as {
    services: Record<string, { environment?: Record<string, string> }>;
  };
  for (const [service, { environment = {} }] of Object.entries(services)) {
    for (const [name, value] of Object.entries(environment)) {
      if (name in given) t.is(given[name], value, `${service} ${name}`);
    }
  }
});

test('its own rules of balena are kept: kind, version, names of configuration, boards', async (t) => {
  t.is(committed.type, 'sw.application');
  const { version } = JSON.parse(await read('package.json')) as { version: string };
  t.is(committed.version, version);
  t.regex(version, /^\d+\.\d+\.\d+$/);
  for (const [name, value] of pairsOf(committed.data.applicationConfigVariables)) {
    t.regex(name, /^BALENA_[A-Z_]+$/);
    t.is(typeof value, 'string', name);
  }
  t.true(committed.data.supportedDeviceTypes.includes(committed.data.defaultDeviceType));
});

test('the way in from outside is closed until a steward opens it', (t) => {
  const configuration = Object.fromEntries(pairsOf(committed.data.applicationConfigVariables));
  t.is(configuration['BALENA_SUPERVISOR_VPN_CONTROL'], 'false');
});

test('an address of the repository is told where there is one', (t) => {
  const repository = "https://example.org/it's";
  const { assets } = parse(balenaFile({ version: '1.2.3', repository })) as BalenaFile;
  t.deepEqual(assets, { repository: { type: 'blob.asset', data: { url: repository } } });
});

test('the example for plain Docker names every setting, and sets none', (t) => {
  const lines = exampleFile().split('\n');
  for (const name of Object.keys(environmentVariables)) {
    t.is(lines.filter((line) => line === `#${name}=`).length, 1, name);
  }
  t.deepEqual(
    lines.filter((line) => line !== '' && !line.startsWith('#')),
    ['COMPOSE_PROJECT_NAME=hotspot', 'COMPOSE_FILE=docker-compose.yml:compose.docker.yml'],
  );
  t.true(lines.every((line) => line.length <= 100));
});

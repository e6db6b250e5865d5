import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { problemsOfCompose } from '../../../src/checks/balena/problems-of-compose.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');

/** A file that is well but for what is said of its one service, and of the file besides. */
const withService = (service: string, file = ''): string =>
  `version: '2.4'\nvolumes:\n  data: {}\nservices:\n  one:\n    build: .\n    ${service}\n${file}`;

test('the Compose file of the box is in the subset of balena', async (t) => {
  t.deepEqual(problemsOfCompose(await readFile(path.join(root, 'docker-compose.yml'), 'utf8')), []);
});

const good: Readonly<Record<string, string>> = {
  'a folder of the project to build':
    'build: { context: ./a, dockerfile: a/Dockerfile, target: b }',
  'named volumes, also for reading only': "volumes: ['data:/data', 'data:/more:ro']",
  'folders in memory': "tmpfs: ['/tmp', '/run']",
  'the network of another service': "network_mode: 'service:one'",
  'labels of balena and of others': "labels: { io.balena.features.dbus: '1', org.example.name: x }",
  'a dollar sign that stands for itself': "environment: { PRICE: 'a$$b' }",
  'a limit of memory and of processes': 'mem_limit: 64m\n    pids_limit: 20',
  'services in order': 'depends_on: [one]',
};

for (const [what, service] of Object.entries(good)) {
  test(`balena knows ${what}`, (t) => {
    const text = withService(service).replace(/build: \.\n {4}(?=build)/, '');
    t.deepEqual(problemsOfCompose(text), []);
  });
}

const bad: Readonly<Record<string, readonly [service: string, problem: RegExp]>> = {
  'settings from a file': ['env_file: .env', /env_file/],
  'limits of the log': ['logging: { driver: none }', /logging/],
  'a name of its own': ['container_name: box', /container_name/],
  'rules for devices': ["device_cgroup_rules: ['b 8:* rwm']", /device_cgroup_rules/],
  profiles: ['profiles: [screen]', /profiles/],
  'fields of version 3': ['deploy: { replicas: 2 }', /deploy/],
  'a folder of the machine': ["volumes: ['/run/dbus:/run/dbus']", /not a named volume/],
  'a folder beside the file': ["volumes: ['./a:/a']", /not a named volume/],
  'a volume in the long form': [
    'volumes: [{ type: volume, source: data, target: /data }]',
    /only the short form/,
  ],
  'a volume that the file does not have': ["volumes: ['other:/data']", /"other" is not among/],
  'options of a folder in memory': ["tmpfs: ['/tmp:size=16m']", /takes for a part of the path/],
  'a variable in the place of a value': [
    "environment: { PORT: '${PORT:-80}' }",
    /has a variable in it/,
  ],
  'a variable that comes from elsewhere': ['environment: [PORT]', /each variable with a value/],
  'a number as the value of a variable': ['environment: { PORT: 80 }', /put it in quotes/],
  'a reserved variable': ["environment: { BALENA_X: 'a' }", /BALENA_X is not allowed/],
  'a variable with a hyphen': ["environment: { 'A-B': 'a' }", /A-B is not allowed/],
  'a label that balena does not have': [
    "labels: { io.balena.features.everything: '1' }",
    /everything is not known/,
  ],
  'a label that is a number': ['labels: { io.balena.features.dbus: 1 }', /put it in quotes/],
  'a container by its number': ["network_mode: 'container:abc'", /network_mode/],
  'the network of nobody': ["network_mode: 'service:two'", /network_mode/],
  'a profile of seccomp': ["security_opt: ['seccomp:a.json']", /security_opt/],
  'services under conditions': [
    'depends_on: { one: { condition: service_healthy } }',
    /depends_on is not a list/,
  ],
  'processes of another container': ["pid: 'service:one'", /pid/],
};

for (const [what, [service, problem]] of Object.entries(bad)) {
  test(`balena does not know ${what}`, (t) => {
    const problems = problemsOfCompose(withService(service));
    t.is(problems.length, 1, problems.join('\n'));
    t.regex(problems[0] ?? '', /^(?:one: |services\.one\.)/);
    t.regex(problems[0] ?? '', problem);
  });
}

test('a folder outside of the project cannot be built', (t) => {
  for (const context of ['../other', '/srv/box', 'https://example.org/box.git', 'a/../../b']) {
    const problems = problemsOfCompose(withService('').replace('build: .', `build: '${context}'`));
    t.deepEqual(problems, ['one: build.context is not a folder of the project'], context);
  }
});

test('what is said of the whole file is looked at, too', (t) => {
  const problemOf = (text: string): string => problemsOfCompose(text).join('; ');
  t.regex(problemOf(withService('').replace("'2.4'", "'3.8'")), /version/);
  t.regex(problemOf(withService('', 'secrets: {}')), /secrets/);
  t.regex(problemOf(withService('').replace('data: {}', 'data: { external: true }')), /external/);
  t.regex(problemOf(withService('').replace('data: {}', 'data: { driver: nfs }')), /driver nfs/);
  t.regex(problemOf("version: '2'\n"), /no services/);
  t.regex(problemOf('just words'), /no Compose file/);
  t.not(problemOf('services: [\n'), '');
});

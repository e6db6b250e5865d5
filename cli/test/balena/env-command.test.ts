import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { mockBalena, mockFleet, mockToken } from '../fixtures/balena-api.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const text = [
  'COMMUNITY_NAME=Aldeia 3',
  'WIFI_PASSWORD=new-secret-1',
  'TZ=',
  'WIFI_COUNTRY=BR',
  'COMPOSE_PROJECT_NAME=hotspot',
].join('\n');

const onFleet = {
  COMMUNITY_NAME: 'Aldeia 2',
  WIFI_PASSWORD: 'old-secret-2',
  TZ: 'UTC',
  OTHER_APP_KEY: 'foreign-secret-3',
};

const wanted = {
  COMMUNITY_NAME: 'Aldeia 3',
  WIFI_PASSWORD: 'new-secret-1',
  OTHER_APP_KEY: 'foreign-secret-3',
  WIFI_COUNTRY: 'BR',
};

const prepare = async (t: ExecutionContext, content = text) => {
  const cwd = await temporaryFolder(t);
  await writeFile(path.join(cwd, 'box.env'), content);
  const api = await mockBalena(t, onFleet);
  const hotspot = async (words: readonly string[], env = { BALENA_TOKEN: mockToken }) => {
    const { exitCode, stdout, stderr } = await runCommand(
      ['balena', 'env', ...words, '--api', api.url],
      { cwd, env },
    );
    t.notRegex(stdout + stderr, /secret|token-of/, 'no secret is ever printed');
    return { exitCode, stdout, stderr };
  };
  const variables = (): Record<string, string> => Object.fromEntries(api.variables);
  return { cwd, api, hotspot, variables };
};

test('a file is checked without asking anybody', async (t) => {
  const { api, hotspot } = await prepare(t);
  const { exitCode, stdout } = await hotspot(['box.env'], { BALENA_TOKEN: '' });
  t.is(exitCode, 0);
  t.regex(stdout, /COMMUNITY_NAME\s+Aldeia 3/);
  t.regex(stdout, /WIFI_PASSWORD\s+\(not shown\)/);
  t.regex(stdout, /box\.env is well: 5 settings/);
  t.deepEqual(api.changes, []);
});

test('faults are told by line, with the exit code for what is not written right', async (t) => {
  const { api, hotspot } = await prepare(t, 'WIFI_SSDI=a\n\nWIFI_COUNTRY=Brazil\n');
  const { exitCode, stdout } = await hotspot(['box.env', '--fleet', mockFleet, '--push', '--yes']);
  t.is(exitCode, 2);
  t.regex(stdout, /line 1: a box has no setting WIFI_SSDI\n {2}Is it WIFI_SSID\?/);
  t.regex(stdout, /line 3: the value of WIFI_COUNTRY cannot be used\n {2}Country of the box/);
  t.regex(stdout, /box\.env cannot be used: 2 faults/);
  t.deepEqual(api.changes, [], 'a file with faults changes nothing');

  const { stdout: json } = await hotspot(['box.env', '--json']);
  const { good, problems } = JSON.parse(json) as { good: boolean; problems: { line: number }[] };
  t.false(good);
  t.deepEqual(
    problems.map(({ line }) => line),
    [1, 3],
  );
});

test('how a fleet differs is shown, and nothing is changed', async (t) => {
  const { api, hotspot, variables } = await prepare(t);
  const { exitCode, stdout, stderr } = await hotspot(['box.env', '--fleet', mockFleet]);
  t.is(exitCode, 0);
  t.regex(stdout, /change {2}COMMUNITY_NAME +Aldeia 3 \(was Aldeia 2\)/);
  t.regex(stdout, /change {2}WIFI_PASSWORD +\(not shown\) \(was \(not shown\)\)/);
  t.regex(stdout, /remove {2}TZ +\(was UTC\)/);
  t.regex(stdout, /add {5}WIFI_COUNTRY +BR/);
  t.notRegex(stdout, /COMPOSE/);
  t.regex(stdout, /left as they are: OTHER_APP_KEY/);
  t.regex(stdout, /4 variables of the fleet village\/boxes would change: --push does it/);
  t.regex(stderr, /may have values of their own/);
  t.deepEqual(api.changes, []);
  t.deepEqual(variables(), onFleet);
});

test('only what differs is changed, and a second time nothing', async (t) => {
  const { api, hotspot, variables } = await prepare(t);
  const first = await hotspot(['box.env', '--fleet', mockFleet, '--push', '--yes']);
  t.is(first.exitCode, 0, first.stderr);
  t.regex(first.stdout, /Changed 4 variables of the fleet village\/boxes/);
  t.deepEqual(api.changes.length, 4);
  t.deepEqual(variables(), wanted);

  const second = await hotspot(['box.env', '--fleet', 'boxes', '--push', '--yes', '--json']);
  t.like(JSON.parse(second.stdout), { changes: [], pushed: false, fleet: mockFleet });
  t.is(api.changes.length, 4);
});

test('without --yes and without a terminal nothing is changed', async (t) => {
  const { api, hotspot } = await prepare(t);
  const { exitCode, stderr } = await hotspot(['box.env', '--fleet', mockFleet, '--push']);
  t.is(exitCode, 2);
  t.regex(stderr, /--yes/);
  t.deepEqual(api.changes, []);
});

for (const what of ['break off', 'fail'] as const) {
  test(`what stopped in the middle (${what}) is gone on with by the same command`, async (t) => {
    const { api, hotspot, variables } = await prepare(t);
    api.onChange = (count) => (count === 3 ? what : 'go on');
    const words = ['box.env', '--fleet', mockFleet, '--push', '--yes'];
    const broken = await hotspot(words);
    t.is(broken.exitCode, 14);
    t.regex(broken.stderr, /goes on where it stopped/);
    t.is(api.changes.length, 3);

    const again = await hotspot(words);
    t.is(again.exitCode, 0);
    t.is(api.changes.length, 5);
    t.deepEqual(variables(), wanted);
  });
}

test('a change that was accepted and not kept is told', async (t) => {
  const { api, hotspot } = await prepare(t);
  api.onChange = (count) => (count === 1 ? 'forget' : 'go on');
  const { exitCode, stderr } = await hotspot(['box.env', '--fleet', mockFleet, '--push', '--yes']);
  t.is(exitCode, 14);
  t.regex(stderr, /does not have the new value of COMMUNITY_NAME/);
});

test('without a file it shows what the fleet has, and hides what it does not know', async (t) => {
  const { hotspot } = await prepare(t);
  const { stdout } = await hotspot(['--fleet', mockFleet]);
  t.regex(stdout, /COMMUNITY_NAME\s+Aldeia 2/);
  t.regex(stdout, /OTHER_APP_KEY\s+\(not shown\)/);
});

test('a wrong token, a fleet that is not there and one of two names are told apart', async (t) => {
  const { cwd, hotspot } = await prepare(t);
  const wrong = await hotspot(['--fleet', mockFleet], { BALENA_TOKEN: 'another' });
  t.is(wrong.exitCode, 12);
  t.regex(wrong.stderr, /does not know this token/);
  const none = await hotspot(['--fleet', mockFleet], { BALENA_TOKEN: '' });
  t.is(none.exitCode, 12);
  t.regex(none.stderr, /--token-file/);
  const unknown = await hotspot(['--fleet', "village/it's"]);
  t.is(unknown.exitCode, 2);
  t.regex(unknown.stderr, /no fleet village\/it's/);
  const twins = await hotspot(['--fleet', 'twins']);
  t.is(twins.exitCode, 2);
  t.regex(twins.stderr, /village\/other, town\/other/);

  await writeFile(path.join(cwd, 'token'), `${mockToken}\n`);
  const fromFile = await hotspot(['--fleet', mockFleet, '--token-file', 'token'], {
    BALENA_TOKEN: '',
  });
  t.is(fromFile.exitCode, 0);
});

test('a token goes over no line in clear, and to no server that is not the API', async (t) => {
  const { cwd } = await prepare(t);
  const env = { BALENA_TOKEN: mockToken };
  const ask = (api: string) =>
    runCommand(['balena', 'env', '--fleet', mockFleet, '--api', api], { cwd, env });
  for (const api of ['http://example.org', 'ftp://example.org', 'example.org']) {
    const { exitCode, stderr } = await ask(api);
    t.is(exitCode, 2, api);
    t.regex(stderr, /https:\/\//);
  }
});

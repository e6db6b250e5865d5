import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  codeOfTunnelExit,
  tunnelEnvironment,
  tunnelExit,
  tunnelVariables,
} from '../../src/remote-help-tunnel/protocol.ts';
import { exitCodeFor, sshWords } from '../../src/remote-help-tunnel/ssh-words.ts';
import { readTunnelSettings } from '../../src/remote-help-tunnel/tunnel-settings.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const facts = {
  server: 'help@help.example.org:2222',
  hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv comment',
  key: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
  forwards: [
    { port: 20_000, to: '127.0.0.44:80' },
    { port: 20_001, to: '127.0.0.1:22' },
  ],
};
const whole = { ...tunnelEnvironment(facts), [tunnelVariables.seconds]: '7200' };
const files = { key: '/run/k', knownHosts: '/run/h', openMark: '/run/open' };

test('the program reads what the daemon tells it', (t) => {
  t.like(readTunnelSettings(whole), {
    user: 'help',
    host: 'help.example.org',
    port: 2222,
    hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv',
    key: facts.key,
    forwards: facts.forwards,
    seconds: 7200,
    isWatched: false,
  });
  const six = readTunnelSettings({ ...whole, [tunnelVariables.server]: 'help@[fd00::1]' });
  t.like(six, { host: 'fd00::1', port: 22 });
});

test('what ssh or a file could take for something else gets nowhere', (t) => {
  const bad: readonly (readonly [keyof typeof tunnelVariables, string])[] = [
    ['server', ''],
    ['server', 'help@-oProxyCommand=touch /tmp/x'],
    ['server', '-oProxyCommand=x@host'],
    ['server', 'help@host name'],
    ['server', 'help@host\n-oProxyCommand=x'],
    ['hostKey', ''],
    ['hostKey', '* ssh-ed25519 AAAA'],
    ['hostKey', '@cert-authority * ssh-ed25519 AAAA'],
    ['key', ''],
    ['key', 'AAAA'],
    ['forwards', ''],
    ['forwards', '20000=/run/docker.sock:1'],
    ['forwards', '20000=127.0.0.1:80 -w 0:0'],
    ['seconds', '0'],
    ['seconds', '-1'],
    ['seconds', '1e9x'],
    ['seconds', ''],
  ];
  for (const [name, value] of bad) {
    const settings = readTunnelSettings({ ...whole, [tunnelVariables[name]]: value });
    t.is(settings, undefined, `${name}=${value}`);
  }
});

test('ssh talks to one host with one key, asks nobody, and opens the ports that were planned', (t) => {
  const settings = readTunnelSettings(whole);
  const words = settings === undefined ? [] : sshWords(settings, files);
  for (const word of [
    'StrictHostKeyChecking=yes',
    'UserKnownHostsFile=/run/h',
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
    'BatchMode=yes',
    'ExitOnForwardFailure=yes',
    'IdentitiesOnly=yes',
    'localhost:20000:127.0.0.44:80',
    'localhost:20001:127.0.0.1:22',
  ]) {
    t.true(words.includes(word), word);
  }
  t.is(words.at(-1), 'help.example.org');
});

test('why a tunnel ended is told apart', (t) => {
  const said: readonly (readonly [string, string])[] = [
    ['Host key verification failed.', 'REMOTE_HELP_SERVER_FOREIGN'],
    ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @', 'REMOTE_HELP_SERVER_FOREIGN'],
    ['No ED25519 host key is known for help-server', 'REMOTE_HELP_SERVER_FOREIGN'],
    ['help@host: Permission denied (publickey).', 'REMOTE_HELP_KEY_REFUSED'],
    ['Error: remote port forwarding failed for listen port 20000', 'REMOTE_HELP_PORT_TAKEN'],
    ['ssh: connect to host x port 22: No route to host', 'REMOTE_HELP_SERVER_UNREACHABLE'],
    ['', 'REMOTE_HELP_SERVER_UNREACHABLE'],
  ];
  for (const [text, code] of said) t.is(codeOfTunnelExit(exitCodeFor(text)), code, text);
  t.is(codeOfTunnelExit(tunnelExit.timeOver), undefined);
  t.is(codeOfTunnelExit(139), 'REMOTE_HELP_PROGRAM_FAILED');
});

test('a program that is told nothing says so and leaves nothing behind', async (t) => {
  const folder = await makeFolder(t);
  const program = path.join(import.meta.dirname, '../../src/remote-help-tunnel/main.js');
  const exitCode = await new Promise((resolve) => {
    const child = execFile(process.execPath, [program], { env: { TMPDIR: folder } }, () => {
      resolve(child.exitCode);
    });
  });
  t.is(exitCode, tunnelExit.settings);
  t.deepEqual(await readdir(folder), []);
});

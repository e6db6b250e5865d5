import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWord, tunnelExit } from './protocol.ts';
import { exitCodeFor, hostAlias, sshWords } from './ssh-words.ts';
import { readTunnelSettings } from './tunnel-settings.ts';

/**
 * Keeps one tunnel of remote help open until its time is over, it breaks, or nobody wants it any more. All that it
 * knows comes in variables (protocol.ts) and lies in a folder of its own while it runs.
 */
const lookMs = 250;
const saidLimit = 16_384;

const settings = readTunnelSettings(process.env);
if (settings === undefined) {
  process.stderr.write('remote-help: a variable is missing or unfit\n');
  process.exit(tunnelExit.settings);
}
const folder = await mkdtemp(path.join(tmpdir(), 'remote-help-'));
const mark = settings.openMark ?? path.join(folder, 'open');
const files = {
  key: path.join(folder, 'key'),
  knownHosts: path.join(folder, 'known_hosts'),
  openMark: mark,
};
await rm(mark, { force: true });
await writeFile(files.key, settings.key, { mode: 0o600 });
await writeFile(files.knownHosts, `${hostAlias} ${settings.hostKey}\n`);

// What bounds the time is a program of its own, so that it holds even when this one is killed.
const ssh = spawn(
  'timeout',
  ['--kill-after=5', String(settings.seconds), 'ssh', ...sshWords(settings, files)],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
    // The key stays here. The shell is for the one command that ssh runs (ssh_config(5), LocalCommand).
    env: { PATH: process.env['PATH'], LC_ALL: 'C', SHELL: '/bin/sh' },
  },
);
let said = '';
ssh.stderr.setEncoding('utf8').on('data', (text: string) => {
  if (said.length < saidLimit) said += text;
});
const looking = setInterval(() => {
  stat(mark).then(
    () => {
      clearInterval(looking);
      process.stdout.write(`${openWord}\n`);
    },
    () => undefined,
  );
}, lookMs);
let isShut = false;
const shut = (): void => {
  isShut = true;
  ssh.kill('SIGTERM');
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, shut);
if (settings.isWatched) process.stdin.on('end', shut).on('error', shut).resume();

/** Of timeout(1): the time was over; and from the next one on, ssh did not run at all. */
const timedOut = 124;
const notRun = [125, 126, 127];
const code = await new Promise<number>((resolve) => {
  ssh.once('error', () => {
    resolve(tunnelExit.settings);
  });
  ssh.once('close', (exit) => {
    if (isShut || exit === timedOut) resolve(tunnelExit.timeOver);
    else resolve(notRun.includes(exit ?? 0) ? tunnelExit.settings : exitCodeFor(said));
  });
});
clearInterval(looking);
await rm(folder, { recursive: true, force: true });
await rm(mark, { force: true });
if (code !== tunnelExit.timeOver) process.stderr.write(`remote-help: ${said.trim()}\n`);
process.exit(code);

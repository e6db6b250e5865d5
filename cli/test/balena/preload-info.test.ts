import path from 'node:path';
import test from 'ava';
import { makeReleased } from '../fixtures/released.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const env = {};

test('the steps are for this collection, board, fleet and box', async (t) => {
  const home = await temporaryFolder(t);
  await makeReleased(home);
  const collection = path.join(home, 'box');
  const words = ['balena', 'preload-info', collection];
  const fill = ['--fleet', 'village/boxes', '--device', '7cf02a6', '--device-type', 'raspberrypi5'];
  const { exitCode, stdout } = await runCommand([...words, ...fill], { cwd: home, env });
  t.is(exitCode, 0);
  t.regex(stdout, /Not tried by us with any board/);
  t.regex(stdout, /loses:\n {2}- all releases/);
  t.regex(stdout, /balena os download raspberrypi5 -o hotspot\.img/);
  t.regex(stdout, /balena os configure hotspot\.img --device 7cf02a6\n/);
  t.regex(stdout, /balena preload hotspot\.img --fleet village\/boxes --commit current/);
  t.regex(stdout, /stable-\d+\.hotspot --to \/media\/stick/);
  t.regex(stdout, /Plug in the backup stick and restore/);
  const shown = await runCommand(['trust', 'show', collection, '--json'], { cwd: home, env });
  const { rootFingerprint } = JSON.parse(shown.stdout) as { rootFingerprint: string };
  t.true(stdout.includes(rootFingerprint));
});

test('before the first release, and for a new box, nothing is promised that is not there', async (t) => {
  const home = await temporaryFolder(t);
  await runCommand(['init', 'village'], { cwd: home, env });
  const folder = path.join(home, 'village');
  const { exitCode, stdout } = await runCommand(['balena', 'preload-info', '--json'], {
    cwd: folder,
    env,
  });
  t.is(exitCode, 0);
  const told = JSON.parse(stdout) as {
    release?: object;
    steps: { title: string; commands: string[] }[];
  };
  t.is(told.release, undefined);
  const commands = told.steps.flatMap((step) => step.commands);
  t.true(commands.includes('balena os configure hotspot.img --fleet ORGANISATION/FLEET'));
  t.false(commands.some((command) => command.includes('--backup')));
});

test('nothing that a shell would run gets into commands that people copy', async (t) => {
  const home = await temporaryFolder(t);
  await runCommand(['init', 'village'], { cwd: home, env });
  for (const option of ['--fleet', '--device', '--device-type']) {
    const words = ['balena', 'preload-info', 'village', option, 'a; rm -rf ~'];
    const { exitCode, stderr } = await runCommand(words, { cwd: home, env });
    t.is(exitCode, 2);
    t.regex(stderr, new RegExp(`${option} has odd signs`));
  }
});

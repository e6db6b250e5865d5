import { createSocket } from 'node:dgram';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { makeReleased } from './fixtures/released.ts';
import { runCommand, runProgram } from './fixtures/run-command.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';

test('what cannot be served is told before anybody is asked', async (t) => {
  const cwd = await temporaryFolder(t);
  await writeFile(path.join(cwd, 'short'), 'too-short\n');
  const run = async (...words: string[]) => {
    const { exitCode, stderr } = await runCommand(['serve', ...words], { cwd, env: {} });
    return [exitCode, stderr.split('\n')[0]];
  };
  t.deepEqual(await run(), [2, 'hotspot: error: give the folder of a repository, or --bootstrap']);
  t.is((await run('nothing'))[0], 13);
  t.is((await run('.'))[0], 10);
  t.deepEqual(await run('--bootstrap'), [
    2,
    'hotspot: error: --bootstrap needs --host, the IPv4 address under which boxes reach this computer',
  ]);
  t.is((await run('--bootstrap', '--host', '192.0.2.7', '--nodes', '3'))[0], 2);
  t.is((await run('--bootstrap', '--host', '192.0.2.7', '--dht', 'nowhere'))[0], 2);
});

const withoutLibraries = `
  import { register } from 'node:module';
  const hook = "export const resolve = (name, context, next) => { if (name === 'hyperswarm') throw new Error(); return next(name, context); }";
  register('data:text/javascript,' + encodeURIComponent(hook));
`;

test('where the swarm cannot run the command says so and ends', async (t) => {
  const cwd = await temporaryFolder(t);
  await makeReleased(cwd);
  const otherMachine = "Object.defineProperty(process, 'arch', { value: 'arm' });";
  for (const script of [otherMachine, withoutLibraries]) {
    const preload = path.join(cwd, 'preload.mjs');
    await writeFile(preload, script);
    // A node that nobody has: no test asks the public ones.
    const words = ['serve', 'published', '--dht', '127.0.0.1:9'];
    const env = { NODE_OPTIONS: `--import=${preload}` };
    const { exitCode, stderr } = await runProgram(words, { cwd, env });
    t.true(stderr.includes('hotspot: error: The swarm does not run on this computer'), stderr);
    t.not(exitCode, 0);
  }
});

test('nodes that find their port taken say so and end', async (t) => {
  const taken = createSocket('udp4');
  await new Promise<void>((resolve) => taken.bind(0, '127.0.0.1', resolve));
  t.teardown(() => taken.close());
  // The last of them.
  const port = taken.address().port - 3;
  const { exitCode, stderr } = await runProgram(
    ['serve', '--bootstrap', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: await temporaryFolder(t), env: {} },
  );
  t.is(exitCode, 2);
  t.true(stderr.includes(`one of the UDP ports ${port} to ${port + 3} is taken`), stderr);
});

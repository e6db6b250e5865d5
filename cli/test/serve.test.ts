import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { runCommand } from './fixtures/run-command.ts';
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

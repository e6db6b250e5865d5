import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { tuf10 } from '../../src/index.ts';
import { createSimulator } from '../repository-simulator.ts';
import { targetFileName } from './target-file.ts';

/** From `dist/test/conformance`. */
const program = fileURLToPath(new URL('../../../test/conformance/tuf-client', import.meta.url));

const run = (...words: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = execFile(program, words);
    child.on('close', (code) => {
      resolve(code ?? -1);
    });
  });

/** A repository with one odd role name and one target, served on the loopback. */
const serve = async (t: ExecutionContext) => {
  const repository = createSimulator(tuf10);
  const content = Buffer.from('target file contents');
  repository.targets.set('../odd', new Map([['folder/target file.txt', content]]));
  repository.delegations.set('targets', [{ role: '../odd', paths: ['folder/*'] }]);
  repository.listed.delete('stable');
  repository.listed.set('../odd', undefined);
  const roles = ['root', 'timestamp', 'snapshot', 'targets', '../odd'];
  // The program goes by the machine's clock.
  for (const role of roles) repository.role(role).expires = '2999-01-01T00:00:00Z';
  repository.publish(...roles);
  const served = new Map<string, Uint8Array>();
  for (const [name, bytes] of repository.files) {
    served.set(`/metadata/${encodeURIComponent(name)}`, bytes);
  }
  const signed = repository.signed.get('../odd');
  const file = signed?._type === 'targets' ? signed.targets['folder/target file.txt'] : undefined;
  if (file === undefined) throw new Error('no target');
  const target = `/targets/${encodeURI(targetFileName('folder/target file.txt', file, true))}`;
  served.set(target, content);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const body = served.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { repository, served, asked, target, base };
};

test('the program for the outside suite initialises, refreshes and downloads', async (t) => {
  const { repository, served, asked, target, base } = await serve(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'tuf-client-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const root = path.join(folder, 'initial_root.json');
  const metadata = path.join(folder, 'metadata');
  const targets = path.join(folder, 'targets');
  await writeFile(root, repository.files.get('1.root.json') ?? '');
  const flags = ['--metadata-dir', metadata, '--metadata-url', `${base}/metadata/`];
  const download = [
    ...flags,
    ...['--target-name', 'folder/target file.txt'],
    ...['--target-dir', targets, '--target-base-url', `${base}/targets`, 'download'],
  ];

  t.is(await run(...flags, 'refresh'), 1, 'before anything is trusted');
  t.is(await run('--metadata-dir', metadata, 'init', root), 0);
  t.deepEqual(asked, []);
  t.is(await run(...flags, 'refresh'), 0);
  t.is(await run(...download), 0);
  t.is(asked.filter((name) => name === target).length, 1);
  const top = ['root.json', 'snapshot.json', 'targets.json', 'timestamp.json'];
  t.deepEqual((await readdir(metadata)).sort(), ['..%2Fodd.json', ...top]);
  const local = path.join(targets, encodeURIComponent('folder/target file.txt'));
  t.is(await readFile(local, 'utf8'), 'target file contents');

  t.is(await run(...download), 0);
  t.is(asked.filter((name) => name === target).length, 1, 'kept from before');

  await rm(local);
  served.set(target, Buffer.from('target file malicious'));
  t.is(await run(...download), 1, 'longer than signed');
  served.set(target, Buffer.from('malicious  contents!'));
  t.is(await run(...download), 1, 'other bytes than signed');
  t.deepEqual(await readdir(targets), []);
  t.is(await run('dance'), 1);
});

import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { correctionLimits } from '@p2p-hotspot/contract';
import { readCorrections } from '../../src/duties/read-corrections.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const run = promisify(execFile);

const better = (text: string, code = 'PAGE_HELP') => ({ language: 'sw', code, text });

const fileOf = (corrections: readonly object[], format = 1): string =>
  JSON.stringify({ format, corrections });

const setUp = async (t: ExecutionContext) => {
  const root = await makeFolder(t);
  const local = path.join(root, 'local');
  const community = path.join(local, 'community');
  await mkdir(community, { recursive: true });
  const secret = path.join(root, 'corrections.json');
  await writeFile(secret, fileOf([better('secret')]));
  const read = async () => {
    const events: unknown[] = [];
    const corrections = await readCorrections(local, (event, details) => {
      events.push([event, details]);
    });
    return { corrections, events };
  };
  return { root, community, secret, file: path.join(community, 'corrections.json'), read };
};

test('a box without a place for better words, or without any, has none, which is nothing to tell', async (t) => {
  const { community, read } = await setUp(t);
  const none = { corrections: [], events: [] };
  t.deepEqual(await read(), none);
  await rm(community, { recursive: true });
  t.deepEqual(await read(), none);
  t.deepEqual(
    await readCorrections(undefined, () => {
      t.fail();
    }),
    [],
  );
});

test('what visitors sent is read as the portal wrote it', async (t) => {
  const { file, read } = await setUp(t);
  const sent = [better('Msaada'), better('Mwanzo', 'PAGE_HOME')];
  await writeFile(file, `${fileOf(sent)}\n`);
  t.deepEqual(await read(), { corrections: sent, events: [] });
});

test('a file that is broken, too large, a link or no file is passed over as a whole and told', async (t) => {
  const { root, community, secret, file, read } = await setUp(t);
  const write = (text: string | Uint8Array) => async () => writeFile(file, text);
  const many = Array.from({ length: 201 }, (_, index) => better(String(index)));
  const bad: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['broken', write('{"format":1,"corrections":[')],
    ['broken', write('')],
    ['broken', write(Uint8Array.of(0xff, 0xfe))],
    ['broken', write('[]')],
    ['broken', write(fileOf([better('x')], 2))],
    ['broken', write(fileOf(many))],
    ['broken', write(fileOf([better('x'), { ...better('y'), address: '10.0.0.7' }]))],
    ['broken', write(fileOf([better('x', '../../etc')]))],
    ['broken', write(fileOf([better('x'.repeat(501))]))],
    ['too-large', write(Buffer.alloc(correctionLimits.fileBytes + 1, ' '))],
    ['SOURCE_FILE_REFUSED', async () => symlink(secret, file)],
    ['SOURCE_FILE_REFUSED', async () => mkdir(file)],
    ['SOURCE_FILE_REFUSED', async () => run('mkfifo', [file])],
  ];
  for (const [reason, make] of bad) {
    await rm(file, { recursive: true, force: true });
    await make();
    const events = [['receipt.corrections-passed-over', { reason }]];
    t.deepEqual(await read(), { corrections: [], events });
  }
  await rm(community, { recursive: true });
  await symlink(root, community);
  const events = [['receipt.corrections-passed-over', { reason: 'link' }]];
  t.deepEqual(await read(), { corrections: [], events });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  stewardSocketName,
  usageHandOverSchema,
  usageLimits,
  type UsageHandOver,
} from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { createUsageClient } from '../../src/daemon/usage-client.ts';
import { startHandOvers } from '../../src/usage/hand-over.ts';
import { createUsageCounter } from '../../src/usage/usage-counter.ts';

/** A stand-in for the daemon's steward socket; the real one is tried in the daemon's own tests. */
const socket = async (t: ExecutionContext) => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-usage-'));
  const daemon = {
    taken: [] as UsageHandOver[],
    answer: { status: 202, text: '{"isCounting":true}' },
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      daemon.taken.push(usageHandOverSchema.parse(JSON.parse(text)));
      response.writeHead(daemon.answer.status).end(daemon.answer.text);
    });
  });
  t.teardown(async () => {
    server.close();
    await rm(directory, { recursive: true, force: true });
  });
  const listen = () =>
    new Promise<void>((resolve) => {
      server.listen(join(directory, stewardSocketName), resolve);
    });
  return { daemon, directory, listen };
};

const itemsOf = (taken: readonly UsageHandOver[]) =>
  taken.map(({ counts }) => counts.map(({ item, count }) => `${item} ${count}`).join());

test('what the daemon did not confirm goes again as it was, and then what came since', async (t) => {
  const { daemon, directory, listen } = await socket(t);
  const counter = createUsageCounter();
  const handOvers = startHandOvers(counter, createUsageClient(directory));
  counter.add('page', 'home');
  await handOvers.now();
  t.deepEqual(daemon.taken, []);
  await listen();
  for (const answer of [
    { status: 500, text: '{}' },
    { status: 202, text: 'nonsense' },
    { status: 202, text: `{"isCounting":true,"x":"${'x'.repeat(9999)}"}` },
  ]) {
    daemon.answer = answer;
    counter.add('page', 'help');
    await handOvers.now();
  }
  daemon.answer = { status: 202, text: '{"isCounting":true}' };
  await handOvers.stop();
  t.deepEqual(itemsOf(daemon.taken), ['home 1', 'home 1', 'home 1', 'home 1', 'help 3']);
  t.is(new Set(daemon.taken.map(({ batch }) => batch)).size, 2);
});

test('while the steward wants no counting nothing is counted, until the daemon says otherwise', async (t) => {
  const { daemon, directory, listen } = await socket(t);
  await listen();
  const counter = createUsageCounter();
  const handOvers = startHandOvers(counter, createUsageClient(directory));
  daemon.answer = { status: 202, text: '{"isCounting":false}' };
  await handOvers.now();
  counter.add('page', 'home');
  t.deepEqual(counter.take(), []);
  daemon.answer = { status: 202, text: '{"isCounting":true}' };
  await handOvers.now();
  counter.add('page', 'home');
  await handOvers.stop();
  t.deepEqual(itemsOf(daemon.taken), ['', '', 'home 1']);
});

test('a name that nobody could print, or a sum beyond measure, does not stop the rest', (t) => {
  const counter = createUsageCounter();
  counter.add('content', 'stable/a\u2028b.txt');
  counter.add('content', 'stable/a\u0000b.txt');
  for (let number = 0; number < usageLimits.most + 5; number += 1) counter.add('page', 'home');
  const counts = counter.take();
  t.deepEqual(counts, [
    { kind: 'content', item: '*', count: 2 },
    { kind: 'page', item: 'home', count: usageLimits.most },
  ]);
  t.true(usageHandOverSchema.safeParse({ batch: '0'.repeat(32), counts }).success);
});

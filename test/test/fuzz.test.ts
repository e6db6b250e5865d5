import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runCampaign } from '../src/fuzz/campaign.ts';
import type { CrashKind } from '../src/fuzz/lot.ts';
import { makeInput } from '../src/fuzz/make-input.ts';
import { replayFiles } from '../src/fuzz/run-lot.ts';
import { targetPlace } from '../src/fuzz/targets/index.ts';

const scratch = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('the same seed makes the same inputs, another one others', async (t) => {
  const target = await targetPlace('list').load();
  const inputs = (seed: string) =>
    Array.from({ length: 50 }, (_, index) =>
      Buffer.from(makeInput(target, 'list', seed, index)).toString('hex'),
    );
  t.deepEqual(inputs('1'), inputs('1'));
  t.notDeepEqual(inputs('1'), inputs('2'));
  t.true(new Set(inputs('1')).size > 40);
});

for (const [bug, kind] of [
  ['planted-throw', 'thrown'],
  ['planted-spelling', 'broken-promise'],
  ['planted-loop', 'hang'],
  ['planted-memory', 'memory'],
] as const satisfies readonly (readonly [string, CrashKind])[]) {
  test(`a decoder with ${bug} is reported, and what follows is decoded all the same`, async (t) => {
    const crashFolder = await scratch(t);
    const runs = 8;
    // Only what hangs is waited for; a busy machine may take its time with the rest.
    const timeoutMs = kind === 'hang' ? 2000 : 60_000;
    const result = await runCampaign({
      ...{ runs, seed: '3', only: [bug], jobs: 1, timeoutMs, crashFolder },
    });
    t.is(result.runs, runs);
    t.true(result.crashes.length > 0 && result.crashes.length < runs);
    const target = await targetPlace(bug).load();
    for (const crash of result.crashes) {
      t.is(crash.kind, kind, crash.detail);
      const kept = await readFile(crash.file);
      t.is(kept.length % 4, 1, 'only inputs that meet the bug crash');
      t.deepEqual(kept, Buffer.from(makeInput(target, bug, '3', crash.index)));
    }
  });
}

test('an input that crashed is found to crash again from its file', async (t) => {
  const crashFolder = await scratch(t);
  const options = { runs: 8, seed: '3', only: ['planted-throw'], jobs: 1, crashFolder };
  const [crash] = (await runCampaign(options)).crashes;
  if (crash === undefined) return t.fail();
  const again = await replayFiles('planted-throw', [crash.file]);
  t.is(again.crashes[0]?.kind, 'thrown');
  t.regex(again.crashes[0]?.detail ?? '', /TypeError/);
  return undefined;
});

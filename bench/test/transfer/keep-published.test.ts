import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'ava';
import { keepPublished } from '../../src/transfer/keep-published.ts';
import type { Transfer } from '../../src/transfer/tools/transfer-tool.ts';
import { zsync } from '../../src/transfer/tools/zsync.ts';
import { makeSmallPair } from './small-pair.ts';

test('what a tool published is there again, and published anew by another version of it', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-test-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const { pair } = await makeSmallPair(folder);
  let count = 0;
  const publish = async (version: string, name: string): Promise<string> => {
    const web = path.join(folder, name);
    await mkdir(web);
    const transfer: Transfer = { pair, web, url: '', rsyncUrl: '', receiver: folder };
    const tool = {
      ...zsync,
      publish: async () => {
        count += 1;
        await mkdir(path.join(web, 'below'));
        await writeFile(path.join(web, 'below/new'), String(count));
      },
    };
    const kept = keepPublished(tool, path.join(folder, 'kept'), [version]);
    await kept.publish(transfer, AbortSignal.timeout(10_000));
    return readFile(path.join(web, 'below/new'), 'utf8');
  };
  t.is(await publish('zsync 1', 'first'), '1');
  t.is(await publish('zsync 1', 'second'), '1');
  t.is(await publish('zsync 2', 'third'), '2');
});

import { copyFile, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import test from 'ava';
import { waitForRelease } from '../src/lab/plug-in.ts';

/** What `test/golden/NAME.json` says of `test/golden/NAME.hotspot`. */
interface Golden {
  readonly trustRoot: string;
  readonly counter: number;
  /** Tree digest by component of channel `stable`. */
  readonly trees: Readonly<Record<string, string>>;
}

const goldenDirectory = path.resolve(import.meta.dirname, '../../golden');
const names = (await readdir(goldenDirectory))
  .filter((name) => name.endsWith('.hotspot'))
  .map((name) => path.basename(name, '.hotspot'));

test('there is a golden bundle', (t) => {
  t.true(names.length > 0);
});

for (const name of names) {
  test(`a bundle of an earlier version stays applicable: ${name}`, async (t) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-golden-'));
    t.teardown(() => rm(directory, { recursive: true, force: true }));
    const golden = JSON.parse(
      await readFile(path.join(goldenDirectory, `${name}.json`), 'utf8'),
    ) as Golden;
    const box = await startBox({ directory, trustRoot: golden.trustRoot, portalPort: 0 });
    t.teardown(() => box.stop());

    const arriving = path.join(box.dropDirectory, `${name}.hotspot`);
    await copyFile(path.join(goldenDirectory, `${name}.hotspot`), arriving);
    await waitForRelease(box, golden.counter);

    const channel = path.join(box.storeDirectory, 'current/stable');
    for (const [component, tree] of Object.entries(golden.trees)) {
      t.is(path.basename(await readlink(path.join(channel, component))), tree);
    }
  });
}

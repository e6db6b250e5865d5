import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { createFakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder } from '../fixtures/kept-box.ts';

const goldenDirectory = path.resolve(import.meta.dirname, '../../../../../test/golden/boxes');
const archives = (await readdir(goldenDirectory)).filter((name) => name.endsWith('.tar.gz'));

test('there is a golden box', (t) => {
  t.true(archives.length > 0);
});

for (const archive of archives) {
  test(`what an earlier service kept counts: ${archive}`, async (t) => {
    const directory = await temporaryFolder(t);
    const from = path.join(goldenDirectory, archive);
    const words = ['--extract', '--gzip', '--file', from, '--directory', directory, 'wifi'];
    await promisify(execFile)('tar', words);
    const told = await readFile(from.replace('.tar.gz', '.json'), 'utf8');
    const { ssid } = JSON.parse(told) as { readonly ssid: string };
    const network = createFakeNetwork();
    const box = await keepBox(network, path.join(directory, 'wifi'), {});
    await box.rest();
    t.is(network.world.onAir?.ssid, ssid, 'the choice of the steward');
    t.deepEqual(box.status().settingProblems, []);
    t.true(((await box.folder.read('run.json')) as { readonly isSetUp?: boolean }).isSetUp);
  });
}

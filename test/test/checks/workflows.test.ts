import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { checkWorkflows, unpinnedActions } from '../../src/checks/workflows.ts';

const commit = 'a'.repeat(40);

test('an action of others is named by its commit', (t) => {
  t.deepEqual(unpinnedActions(`steps:\n  - uses: a/b@${commit} # v4.2.2\n  - uses: ./own\n`), []);
});

for (const action of ['a/b@v4', `a/b@${commit}`, `a/b@${commit.slice(1)} # v4`, 'a/b@main # v4']) {
  test(`${action} may be something else tomorrow, or nobody knows what it is`, (t) => {
    t.is(unpinnedActions(`steps:\n  - uses: ${action}\n`).length, 1);
  });
}

test('a mistake is told with its file and line', async (t) => {
  const root = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-workflows-'));
  try {
    const folder = path.join(root, '.github/workflows');
    await mkdir(folder, { recursive: true });
    const text = [
      ...['on: push', 'jobs:', '  one:', '    runs-on: ubuntu-latest', '    steps:'],
      ...['      - run: echo ${{ github.nowhere }}', ''],
    ].join('\n');
    await writeFile(path.join(folder, 'ci.yml'), text);
    const findings = await checkWorkflows(root);
    t.is(findings.length, 1);
    t.regex(findings.join(), /^\.github\/workflows\/ci\.yml:6: property "nowhere" is not defined/);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

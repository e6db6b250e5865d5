import test from 'ava';
import {
  anchorsOf,
  pathsOf,
  problemsOfCommands,
  readCommandPage,
  relativeLinks,
  rowsOutsideTables,
  type Runnable,
} from '../../src/checks/named-in-documents.ts';

const runnable: Runnable = {
  commands: readCommandPage(
    [
      '# Commands',
      '## hotspot doctor',
      'text',
      '## hotspot usb write',
      '| `--to <place>` | |',
    ].join('\n'),
  ),
  scripts: new Set(['build', 'bench', 'test:system']),
  systemTests: new Set(['usb-write']),
  benchmarks: new Set(['stick']),
};

const problems = (markdown: string): string[] => problemsOfCommands(markdown, runnable);

test('commands, options, scripts and names that are there have no problem', (t) => {
  const page = [
    'Words like hotspot nothing outside of code do not count. `hotspot usb` is a group.',
    '```sh',
    'npx hotspot doctor && npx hotspot usb write village \\',
    '  --to /media/stick --json',
    'npm run build; npm run test:system -- usb-write',
    '```',
    'A line of text may break `npm run bench -- stick` or `hotspot usb',
    'write village --to STICK`.',
  ].join('\n');
  t.deepEqual(problems(page), []);
});

test('what is not there is found: in a block, in back quotes, on a continued line', (t) => {
  t.deepEqual(problems('`hotspot usb burn x`'), ['no command hotspot usb burn']);
  t.deepEqual(problems('```\nnpx hotspot format\n```'), ['no command hotspot format']);
  t.deepEqual(problems('```\nhotspot usb write x \\\n  --fast\n```'), [
    'hotspot usb write has no option --fast',
  ]);
  t.deepEqual(problems('`npm run test:system -- usb-burn`'), ['no system test usb-burn']);
  t.deepEqual(problems('`npm run buidl`'), ['no script buidl']);
  t.deepEqual(problems('```\nnpm run bench -- sticks\n```'), ['no benchmark sticks']);
});

test('paths of source are taken out of back quotes, each of several, and none with a gap', (t) => {
  t.deepEqual(pathsOf('`cli/src/{a,b}.ts`, `test/x.ts`, `daemon/src/core/`'), [
    'cli/src/a.ts',
    'cli/src/b.ts',
    'test/x.ts',
    'daemon/src/core/',
  ]);
  t.deepEqual(pathsOf('`contract/src/catalogue/TAG/`, `services/*/build`, cli/src/none.ts'), []);
});

test('rows behind an empty line are found, rows of a table and of a block of code are not', (t) => {
  const table = ['| a | b |', '| --- | :-: |', '| 1 | 2 |'];
  t.deepEqual(rowsOutsideTables([...table, '', '```', '| x |', '```'].join('\n')), []);
  t.deepEqual(rowsOutsideTables([...table, '', '| 3 | 4 |'].join('\n')), [
    'a row outside of a table: | 3 | 4 |',
  ]);
});

test('links to files and headings are found, those to elsewhere and in blocks of code are not', (t) => {
  const page = '[a](b.md#c-d) [e](#f) [g](https://example.org/#h)\n```\n[i](j.md)\n```\n[k](l/)';
  t.deepEqual(relativeLinks(page), [
    { path: 'b.md', anchor: 'c-d' },
    { path: '', anchor: 'f' },
    { path: 'l/' },
  ]);
});

test('headings become addresses as on GitHub', (t) => {
  const page =
    '# Put keys on paper\n## 7. Say whom it trusts\n```\n# a remark\n```\n### `wired`: a router';
  t.deepEqual(
    [...anchorsOf(page)],
    ['put-keys-on-paper', '7-say-whom-it-trusts', 'wired-a-router'],
  );
});

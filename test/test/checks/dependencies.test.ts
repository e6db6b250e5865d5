import test from 'ava';
import { problemsOfDependencies, type Manifest } from '../../src/checks/dependencies.ts';

const page = [
  '# Dependencies',
  '',
  '| package             | licence | where         | what for |',
  '| ------------------- | ------- | ------------- | -------- |',
  '| zod 4               | MIT     | cli, contract | types    |',
  '| ajv 8 (as `ajv-8`)  | MIT     | release only  | schemas  |',
  '',
  '## For development',
  '',
  '| package       | licence  | what for |',
  '| ------------- | -------- | -------- |',
  '| ava 7.0.0, c8 | MIT, ISC | tests    |',
].join('\n');

const manifests: readonly (readonly [string, Manifest])[] = [
  ['', { devDependencies: { ava: '7.0.0', c8: '12.0.0' } }],
  ['cli', { dependencies: { zod: '4.6.7', '@p2p-hotspot/contract': '0.1.0' } }],
  ['contract', { dependencies: { zod: '4.6.7' } }],
  ['release', { dependencies: { 'ajv-8': 'npm:ajv@8.20.0' } }],
  ['test', { dependencies: { ava: '7.0.0' } }],
];

/** What is found when some manifests are others. */
const problems = (...changed: readonly (readonly [string, Manifest])[]): string[] =>
  problemsOfDependencies(page, new Map([...manifests, ...changed]));

test('a page that tells of every package, and of no other, has no problem', (t) => {
  t.deepEqual(problems(), []);
});

test('a package that no row names is found, also under a name of its own and at another version', (t) => {
  t.deepEqual(problems(['test', { dependencies: { execa: '9.6.1' } }]), [
    'docs/dependencies.md has no row for execa 9.6.1 of test',
  ]);
  t.deepEqual(problems(['test', { devDependencies: { 'zod-1': 'npm:zod@40.1.0' } }]), [
    'docs/dependencies.md has no row for zod 40.1.0 of test',
  ]);
});

test('a version that may be another one tomorrow is found', (t) => {
  t.deepEqual(problems(['test', { dependencies: { c8: '^12.0.0' } }]), [
    'c8 ^12.0.0 of test is not one version',
  ]);
});

test('a row of a package that is gone, and one that names other workspaces, are found', (t) => {
  t.deepEqual(problems(['release', {}]), [
    'docs/dependencies.md: ajv is in nothing that is shipped',
    'docs/dependencies.md: nothing depends on ajv',
  ]);
  t.deepEqual(
    problems(['release', { dependencies: { zod: '4.6.7', 'ajv-8': 'npm:ajv@8.20.0' } }]),
    ['docs/dependencies.md: zod is in cli, contract, release'],
  );
});

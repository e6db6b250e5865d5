import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { thirdPartyLicences } from '../../src/modules/licences.ts';

const inRepository = async (
  packages: Readonly<Record<string, object>>,
  task: (repository: string) => Promise<void>,
): Promise<void> => {
  const repository = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-licences-'));
  try {
    for (const [name, facts] of Object.entries(packages)) {
      const folder = path.join(repository, 'node_modules', name);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, ...facts }));
      await writeFile(path.join(folder, 'LICENSE'), `You may use ${name}.\n`);
    }
    await task(repository);
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
};

const files = ['daemon/dist/src/main.js', 'node_modules/b/x.js', 'node_modules/@a/c/y.js'];

test('each package is named once with its licence, ours not at all', async (t) => {
  const packages = {
    b: { version: '1.0.0', license: 'MIT' },
    '@a/c': { version: '2.0.0', license: 'ISC' },
  };
  await inRepository(packages, async (repository) => {
    const text = await thirdPartyLicences(repository, [
      ...files,
      'node_modules/b/z.js',
      'node_modules/@p2p-hotspot/maps/dist/src/viewer/viewer.js',
    ]);
    t.deepEqual(text.match(/^\S+ \d.*$/gm), ['@a/c 2.0.0: ISC', 'b 1.0.0: MIT']);
    t.true(text.includes('You may use b.'));
  });
});

test('licences are read as packages of any age name them', async (t) => {
  const packages = {
    b: { version: '1.0.0', license: { type: 'MIT', url: 'https://example.org' } },
    '@a/c': { version: '2.0.0', licenses: [{ type: 'ISC' }, { type: 'Apache2' }] },
  };
  await inRepository(packages, async (repository) => {
    const text = await thirdPartyLicences(repository, files);
    t.deepEqual(text.match(/^\S+ \d.*$/gm), ['@a/c 2.0.0: ISC OR Apache-2.0', 'b 1.0.0: MIT']);
  });
});

test('a package without a licence is not shipped', async (t) => {
  await inRepository({ b: { version: '1.0.0' } }, async (repository) => {
    await t.throwsAsync(thirdPartyLicences(repository, ['node_modules/b/x.js']), {
      message: /b.*licence/,
    });
  });
});

test('licences to choose from may be told as a list, in words of before SPDX', async (t) => {
  const packages = { b: { version: '1.0.0', license: ['MIT', 'Apache2'] } };
  await inRepository(packages, async (repository) => {
    const licences = await thirdPartyLicences(repository, ['node_modules/b/x.js']);
    t.true(licences.startsWith('b 1.0.0: MIT OR Apache-2.0\n'));
  });
});

test('licences may be told as descriptions, or outside of the package where we looked it up', async (t) => {
  const packages = {
    b: { version: '1.0.0', licenses: [{ type: 'MIT', url: 'http://example.org/LICENSE' }] },
    multicb: { version: '1.2.2' },
  };
  await inRepository(packages, async (repository) => {
    const names = ['node_modules/b/x.js', 'node_modules/multicb/index.js'];
    const licences = await thirdPartyLicences(repository, names);
    t.deepEqual(licences.match(/^\S+ \d.*$/gm), ['b 1.0.0: MIT', 'multicb 1.2.2: MIT']);
  });
});

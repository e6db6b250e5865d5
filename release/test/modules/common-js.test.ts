import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { execa } from 'execa';
import { bundleScripts } from '../../src/modules/bundle-scripts.ts';
import { layOutNative } from '../../src/modules/native-packages.ts';

const inRepository = async (
  files: Readonly<Record<string, string>>,
  task: (repository: string, out: string) => Promise<void>,
): Promise<void> => {
  const repository = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-common-js-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(repository, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await task(repository, path.join(repository, 'out'));
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
};

const manifest = (version: string, dependencies = {}): string =>
  JSON.stringify({ version, dependencies });

const native = (folder: string, version: string): Readonly<Record<string, string>> => ({
  [`${folder}/package.json`]: manifest(version, { loader: '1' }),
  [`${folder}/index.js`]: "module.exports = require('loader')(__dirname);",
  [`${folder}/test/test.js`]: '',
  [`${folder}/prebuilds/linux-x64/code.glibc.node`]: 'x64',
  [`${folder}/prebuilds/linux-x64/code.musl.node`]: 'musl',
  [`${folder}/prebuilds/linux-arm64/code.node`]: 'arm64',
  [`${folder}/prebuilds/win32-x64/code.node`]: 'windows',
});

const files = {
  'package.json': '{"type":"module"}',
  'out/package.json': '{"type":"module"}',
  'main.js':
    "import old from 'old';\nconsole.log(old.word, old.native);\nconsole.log((await import('later')).default);",
  'node_modules/old/package.json': manifest('1.0.0'),
  // Neither is possible in strict mode.
  'node_modules/old/index.js':
    "const public = 'sloppy'; undeclared = public;\nif (!module.parent) throw new Error('run by itself');\nmodule.exports = { word: undeclared, native: require('native') };",
  'node_modules/later/package.json': manifest('1.0.0'),
  'node_modules/later/index.js': "module.exports = 'later';",
  'node_modules/loader/package.json': manifest('1.0.0'),
  'node_modules/loader/index.js':
    "module.exports = (folder) => require('fs').readdirSync(folder + '/prebuilds').sort().join();",
  ...native('node_modules/native', '2.0.0'),
};

test('old libraries run as they were written, and packages with machine code stay outside', async (t) => {
  await inRepository(files, async (repository, out) => {
    const { outside } = await bundleScripts({ 'main.js': 'main.js' }, repository, out, {
      libraries: ['old', 'later'],
      outside: ['native'],
    });
    t.deepEqual([...outside], [['native', 'node_modules/native']]);
    const folder = path.join(repository, 'beside');
    const copied = await layOutNative(repository, outside, folder);
    const machineCode = copied.filter((name) => name.endsWith('.node'));
    t.deepEqual(machineCode.sort(), [
      'node_modules/native/prebuilds/linux-arm64/code.node',
      'node_modules/native/prebuilds/linux-x64/code.glibc.node',
    ]);
    t.deepEqual((await readdir(path.join(folder, 'node_modules'))).sort(), ['loader', 'native']);
    // What they were read from is not there any more.
    await rm(path.join(repository, 'node_modules'), { recursive: true });
    const { stdout } = await execa(process.execPath, [path.join(out, 'main.js')], {
      env: { NODE_PATH: path.join(folder, 'node_modules') },
    });
    t.is(stdout, 'sloppy linux-arm64,linux-x64\nlater');
  });
});

test('two versions of a package that stays outside stop the build, two copies of one do not', async (t) => {
  const twice = (version: string) => ({
    ...files,
    'node_modules/later/index.js': "module.exports = require('native');",
    ...native('node_modules/later/node_modules/native', version),
  });
  const commonJs = { libraries: ['old', 'later'], outside: ['native'] };
  await inRepository(twice('2.0.0'), async (repository, out) => {
    const { outside } = await bundleScripts({ 'main.js': 'main.js' }, repository, out, commonJs);
    t.is(outside.size, 1);
  });
  await inRepository(twice('3.0.0'), async (repository, out) => {
    await t.throwsAsync(bundleScripts({ 'main.js': 'main.js' }, repository, out, commonJs), {
      message: /native is asked for as [23]\.0\.0/,
    });
  });
});

test('a package without machine code for a board is not shipped', async (t) => {
  await inRepository(files, async (repository) => {
    await rm(path.join(repository, 'node_modules/native/prebuilds/linux-arm64'), {
      recursive: true,
    });
    const packages = new Map([['native', 'node_modules/native']]);
    await t.throwsAsync(layOutNative(repository, packages, path.join(repository, 'beside')), {
      message: /native has no machine code for arm64/,
    });
  });
});

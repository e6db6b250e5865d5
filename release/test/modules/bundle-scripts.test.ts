import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { execa } from 'execa';
import { bundleScripts } from '../../src/modules/bundle-scripts.ts';

const inRepository = async (
  files: Readonly<Record<string, string>>,
  task: (repository: string, out: string) => Promise<void>,
): Promise<void> => {
  const repository = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-bundle-'));
  try {
    for (const [name, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
      const file = path.join(repository, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const out = path.join(repository, 'out');
    await mkdir(out);
    await writeFile(path.join(out, 'package.json'), '{"type":"module"}');
    await task(repository, out);
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
};

test('what is imported is inside; what is imported later is a file of its own', async (t) => {
  const files = {
    'src/main.js':
      "import { word } from './word.js';\nconsole.log(word);\nawait import('./later.js');",
    'src/word.js': "export const word = 'first';",
    'src/later.js': "console.log('later');",
  };
  await inRepository(files, async (repository, out) => {
    const { scripts } = await bundleScripts({ 'main.js': 'src/main.js' }, repository, out);
    t.deepEqual([...scripts], ['main.js', 'later.js']);
    t.false((await readFile(path.join(out, 'main.js'), 'utf8')).includes('console.log("later")'));
    const { stdout } = await execa(process.execPath, [path.join(out, 'main.js')]);
    t.is(stdout, 'first\nlater');
  });
});

test('a library that is no ES module may ask for what Node brings', async (t) => {
  const files = {
    'main.js': "import name from './old.cjs';\nconsole.log(name);",
    'old.cjs': "module.exports = require('path').basename('/a/b');",
  };
  await inRepository(files, async (repository, out) => {
    await bundleScripts({ 'main.js': 'main.js' }, repository, out);
    const { stdout } = await execa(process.execPath, [path.join(out, 'main.js')]);
    t.is(stdout, 'b');
  });
});

test('letters beyond ASCII are written as their numbers, and stay what they are', async (t) => {
  const text = 'é · 🌍';
  const files = {
    'main.js': `const tag = ([first], word) => first + word;\nconsole.log(tag\`${text} \${'ñ'}\`);`,
  };
  await inRepository(files, async (repository, out) => {
    await bundleScripts({ 'main.js': 'main.js' }, repository, out);
    const bytes = await readFile(path.join(out, 'main.js'));
    t.true(bytes.every((byte) => byte < 128));
    const { stdout } = await execa(process.execPath, [path.join(out, 'main.js')]);
    t.is(stdout, `${text} ñ`);
  });
});

test('two scripts that would have one name are refused', async (t) => {
  const files = {
    'main.js': "await import('./a/part.js');\nawait import('./b/part.js');",
    'a/part.js': 'export {};',
    'b/part.js': 'export {};',
  };
  await inRepository(files, async (repository, out) => {
    await t.throwsAsync(bundleScripts({ 'main.js': 'main.js' }, repository, out), {
      message: /part\.js would be both/,
    });
  });
});

test('a package that is a program where nobody required it is none inside a bundle', async (t) => {
  const files = {
    'main.js': "import old from 'old';\nconsole.log(old);",
    'node_modules/old/package.json': '{"name":"old","main":"index.js"}',
    'node_modules/old/index.js':
      "module.exports = 'used';\nif (!module.parent) console.log('run');",
  };
  await inRepository(files, async (repository, out) => {
    await bundleScripts({ 'main.js': 'main.js' }, repository, out);
    const { stdout } = await execa(process.execPath, [path.join(out, 'main.js')]);
    t.is(stdout, 'used');
  });
});

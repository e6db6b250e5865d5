import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { commandVersion } from '../src/version.ts';

test('the version that is told is the one of the package', async (t) => {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  t.is(commandVersion, version);
});

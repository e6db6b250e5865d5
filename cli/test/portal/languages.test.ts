import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '@p2p-hotspot/contract';
import { boxTopics } from '@p2p-hotspot/contract/languages';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

interface Template {
  name: string;
  direction: string;
  reviewed: boolean;
  words: Record<string, { english: string; text: string; hint?: string }>;
}

const place = async (t: ExecutionContext) => {
  const cwd = await temporaryFolder(t);
  const read = async (name: string) =>
    JSON.parse(await readFile(path.join(cwd, name), 'utf8')) as Template;
  const write = (name: string, value: unknown) =>
    writeFile(path.join(cwd, name), JSON.stringify(value));
  const languages = (...words: string[]) => runCommand(['languages', ...words], { cwd, env: {} });
  return { languages, read, write };
};

test('a translator gets every English word with an empty place beside it', async (t) => {
  const { languages, read } = await place(t);
  const { exitCode, stderr } = await languages('template', 'qu');
  t.is(exitCode, 0, stderr);
  const { words } = await read('qu.json');
  t.deepEqual(
    Object.entries(words).map(([code, { english }]) => [code, english]),
    Object.values<Readonly<Record<string, Message>>>(boxTopics)
      .flatMap((topic) => Object.entries(topic))
      .map(([code, { text }]) => [code, text]),
  );
  t.true(Object.values(words).every(({ text }) => text === ''));
  const checked = await languages('check', 'qu.json', '--json');
  t.is(checked.exitCode, 0, checked.stderr);
  t.like(JSON.parse(checked.stdout), { language: 'qu', known: 0, reviewed: false });
});

test('a template runs the way that the script of the language does', async (t) => {
  const { languages, read } = await place(t);
  for (const [tag, direction] of [
    ['ur', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['ff', 'ltr'],
  ] as const) {
    t.is((await languages('template', tag, '-o', 'file.json', '--force')).exitCode, 0);
    t.is((await read('file.json')).direction, direction, tag);
  }
});

test('for a language that boxes have, what they have is there to be reviewed', async (t) => {
  const { languages, read } = await place(t);
  await languages('template', 'es', '-o', 'spanish.json');
  const { name, words } = await read('spanish.json');
  t.is(name, 'español');
  t.is(words['PAGE_HELP']?.text, 'Ayuda');
});

test('a file that is there is not replaced unless that is asked for; --from takes it over', async (t) => {
  const { languages, read, write } = await place(t);
  await languages('template', 'qu', '--name', 'Runasimi');
  const file = await read('qu.json');
  const word = file.words['PAGE_HOME'];
  t.truthy(word);
  await write('qu.json', {
    ...file,
    words: { PAGE_HOME: { english: 'An older word', text: 'Wasi' } },
  });
  t.is((await languages('template', 'qu')).exitCode, 2);
  t.is((await read('qu.json')).words['PAGE_HOME']?.text, 'Wasi');
  const checked = await languages('check', 'qu.json', '--json');
  t.like(JSON.parse(checked.stdout), { outdated: ['PAGE_HOME'] });
  const again = await languages('template', 'qu', '--from', 'qu.json', '--force');
  t.is(again.exitCode, 0, again.stderr);
  const { name, words } = await read('qu.json');
  t.is(name, 'Runasimi');
  t.deepEqual(words['PAGE_HOME'], { english: word?.english ?? '', text: 'Wasi' });
});

test('all that is wrong with a file is listed, and what is no language is refused', async (t) => {
  const { languages, write } = await place(t);
  await write('qu.json', {
    ...{ format: 1, language: 'qu', name: 'Runasimi' },
    words: { PAGE_HOMME: { text: 'x' }, PAGE_APPS_VERSION: { text: 'no place' } },
  });
  const { exitCode, stderr } = await languages('check', 'qu.json');
  t.is(exitCode, 2);
  t.regex(stderr, /PAGE_HOMME/);
  t.regex(stderr, /PAGE_APPS_VERSION.*\{version\}/);
  t.is((await languages('template', '../x')).exitCode, 2);
  t.is((await languages('check', 'nowhere.json')).exitCode, 13);
});

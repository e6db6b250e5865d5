import test from 'ava';
import { readLanguageFile } from '../../src/index.ts';
import { messagesIn } from '../../src/languages.ts';

const file = (parts: object, words: object = {}): string =>
  JSON.stringify({ format: 1, language: 'qu', name: 'Runasimi', words, ...parts });
const read = (text: string) => readLanguageFile(text, 'languages/qu.json');
const codesOf = (text: string) => read(text).problems.map(({ code }) => code);

test('all English words are a language file without a problem', (t) => {
  const words = messagesIn('en');
  const { file: all, problems } = read(file({}, words));
  t.deepEqual(problems, []);
  t.deepEqual(all?.words, words);
});

test('words that do not fit are left out one by one, and told', (t) => {
  const { file: read1, problems } = read(
    file(
      {},
      {
        PAGE_HOME: { text: 'Wasi' },
        PAGE_HOMES: { text: 'x' },
        __proto__x: { text: 'x' },
        PAGE_STATUS_PROGRESS: { text: '{done}' },
        PAGE_APPS_VERSION: { text: 'Version {version}{evil}' },
        PAGE_HELP: { text: 'Yanapay', hint: 'none in English' },
        PORTAL_STORE_DAMAGED: { text: 'no hint' },
        PAGE_MORE: { text: 'a\u202eb' },
      },
    ),
  );
  t.deepEqual(Object.keys(read1?.words ?? {}), ['PAGE_HOME']);
  t.deepEqual(problems.map(({ code }) => code).sort(), [
    'LANGUAGE_CODES_UNKNOWN',
    'LANGUAGE_CONTROL_CHARACTERS',
    'LANGUAGE_HINT_DIFFERS',
    'LANGUAGE_HINT_DIFFERS',
    'LANGUAGE_PLACES_DIFFER',
    'LANGUAGE_PLACES_DIFFER',
  ]);
  t.is(problems.find(({ code }) => code === 'LANGUAGE_CODES_UNKNOWN')?.parameters['count'], 2);
});

test('forms for numbers may leave the number out, and have no other places', (t) => {
  const plural = Object.entries(messagesIn('en')).find(([, word]) => word.plural !== undefined);
  const [name = '', word] = plural ?? [];
  const { of = '' } = word?.plural ?? {};
  const withForms = (forms: object) =>
    read(file({}, { [name]: { ...word, plural: { of, ...forms } } }));
  const hint = word?.hint === undefined ? {} : { hint: word.hint };
  t.deepEqual(withForms({ one: { text: 'hoq', ...hint }, few: { text: '' } }).problems, []);
  t.deepEqual(
    Object.keys(withForms({ one: { text: 'hoq', ...hint } }).file?.words[name]?.plural ?? {}),
    ['of', 'one'],
  );
  t.like(withForms({ one: { text: '{evil}', ...hint } }).problems, [
    { code: 'LANGUAGE_PLACES_DIFFER' },
  ]);
  t.like(withForms({ of: 'evil', one: { text: 'hoq', ...hint } }).problems, [
    { code: 'LANGUAGE_PLACES_DIFFER' },
  ]);
});

test('a file of another form is not used at all', (t) => {
  for (const text of [
    '',
    '[]',
    'null',
    file({ format: 2 }),
    file({ more: 1 }),
    file({ language: 'en-a-b-c' }),
    file({ language: 'es' }),
    file({ direction: 'up' }),
    file({}, { PAGE_HOME: 'Wasi' }),
    file({}, { PAGE_HOME: { text: 'x'.repeat(2001) } }),
  ]) {
    t.deepEqual(codesOf(text), ['LANGUAGE_FILE_INVALID'], text.slice(0, 100));
    t.is(read(text).file, undefined);
  }
});

test('a word called like a part of every object is just an unknown word', (t) => {
  const text =
    '{"format":1,"language":"qu","name":"x","words":{"__proto__":{"text":"x"},"constructor":{"text":"x"}}}';
  const { file: read1 } = read(text);
  t.deepEqual(Object.keys(read1?.words ?? { a: 1 }), []);
});

import test from 'ava';
import { mergeCommunity } from '../../src/community/community.ts';
import { emptyPart } from '../../src/community/community-part.ts';
import { emptyLocalPart } from '../../src/community/local-part.ts';
import { languages, pickLanguage } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import type { LanguageFile } from '@p2p-hotspot/contract';

const quechua: LanguageFile = {
  format: 1,
  language: 'qu',
  name: 'Runasimi',
  words: { PAGE_HOME: { text: 'Qallariy' }, PAGE_FOOTER: { text: 'Llapan kaymanta.' } },
};
const withFiles = (...files: readonly LanguageFile[]) =>
  mergeCommunity(undefined, { ...emptyLocalPart, languages: files });

test('a file adds a language, in which English stands in for what is missing', (t) => {
  const added = pickLanguage({ chosen: 'qu' }, withFiles(quechua).languages);
  t.is(added.ownName, 'Runasimi');
  const words = wordsOf(added);
  t.is(words.say('PAGE_HOME'), 'Qallariy');
  t.is(words.say('PAGE_HELP'), 'Help');
});

test('a file overrides single words of a language, and leaves the others', (t) => {
  const file: LanguageFile = { format: 1, language: 'es', words: { PAGE_HOME: { text: 'Casa' } } };
  const words = wordsOf(pickLanguage({ chosen: 'es' }, withFiles(file).languages));
  t.is(words.say('PAGE_HOME'), 'Casa');
  t.is(words.say('PAGE_HELP'), 'Ayuda');
  t.is(words.language.ownName, 'Español');
});

test('only a language whose file says that it was reviewed is not called machine-made', (t) => {
  const isMachineMade = (file: LanguageFile) =>
    pickLanguage({ chosen: file.language }, withFiles(file).languages).isMachineMade;
  t.true(isMachineMade(quechua));
  t.false(isMachineMade({ ...quechua, reviewed: true }));
  t.true(isMachineMade({ format: 1, language: 'es', words: {} }));
  t.false(isMachineMade({ format: 1, language: 'es', words: {}, reviewed: true }));
  t.false(isMachineMade({ format: 1, language: 'en', words: {} }));
});

test('a right-to-left language says so itself', (t) => {
  const dari: LanguageFile = { ...quechua, language: 'prs', name: 'دری', direction: 'rtl' };
  t.is(pickLanguage({ chosen: 'prs' }, withFiles(dari).languages).direction, 'rtl');
});

test('a community chooses its languages and their order; what it does not have is passed over', (t) => {
  const offered = mergeCommunity(undefined, {
    ...emptyLocalPart,
    languages: [quechua],
    file: { format: 1, languages: ['qu', 'es', 'xx'] },
  });
  t.deepEqual(
    offered.languages.map(({ tag }) => tag),
    ['qu', 'es'],
  );
  t.is(pickLanguage({ accepted: 'de' }, offered.languages).tag, 'qu');
  const none = mergeCommunity(undefined, {
    ...emptyLocalPart,
    file: { format: 1, languages: ['xx'] },
  });
  t.is(none.languages.length, languages.length);
});

test('the overlay’s words come after those of the release', (t) => {
  const served = undefined as never;
  const both = mergeCommunity(
    { ...emptyPart, served, languages: [quechua] },
    {
      ...emptyLocalPart,
      languages: [{ ...quechua, words: { PAGE_HOME: { text: 'Wasi' } } }],
    },
  );
  const words = wordsOf(pickLanguage({ chosen: 'qu' }, both.languages));
  t.is(words.say('PAGE_HOME'), 'Wasi');
  t.is(words.say('PAGE_FOOTER'), 'Llapan kaymanta.');
});

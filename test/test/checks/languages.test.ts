import type { Message } from '@p2p-hotspot/contract';
import type { CatalogueLanguage } from '@p2p-hotspot/contract/languages';
import test from 'ava';
import { checkLanguages, problemsOf } from '../../src/checks/languages.ts';

const english: Message = {
  text: '{count} files of {label}',
  hint: 'Wait.',
  plural: { of: 'count', one: { text: '1 file of {label}', hint: 'Wait.' } },
};
const spanish: Message = {
  text: '{count} archivos de {label}',
  hint: 'Espere.',
  plural: { of: 'count', one: { text: '1 archivo de {label}', hint: 'Espere.' } },
};

const problems = (message: Message | undefined, language: CatalogueLanguage = 'es'): string =>
  problemsOf(language, 'PAGE_TEST', message, english).join('; ');

test('every language says all that a box may say', (t) => {
  t.deepEqual(checkLanguages(), []);
});

test('a message that is right has no problem, with a form for one or with all of them', (t) => {
  t.is(problems(spanish), '');
  t.is(problems({ text: '{count} berkas {label}', hint: 'Tunggu.' }, 'id'), '');
});

test('a message that is missing, or was left in English, is found', (t) => {
  t.regex(problems(undefined), /missing/);
  t.regex(problems(english), /English text/);
});

test('places and hints that differ are found, in forms by number, too', (t) => {
  t.regex(problems({ ...spanish, text: '{count} archivos de {name}' }), /places/);
  t.regex(problems({ ...spanish, hint: 'Espere {count}.' }), /hint has the places/);
  t.regex(
    problems({ text: spanish.text, plural: spanish.plural ?? { of: '' } }),
    /hint stands in one/,
  );
  const one = { text: '1 archivo', hint: 'Espere.' };
  t.regex(problems({ ...spanish, plural: { of: 'count', one } }), /form "one".*places/);
});

test('a language has the forms that its numbers need, and no others', (t) => {
  t.regex(problems({ text: spanish.text, hint: 'Espere.' }), /lacks the form "one"/);
  t.regex(problems(spanish, 'ar'), /lacks the form "two"/);
  t.regex(problems(spanish, 'id'), /no form "one"/);
  t.regex(problems({ ...spanish, plural: { of: 'label' } }), /its number is label/);
});

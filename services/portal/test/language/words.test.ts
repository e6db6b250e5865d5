import test from 'ava';
import { renderHtml } from '../../src/html/html.ts';
import { languages, type Language } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';

const words = wordsOf(languages[0]);

test('sizes are given in the unit that fits', (t) => {
  const sizes = [0, 1, 999, 1000, 999_499, 999_500, 1_250_000, 3.2e9, 5e12, 5e15];
  t.deepEqual(
    sizes.map((size) => words.size(size).replaceAll('\u00a0', ' ')),
    [
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '999 kB',
      '1 MB',
      '1.25 MB',
      '3.2 GB',
      '5 TB',
      '5,000 TB',
    ],
  );
});

test('parameters in bytes and times are made readable', (t) => {
  const { text } = words.message({
    code: 'PAGE_STATUS_SPACE_FREE',
    parameters: { freeBytes: 2e9, totalBytes: 32e9 },
  });
  t.is(text.replaceAll('\u00a0', ' '), '2 GB of 32 GB free');
  t.regex(words.say('PAGE_HOME_SINCE', { issued: '2026-11-22T10:00:00Z' }), /Nov \d+, 2026/);
});

test('an unknown code of a newer daemon is shown as it is', (t) => {
  t.deepEqual(words.message({ code: 'FROM_THE_FUTURE', parameters: {} }), {
    text: 'FROM_THE_FUTURE',
  });
});

test('what is not a time comes back as it was', (t) => {
  t.is(words.date('soon'), 'soon');
});

test('an operator’s text in another language says which', (t) => {
  t.is(renderHtml(words.localized({ es: 'Mapas' })), '<span lang="es" dir="auto">Mapas</span>');
  t.is(renderHtml(words.localized({ es: 'Mapas', en: 'Maps' })), 'Maps');
  t.is(renderHtml(words.localized({})), '');
});

test('an operator’s text is found under a regional tag', (t) => {
  t.is(words.localizedText({ es: 'Mapas', 'en-GB': 'Maps' }), 'Maps');
  t.is(words.localizedText({ es: 'Mapas', fr: 'Cartes' }), 'Mapas');
  t.is(words.localizedText({}), '');
});

test('missing entries of another language are in English, and turn no line that runs the other way', (t) => {
  const partial: Language = {
    tag: 'ar',
    direction: 'rtl',
    ownName: 'العربية',
    catalogue: { PAGE_HOME: { text: 'الرئيسية' } },
  };
  t.is(wordsOf(partial).say('PAGE_HOME'), 'الرئيسية');
  t.is(wordsOf(partial).say('PAGE_HELP'), '\u2066Help\u2069');
  t.is(wordsOf({ ...partial, tag: 'es', direction: 'ltr' }).say('PAGE_HELP'), 'Help');
  t.is(wordsOf(partial), wordsOf(partial));
});

import { CodedError, isCodedError, renderMessage, type Wording } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import test from 'ava';

test('fills the places of a message and of its hint', (t) => {
  const { text } = renderMessage({ code: 'SETTING_INVALID', parameters: { name: 'TZ' } });
  t.regex(text, /TZ/);
  t.notRegex(text, /[{}]/);
});

test('a code from a newer part is shown as it is', (t) => {
  t.deepEqual(renderMessage({ code: 'FROM_THE_FUTURE', parameters: {} }), {
    text: 'FROM_THE_FUTURE',
  });
});

test('a parameter cannot smuggle in a second place', (t) => {
  const { text } = renderMessage({ code: 'SETTING_INVALID', parameters: { name: '{name}' } });
  t.regex(text, /\{name\}/);
});

const wording = (
  tag: string,
  catalogue: Wording['catalogue'],
  show: Wording['show'] = (_, value) => String(value),
): Wording => {
  const rules = new Intl.PluralRules(tag);
  return { catalogue, pluralOf: (value) => rules.select(value), show };
};

test('another language stands in where it has the entry, English elsewhere', (t) => {
  const message = { code: 'SETTING_INVALID', parameters: { name: 'TZ' } };
  const spanish = { SETTING_INVALID: { text: 'Valor no válido: {name}' } };
  t.is(renderMessage(message, wording('es', spanish)).text, 'Valor no válido: TZ');
  t.is(renderMessage(message, wording('es', {})).text, renderMessage(message).text);
});

test('a number chooses the form that its language has for it', (t) => {
  const files = (tag: 'ar' | 'fr' | 'id' | 'en', count: number): string =>
    renderMessage(
      { code: 'PAGE_FILE_COUNT', parameters: { count } },
      wording(tag, messagesIn(tag), (_, value) => `<${value}>`),
    ).text;
  t.is(files('ar', 1), 'ملف واحد');
  t.is(files('ar', 2), 'ملفان');
  t.is(files('ar', 10), '<10> ملفات');
  t.is(files('ar', 11), '<11> ملفًا');
  t.is(files('ar', 100), '<100> ملف');
  t.is(files('fr', 0), '<0> fichier');
  t.is(files('fr', 2), '<2> fichiers');
  t.is(files('id', 1), '<1> berkas');
  t.is(files('en', 1), '1 file');
  t.is(files('en', 0), '<0> files');
});

test('where English stands in, its own rules for numbers hold', (t) => {
  const message = { code: 'PAGE_FILE_COUNT', parameters: { count: 0 } };
  t.is(renderMessage(message, wording('fr', {})).text, '0 files');
});

test('what should be a number and is none takes the words for all numbers', (t) => {
  const message = { code: 'PAGE_FILE_COUNT', parameters: { count: '1' } };
  t.is(renderMessage(message).text, '1 files');
});

test('every message is a whole entry', (t) => {
  for (const [code, { text, hint }] of Object.entries(messagesIn('en'))) {
    t.regex(code, /^[A-Z][A-Z0-9_]*$/);
    t.not(text.trim(), '', code);
    t.not(hint?.trim(), '', code);
  }
});

test('a coded error carries its code, parameters and cause, and is known by its shape', (t) => {
  const cause = new Error('EIO');
  const error = new CodedError('DISK_BROKEN', { parameters: { name: 'a' }, cause });
  t.is(error.message, 'DISK_BROKEN name=a');
  t.is(error.cause, cause);
  t.true(isCodedError(error));
  t.false(isCodedError(cause));
  t.false(isCodedError('DISK_BROKEN'));
  t.false(isCodedError(Object.assign(new Error('x'), { code: 'ENOENT' })));
});

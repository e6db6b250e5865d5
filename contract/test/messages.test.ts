import {
  CodedError,
  isCodedError,
  machineMadeLanguages,
  messagesIn,
  renderMessage,
} from '@p2p-hotspot/contract';
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

test('another language stands in where it has the entry, English elsewhere', (t) => {
  const message = { code: 'SETTING_INVALID', parameters: { name: 'TZ' } };
  const spanish = { SETTING_INVALID: { text: 'Valor no válido: {name}' } };
  t.is(renderMessage(message, spanish).text, 'Valor no válido: TZ');
  t.is(renderMessage(message, {}).text, renderMessage(message).text);
});

test('every message is a whole entry', (t) => {
  for (const [code, { text, hint }] of Object.entries(messagesIn('en'))) {
    t.regex(code, /^[A-Z][A-Z0-9_]*$/);
    t.not(text.trim(), '', code);
    t.not(hint?.trim(), '', code);
  }
});

const placesIn = (text = ''): string[] =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name).sort();

for (const language of machineMadeLanguages) {
  test(`${language}: every entry has the places of the English one, and its hint`, (t) => {
    const english = messagesIn('en');
    const entries = Object.entries(messagesIn(language));
    t.true(entries.some(([code]) => code === 'STICK_DONE'));
    for (const [code, { text, hint }] of entries) {
      t.deepEqual(placesIn(text), placesIn(english[code]?.text), code);
      t.deepEqual(placesIn(hint), placesIn(english[code]?.hint), code);
      t.is(hint === undefined, english[code]?.hint === undefined, code);
      t.not(text, english[code]?.text === 'Status' ? '' : english[code]?.text, code);
    }
  });
}

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

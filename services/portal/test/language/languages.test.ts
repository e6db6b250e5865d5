import test from 'ava';
import {
  acceptedTags,
  fallbacksOf,
  pickLanguage,
  type Language,
} from '../../src/language/languages.ts';

const language = (tag: string, direction: Language['direction'] = 'ltr'): Language => ({
  tag,
  direction,
  ownName: tag,
  catalogue: {},
});
const available = [language('en'), language('pt'), language('ar', 'rtl')] as const;

test('the accepted languages come in the order of the visitor’s wish', (t) => {
  t.deepEqual(acceptedTags('en;q=0.5, pt-BR, ar;q=0.9'), ['pt-BR', 'ar', 'en']);
});

test('what is refused or malformed is no wish', (t) => {
  t.deepEqual(acceptedTags('en;q=0, *, <b>, ;q=1, , de;q=x'), []);
});

test('a tag falls back from the exact to the general', (t) => {
  t.deepEqual(fallbacksOf('zh-Hant-TW'), ['zh-hant-tw', 'zh-hant', 'zh']);
});

test('the visitor’s choice goes before the browser’s and the box’s', (t) => {
  const wishes = { chosen: 'ar', accepted: 'pt', configured: 'en' };
  t.is(pickLanguage(wishes, available).tag, 'ar');
  t.is(pickLanguage({ ...wishes, chosen: 'xx' }, available).tag, 'pt');
  t.is(pickLanguage({ accepted: 'xx', configured: 'pt-BR' }, available).tag, 'pt');
});

test('the first language stands in where nothing fits', (t) => {
  t.is(pickLanguage({}, available).tag, 'en');
  t.is(pickLanguage({ chosen: '../../etc', accepted: 'x'.repeat(10_000) }, available).tag, 'en');
});

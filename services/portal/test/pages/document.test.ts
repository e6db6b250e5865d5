import test from 'ava';
import { noCommunity } from '../../src/community/community.ts';
import { html } from '../../src/html/html.ts';
import { wordsOf } from '../../src/language/words.ts';
import { renderDocument } from '../../src/pages/document.ts';
import type { PageContext } from '../../src/pages/page-context.ts';
import { checkMarkup } from '../fixtures/markup.ts';

const context: PageContext = {
  words: wordsOf({
    tag: 'ar',
    direction: 'rtl',
    ownName: 'العربية',
    catalogue: { PAGE_HOME: { text: 'الرئيسية' } },
  }),
  siteName: 'Community',
  community: noCommunity,
  store: { damagedChannels: [], renewed: [] },
  status: undefined,
  path: '/',
  query: {},
  chosenLanguage: 'ar',
  origin: 'http://192.168.44.1',
  linkBase: '',
  siteOrigin: 'http://192.168.44.1:81',
  userAgent: '',
  takesFiles: false,
};

test('a page of a right-to-left language says so and keeps the language in its links', (t) => {
  const document = renderDocument(context, { title: 'Home', main: html`<h1>Home</h1>` });
  t.deepEqual(checkMarkup(document), []);
  t.regex(document, /<html lang="ar" dir="rtl">/);
  t.regex(document, /الرئيسية/);
  t.true(document.includes('href="/status?lang=ar"'));
  t.regex(document, /<title>Home · Community<\/title>/);
});

test('the style has no left and no right', (t) => {
  const document = renderDocument(context, { title: 'Home', main: html`` });
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(document) ?? [];
  t.notRegex(style, /(?:^|[^-\w])(?:left|right|margin-(?:left|right)|width|height)\s*:/);
});

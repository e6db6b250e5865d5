import { gzipSync } from 'node:zlib';
import test from 'ava';
import { kioskStylesheet } from '../../src/html/kiosk-stylesheet.ts';
import { languages } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import { renderKiosk, type KioskView } from '../../src/pages/kiosk-page.ts';
import { checkMarkup } from '../fixtures/markup.ts';

const draw = (parts: Partial<KioskView>): string =>
  renderKiosk({
    words: wordsOf(languages[0]),
    siteName: 'Box',
    status: undefined,
    join: {},
    secrets: {},
    minute: 0,
    ...parts,
  });

const classesAt = (minute: number, join: KioskView['join']): string =>
  /<body class="([^"]+)"/.exec(draw({ minute, join }))?.[1] ?? '';

test('each minute has another place on the screen, and the stylesheet knows each', (t) => {
  const places = Array.from({ length: 60 }, (_, minute) => classesAt(minute, {}));
  t.is(new Set(places).size, 9);
  t.true(places.every((place, minute) => place !== places[minute + 1]));
  for (const place of places) t.true(kioskStylesheet.includes(`.${place}{`), place);
});

test('the square of the QR code changes sides each minute: no field of the screen stays bright', (t) => {
  const join = { portalUrl: 'http://192.168.44.1' };
  const places = Array.from({ length: 18 }, (_, minute) => classesAt(minute, join));
  t.is(new Set(places).size, 18);
  places.forEach((place, minute) => {
    t.regex(place, minute % 2 === 0 ? /^at-\d joined$/ : /^at-\d joined turned$/);
  });
  t.true(kioskStylesheet.includes('.joined.turned{'));
  t.regex(kioskStylesheet, /\.qr path:first-child\{fill:#[0-9a-f]{6}\}/);
});

test('what a Wi-Fi and its password are called is text, whatever it is', (t) => {
  const name = `"><script>alert(1)</script>'&`;
  const text = draw({ join: { wifi: { name, password: { text: name } } } });
  t.deepEqual(checkMarkup(text), []);
  t.false(text.includes('<script>'));
  t.true(gzipSync(text).length < 14 * 1024);
});

test('a code is shown in two halves that are copied as one, and with the time that it has', (t) => {
  const text = draw({ secrets: { presenceCode: { code: '12345678', secondsLeft: 431 } } });
  t.deepEqual(checkMarkup(text), []);
  t.true(text.includes('<span>1234</span><span>5678</span>'));
  t.true(text.includes('about 8 min left'));
  t.false(text.includes('PIN for the steward'));
});

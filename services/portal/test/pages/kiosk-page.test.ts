import test from 'ava';
import { kioskStylesheet } from '../../src/html/kiosk-stylesheet.ts';
import { languages } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import { renderKiosk } from '../../src/pages/kiosk-page.ts';

test('each minute has another place on the screen, and the stylesheet knows each', (t) => {
  const places = Array.from({ length: 60 }, (_, minute) => {
    const [, place = ''] =
      /<body class="([^"]+)"/.exec(renderKiosk(wordsOf(languages[0]), 'Box', undefined, minute)) ??
      [];
    return place;
  });
  t.is(new Set(places).size, 9);
  t.true(places.every((place, minute) => place !== places[minute + 1]));
  for (const place of places) t.true(kioskStylesheet.includes(`.${place}{`), place);
});

import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import type { BoxStatus, StickActivity, StickStatus } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import { html, renderHtml } from '../../src/html/html.ts';
import { icon } from '../../src/html/icons.ts';
import { stickIcon } from '../../src/pages/stick-panel.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { fullPortal } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask } from '../fixtures/portal.ts';

const stick = (activity: StickActivity, code: string, label = 'blue'): StickStatus => ({
  id: `stick-${label}`,
  label,
  activity,
  message: { code, parameters: { label } },
});

const progress = { doneBytes: 43, totalBytes: 100, doneFiles: 1, totalFiles: 9, secondsLeft: 700 };

const told: Readonly<Record<StickActivity, readonly [code: string, words: string]>> = {
  reading: ['STICK_READING', 'Reading blue'],
  checking: ['STICK_CHECKING', 'Checking what is on blue'],
  copying: ['STICK_COPYING', 'Copying from blue'],
  waiting: ['STICK_WAITING_END', 'Everything is copied from blue'],
  writing: ['STICK_WRITING', 'Do not pull it out now'],
  removable: ['STICK_DONE', 'You can pull out blue'],
  problem: ['STICK_UNUSABLE', 'blue cannot be used'],
};
const activities = Object.keys(told) as StickActivity[];

const portalWith = async (t: ExecutionContext, parts: Partial<BoxStatus>) => {
  const portal = await fullPortal(t);
  const daemon = createDaemon(
    t,
    portal.socketDir,
    boxStatus({ message: { code: 'BOX_READY', parameters: {} }, ...parts }),
  );
  await daemon.start();
  return {
    daemon,
    page: async (path: string) => (await ask(portal.portalPort, path)).text,
    portal,
  };
};

const drawingOf = (activity: StickActivity): string => renderHtml(icon(stickIcon(activity)));

test('every activity has a drawing of its own', (t) => {
  t.is(new Set(activities.map(drawingOf)).size, activities.length);
});

for (const activity of activities) {
  const [code, words] = told[activity];
  test(`${activity}: the status page, the home page and the television say so without a script`, async (t) => {
    const { page } = await portalWith(t, { sticks: [stick(activity, code)], progress });
    for (const path of ['/status', '/', '/kiosk']) {
      const text = await page(path);
      t.deepEqual(checkMarkup(text), [], path);
      t.true(text.includes(words), path);
      t.true(text.includes(drawingOf(activity)), path);
      t.is(text.includes('43% · about 12 min left'), activity === 'copying', path);
      t.true(gzipSync(text).length <= 14 * 1024);
    }
  });
}

test('a page without scripts is renewed often while a stick is busy, and seldom afterwards', async (t) => {
  const { page, daemon } = await portalWith(t, { sticks: [stick('checking', 'STICK_CHECKING')] });
  t.regex(await page('/status'), /http-equiv="refresh" content="3"/);
  daemon.set(
    boxStatus({
      message: { code: 'BOX_READY', parameters: {} },
      sticks: [stick('removable', 'STICK_DONE')],
    }),
  );
  t.regex(await page('/status'), /http-equiv="refresh" content="20"/);
});

test('a stick is told once, with its sources, and other sources stay', async (t) => {
  const source = (id: string, label: string, on?: string) => ({
    id,
    kind: on === undefined ? ('bundle-file' as const) : ('stick' as const),
    label,
    message: { code: 'SOURCE_HAS_UPDATE', parameters: { label, releases: 'stable 2' } },
    inUse: false,
    ...(on === undefined ? {} : { stick: on }),
  });
  const { page } = await portalWith(t, {
    sticks: [stick('removable', 'STICK_DONE')],
    sources: [source('1', 'on-the-stick.hotspot', 'stick-blue'), source('2', 'dropped.hotspot')],
  });
  const text = await page('/status');
  t.true(text.includes('dropped.hotspot'));
  t.false(text.includes('on-the-stick.hotspot'));
});

test('a disk that has nothing for us does not stand on the home page for ever', async (t) => {
  const { page } = await portalWith(t, { sticks: [stick('removable', 'STICK_NOTHING_HERE')] });
  t.false((await page('/')).includes('nothing for this box'));
  t.true((await page('/status')).includes('there is nothing for this box on it'));
});

test('what a stick is called is text, whatever it is', async (t) => {
  const label = `</title><script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;
  const { page } = await portalWith(t, {
    sticks: [stick('removable', 'STICK_DONE', label), stick('problem', 'STICK_UNUSABLE', label)],
  });
  for (const path of ['/status', '/', '/kiosk']) {
    const text = await page(path);
    t.deepEqual(checkMarkup(text), [], path);
    t.false(/<script>alert|<img src=x/.test(text), path);
    t.true(text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'), path);
  }
});

test('the television puts what is most urgent first, and the rest below', async (t) => {
  const { page } = await portalWith(t, {
    sticks: [
      stick('removable', 'STICK_DONE', 'blue'),
      stick('writing', 'STICK_WRITING', 'red'),
      stick('copying', 'STICK_COPYING', 'green'),
    ],
    progress,
  });
  const text = await page('/kiosk');
  const places = [
    'Writing to red',
    'Copying from green',
    'You can pull out blue',
    'up to date',
  ].map((words) => text.indexOf(words));
  t.deepEqual(
    places,
    [...places].sort((left, right) => left - right),
  );
  t.false(places.includes(-1));
  t.regex(text, /<h1>Writing to red<\/h1>/);
});

test('the television needs no script, no session and no daemon, and moves its words', async (t) => {
  const { page, daemon, portal } = await portalWith(t, {});
  const answer = await ask(portal.portalPort, '/kiosk');
  t.is(answer.headers['set-cookie'], undefined);
  t.false(answer.text.includes('<script'));
  t.regex(answer.text, /<meta http-equiv="refresh" content="5" \/>/);
  t.regex(answer.text, /<body class="at-[0-8]">/);
  t.true(answer.text.includes('Everything is up to date'));
  await daemon.stop();
  t.true((await page('/kiosk')).includes('What the box is doing is not known'));
});

const spoken: Readonly<Record<string, readonly [direction: string, words: string, note: string]>> =
  {
    es: ['ltr', 'Listo. Puede sacar blue', 'Una máquina tradujo'],
    pt: ['ltr', 'Pronto. Pode retirar blue', 'Uma máquina traduziu'],
    fr: ['ltr', 'Terminé. Vous pouvez retirer blue', 'Une machine a traduit'],
    id: ['ltr', 'Selesai. blue boleh dicabut', 'diterjemahkan oleh mesin'],
    sw: ['ltr', 'Tayari. Unaweza kuchomoa blue', 'Mashine ilitafsiri'],
    ar: ['rtl', 'انتهى. يمكنك نزع \u2068blue\u2069', 'ترجمت آلةٌ'],
  };

for (const [language, [direction, words, note]] of Object.entries(spoken)) {
  test(`${language}: a browser in it, or a box, gets sticks in its words, marked as not reviewed`, async (t) => {
    const { portal } = await portalWith(t, { sticks: [stick('removable', 'STICK_DONE')] });
    for (const path of ['/status', '/', '/kiosk']) {
      const { text } = await ask(portal.portalPort, path, {
        headers: { 'accept-language': `${language}-XX, en;q=0.5` },
      });
      t.deepEqual(checkMarkup(text), [], path);
      t.true(text.includes(`<html lang="${language}" dir="${direction}">`), path);
      t.true(text.includes(words), path);
      t.true(text.includes(note), path);
      t.true(gzipSync(text).length <= 14 * 1024);
    }
  });
}

test('a size has one unit', async (t) => {
  const { page } = await portalWith(t, {
    message: {
      code: 'SPACE_TOO_SMALL',
      parameters: { neededBytes: 12e9, freeBytes: 3e9, largest: 'stable/films 12000 MB' },
    },
  });
  const text = (await page('/status')).replaceAll('\u00a0', ' ');
  t.true(text.includes('12 GB are needed, 3 GB are free'));
});

test('where English stands in for another language, it is marked as English, to its hint', async (t) => {
  // Only the operator's command says it, so no language but English has it.
  const message = { code: 'PASSPHRASE_MISMATCH', parameters: {} };
  const { portal } = await portalWith(t, {
    message,
    sticks: [{ ...stick('problem', message.code), message }],
    history: [{ sequence: 1, time: '2026-05-12T09:00:00Z', kind: 'refused', message }],
  });
  const english = messagesIn('en')[message.code];
  t.is(messagesIn('ar')[message.code], undefined);
  for (const [language, marks] of [
    ['ar', true],
    ['en', false],
  ] as const) {
    for (const path of ['/status', '/kiosk']) {
      const { text } = await ask(portal.portalPort, `${path}?lang=${language}`);
      t.deepEqual(checkMarkup(text), [], path);
      for (const words of [english?.text ?? '', english?.hint ?? '']) {
        const escaped = renderHtml(html`${words}`);
        const all = text.split(escaped).length - 1;
        const marked = text.split(`<span lang="en" dir="ltr">${escaped}</span>`).length - 1;
        t.true(all > 0, path);
        t.is(marked, marks ? all : 0, `${language} ${path}`);
      }
    }
  }
});

test('English has been reviewed, and each page leads to the other languages', async (t) => {
  const { page } = await portalWith(t, {});
  const text = await page('/status');
  t.false(text.includes('A machine translated'));
  for (const language of Object.keys(spoken))
    t.true(text.includes(`href="/status?lang=${language}"`));
});

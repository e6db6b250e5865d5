import type { PubBlob, PubStatus } from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { shortId, shownName } from '../pub/pub-panel.ts';
import { actField } from './act-card.ts';
import { codeField } from './code-field.ts';
import type { Confirmation } from './confirm-page.ts';
import { pubFilesPath } from './pub-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';

/** Values of `actField` on this page. */
export const fileActs = { delete: 'delete', allow: 'allow' } as const;

export const blobField = 'blob';

/** On one page, of those that are there and of those that are never taken. */
const mostShown = 50;

const idLine = (blob: string): Html => html`<code class="code" dir="ltr">${blob}</code>`;

const fileCard = (view: StewardView, { blob, sizeBytes, feed, name }: PubBlob): Html => {
  const { words } = view.context;
  const from =
    feed === undefined
      ? []
      : [words.say('PAGE_PUB_FILE_OF', { name: shownName(name ?? '') || shortId(feed) })];
  return stewardForm(
    view,
    pubFilesPath,
    html`<p>${[words.size(sizeBytes), ...from].join(' · ')}</p>
      ${idLine(blob)}
      <p class="links">
        <button class="button quiet">${words.say('PAGE_PUB_DELETE_FILE')}</button>
      </p>`,
    [
      [actField, fileActs.delete],
      [blobField, blob],
    ],
  );
};

const deniedCard = (view: StewardView, blob: string): Html =>
  stewardForm(
    view,
    pubFilesPath,
    html`${idLine(blob)}
      <p class="links">
        <button class="button quiet">${view.context.words.say('PAGE_PUB_ALLOW_FILE')}</button>
      </p>`,
    [
      [actField, fileActs.allow],
      [blobField, blob],
    ],
  );

const byId = (view: StewardView): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    pubFilesPath,
    html`<h2>${words.say('PAGE_PUB_FILE_BY_ID')}</h2>
      <p>${words.say('PAGE_PUB_FILE_BY_ID_HOW')}</p>
      ${codeField({ label: words.say('PAGE_PUB_FILE_ID'), name: blobField, maxLength: 80 })}
      <p class="links">
        <button class="button quiet">${words.say('PAGE_PUB_DELETE_FILE')}</button>
      </p>`,
    [[actField, fileActs.delete]],
  );
};

const shownOf = ({ context: { words } }: StewardView, count: number): Html | false =>
  count > mostShown &&
  html`<p class="soft">${words.say('PAGE_PUB_PEOPLE_SHOWN', { shown: mostShown, count })}</p>`;

/** Pictures and files that people sent along, and those that are never taken. */
export const pubFilesPage = (
  view: StewardView,
  { deniedBlobs }: PubStatus,
  blobs: Answered<readonly PubBlob[]>,
): StewardPage => {
  const { context } = view;
  const { words } = context;
  const files = blobs.kind === 'refused' ? [] : blobs.value;
  return {
    title: words.say('PAGE_PUB_FILES'),
    lead: words.say('PAGE_PUB_FILES_LEAD'),
    main: html`${blobs.kind === 'refused' && notice(words, blobs.message)}
      ${
        blobs.kind === 'answered' &&
        files.length === 0 &&
        html`<p>${words.say('PAGE_PUB_FILES_NONE')}</p>`
      }
      ${files.slice(0, mostShown).map((one) => fileCard(view, one))} ${shownOf(view, files.length)}
      ${byId(view)}
      ${
        deniedBlobs.length > 0 &&
        html`<h2>${words.say('PAGE_PUB_DENIED')}</h2>
          ${deniedBlobs.slice(0, mostShown).map((blob) => deniedCard(view, blob))}
          ${shownOf(view, deniedBlobs.length)}`
      }
      <p class="links">
        <a class="button quiet" href="${linkTo(context, pubFilesPath)}"
          >${icon('working')}${words.say('PAGE_PUB_LOOK_AGAIN')}</a
        >
      </p>`,
  };
};

export const deleteFileQuestion = (
  { context: { words } }: StewardView,
  blob: string,
): Confirmation => ({
  title: words.say('PAGE_PUB_DELETE_FILE_SURE'),
  text: html`${idLine(blob)}
    <p>${words.say('PAGE_PUB_DELETE_FILE_WHAT')}</p>`,
  button: words.say('PAGE_PUB_DELETE_FILE'),
});

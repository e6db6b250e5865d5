import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { FileIndex } from '../store/file-index.ts';
import { amount } from './component-parts.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** The page that lists the drive; below it its folders. */
export const drivePagePath = '/drive';

/** A link with a picture, a name that somebody chose, and what is known of it. */
export const namedRow = (href: string, picture: Html, name: string, facts: string): Html =>
  html`<li>
    <a class="row" href="${href}">
      ${picture}
      <div class="grow">
        <strong class="name" dir="auto">${name}</strong>
        <p class="soft">${facts}</p>
      </div>
    </a>
  </li>`;

/** The drive in a list of content; nothing where nothing of it is here. */
export const driveRow = (context: PageContext, files: FileIndex | undefined): Html => {
  if (files === undefined || files.size === 0) return html``;
  const { words } = context;
  const sizeBytes = [...files.values()].reduce((sum, one) => sum + one.sizeBytes, 0);
  return html`<h2>${words.say('PAGE_DRIVE')}</h2>
    <ul class="list">
      ${namedRow(
        linkTo(context, drivePagePath),
        html`<span class="badge-icon">${icon('folder')}</span>`,
        words.say('PAGE_DRIVE_HOME'),
        amount(words, files.size, sizeBytes),
      )}
    </ul>`;
};

import type { DriveStatus } from '@p2p-hotspot/contract';
import type { Folder } from '../holdings/folder.ts';
import { startPage } from '../holdings/content.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { amount } from './component-parts.ts';
import { fileIcon } from './content-page.ts';
import { drivePagePath, namedRow } from './drive-row.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { encodePath, linkTo, type PageContext } from './page-context.ts';
import { driveFacts } from './swarm/drive-panel.ts';

/** Where files of the drive are on the origin of bundled sites: no channel is called so. */
export const driveRoot = '/_drive';

/** Names on one page of a long folder. */
const namesPerPage = 100;

/** One folder of the drive. */
export interface DriveFolder {
  /** Empty for its root. */
  readonly path: string;
  readonly folder: Folder;
  /** Counted from 1. */
  readonly page: number;
}

export const drivePageCount = ({ folders, files }: Folder): number =>
  Math.max(1, Math.ceil((folders.length + files.length) / namesPerPage));

const folderLink = (context: PageContext, path: string, page = 1): string =>
  linkTo(
    context,
    `${drivePagePath}/${path === '' ? '' : `${encodePath(path)}/`}`,
    page === 1 ? {} : { page: String(page) },
  );

const fileLink = ({ siteOrigin }: PageContext, path: string): string =>
  `${siteOrigin}${driveRoot}/${encodePath(path)}`;

const pager = (context: PageContext, { path, folder, page }: DriveFolder): Html | false => {
  const { words } = context;
  const pages = drivePageCount(folder);
  return (
    pages > 1 &&
    html`<nav class="crumbs" aria-label="${words.say('PAGE_CONTENT_PAGES')}">
      ${
        page > 1 &&
        html`<a href="${folderLink(context, path, page - 1)}"
          >${words.say('PAGE_CONTENT_BEFORE')}</a
        >`
      }
      <span class="inline-link">${words.say('PAGE_CONTENT_PAGE', { page, pages })}</span>
      ${
        page < pages &&
        html`<a href="${folderLink(context, path, page + 1)}">${words.say('PAGE_CONTENT_NEXT')}</a>`
      }
    </nav>`
  );
};

const listing = (context: PageContext, place: DriveFolder): Html => {
  const { words } = context;
  const { path, folder, page } = place;
  const below = path === '' ? '' : `${path}/`;
  const first = (page - 1) * namesPerPage;
  const rows = [
    ...folder.folders.map(
      ({ name, files, sizeBytes }) =>
        () =>
          namedRow(
            folderLink(context, below + name),
            icon('folder'),
            name,
            amount(words, files, sizeBytes),
          ),
    ),
    ...folder.files.map(
      ({ name, entry }) =>
        () =>
          namedRow(
            fileLink(context, entry.path),
            icon(fileIcon(name)),
            name,
            words.size(entry.sizeBytes),
          ),
    ),
  ].slice(first, first + namesPerPage);
  const hasStart = folder.files.some(({ name }) => name === startPage);
  return html`${
      hasStart &&
      html`<p class="links">
        <a class="button" href="${fileLink(context, below)}"
          >${icon('open')}${words.say('PAGE_DRIVE_OPEN')}</a
        >
      </p>`
    }
    <ul class="list">
      ${rows.map((draw) => draw())}
    </ul>
    ${pager(context, place)}`;
};

/**
 * What the community's own drive has, as nobody's but the community's.
 *
 * @param drive undefined while the daemon is away
 * @param place undefined where nothing of it is here yet
 */
export const drivePage = (
  context: PageContext,
  drive: DriveStatus | undefined,
  place: DriveFolder | undefined,
): Page => {
  const { words } = context;
  const path = place?.path ?? '';
  const parts = path === '' ? [] : path.split('/');
  const title = parts.at(-1) ?? words.say('PAGE_DRIVE');
  return {
    title,
    main: html`${
        parts.length > 0 &&
        html`<p class="crumbs">
          <a href="${folderLink(context, parts.slice(0, -1).join('/'))}"
            >${words.say('PAGE_CONTENT_UP', {
              name: parts.at(-2) ?? words.say('PAGE_DRIVE'),
            })}</a
          >
        </p>`
      }
      <h1 dir="auto">${title}</h1>
      <p class="lead">${words.say('PAGE_DRIVE_LEAD')}</p>
      ${notice(words, { code: 'PAGE_DRIVE_NOT_SIGNED', parameters: {} })}
      ${place !== undefined && listing(context, place)}
      ${parts.length === 0 && drive !== undefined && driveFacts(words, drive)}`,
  };
};

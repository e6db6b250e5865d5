import type { ServedComponent } from '@p2p-hotspot/contract';
import { bookPathOf } from '@p2p-hotspot/content/routes';
import { mediaTypeOf } from '../files/media-types.ts';
import { mediaKindOf } from '../holdings/media.ts';
import { isZim } from '../holdings/zim-files.ts';
import type { ContentItem, ContentShape } from '../holdings/content.ts';
import type { Folder, NamedFile, Subfolder } from '../holdings/folder.ts';
import type { FileIndex } from '../store/file-index.ts';
import type { FindThumbnail } from '../holdings/thumbnails.ts';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { amount, componentLabel, componentLabelText, noveltyBadge } from './component-parts.ts';
import type { Page } from './document.ts';
import { playLink } from './play-page.ts';
import { driveRow } from './drive-row.ts';
import { notice } from './notice.ts';
import { componentPath, encodePath, linkTo, type PageContext } from './page-context.ts';

const shapeIcons: Readonly<Record<ContentShape['kind'], IconName>> = {
  site: 'content',
  file: 'file',
  library: 'content',
  folder: 'folder',
};

/** The folder page of a component. */
const folderLink = (context: PageContext, served: ServedComponent, path = ''): string =>
  linkTo(context, `/content${componentPath(served, path)}`);

/** Where a ZIM file opens, page by page. */
export const libraryLink = (
  { siteOrigin }: PageContext,
  { channel, component }: ServedComponent,
  path: string,
): string => siteOrigin + bookPathOf({ channel, component: component.name, path });

const openLink = (context: PageContext, item: ContentItem, shape: ContentShape): string => {
  switch (shape.kind) {
    case 'site':
      return context.siteOrigin + componentPath(item.served);
    case 'file':
      return mediaKindOf(shape.path) === undefined
        ? context.siteOrigin + componentPath(item.served, shape.path)
        : playLink(context, item.served, shape.path);
    case 'library':
      return libraryLink(context, item.served, shape.path);
    case 'folder':
      return folderLink(context, item.served);
  }
};

/**
 * One thing to read, watch or hear: a big link, or words where it cannot be read.
 *
 * @param more what stands below the link
 */
export const contentRow = (context: PageContext, item: ContentItem, more?: Html): Html => {
  const { words } = context;
  const { component } = item.served;
  const label = html`${componentLabel(words, item.served)} ${noveltyBadge(context, item.served)}`;
  if (item.shape.kind === 'damaged') {
    return html`<li>
      <strong class="name">${label}</strong>
      ${notice(words, item.shape.message)}
    </li>`;
  }
  const shape = item.shape.value;
  return html`<li>
    <a class="row" href="${openLink(context, item, shape)}">
      <span class="badge-icon">${icon(shapeIcons[shape.kind])}</span>
      <div class="grow">
        <strong class="name">${label}</strong>
        <p class="soft">
          ${shape.kind === 'site' && html`${words.say('PAGE_CONTENT_SITE')} · `}${amount(
            words,
            component.files,
            component.size,
          )}
        </p>
      </div>
      ${icon('open')}
    </a>
    ${more}
  </li>`;
};

/** A site and a library open at their first page; their files can be fetched one by one too. */
const filesLink = (context: PageContext, { served, shape }: ContentItem): Html | undefined =>
  shape.kind === 'read' && ['site', 'library'].includes(shape.value.kind)
    ? html`<a class="inline-link soft" href="${folderLink(context, served)}"
        >${context.words.say('PAGE_CONTENT_FILES')}</a
      >`
    : undefined;

/**
 * Everything to read, watch and hear.
 *
 * @param drive files of the community's own drive
 */
export const contentPage = (
  context: PageContext,
  items: readonly ContentItem[],
  drive: FileIndex | undefined,
): Page => {
  const { words } = context;
  return {
    title: words.say('PAGE_CONTENT'),
    main: html`<h1>${words.say('PAGE_CONTENT')}</h1>
      <p class="lead">
        ${words.say(items.length === 0 ? 'PAGE_CONTENT_NONE' : 'PAGE_CONTENT_LEAD')}
      </p>
      <ul class="list">
        ${items.map((item) => contentRow(context, item, filesLink(context, item)))}
      </ul>
      ${driveRow(context, drive)}`,
  };
};

export const fileIcon = (name: string): IconName => {
  const type = mediaTypeOf(name);
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('audio/')) return 'sound';
  return type.startsWith('video/') ? 'film' : 'file';
};

/** What a folder page needs besides the folder. */
export interface FolderPlace {
  readonly served: ServedComponent;
  /** Path of the folder inside the component; empty for its root. */
  readonly path: string;
  readonly folder: Folder;
  readonly thumbnailOf: FindThumbnail;
  /** Counted from 1. */
  readonly page: number;
}

/** Names on one page of a long folder. */
const namesPerPage = 100;

const row = (href: string, iconName: IconName, name: string, facts: string, more?: Html): Html =>
  html`<li>
    <a class="row" href="${href}">
      ${icon(iconName)}
      <div class="grow">
        <strong class="name" dir="auto">${name}</strong>
        <p class="soft">${facts}</p>
      </div>
    </a>
    ${more}
  </li>`;

const fileRow = (
  context: PageContext,
  served: ServedComponent,
  { name, entry }: NamedFile,
): Html => {
  const { words, siteOrigin } = context;
  const address = siteOrigin + componentPath(served, entry.path);
  const size = words.size(entry.sizeBytes);
  const isMedia = mediaKindOf(name) !== undefined;
  if (!isZim(name) && !isMedia) return row(address, fileIcon(name), name, size);
  const save = html`<a class="inline-link soft" href="${address}"
    >${words.say('PAGE_DOWNLOAD_NAMED', { name })}</a
  >`;
  return isMedia
    ? row(playLink(context, served, entry.path), fileIcon(name), name, size, save)
    : row(libraryLink(context, served, entry.path), 'content', name, size, save);
};

/** Files that can be seen before they are opened. The name is said once to people who hear the page. */
const pictureGrid = (
  { siteOrigin, linkBase }: PageContext,
  { served, thumbnailOf }: FolderPlace,
  files: readonly NamedFile[],
): Html | false =>
  files.length > 0 &&
  html`<ul class="list thumbs">
    ${files.map(
      ({ name, entry: { path } }) =>
        html`<li>
          <a href="${siteOrigin + componentPath(served, path)}"
            ><img src="${linkBase}${thumbnailOf(path)}" alt="${name}" loading="lazy" /><span
              class="soft"
              dir="auto"
              aria-hidden="true"
              >${name}</span
            ></a
          >
        </li>`,
    )}
  </ul>`;

/** How many pages a folder takes. */
export const pageCount = ({ folders, files }: Folder): number =>
  Math.max(1, Math.ceil((folders.length + files.length) / namesPerPage));

const pager = (context: PageContext, { served, path, folder, page }: FolderPlace): Html | false => {
  const { words } = context;
  const pages = pageCount(folder);
  const base = `/content${componentPath(served, path === '' ? '' : `${path}/`)}`;
  const to = (target: number): string => linkTo(context, base, { page: String(target) });
  return (
    pages > 1 &&
    html`<nav class="crumbs" aria-label="${words.say('PAGE_CONTENT_PAGES')}">
      ${page > 1 && html`<a href="${to(page - 1)}">${words.say('PAGE_CONTENT_BEFORE')}</a>`}
      <span class="inline-link">${words.say('PAGE_CONTENT_PAGE', { page, pages })}</span>
      ${page < pages && html`<a href="${to(page + 1)}">${words.say('PAGE_CONTENT_NEXT')}</a>`}
    </nav>`
  );
};

/** One folder of a component: folders first, then files with their sizes. */
export const folderPage = (context: PageContext, place: FolderPlace): Page => {
  const { words } = context;
  const { served, path, folder, page, thumbnailOf } = place;
  const below = path === '' ? '' : `${path}/`;
  const parts = path === '' ? [] : path.split('/');
  const label = componentLabelText(words, served);
  const names: readonly (Subfolder | NamedFile)[] = [...folder.folders, ...folder.files];
  const shown = names.slice((page - 1) * namesPerPage, page * namesPerPage);
  const isPictured = (one: Subfolder | NamedFile): one is NamedFile =>
    'entry' in one && thumbnailOf(one.entry.path) !== undefined;
  const pictured = shown.filter(isPictured);
  const others = shown.filter((one) => !isPictured(one));
  const up =
    parts.length === 0
      ? { href: linkTo(context, '/content'), name: words.say('PAGE_CONTENT') }
      : {
          href: folderLink(
            context,
            served,
            parts
              .slice(0, -1)
              .map((part) => `${part}/`)
              .join(''),
          ),
          name: parts.at(-2) ?? label,
        };
  return {
    title: parts.at(-1) ?? label,
    main: html`<p class="crumbs">
        <a href="${up.href}">${words.say('PAGE_CONTENT_UP', { name: up.name })}</a>
      </p>
      <h1 dir="auto">${parts.at(-1) ?? label}</h1>
      ${names.length === 0 && html`<p>${words.say('PAGE_CONTENT_EMPTY')}</p>`}
      <ul class="list">
        ${others.map((one) =>
          'entry' in one
            ? fileRow(context, served, one)
            : row(
                linkTo(context, `/content${componentPath(served)}${encodePath(below + one.name)}/`),
                'folder',
                one.name,
                amount(words, one.files, one.sizeBytes),
              ),
        )}
      </ul>
      ${pictureGrid(context, place, pictured)} ${pager(context, place)}`,
  };
};

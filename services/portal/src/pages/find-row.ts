import { bookPathOf, placeOf } from '@p2p-hotspot/content/routes';
import type { AppListing } from '@p2p-hotspot/fdroid/routes';
import type { AppShelf } from '../holdings/app-repositories.ts';
import { mediaKindOf } from '../holdings/media.ts';
import type { Find } from '../holdings/search.ts';
import { isZim } from '../holdings/zim-files.ts';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { appIcon } from './app-picture.ts';
import { componentLabel } from './component-parts.ts';
import { fileIcon } from './content-page.ts';
import { isViewable, mapPagePath, placeKindWords } from './map-page.ts';
import { playLink } from './play-page.ts';
import { componentPath, linkTo, type PageContext } from './page-context.ts';

/** An app as its repository tells of it, in place of what stands in the index. */
export interface FoundApp {
  readonly shelf: AppShelf;
  readonly app: AppListing;
}

const contentLink = (context: PageContext, { served, place: { path } }: Find): string => {
  const { channel, component } = served;
  if (isZim(path)) {
    return context.siteOrigin + bookPathOf({ channel, component: component.name, path });
  }
  if (mediaKindOf(path) !== undefined) return playLink(context, served, path);
  return path.endsWith('/')
    ? linkTo(context, `/content${componentPath(served, path)}`)
    : context.siteOrigin + componentPath(served, path);
};

const mapLink = (context: PageContext, { served, place: { path } }: Find): string => {
  const map = placeOf(path)?.map ?? path;
  if (!isViewable(map)) return linkTo(context, '/maps');
  return linkTo(context, mapPagePath(served, map)) + path.slice(map.length);
};

const linkOf = (context: PageContext, find: Find): string => {
  switch (find.group) {
    case 'apps':
      return linkTo(context, '/apps');
    case 'installers':
      return linkTo(context, '/installers');
    case 'map':
      return mapLink(context, find);
    case 'library':
      return context.siteOrigin + find.place.path;
    case 'content':
      return contentLink(context, find);
  }
};

const iconOf = ({ group, place: { path } }: Find): IconName => {
  switch (group) {
    case 'apps':
    case 'installers':
      return group;
    case 'map':
      return 'maps';
    case 'library':
      return 'content';
    case 'content':
      if (path === '' || isZim(path)) return 'content';
      return path.endsWith('/') ? 'folder' : fileIcon(path);
  }
};

/** What a place is and which map it is on; of other finds, the part of the release. */
const whereabouts = (context: PageContext, find: Find): Html => {
  const { words } = context;
  const place = find.group === 'map' ? placeOf(find.place.path) : undefined;
  if (place === undefined) return html`${componentLabel(words, find.served)}`;
  const [, kind] = Object.entries(placeKindWords).find(([name]) => name === place.kind) ?? [];
  const map = place.map.slice(place.map.lastIndexOf('/') + 1);
  return html`${kind !== undefined && html`${words.say(kind)} · `}${words.say(
    'PAGE_SEARCH_PLACE_ON',
    { map },
  )}`;
};

const appRow = (context: PageContext, { app, shelf }: FoundApp): Html => {
  const { words } = context;
  const { applicationId, name, summary } = app;
  const path = `/apps${componentPath(shelf.served, applicationId)}`;
  return html`<li>
    <a class="row" href="${linkTo(context, path)}">
      ${appIcon(shelf.basePath, app)}
      <div class="grow">
        <strong class="name">${words.localized(name)}</strong>
        ${summary !== undefined && html`<p class="soft">${words.localized(summary)}</p>`}
      </div>
    </a>
  </li>`;
};

/** One find: a link to where it is. */
export const findRow = (context: PageContext, find: Find, foundApp: FoundApp | undefined): Html => {
  if (foundApp !== undefined) return appRow(context, foundApp);
  const { served, title, excerpt } = find;
  return html`<li>
    <a class="row" href="${linkOf(context, find)}">
      ${icon(iconOf(find))}
      <div class="grow">
        <strong class="name" dir="auto"
          >${title === '' ? componentLabel(context.words, served) : title}</strong
        >
        ${excerpt !== '' && html`<p class="soft" dir="auto">${excerpt}</p>`}
        <p class="soft">${whereabouts(context, find)}</p>
      </div>
    </a>
  </li>`;
};

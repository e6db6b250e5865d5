import type { FileIndexEntry, ServedComponent } from '@p2p-hotspot/contract';
import type { OfferedMap } from '../holdings/community-maps.ts';
import type { Readable } from '../holdings/readable.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { componentLabel, noveltyBadge } from './component-parts.ts';
import type { Page } from './document.ts';
import { communityMapPagePath, communityMapsPath, isViewable, mapPagePath } from './map-page.ts';
import { notice } from './notice.ts';
import { componentPath, linkTo, type PageContext } from './page-context.ts';

/** One component of kind `map` with its files. */
export interface MapSet {
  readonly served: ServedComponent;
  readonly files: Readable<readonly FileIndexEntry[]>;
}

const lookLink = (context: PageContext, path: string, name: string): Html => {
  const { words } = context;
  return html`<a
    class="button"
    href="${linkTo(context, path)}"
    aria-label="${words.say('PAGE_MAP_LOOK_NAMED', { name })}"
    >${icon('maps')}${words.say('PAGE_MAP_LOOK')}</a
  >`;
};

const downloadLink = ({ words }: PageContext, address: string, name: string): Html =>
  html`<a
    class="button quiet"
    href="${address}"
    aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name })}"
    >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
  >`;

const fileRow = (context: PageContext, served: ServedComponent, file: FileIndexEntry): Html =>
  html`<li class="row">
    <span class="badge-icon">${icon('maps')}</span>
    <div class="grow">
      <strong class="name" dir="auto">${file.path}</strong>
      <p class="soft">${context.words.size(file.sizeBytes)}</p>
    </div>
    ${isViewable(file.path) && lookLink(context, mapPagePath(served, file.path), file.path)}
    ${downloadLink(context, `/maps${componentPath(served, file.path)}`, file.path)}
  </li>`;

const ownRow = (
  context: PageContext,
  { file, name, host, sizeBytes, fetched }: OfferedMap,
): Html => {
  const { words } = context;
  const facts = { host, size: words.size(sizeBytes), date: words.date(fetched) };
  return html`<li class="row">
    <span class="badge-icon">${icon('maps')}</span>
    <div class="grow">
      <strong class="name" dir="auto">${name}</strong>
      <p class="soft">${words.say('PAGE_MAPS_OWN_FACTS', facts)}</p>
    </div>
    ${isViewable(file) && lookLink(context, communityMapPagePath(file), name)}
    ${downloadLink(context, `${communityMapsPath}/${file}`, name)}
  </li>`;
};

const ownMaps = (context: PageContext, own: readonly OfferedMap[]): Html =>
  html`<h2>${context.words.say('PAGE_STATUS_MAPS')}</h2>
    <p>${context.words.say('PAGE_MAPS_OWN_LEAD')}</p>
    <ul class="list">
      ${own.map((map) => ownRow(context, map))}
    </ul>`;

/** The map files of every map component; apart from them, those that the community chose by link. */
export const mapsPage = (
  context: PageContext,
  sets: readonly MapSet[],
  own: readonly OfferedMap[],
): Page => {
  const { words } = context;
  const title = words.say('PAGE_MAPS');
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${words.say(sets.length + own.length === 0 ? 'PAGE_MAPS_NONE' : 'PAGE_MAPS_LEAD')}
      </p>
      ${sets.map(
        ({ served, files }) =>
          html`<h2>${componentLabel(words, served)} ${noveltyBadge(context, served)}</h2>
            ${
              files.kind === 'damaged'
                ? notice(words, files.message)
                : html`<ul class="list">
                    ${files.value.map((file) => fileRow(context, served, file))}
                  </ul>`
            }`,
      )}
      ${own.length > 0 && ownMaps(context, own)}`,
  };
};

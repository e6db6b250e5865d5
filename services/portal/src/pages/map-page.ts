import type { MessageCode, ServedComponent } from '@p2p-hotspot/contract';
import {
  mapEnding,
  viewerScript,
  viewerStyles,
  type placeKinds,
  type ViewerData,
} from '@p2p-hotspot/maps/routes';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import type { Page } from './document.ts';
import { componentPath, linkTo, type PageContext } from './page-context.ts';

/** Where maps that the community chose by link are. */
export const communityMapsPath = '/maps/community';

/** No channel has such a name. */
const pagesPath = '/maps/_view';

/** Routes of the pages on which one map is drawn. */
export const mapPageRoutePaths = {
  release: `${pagesPath}/:channel/:component/*`,
  community: `${pagesPath}/_community/:file`,
} as const;

export const mapPagePath = (served: ServedComponent, path: string): string =>
  `${pagesPath}${componentPath(served, path)}`;

export const communityMapPagePath = (file: string): string => `${pagesPath}/_community/${file}`;

/** Whether browsers can draw a file of that name. */
export const isViewable = (path: string): boolean => path.endsWith(mapEnding);

/** One map with all that its page is drawn from. */
export interface ShownMap {
  readonly name: string;
  /** Path of the file. */
  readonly address: string;
  readonly sizeBytes: number;
  readonly placesAddress?: string;
  readonly overviewAddress?: string;
  /** Chosen by the community, signed by nobody: where it came from and when. */
  readonly unsigned?: { readonly host: string; readonly fetched: string };
}

export const placeKindWords: Readonly<
  Record<(typeof placeKinds)[number], MessageCode | undefined>
> = {
  country: 'PAGE_MAP_KIND_COUNTRY',
  region: 'PAGE_MAP_KIND_REGION',
  city: 'PAGE_MAP_KIND_CITY',
  town: 'PAGE_MAP_KIND_TOWN',
  village: 'PAGE_MAP_KIND_VILLAGE',
  area: 'PAGE_MAP_KIND_AREA',
  mountain: 'PAGE_MAP_KIND_MOUNTAIN',
  water: 'PAGE_MAP_KIND_WATER',
  // Its name says enough.
  place: undefined,
};

const viewerData = (words: Words, { address, name, placesAddress }: ShownMap): ViewerData => ({
  map: address,
  ...(placesAddress !== undefined && { places: placesAddress }),
  language: words.language.tag,
  words: {
    zoomIn: words.say('PAGE_MAP_ZOOM_IN'),
    zoomOut: words.say('PAGE_MAP_ZOOM_OUT'),
    map: words.say('PAGE_MAP_NAMED', { name }),
    nothingFound: words.say('PAGE_MAP_SEARCH_NONE'),
    // The number is known in the browser only.
    found: words.say('PAGE_MAP_SEARCH_FOUND', { count: '{count}' }),
    broken: words.say('PAGE_MAP_BROKEN'),
    partBroken: words.say('PAGE_MAP_PART_BROKEN'),
    kinds: Object.fromEntries(
      Object.entries(placeKindWords).map(([kind, code]) => [kind, code ? words.say(code) : '']),
    ),
  },
});

const searchForm = (words: Words): Html =>
  html`<form id="map-search" role="search" hidden>
    <label for="map-query">${words.say('PAGE_MAP_SEARCH')}</label>
    <input id="map-query" type="search" autocomplete="off" dir="auto" />
    <p class="soft" role="status"></p>
    <ul></ul>
  </form>`;

const unsignedNote = (
  words: Words,
  sizeBytes: number,
  { host, fetched }: NonNullable<ShownMap['unsigned']>,
): Html => {
  const facts = { host, size: words.size(sizeBytes), date: words.date(fetched) };
  return html`<div class="card notice">
    ${icon('warning')}
    <div>
      <p>${words.say('PAGE_MAPS_OWN_LEAD')}</p>
      <p class="soft">${words.say('PAGE_MAPS_OWN_FACTS', facts)}</p>
    </div>
  </div>`;
};

/**
 * One map. It comes as a picture with a link to the file, for every browser; where the browser can, the
 * viewer of services/maps puts the map itself in the picture's place.
 */
export const mapPage = (context: PageContext, map: ShownMap): Page => {
  const { words } = context;
  const { address, name, overviewAddress, placesAddress, sizeBytes, unsigned } = map;
  return {
    title: name,
    map: { module: viewerScript, styles: viewerStyles },
    main: html`<h1 dir="auto">${name}</h1>
      <p class="crumbs"><a href="${linkTo(context, '/maps')}">${words.say('PAGE_MAPS')}</a></p>
      ${unsigned !== undefined && unsignedNote(words, sizeBytes, unsigned)}
      ${placesAddress !== undefined && searchForm(words)}
      <div id="map" data-viewer="${JSON.stringify(viewerData(words, map))}">
        ${
          overviewAddress === undefined
            ? html`<p class="card">${words.say('PAGE_MAP_NO_PICTURE')}</p>`
            : html`<img src="${overviewAddress}" alt="${words.say('PAGE_MAP_NAMED', { name })}" />`
        }
      </div>
      <p class="soft" id="map-keys" hidden>${words.say('PAGE_MAP_KEYS')}</p>
      <p>
        <a class="button quiet" href="${address}" download
          >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
        >
        <span class="soft">${words.size(sizeBytes)}</span>
      </p>`,
  };
};

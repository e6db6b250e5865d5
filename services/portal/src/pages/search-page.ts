import type { ComponentKind, MessageCode } from '@p2p-hotspot/contract';
import { bookPathOf } from '@p2p-hotspot/content/routes';
import type { Readable } from '../holdings/readable.ts';
import type { Find, SearchOutcome } from '../holdings/search.ts';
import { mediaKindOf } from '../holdings/media.ts';
import { isZim } from '../holdings/zim-files.ts';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { componentLabel } from './component-parts.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { playLink } from './play-page.ts';
import { componentPath, linkTo, type PageContext } from './page-context.ts';

const icons: Readonly<Partial<Record<ComponentKind, IconName>>> = {
  apps: 'apps',
  installers: 'installers',
  map: 'maps',
  content: 'file',
};

const linkOf = (context: PageContext, { served, place }: Find): string => {
  const { channel, component } = served;
  const { path } = place;
  if (place.kind === 'page') return context.siteOrigin + path;
  switch (component.kind) {
    case 'apps':
      return linkTo(context, '/apps');
    case 'installers':
      return linkTo(context, '/installers');
    case 'map':
      return linkTo(context, '/maps');
    case 'content':
    case 'portal':
    case 'image':
      break;
  }
  if (isZim(path)) {
    return context.siteOrigin + bookPathOf({ channel, component: component.name, path });
  }
  if (mediaKindOf(path) !== undefined) return playLink(context, served, path);
  return path.endsWith('/')
    ? linkTo(context, `/content${componentPath(served, path)}`)
    : context.siteOrigin + componentPath(served, path);
};

const iconOf = ({ served, place }: Find): IconName => {
  if (place.kind === 'page') return 'content';
  return place.path.endsWith('/') ? 'folder' : (icons[served.component.kind] ?? 'file');
};

const findRow = (context: PageContext, find: Find): Html => {
  const { served, title, excerpt } = find;
  return html`<li>
    <a class="row" href="${linkOf(context, find)}">
      ${icon(iconOf(find))}
      <div class="grow">
        <strong class="name" dir="auto"
          >${title === '' ? componentLabel(context.words, served) : title}</strong
        >
        ${excerpt !== '' && html`<p class="soft" dir="auto">${excerpt}</p>`}
        <p class="soft">${componentLabel(context.words, served)}</p>
      </div>
    </a>
  </li>`;
};

const say = (context: PageContext, code: MessageCode): Html =>
  notice(context.words, { code, parameters: {} });

const results = (context: PageContext, outcome: Readable<SearchOutcome>): Html => {
  if (outcome.kind === 'damaged') return notice(context.words, outcome.message);
  const { finds, isPartMissing, hasNoIndex } = outcome.value;
  const { words } = context;
  return html`${isPartMissing && say(context, 'PAGE_SEARCH_PART_MISSING')}
  ${
    finds.length === 0
      ? say(context, hasNoIndex ? 'PAGE_SEARCH_NO_INDEX' : 'PAGE_SEARCH_NOTHING')
      : html`<h2>${words.say('PAGE_SEARCH_FOUND', { count: finds.length })}</h2>
          <ul class="list">
            ${finds.map((find) => findRow(context, find))}
          </ul>`
  }`;
};

/** A field to type in, and what was found: a plain form, so that it works on any phone. */
export const searchPage = (
  context: PageContext,
  text: string,
  outcome: Readable<SearchOutcome>,
): Page => {
  const { words, chosenLanguage } = context;
  return {
    title: words.say('PAGE_SEARCH'),
    main: html`<h1>${words.say('PAGE_SEARCH')}</h1>
      <form class="card" method="get" action="${context.linkBase}/search" role="search">
        <p>
          <label
            >${words.say('PAGE_SEARCH_FIELD')}
            <input
              name="q"
              type="search"
              dir="auto"
              maxlength="200"
              autocomplete="off"
              value="${text}"
              required
          /></label>
        </p>
        ${
          chosenLanguage !== undefined &&
          html`<input type="hidden" name="lang" value="${chosenLanguage}" />`
        }
        <p class="links"><button class="button">${words.say('PAGE_SEARCH')}</button></p>
      </form>
      ${text !== '' && results(context, outcome)}`,
  };
};

import type { MessageCode } from '@p2p-hotspot/contract';
import type { Readable } from '../holdings/readable.ts';
import { findGroups, type Find, type FindGroup, type SearchOutcome } from '../holdings/search.ts';
import { html, type Html } from '../html/html.ts';
import type { Page } from './document.ts';
import { findRow, type FoundApp } from './find-row.ts';
import { notice } from './notice.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { searchForm } from './search-form.ts';

const groupTitles: Readonly<Record<FindGroup, MessageCode>> = {
  apps: 'PAGE_APPS',
  content: 'PAGE_CONTENT',
  library: 'PAGE_SEARCH_LIBRARIES',
  map: 'PAGE_SEARCH_MAPS',
  installers: 'PAGE_INSTALLERS',
};

/** Finds of one group that are shown beside others. */
const fewFinds = 6;

/** What was asked, and what came of it. */
export interface ShownSearch {
  readonly text: string;
  /** Show this group only; undefined: all, of each the best. */
  readonly only: FindGroup | undefined;
  readonly outcome: Readable<SearchOutcome>;
  readonly appOf: (find: Find) => FoundApp | undefined;
}

/** The group of an address; undefined for none of ours. */
export const findGroupOf = (query: unknown): FindGroup | undefined =>
  findGroups.find((group) => group === ((query ?? {}) as { readonly in?: unknown }).in);

const say = (context: PageContext, code: MessageCode): Html =>
  notice(context.words, { code, parameters: {} });

const groupSection = (
  context: PageContext,
  { appOf, only, text }: ShownSearch,
  group: FindGroup,
  finds: readonly Find[],
): Html => {
  const { words } = context;
  const shown = only === undefined ? finds.slice(0, fewFinds) : finds;
  return html`<h2>${words.say(groupTitles[group])}</h2>
    <ul class="list">
      ${shown.map((find) => findRow(context, find, appOf(find)))}
    </ul>
    ${
      shown.length < finds.length &&
      html`<p>
        <a class="inline-link" href="${linkTo(context, '/search', { q: text, in: group })}"
          >${words.say('PAGE_MORE')}</a
        >
      </p>`
    }`;
};

const results = (context: PageContext, search: ShownSearch): Html => {
  const { only, outcome, text } = search;
  const { words } = context;
  if (outcome.kind === 'damaged') return notice(words, outcome.message);
  const { isPartMissing, hasNoIndex, finds: all } = outcome.value;
  const finds = all.filter(({ group }) => only === undefined || group === only);
  const back =
    only !== undefined &&
    html`<p>
      <a class="inline-link" href="${linkTo(context, '/search', { q: text })}"
        >${words.say('PAGE_SEARCH_ALL')}</a
      >
    </p>`;
  return html`${isPartMissing && say(context, 'PAGE_SEARCH_PART_MISSING')} ${back}
  ${
    finds.length === 0
      ? say(context, hasNoIndex ? 'PAGE_SEARCH_NO_INDEX' : 'PAGE_SEARCH_NOTHING')
      : html`<p class="soft" role="status">
            ${words.say('PAGE_SEARCH_FOUND', { count: finds.length })}
          </p>
          ${findGroups.map((group) => {
            const ofGroup = finds.filter((find) => find.group === group);
            return ofGroup.length > 0 && groupSection(context, search, group, ofGroup);
          })}`
  }`;
};

/** A field to type in, and what was found, by what it is. */
export const searchPage = (context: PageContext, search: ShownSearch): Page => {
  const { words } = context;
  return {
    title: words.say('PAGE_SEARCH'),
    main: html`<h1>${words.say('PAGE_SEARCH')}</h1>
      ${searchForm(context, search.text)} ${search.text !== '' && results(context, search)}`,
  };
};

import type { CommunityTextKind } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** Where a community says who it is. */
export const aboutPath = '/about';

/** A text of the community in its paragraphs, marked with its language; undefined where there is none. */
export const communityText = (
  { words, community }: PageContext,
  kind: CommunityTextKind,
): Html | undefined => {
  const picked = words.pick(community.texts[kind]);
  if (picked === undefined) return undefined;
  return html`<div class="told" lang="${picked.tag}" dir="auto">
    ${picked.value
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => html`<p>${paragraph.trim()}</p>`)}
  </div>`;
};

/** What greets visitors on the first page. */
export const communityWelcome = (context: PageContext): Html => {
  const { words } = context;
  const welcome = communityText(context, 'welcome');
  if (welcome === undefined) return html`<p class="lead">${words.say('PAGE_HOME_LEAD')}</p>`;
  return html`${welcome}
    <p>
      <a class="inline-link" href="${linkTo(context, aboutPath)}"
        >${icon('community')}${words.say('PAGE_ABOUT_MORE')}</a
      >
    </p>`;
};

import type { BlockedFeed, PubFeed, PubStatus } from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { personName, shortId, shownName } from '../pub/pub-panel.ts';
import { actField } from './act-card.ts';
import { codeField } from './code-field.ts';
import type { Confirmation } from './confirm-page.ts';
import { pubPeoplePath } from './pub-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';

/** Values of `actField` on this page. */
export const peopleActs = {
  follow: 'follow',
  block: 'block',
  unblock: 'unblock',
  delete: 'delete',
} as const;

export const feedField = 'feed';
export const findField = 'find';

/** On one page. */
const mostShown = 50;

const actButton = (view: StewardView, act: keyof typeof peopleActs): Html => {
  const titles = {
    follow: 'PAGE_PUB_FOLLOW',
    block: 'PAGE_PUB_BLOCK',
    unblock: 'PAGE_PUB_UNBLOCK',
    delete: 'PAGE_PUB_DELETE_FEED',
  } as const;
  return html`<button class="button quiet" name="${actField}" value="${peopleActs[act]}">
    ${view.context.words.say(titles[act])}
  </button>`;
};

const personCard = (view: StewardView, one: PubFeed): Html => {
  const { words } = view.context;
  const { feed, name, messages, messageBytes, isFollowed, isBlocked } = one;
  const facts = [
    words.say('PAGE_PUB_FEED_FACTS', { messages, messageBytes }),
    ...(isFollowed ? [words.say('PAGE_PUB_FEED_FOLLOWED')] : []),
    ...(isBlocked ? [words.say('PAGE_PUB_FEED_BLOCKED')] : []),
  ];
  return stewardForm(
    view,
    pubPeoplePath,
    html`<h3>${personName(words, feed, name)}</h3>
      <p class="soft">${facts.join(' · ')}</p>
      <details>
        <summary>${words.say('PAGE_PUB_FEED_ID')}</summary>
        <code class="code" dir="ltr">${feed}</code>
      </details>
      <p class="links">
        ${actButton(view, isBlocked ? 'unblock' : 'block')}
        ${messages > 0 && actButton(view, 'delete')}
      </p>`,
    [[feedField, feed]],
  );
};

const blockedCard = (view: StewardView, { feed, name, reason }: BlockedFeed): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    pubPeoplePath,
    html`<h3>${personName(words, feed, name)}</h3>
      <p class="soft">
        ${words.say(reason === 'flood' ? 'PAGE_PUB_FLOOD' : 'PAGE_PUB_BLOCKED_BY_STEWARD')}
      </p>
      <p class="links">
        ${actButton(view, 'unblock')} ${reason === 'flood' && actButton(view, 'block')}
      </p>`,
    [[feedField, feed]],
  );
};

const findForm = ({ context }: StewardView, find: string): Html => {
  const { words, chosenLanguage } = context;
  return html`<form class="card" method="get" action="${pubPeoplePath}">
    ${
      chosenLanguage !== undefined &&
      html`<input type="hidden" name="lang" value="${chosenLanguage}" />`
    }
    <p>
      <label
        >${words.say('PAGE_PUB_PEOPLE_FIND')}
        <input name="${findField}" value="${find}" maxlength="80" autocomplete="off" dir="auto"
      /></label>
    </p>
    <p class="links">
      <button class="button quiet">${icon('search')}${words.say('PAGE_PUB_PEOPLE_FIND_DO')}</button>
    </p>
  </form>`;
};

const byId = (view: StewardView): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    pubPeoplePath,
    html`<h2>${words.say('PAGE_PUB_BY_ID')}</h2>
      <p>${words.say('PAGE_PUB_BY_ID_HOW')}</p>
      ${codeField({ label: words.say('PAGE_PUB_FEED_ID'), name: feedField, maxLength: 80 })}
      <p class="links">${actButton(view, 'block')} ${actButton(view, 'follow')}</p>`,
  );
};

const people = (view: StewardView, feeds: readonly PubFeed[], find: string): Html => {
  const { words } = view.context;
  const wanted = find.toLowerCase();
  const found = feeds.filter(
    ({ feed, name = '' }) => feed.includes(find) || name.toLowerCase().includes(wanted),
  );
  const shown = Math.min(found.length, mostShown);
  return html`<h2>${words.say('PAGE_PUB_PEOPLE_KEPT')}</h2>
    ${feeds.length > mostShown || find !== '' ? findForm(view, find) : ''}
    ${
      found.length === 0
        ? html`<p>${words.say('PAGE_PUB_PEOPLE_NONE')}</p>`
        : found.slice(0, mostShown).map((one) => personCard(view, one))
    }
    ${
      shown < found.length &&
      html`<p class="soft">
        ${words.say('PAGE_PUB_PEOPLE_SHOWN', { shown, count: found.length })}
      </p>`
    }`;
};

/**
 * Whose messages the box keeps, and whom it takes nothing of.
 *
 * @param find only those with this in their name or id
 */
export const pubPeoplePage = (
  view: StewardView,
  pub: PubStatus,
  feeds: Answered<readonly PubFeed[]>,
  find: string,
): StewardPage => {
  const { context } = view;
  const { words } = context;
  return {
    title: words.say('PAGE_PUB_PEOPLE'),
    lead: words.say('PAGE_PUB_PEOPLE_LEAD'),
    main: html`${
        feeds.kind === 'refused' ? notice(words, feeds.message) : people(view, feeds.value, find)
      }
      ${
        pub.blocked.length > 0 &&
        html`<h2>${words.say('PAGE_PUB_BLOCKED')}</h2>
          ${pub.blocked.slice(0, 200).map((one) => blockedCard(view, one))}`
      }
      ${byId(view)}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, pubPeoplePath)}"
          >${icon('working')}${words.say('PAGE_PUB_LOOK_AGAIN')}</a
        >
      </p>`,
  };
};

export const deleteFeedQuestion = (
  { context: { words } }: StewardView,
  feed: string,
  name: string | undefined,
): Confirmation => ({
  title: words.say('PAGE_PUB_DELETE_FEED_SURE', { name: shownName(name ?? '') || shortId(feed) }),
  text: html`<code class="code" dir="ltr">${feed}</code>
    <p>${words.say('PAGE_PUB_DELETE_FEED_WHAT')}</p>`,
  button: words.say('PAGE_PUB_DELETE_FEED'),
});

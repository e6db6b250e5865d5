import type { CodedMessage, PubRoomStatus, PubStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { IconName } from '../../html/icons.ts';
import type { Words } from '../../language/words.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';

/** Where visitors read how they write with each other. */
export const pubPagePath = '/messages';

/** Characters that are shown of what somebody calls themselves. */
const longestName = 60;

/** What steers a terminal or turns the words around it has no place in a name. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name that somebody chose, as it may stand among our words. */
export const shownName = (name: string): string => {
  const letters = Array.from(name.replaceAll(unprintable, ' ').trim());
  return letters.length <= longestName
    ? letters.join('')
    : `${letters.slice(0, longestName).join('')}…`;
};

/** The beginning of an id: enough for people to tell two of one name from each other. */
export const shortId = (id: string): string => `${id.slice(0, 9)}…`;

/** Somebody, with the beginning of their id: names are anybody's choice. */
export const personName = (words: Words, feed: string, name: string | undefined): Html => {
  const shown = shownName(name ?? '');
  return html`<bdi>${shown === '' ? words.say('PAGE_PUB_NO_NAME') : shown}</bdi>
    <code class="soft" dir="ltr">${shortId(feed)}</code>`;
};

/** Whether people can exchange messages here, as far as it is known. */
export const isPubOffered = (pub: PubStatus | undefined): pub is PubStatus =>
  pub !== undefined && pub.state !== 'off';

export const pubIcon = ({ state, intakeStopped }: PubStatus): IconName => {
  switch (state) {
    case 'running':
      return intakeStopped === undefined ? 'good' : 'warning';
    case 'starting':
    case 'waiting':
      return 'working';
    case 'failing':
      return 'warning';
    case 'off':
      return 'help';
  }
};

const away: CodedMessage = { code: 'PAGE_PUB_AWAY', parameters: {} };
const off: CodedMessage = { code: 'PAGE_PUB_IS_OFF', parameters: {} };

/** What the pub does, why it does not, and what it does not take. */
export const pubNotices = (words: Words, pub: PubStatus | undefined): Html => {
  if (pub === undefined) return notice(words, away);
  if (pub.state === 'off') return notice(words, off, 'help');
  return html`${notice(words, pub.message, pubIcon(pub))}
  ${pub.intakeStopped !== undefined && notice(words, pub.intakeStopped)}`;
};

/** What came last, and how much there is: each a line. */
export const pubFacts = (words: Words, { lastSync, counts }: PubStatus): string[] => [
  lastSync === undefined
    ? words.say('PAGE_PUB_LAST_NEVER')
    : words.say('PAGE_PUB_LAST', { time: lastSync }),
  words.say('PAGE_PUB_KEPT', { messages: counts.messages, count: counts.feeds }),
];

const roomIcons: Readonly<Record<PubRoomStatus['state'], IconName>> = {
  offline: 'help',
  claiming: 'working',
  connecting: 'working',
  connected: 'good',
  failing: 'warning',
  refused: 'warning',
};

/** How it stands with the room. */
export const roomNotice = (words: Words, { state, message, retrySeconds, others }: PubRoomStatus) =>
  html`${notice(words, message, roomIcons[state])}
  ${
    state === 'connected' &&
    others !== undefined &&
    html`<p class="soft">${words.say('PAGE_PUB_ROOM_OTHERS', { count: others })}</p>`
  }
  ${
    state === 'failing' &&
    retrySeconds !== undefined &&
    html`<p class="soft">${words.say('PAGE_PUB_ROOM_RETRY', { count: retrySeconds })}</p>`
  }`;

/** Messages on the status page, for everybody; nothing where there is no such service. */
export const pubPanel = (context: PageContext, pub: PubStatus | undefined): Html => {
  const { words } = context;
  if (pub === undefined) return html``;
  const isOn = isPubOffered(pub);
  return html`<h2>${words.say('PAGE_PUB')}</h2>
    ${pubNotices(words, pub)}
    ${isOn && html`<p class="soft">${pubFacts(words, pub).join(' · ')}</p>`}
    ${isOn && pub.room !== undefined && roomNotice(words, pub.room)}
    ${
      isOn &&
      html`<p>
        <a class="inline-link" href="${linkTo(context, pubPagePath)}"
          >${words.say('PAGE_PUB_HOME')}</a
        >
      </p>`
    }`;
};

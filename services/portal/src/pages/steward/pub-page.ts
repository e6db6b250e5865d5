import type { MessageCode, PubStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { pubFacts, pubIcon, roomNotice, shownName } from '../pub/pub-panel.ts';
import { actCard, actField } from './act-card.ts';
import { codeField } from './code-field.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { stewardPath } from './steward-sections.ts';

export const pubStewardPath = `${stewardPath}/messages`;
export const pubPeoplePath = `${pubStewardPath}/people`;
export const pubFilesPath = `${pubStewardPath}/files`;
export const pubLimitsPath = `${pubStewardPath}/limits`;

/** Values of `actField` on this page. */
export const pubPageActs = {
  on: 'on',
  off: 'off',
  rename: 'rename',
  takeRoom: 'take-room',
  leaveRoom: 'leave-room',
} as const;

/** Names of fields of the forms. */
export const pubFields = { name: 'name', room: 'room' } as const;

/** Shown where nobody tells how the pub is. */
export const pubAwayPage = ({ context }: StewardView, path: string): StewardPage => {
  const { words } = context;
  return {
    title: words.say('PAGE_PUB_STEWARD'),
    main: html`${notice(words, { code: 'PAGE_PUB_AWAY', parameters: {} })}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, path)}"
          >${icon('working')}${words.say('PAGE_PUB_LOOK_AGAIN')}</a
        >
      </p>`,
  };
};

const now = ({ context: { words } }: StewardView, pub: PubStatus): Html => {
  const { space, blocked, findings, settingProblems, intakeStopped, isOn } = pub;
  const lines = [
    ...pubFacts(words, pub),
    words.say('PAGE_PUB_SPACE', space),
    words.say('PAGE_PUB_SPACE_FREE', space),
    ...(blocked.length === 0
      ? []
      : [words.say('PAGE_PUB_BLOCKED_COUNT', { count: blocked.length })]),
    ...(isOn.origin === 'environment' ? [words.say('PAGE_PUB_FROM_SETTING')] : []),
    ...(isOn.origin === 'steward' ? [words.say('PAGE_PUB_FROM_STEWARD')] : []),
  ];
  return html`<h2>${words.say('PAGE_PUB_NOW')}</h2>
    ${notice(words, pub.message, pubIcon(pub))}
    ${intakeStopped !== undefined && notice(words, intakeStopped)}
    ${[...settingProblems, ...findings].map((one) => notice(words, one))}
    <ul class="plain">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
};

const pageLinks = ({ context }: StewardView): Html => {
  const links: readonly (readonly [string, MessageCode])[] = [
    [pubPeoplePath, 'PAGE_PUB_PEOPLE'],
    [pubFilesPath, 'PAGE_PUB_FILES'],
    [pubLimitsPath, 'PAGE_PUB_LIMITS'],
    [pubStewardPath, 'PAGE_PUB_LOOK_AGAIN'],
  ];
  return html`<p class="links">
    ${links.map(
      ([path, title]) =>
        html`<a class="button quiet" href="${linkTo(context, path)}"
          >${context.words.say(title)}</a
        > `,
    )}
  </p>`;
};

const nameForm = (view: StewardView, { name }: PubStatus): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    pubStewardPath,
    html`<h2>${words.say('PAGE_PUB_NAME')}</h2>
      <p class="big"><bdi>${shownName(name)}</bdi></p>
      <p>
        <label
          >${words.say('PAGE_PUB_NAME_NEW')}
          <input name="${pubFields.name}" maxlength="80" autocomplete="off" dir="auto" required
        /></label>
      </p>
      <p class="soft">${words.say('PAGE_PUB_NAME_HOW')}</p>
      <p class="links">
        <button class="button quiet">${words.say('PAGE_PUB_NAME_CHANGE')}</button>
      </p>`,
    [[actField, pubPageActs.rename]],
  );
};

const roomForms = (view: StewardView, { room }: PubStatus): Html => {
  const { words } = view.context;
  return html`<h2>${words.say('PAGE_PUB_ROOM')}</h2>
    ${
      room === undefined
        ? html`<p>${words.say('PAGE_PUB_ROOM_NONE')}</p>`
        : html`<p class="big"><bdi>${shownName(room.label)}</bdi></p>
            ${roomNotice(words, room)}
            ${
              room.origin === 'environment' &&
              html`<p class="soft">${words.say('PAGE_PUB_ROOM_SETTING')}</p>`
            }`
    }
    ${stewardForm(
      view,
      pubStewardPath,
      html`<p>${words.say('PAGE_PUB_ROOM_WHAT')}</p>
        ${codeField({ label: words.say('PAGE_PUB_ROOM_FIELD'), name: pubFields.room, maxLength: 1024 })}
        <p class="soft">${words.say('PAGE_PUB_ROOM_HOW')}</p>
        <p class="links">
          <button class="button quiet">${words.say('PAGE_PUB_ROOM_TAKE')}</button>
        </p>`,
      [[actField, pubPageActs.takeRoom]],
    )}
    ${
      room !== undefined &&
      stewardForm(
        view,
        pubStewardPath,
        html`<p>${words.say('PAGE_PUB_ROOM_NONE')}</p>
          <p class="links">
            <button class="button quiet">${words.say('PAGE_PUB_ROOM_LEAVE')}</button>
          </p>`,
        [[actField, pubPageActs.leaveRoom]],
      )
    }`;
};

/** How the pub is, and what can be done about it. */
export const pubStewardPage = (view: StewardView, pub: PubStatus): StewardPage => {
  const { words } = view.context;
  return {
    title: words.say('PAGE_PUB_STEWARD'),
    lead: words.say('PAGE_PUB_STEWARD_LEAD'),
    main: html`${now(view, pub)} ${pageLinks(view)}
    ${
      pub.isOn.value
        ? actCard(view, pubStewardPath, {
            act: pubPageActs.off,
            title: 'PAGE_PUB_OFF',
            text: 'PAGE_PUB_OFF_WHAT',
          })
        : actCard(view, pubStewardPath, {
            act: pubPageActs.on,
            title: 'PAGE_PUB_ON',
            text: 'PAGE_PUB_ON_WHAT',
            isMain: true,
          })
    }
    ${nameForm(view, pub)} ${roomForms(view, pub)}`,
  };
};

export const renamePubQuestion = (
  { context: { words } }: StewardView,
  name: string,
): Confirmation => ({
  title: words.say('PAGE_PUB_NAME_SURE', { name }),
  text: html`<p>${words.say('PAGE_PUB_NAME_WHAT')}</p>`,
  button: words.say('PAGE_PUB_NAME_CHANGE'),
});

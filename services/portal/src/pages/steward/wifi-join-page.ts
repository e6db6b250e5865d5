import type { SeenNetwork } from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { leavingPage, wifiJoinPath } from './wifi-page.ts';

/** Names of the fields. */
export const joinFields = {
  /** `heard:` and the name of one that was heard, or `other`. */
  choice: 'choice',
  name: 'name',
  password: 'password',
} as const;

/** Begins values of `choice` that name a network; `other` alone asks for the field `name`. */
export const heardPrefix = 'heard:';
const other = 'other';

/** At most so many are listed: in a town the rest is noise. */
const mostListed = 30;

const radio = (value: string, isChosen: boolean): Html =>
  isChosen
    ? html`<input type="radio" name="${joinFields.choice}" value="${value}" checked required />`
    : html`<input type="radio" name="${joinFields.choice}" value="${value}" required />`;

const heardChoice = (
  { context: { words } }: StewardView,
  { ssid, strength, isSecured, isKnown }: SeenNetwork,
  chosen: string,
): Html => {
  const value = heardPrefix + ssid;
  const told = [
    words.say(isSecured ? 'PAGE_WIFI_HAS_PASSWORD' : 'PAGE_WIFI_HAS_NONE'),
    words.say('PAGE_WIFI_STRENGTH', { percent: strength }),
    ...(isKnown ? [words.say('PAGE_WIFI_KNOWN')] : []),
  ];
  return html`<p>
    <label class="choice"
      >${radio(value, value === chosen)}
      <span
        ><strong><bdi>${ssid}</bdi></strong> <span class="soft">${told.join(' · ')}</span></span
      ></label
    >
  </p>`;
};

/**
 * What the box hears, and the form to join one.
 *
 * @param typed what was chosen and typed before it was refused; a password is typed again
 */
export const wifiJoinPage = (
  view: StewardView,
  heard: Answered<readonly SeenNetwork[]>,
  typed: { readonly choice: string; readonly name: string } = { choice: '', name: '' },
): StewardPage => {
  const { context } = view;
  const { words } = context;
  const networks = heard.kind === 'answered' ? heard.value.slice(0, mostListed) : [];
  const chosen = networks.some(({ ssid }) => heardPrefix + ssid === typed.choice)
    ? typed.choice
    : networks.length === 0 || typed.choice === other
      ? other
      : '';
  return {
    title: words.say('PAGE_WIFI_JOIN'),
    lead: words.say('PAGE_WIFI_JOIN_LEAD'),
    main: html`${heard.kind === 'refused' && notice(words, heard.message)}
      ${
        heard.kind === 'answered' &&
        networks.length === 0 &&
        notice(words, { code: 'PAGE_WIFI_HEARD_NONE', parameters: {} })
      }
      <p class="links">
        <a class="button quiet" href="${linkTo(context, wifiJoinPath)}"
          >${icon('working')}${words.say('PAGE_WIFI_LISTEN_AGAIN')}</a
        >
      </p>
      ${stewardForm(
        view,
        wifiJoinPath,
        html`<fieldset>
            <legend>${words.say('PAGE_WIFI_HEARD')}</legend>
            ${networks.map((network) => heardChoice(view, network, chosen))}
            <p>
              <label class="choice"
                >${radio(other, chosen === other)}
                <span>${words.say('PAGE_WIFI_OTHER')}</span></label
              >
            </p>
          </fieldset>
          <p>
            <label
              >${words.say('PAGE_WIFI_OTHER_NAME')}
              <input
                name="${joinFields.name}"
                value="${typed.name}"
                maxlength="32"
                autocomplete="off"
                autocapitalize="off"
                dir="auto"
            /></label>
          </p>
          <p>
            <label
              >${words.say('PAGE_WIFI_OTHER_PASSWORD')}
              <input
                name="${joinFields.password}"
                maxlength="64"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="ltr"
            /></label>
          </p>
          <p class="soft">${words.say('PAGE_WIFI_OTHER_PASSWORD_HOW')}</p>
          <p class="links"><button class="button">${words.say('PAGE_WIFI_JOIN_DO')}</button></p>`,
      )}`,
  };
};

export const joinQuestion = ({ context: { words } }: StewardView, ssid: string): Confirmation => ({
  title: words.say('PAGE_WIFI_JOIN_SURE', { ssid }),
  text: html`<p>${words.say('PAGE_WIFI_JOIN_LOSES')}</p>`,
  button: words.say('PAGE_WIFI_JOIN_DO'),
});

export const joiningPage = (view: StewardView): StewardPage =>
  leavingPage(view, view.context.words.say('PAGE_WIFI_JOINING'), {
    code: 'PAGE_WIFI_JOINING_NOW',
    parameters: {},
  });

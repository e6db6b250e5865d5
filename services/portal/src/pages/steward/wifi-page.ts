import type { CodedMessage, NetworkCheck, NetworkStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { checkWords, devicesIn, networkIcon, uplinkIn } from '../network-panel.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { actCard, actField } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { stewardPath } from './steward-sections.ts';

export const wifiPath = `${stewardPath}/wifi`;
export const wifiSettingsPath = `${wifiPath}/settings`;
export const wifiJoinPath = `${wifiPath}/join`;

/** Names of fields of the forms. */
export const wifiFields = { ssid: 'ssid', minutes: 'minutes' } as const;

/** Values of `actField` on this page. */
export const wifiActs = { forget: 'forget', online: 'online', back: 'back' } as const;

/** What came of joining, where it is good. */
const joinedCodes: ReadonlySet<string> = new Set(['NETWORK_JOINED', 'NETWORK_ONLINE']);

/** What may be chosen of minutes without the Wi-Fi of the box. */
const offeredMinutes = [10, 30, 60, 180] as const;

const away: CodedMessage = { code: 'PAGE_WIFI_AWAY', parameters: {} };

/** Shown where nobody tells how the network is. */
export const wifiAwayPage = ({ context }: StewardView, path: string): StewardPage => {
  const { words } = context;
  return {
    title: words.say('PAGE_WIFI'),
    main: html`${notice(words, away)}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, path)}"
          >${icon('working')}${words.say('PAGE_WIFI_LOOK_AGAIN')}</a
        >
      </p>`,
  };
};

/**
 * Whether the box has to take its own Wi-Fi away to join another one: it has no second radio, and no network
 * of visitors by cable.
 */
export const sharesRadio = ({ accessPoint, radios }: NetworkStatus): boolean =>
  accessPoint !== undefined && !radios.some(({ device }) => device !== accessPoint.device);

const facts = ({ context: { words } }: StewardView, network: NetworkStatus): Html => {
  const { accessPoint, visitorNetwork, uplinks } = network;
  const [best] = uplinks;
  const lines: Html[] = [];
  if (accessPoint !== undefined) {
    const { ssid, security, band, channel } = accessPoint;
    lines.push(
      html`${words.say('PAGE_WIFI_NAME')}: <strong><bdi>${ssid}</bdi></strong>`,
      html`${
        security === 'open'
          ? words.say('PAGE_WIFI_IS_OPEN')
          : words.say('PAGE_WIFI_IS_PROTECTED', { security: security.toUpperCase() })
      }`,
      html`${words.say('PAGE_WIFI_ON_CHANNEL', { band, channel: String(channel) })}`,
    );
  }
  if (visitorNetwork !== undefined) {
    const { names, gateway } = visitorNetwork;
    lines.push(
      html`${devicesIn(words, network)}`,
      html`${words.say('PAGE_WIFI_PEOPLE_TYPE', { name: names[0] ?? gateway, address: gateway })}`,
    );
  }
  lines.push(
    best?.ssid === undefined
      ? html`${uplinkIn(words, network)}`
      : html`${words.say('PAGE_WIFI_UPLINK_WIFI', { ssid: best.ssid })}`,
  );
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
};

const checkItem = ({ context: { words } }: StewardView, check: NetworkCheck): Html => {
  const { name, isGood, message } = check;
  const { text, hint } = words.told(message);
  return html`<li class="card notice ${isGood && 'good'}">
    ${icon(isGood ? 'good' : 'warning')}
    <div>
      <p>${isGood ? words.say(checkWords[name]) : text}</p>
      ${!isGood && hint !== undefined && html`<p class="soft">${hint}</p>`}
    </div>
  </li>`;
};

const health = (view: StewardView, { checks }: NetworkStatus): Html => {
  const { words } = view.context;
  return html`<h2>${words.say('PAGE_WIFI_HEALTH')}</h2>
    ${
      checks.length === 0
        ? html`<p>${words.say('PAGE_WIFI_HEALTH_NONE')}</p>`
        : html`<ul class="list">
            ${checks.map((check) => checkItem(view, check))}
          </ul>`
    }`;
};

const findings = ({ context: { words } }: StewardView, network: NetworkStatus): Html => {
  const all = [...network.settingProblems, ...network.findings];
  const { joinMessage } = network;
  return html`${
    all.length > 0 &&
    html`<h2>${words.say('PAGE_WIFI_FINDINGS')}</h2>
      ${all.map((finding) => notice(words, finding))}`
  }
  ${
    joinMessage !== undefined &&
    html`<h2>${words.say('PAGE_WIFI_JOINED_BEFORE')}</h2>
      ${notice(words, joinMessage, joinedCodes.has(joinMessage.code) ? 'good' : 'warning')}`
  }`;
};

const known = (view: StewardView, { knownWifi }: NetworkStatus): Html => {
  const { words } = view.context;
  return html`${
    knownWifi.length > 0 &&
    html`<h2>${words.say('PAGE_WIFI_KNOWN_ONES')}</h2>
      ${knownWifi.map((ssid) =>
        stewardForm(
          view,
          wifiPath,
          html`<p class="name"><bdi>${ssid}</bdi></p>
            <p class="links">
              <button class="button quiet">${words.say('PAGE_WIFI_FORGET')}</button>
            </p>`,
          [
            [actField, wifiActs.forget],
            [wifiFields.ssid, ssid],
          ],
        ),
      )}`
  }`;
};

const online = (view: StewardView, network: NetworkStatus): Html => {
  const { words } = view.context;
  if (network.accessPoint?.state === 'paused') {
    return actCard(view, wifiPath, {
      act: wifiActs.back,
      title: 'PAGE_WIFI_ONLINE',
      text: 'PAGE_WIFI_ONLINE_WHAT',
      button: 'PAGE_WIFI_ONLINE_END',
    });
  }
  if (!sharesRadio(network) || network.knownWifi.length === 0) return html``;
  return actCard(view, wifiPath, {
    act: wifiActs.online,
    title: 'PAGE_WIFI_ONLINE',
    text: 'PAGE_WIFI_ONLINE_WHAT',
    inputs: html`<p>
      <label
        >${words.say('PAGE_WIFI_ONLINE_MINUTES')}
        <select name="${wifiFields.minutes}">
          ${offeredMinutes.map(
            (minutes) => html`<option value="${minutes}">${words.count(minutes)}</option>`,
          )}
        </select></label
      >
    </p>`,
  });
};

/** How the network is, and what can be done about it. */
export const wifiPage = (view: StewardView, network: NetworkStatus): StewardPage => {
  const { context } = view;
  const { words } = context;
  const isAccessPoint = network.mode === 'access-point';
  return {
    title: words.say('PAGE_WIFI'),
    lead: words.say('PAGE_WIFI_LEAD'),
    main: html`<h2>${words.say('PAGE_WIFI_NOW')}</h2>
      ${notice(words, network.message, networkIcon(network))} ${facts(view, network)}
      <p class="links">
        ${
          isAccessPoint &&
          html`<a class="button" href="${linkTo(context, wifiSettingsPath)}"
            >${words.say('PAGE_WIFI_CHANGE')}</a
          > `
        }
        <a class="button quiet" href="${linkTo(context, wifiJoinPath)}"
          >${words.say('PAGE_WIFI_JOIN')}</a
        >
        <a class="button quiet" href="${linkTo(context, wifiPath)}"
          >${icon('working')}${words.say('PAGE_WIFI_LOOK_AGAIN')}</a
        >
      </p>
      ${findings(view, network)} ${health(view, network)} ${online(view, network)}
      ${known(view, network)}`,
  };
};

export const forgetWifiQuestion = (
  { context: { words } }: StewardView,
  ssid: string,
): Confirmation => ({
  title: words.say('PAGE_WIFI_FORGET_SURE', { ssid }),
  text: html`<p>${words.say('PAGE_WIFI_FORGET_WHAT')}</p>`,
  button: words.say('PAGE_WIFI_FORGET'),
});

export const onlineQuestion = (
  { context: { words } }: StewardView,
  minutes: number,
): Confirmation => ({
  title: words.say('PAGE_WIFI_ONLINE_SURE', { minutes }),
  text: html`<p>${words.say('PAGE_WIFI_ONLINE_WHAT')}</p>`,
  button: words.say('PAGE_WIFI_ONLINE'),
});

/** Shown while whoever reads it loses the Wi-Fi: it needs nothing more. */
export const leavingPage = (
  { context }: StewardView,
  title: string,
  message: CodedMessage,
  more?: Html,
): StewardPage => {
  const { words } = context;
  return {
    title,
    main: html`${notice(words, message)} ${more}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, wifiPath)}"
          >${words.say('PAGE_WIFI_BACK')}</a
        >
      </p>`,
  };
};

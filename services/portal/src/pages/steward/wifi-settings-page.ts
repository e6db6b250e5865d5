import type { NetworkStatus, WifiBand, WifiSecurity } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { qrPicture } from '../qr-picture.ts';
import type { Confirmation } from './confirm-page.ts';
import { countriesIn } from './country-codes.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { leavingPage, wifiSettingsPath } from './wifi-page.ts';

/** Names of the fields. */
export const settingFields = {
  ssid: 'ssid',
  security: 'security',
  password: 'password',
  band: 'band',
  channel: 'channel',
  country: 'country',
  isolate: 'isolate',
} as const;

/** The form as it is filled in. A password that was typed is not shown again. */
export interface WifiForm {
  readonly ssid: string;
  readonly security: WifiSecurity;
  readonly band: WifiBand;
  /** "auto" or a number. */
  readonly channel: string;
  /** ISO 3166, or `noCountry`. */
  readonly country: string;
  readonly isolateClients: boolean;
}

/** Says that nobody told the box where it is. */
export const noCountry = '00';

/** The wishes that are in force. */
export const formOfSettings = ({ settings }: NetworkStatus): WifiForm => ({
  ssid: settings.ssid.value,
  security: settings.security.value,
  band: settings.band.value,
  channel: String(settings.channel.value),
  country: settings.country.value,
  isolateClients: settings.isolateClients.value,
});

const securities = [
  ['open', 'PAGE_WIFI_SECURITY_OPEN'],
  ['wpa2', 'PAGE_WIFI_SECURITY_WPA2'],
  ['wpa3', 'PAGE_WIFI_SECURITY_WPA3'],
] as const;

const bands = [
  ['2.4', 'PAGE_WIFI_BAND_2'],
  ['5', 'PAGE_WIFI_BAND_5'],
] as const;

/** Offered besides the one that is set: what some country allows without listening for radar. */
const channels = [
  ...Array.from({ length: 13 }, (_, index) => index + 1),
  ...[36, 40, 44, 48, 149, 153, 157, 161, 165],
].map(String);

const option = (value: string, text: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;

const select = (label: string, name: string, options: readonly Html[], how?: string): Html =>
  html`<p>
      <label
        >${label}
        <select name="${name}">
          ${options}
        </select></label
      >
    </p>
    ${how !== undefined && html`<p class="soft">${how}</p>`}`;

/** The form for name, password and the rest. */
export const wifiSettingsPage = (view: StewardView, form: WifiForm): StewardPage => {
  const { words } = view.context;
  const { ssid, security, band, channel, country, isolateClients } = form;
  const offered =
    channel === 'auto' || channels.includes(channel) ? channels : [...channels, channel];
  return {
    title: words.say('PAGE_WIFI_CHANGE'),
    lead: words.say('PAGE_WIFI_CHANGE_LEAD'),
    main: stewardForm(
      view,
      wifiSettingsPath,
      html`<p>
          <label
            >${words.say('PAGE_WIFI_NAME')}
            <input
              name="${settingFields.ssid}"
              value="${ssid}"
              maxlength="32"
              autocomplete="off"
              dir="auto"
              required
          /></label>
        </p>
        <p class="soft">${words.say('PAGE_WIFI_NAME_HOW')}</p>
        ${select(
          words.say('PAGE_WIFI_SECURITY'),
          settingFields.security,
          securities.map(([value, code]) => option(value, words.say(code), security)),
        )}
        <p>
          <label
            >${words.say('PAGE_WIFI_PASSWORD')}
            <input
              name="${settingFields.password}"
              maxlength="63"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              dir="ltr"
          /></label>
        </p>
        <p class="soft">${words.say('PAGE_WIFI_PASSWORD_HOW')}</p>
        ${select(
          words.say('PAGE_WIFI_COUNTRY'),
          settingFields.country,
          [
            option(noCountry, words.say('PAGE_WIFI_COUNTRY_NONE'), country),
            ...countriesIn(words.language.tag).map(({ code, name }) => option(code, name, country)),
          ],
          words.say('PAGE_WIFI_COUNTRY_HOW'),
        )}
        ${select(
          words.say('PAGE_WIFI_BAND'),
          settingFields.band,
          bands.map(([value, code]) => option(value, words.say(code), band)),
        )}
        ${select(words.say('PAGE_WIFI_CHANNEL'), settingFields.channel, [
          option('auto', words.say('PAGE_WIFI_CHANNEL_AUTO'), channel),
          ...offered.map((one) => option(one, words.count(Number(one)), channel)),
        ])}
        <p>
          <label class="choice"
            >${
              isolateClients
                ? html`<input type="checkbox" name="${settingFields.isolate}" value="on" checked />`
                : html`<input type="checkbox" name="${settingFields.isolate}" value="on" />`
            } <span>${words.say('PAGE_WIFI_ISOLATE')}</span></label
          >
        </p>
        <p class="soft">${words.say('PAGE_WIFI_ISOLATE_WHY')}</p>
        <p class="links"><button class="button">${words.say('PAGE_WIFI_SAVE')}</button></p>`,
    ),
  };
};

const nameLine = ({ context: { words } }: StewardView, ssid: string): Html =>
  html`<p>
    ${words.say('PAGE_WIFI_NAME')}: <strong class="big"><bdi>${ssid}</bdi></strong>
  </p>`;

export const changeWifiQuestion = (view: StewardView, { ssid }: WifiForm): Confirmation => {
  const { words } = view.context;
  return {
    title: words.say('PAGE_WIFI_CHANGE_SURE'),
    text: html`<p>${words.say('PAGE_WIFI_CHANGE_WHAT')}</p>
      ${nameLine(view, ssid)}`,
    button: words.say('PAGE_WIFI_SAVE'),
  };
};

/** How to get into the Wi-Fi as it is from now on. */
export interface NewWifi {
  readonly ssid: string;
  /** `same`: as before, and not known here. */
  readonly password: 'open' | 'same' | { readonly text: string };
  /** Absent where the password is not known. */
  readonly qrSvg?: string;
}

export const wifiChangedPage = (
  view: StewardView,
  { ssid, password, qrSvg }: NewWifi,
): StewardPage => {
  const { words } = view.context;
  return leavingPage(
    view,
    words.say('PAGE_WIFI_CHANGED'),
    { code: 'PAGE_WIFI_CHANGED_NOW', parameters: {} },
    html`<div class="card">
      ${nameLine(view, ssid)}
      ${
        typeof password === 'object' &&
        html`<p>${words.say('PAGE_SCREEN_PASSWORD')}: <code dir="ltr">${password.text}</code></p>`
      }
      ${password === 'open' && html`<p>${words.say('PAGE_WIFI_IS_OPEN')}</p>`}
      ${password === 'same' && html`<p>${words.say('PAGE_WIFI_CHANGED_SAME')}</p>`}
      ${
        qrSvg !== undefined &&
        html`${qrPicture(qrSvg, words.say('PAGE_WIFI_CHANGED_QR', { name: ssid }))}
          <p class="soft">${words.say('PAGE_WIFI_CHANGED_SCAN')}</p>`
      }
      <p>${words.say('PAGE_WIFI_CHANGED_ELSE')}</p>
    </div>`,
  );
};

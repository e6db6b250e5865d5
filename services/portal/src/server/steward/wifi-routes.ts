import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { CodedMessage, JoinRequest, NetworkActName } from '@p2p-hotspot/contract';
import { wifiJoinText } from '../../holdings/wifi-join.ts';
import type { NetworkClient } from '../../network/network-client.ts';
import type { NetworkSteward } from '../../network/network-steward.ts';
import { actField } from '../../pages/steward/act-card.ts';
import {
  heardPrefix,
  joinFields,
  joiningPage,
  joinQuestion,
  wifiJoinPage,
} from '../../pages/steward/wifi-join-page.ts';
import {
  forgetWifiQuestion,
  leavingPage,
  onlineQuestion,
  sharesRadio,
  wifiActs,
  wifiAwayPage,
  wifiFields,
  wifiJoinPath,
  wifiPage,
  wifiPath,
  wifiSettingsPath,
} from '../../pages/steward/wifi-page.ts';
import {
  changeWifiQuestion,
  formOfSettings,
  settingFields,
  wifiChangedPage,
  wifiSettingsPage,
} from '../../pages/steward/wifi-settings-page.ts';
import { fieldsIn } from '../form-body.ts';
import { notUnderstood } from '../refusals.ts';
import type { StewardFrame, StewardOutcome, StewardVisit } from './steward-frame.ts';
import { changeIn, isWifiName, typedForm } from './wifi-changes.ts';

/** Names and passwords in a script of three bytes a character, each byte as three characters in a form. */
const formLimitBytes = 4096;

/** Most minutes without the Wi-Fi of the box: a day. */
const mostMinutes = 24 * 60;

const away: CodedMessage = { code: 'PAGE_WIFI_AWAY', parameters: {} };

const minutesIn = (fields: URLSearchParams): number | undefined => {
  const minutes = Number(fields.get(wifiFields.minutes) ?? '');
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
};

/** Passwords of other people's networks, or the key itself as 64 hex digits. */
const isOthersPassword = (text: string): boolean =>
  /^(?:[\x20-\x7e]{8,63}|[0-9A-Fa-f]{64})$/.test(text);

/** What to join, or why that cannot be. */
const joinIn = (fields: URLSearchParams): JoinRequest | CodedMessage => {
  const choice = fields.get(joinFields.choice) ?? '';
  const isHeard = choice.startsWith(heardPrefix);
  const ssid = isHeard ? choice.slice(heardPrefix.length) : (fields.get(joinFields.name) ?? '');
  const password = fields.get(joinFields.password) ?? '';
  if (!isWifiName(ssid)) return { code: 'PAGE_WIFI_NONE_CHOSEN', parameters: {} };
  if (password !== '' && !isOthersPassword(password)) {
    return { code: 'PAGE_WIFI_OTHER_UNFIT', parameters: {} };
  }
  return {
    ssid,
    ...(password !== '' && { password }),
    // Looking for it by name finds those that say their name as well.
    ...(!isHeard && { isHidden: true }),
  };
};

/** The Wi-Fi of the box and its ways out, for the steward. */
export const wifiRoutes = (
  frame: StewardFrame,
  network: NetworkClient,
  steward: NetworkSteward,
): void => {
  /** Is written down before it is done. @returns why it was not done */
  const ask = async (
    { session, token }: StewardVisit,
    act: NetworkActName,
    body: object,
  ): Promise<CodedMessage | undefined> =>
    (await session.note(act)) ?? (await steward.act(token, act, body));

  const takeMain = async (
    visit: StewardVisit,
    fields: URLSearchParams,
  ): Promise<StewardOutcome> => {
    const ssid = fields.get(wifiFields.ssid) ?? '';
    switch (fields.get(actField) ?? '') {
      case wifiActs.forget: {
        const refused = await ask(visit, 'forgetWifi', { ssid });
        return refused === undefined ? { done: 'PAGE_STEWARD_DONE_WIFI_FORGOTTEN' } : { refused };
      }
      case wifiActs.back: {
        const refused = await ask(visit, 'goOnline', { minutes: 0 });
        return refused === undefined ? { done: 'PAGE_STEWARD_DONE_WIFI_BACK' } : { refused };
      }
      case wifiActs.online: {
        const minutes = minutesIn(fields);
        if (minutes === undefined) return { refused: notUnderstood };
        const refused = await ask(visit, 'goOnline', { minutes });
        if (refused !== undefined) return { refused };
        const message = { code: 'PAGE_WIFI_ONLINE_NOW', parameters: { minutes } };
        return { shown: leavingPage(visit, visit.context.words.say('PAGE_WIFI_ONLINE'), message) };
      }
      default:
        return { refused: notUnderstood };
    }
  };
  frame.form({
    path: wifiPath,
    bodyLimitBytes: formLimitBytes,
    page: (visit) => {
      const status = network.status();
      return status === undefined ? wifiAwayPage(visit, wifiPath) : wifiPage(visit, status);
    },
    confirm: (visit, fields) => {
      const act = fields.get(actField);
      const minutes = minutesIn(fields);
      if (act === wifiActs.forget) {
        return forgetWifiQuestion(visit, fields.get(wifiFields.ssid) ?? '');
      }
      return act === wifiActs.online && minutes !== undefined
        ? onlineQuestion(visit, minutes)
        : undefined;
    },
    act: takeMain,
  });

  const changeOf = (fields: URLSearchParams) => {
    const status = network.status();
    if (status === undefined) return undefined;
    const form = typedForm(fields, status);
    return { form, change: changeIn(form, fields.get(settingFields.password) ?? '', status) };
  };
  frame.form({
    path: wifiSettingsPath,
    bodyLimitBytes: formLimitBytes,
    page: (visit, refusal) => {
      const status = network.status();
      if (status === undefined) return wifiAwayPage(visit, wifiSettingsPath);
      const form =
        refusal === undefined
          ? formOfSettings(status)
          : typedForm(fieldsIn(visit.request.body), status);
      return wifiSettingsPage(visit, form);
    },
    confirm: (visit, fields) => {
      const asked = changeOf(fields);
      return asked?.change.kind === 'fit' ? changeWifiQuestion(visit, asked.form) : undefined;
    },
    act: async (visit, fields) => {
      const asked = changeOf(fields);
      if (asked === undefined) return { refused: away };
      const { form, change } = asked;
      if (change.kind === 'unfit') return { refused: change.message };
      const refused = await ask(visit, 'changeWifi', change.choices);
      if (refused !== undefined) return { refused };
      const { ssid } = form;
      const { password } = change;
      if (password === 'same') return { shown: wifiChangedPage(visit, { ssid, password }) };
      const joined = { name: ssid, ...(password !== 'open' && { password: password.text }) };
      const picture = await qrSvg(wifiJoinText(joined));
      return { shown: wifiChangedPage(visit, { ssid, password, qrSvg: picture }) };
    },
  });

  frame.form({
    path: wifiJoinPath,
    bodyLimitBytes: formLimitBytes,
    page: async (visit) => {
      if (network.status() === undefined) return wifiAwayPage(visit, wifiJoinPath);
      const fields = fieldsIn(visit.request.body);
      return wifiJoinPage(visit, await steward.scan(visit.token), {
        choice: fields.get(joinFields.choice) ?? '',
        name: fields.get(joinFields.name) ?? '',
      });
    },
    confirm: (visit, fields) => {
      const asked = joinIn(fields);
      const status = network.status();
      return !('code' in asked) && status !== undefined && sharesRadio(status)
        ? joinQuestion(visit, asked.ssid)
        : undefined;
    },
    act: async (visit, fields) => {
      const asked = joinIn(fields);
      if ('code' in asked) return { refused: asked };
      const status = network.status();
      if (status === undefined) return { refused: away };
      const refused = await ask(visit, 'joinWifi', asked);
      if (refused !== undefined) return { refused };
      return sharesRadio(status)
        ? { shown: joiningPage(visit) }
        : { done: 'PAGE_STEWARD_DONE_WIFI_JOINED', to: wifiPath };
    },
  });
};

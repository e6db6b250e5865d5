import type { CodedMessage, NetworkStatus, WifiChoices } from '@p2p-hotspot/contract';
import {
  formOfSettings,
  noCountry,
  settingFields,
  type WifiForm,
} from '../../pages/steward/wifi-settings-page.ts';

/** What the form asks for, or why it cannot be. */
export type WifiChange =
  | { readonly kind: 'unfit'; readonly message: CodedMessage }
  | {
      readonly kind: 'fit';
      readonly choices: WifiChoices;
      /** The password of the Wi-Fi from then on, as far as it is known here. */
      readonly password: 'open' | 'same' | { readonly text: string };
    };

const unfit = (code: string, parameters: CodedMessage['parameters'] = {}): WifiChange => ({
  kind: 'unfit',
  message: { code, parameters },
});

/** As docs/spec/local-api-v1.md has it: at most 32 bytes, no control characters. */
export const isWifiName = (name: string): boolean =>
  name.trim() !== '' && Buffer.byteLength(name) <= 32 && !/[\p{Cc}\p{Cs}]/u.test(name);

const isPassword = (text: string): boolean => /^[\x20-\x7e]{8,63}$/.test(text);

const isInBand = (channel: number, band: string): boolean =>
  band === '5' ? channel >= 32 && channel <= 177 : channel >= 1 && channel <= 14;

const oneOf = <Value extends string>(
  values: readonly Value[],
  text: string | null,
  otherwise: Value,
): Value => values.find((value) => value === text) ?? otherwise;

/** The form as it came; what is none of its choices is as it was before. */
export const typedForm = (fields: URLSearchParams, network: NetworkStatus): WifiForm => {
  const before = formOfSettings(network);
  const [channel, country] = [fields.get(settingFields.channel), fields.get(settingFields.country)];
  return {
    ssid: fields.get(settingFields.ssid) ?? before.ssid,
    security: oneOf(['open', 'wpa2', 'wpa3'], fields.get(settingFields.security), before.security),
    band: oneOf(['2.4', '5'], fields.get(settingFields.band), before.band),
    channel: /^(?:auto|[1-9]\d{0,2})$/.test(channel ?? '') ? (channel ?? '') : before.channel,
    country:
      /^[A-Z]{2}$/.test(country ?? '') || country === noCountry ? (country ?? '') : before.country,
    isolateClients: fields.get(settingFields.isolate) === 'on',
  };
};

/** What is different from the settings that are in force: only that is asked for. */
export const changeIn = (
  form: WifiForm,
  typedPassword: string,
  network: NetworkStatus,
): WifiChange => {
  const before = formOfSettings(network);
  const { ssid, security, band, channel, country, isolateClients } = form;
  const wasOpen = !network.settings.hasPassword.value;
  const hasTyped = typedPassword !== '';
  if (!isWifiName(ssid)) return unfit('PAGE_WIFI_NAME_UNFIT');
  if (security === 'open' && hasTyped) return unfit('PAGE_WIFI_PASSWORD_AND_OPEN');
  if (security !== 'open' && wasOpen && !hasTyped) return unfit('PAGE_WIFI_PASSWORD_NEEDED');
  if (hasTyped && !isPassword(typedPassword)) return unfit('PAGE_WIFI_PASSWORD_UNFIT');
  if (channel !== 'auto' && !isInBand(Number(channel), band)) {
    return unfit('PAGE_WIFI_CHANNEL_UNFIT', { channel: Number(channel) });
  }
  const choices: WifiChoices = {
    ...(ssid !== before.ssid && { ssid }),
    ...(security === 'open' && !wasOpen && { password: '' }),
    ...(hasTyped && { password: typedPassword }),
    ...(security !== 'open' && security !== before.security && { security }),
    ...(band !== before.band && { band }),
    ...(channel !== before.channel && { channel: channel === 'auto' ? channel : Number(channel) }),
    ...(country !== before.country && { country }),
    ...(isolateClients !== before.isolateClients && { isolateClients }),
  };
  if (Object.keys(choices).length === 0) return unfit('PAGE_WIFI_NOTHING');
  const password = security === 'open' ? 'open' : hasTyped ? { text: typedPassword } : 'same';
  return { kind: 'fit', choices, password };
};

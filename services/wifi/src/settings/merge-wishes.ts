import { createHash } from 'node:crypto';
import type {
  NetworkSetting,
  NetworkSettings,
  Settings,
  VariableName,
  WifiChoices,
} from '@p2p-hotspot/contract';
import { noCountry, type WifiWishes } from '../core/wifi-wishes.ts';

type ChoiceName = keyof WifiChoices;

/** The variable that says the same as a choice of the steward. */
const variableOf = {
  ssid: 'WIFI_SSID',
  password: 'WIFI_PASSWORD',
  security: 'WIFI_SECURITY',
  band: 'WIFI_BAND',
  channel: 'WIFI_CHANNEL',
  country: 'WIFI_COUNTRY',
  isolateClients: 'WIFI_CLIENT_ISOLATION',
} as const satisfies Record<ChoiceName, VariableName>;

export const choiceNames = Object.keys(variableOf) as readonly ChoiceName[];

/** The environment as it was read. */
export interface WifiEnvironment {
  readonly settings: Settings;
  /** Raw text of the values that count. */
  readonly accepted: Readonly<Partial<Record<VariableName, string>>>;
  /** The name of the Wi-Fi where nobody gives one. */
  readonly defaultSsid: string;
}

/** What a steward chose, and by which environment. */
export interface KeptChoices {
  readonly choices: WifiChoices;
  /** Of each choice: proof of the variable's value at that time. */
  readonly proofs: Readonly<Partial<Record<ChoiceName, string>>>;
}

export const noChoices: KeptChoices = { choices: {}, proofs: {} };

/** No second place for a password. */
const proofOf = (raw = ''): string => createHash('sha256').update(raw).digest('hex');

const pick = <Value>(
  record: Readonly<Partial<Record<ChoiceName, Value>>>,
  isKept: (name: ChoiceName) => boolean,
): Partial<Record<ChoiceName, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => isKept(name as ChoiceName)));

/** Takes up what a steward chooses now. */
export const addChoices = (
  kept: KeptChoices,
  chosen: WifiChoices,
  { accepted }: WifiEnvironment,
): KeptChoices => ({
  choices: { ...kept.choices, ...chosen },
  proofs: {
    ...kept.proofs,
    ...Object.fromEntries(
      choiceNames
        .filter((name) => chosen[name] !== undefined)
        .map((name) => [name, proofOf(accepted[variableOf[name]])]),
    ),
  },
});

/**
 * Drops the choices whose variable has another value than when they were made: whoever changed it did so
 * later. A variable that was taken away wants nothing.
 */
export const dropOverruled = (kept: KeptChoices, { accepted }: WifiEnvironment): KeptChoices => {
  const stays = (name: ChoiceName): boolean => {
    const raw = accepted[variableOf[name]];
    return raw === undefined || kept.proofs[name] === proofOf(raw);
  };
  return {
    choices: pick<unknown>(kept.choices, stays) as WifiChoices,
    proofs: pick(kept.proofs, stays),
  };
};

const decided = <Value>(
  chosen: Value | undefined,
  set: Value | undefined,
  otherwise: Value,
): NetworkSetting<Value> => {
  if (chosen !== undefined) return { value: chosen, origin: 'steward' };
  if (set !== undefined) return { value: set, origin: 'environment' };
  return { value: otherwise, origin: 'default' };
};

export interface MergedWishes {
  readonly wishes: WifiWishes;
  readonly described: NetworkSettings;
}

/** What counts of the steward's choices, the environment and the defaults, and where it is from. */
export const mergeWishes = (
  { choices }: KeptChoices,
  { settings, defaultSsid }: WifiEnvironment,
): MergedWishes => {
  const ssid = decided(choices.ssid, settings.WIFI_SSID, defaultSsid);
  const password = decided(choices.password, settings.WIFI_PASSWORD, '');
  const protection = decided(choices.security, settings.WIFI_SECURITY, 'wpa2' as const);
  const band = decided(choices.band, settings.WIFI_BAND, '2.4' as const);
  const channel = decided<number | 'auto'>(choices.channel, settings.WIFI_CHANNEL, 'auto');
  const country = decided(choices.country, settings.WIFI_COUNTRY, noCountry);
  const isolation = settings.WIFI_CLIENT_ISOLATION;
  const isolateClients = decided(
    choices.isolateClients,
    isolation === undefined ? undefined : isolation === 'on',
    false,
  );
  const isOpen = password.value === '';
  return {
    wishes: {
      ssid: ssid.value,
      password: password.value,
      protection: protection.value,
      band: band.value,
      channel: channel.value,
      country: country.value,
      isolateClients: isolateClients.value,
    },
    described: {
      ssid,
      hasPassword: { value: !isOpen, origin: password.origin },
      security: isOpen ? { value: 'open', origin: password.origin } : protection,
      band,
      channel,
      country,
      isolateClients,
    },
  };
};

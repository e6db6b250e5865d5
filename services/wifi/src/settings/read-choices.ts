import type { WifiChoices } from '@p2p-hotspot/contract';
import { noCountry } from '../core/wifi-wishes.ts';
import { isSsid } from '../core/ssid.ts';

/** Whether each choice can be at all; whether the radio and the country allow it is the backend's to say. */
const rules: { readonly [Name in keyof Required<WifiChoices>]: (value: unknown) => boolean } = {
  ssid: (value) => typeof value === 'string' && isSsid(value),
  // Every phone can type these; the standard knows no other ones.
  password: (value) => typeof value === 'string' && /^(?:|[\x20-\x7e]{8,63})$/.test(value),
  security: (value) => value === 'wpa2' || value === 'wpa3',
  band: (value) => value === '2.4' || value === '5',
  channel: (value) =>
    value === 'auto' ||
    (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 196),
  country: (value) =>
    typeof value === 'string' && (/^[A-Z]{2}$/.test(value) || value === noCountry),
  isolateClients: (value) => typeof value === 'boolean',
};

const names = Object.keys(rules) as readonly (keyof WifiChoices)[];

export type ReadChoices =
  | { readonly kind: 'good'; readonly choices: WifiChoices }
  /** `name`: the first member that cannot be so, or "body". */
  | { readonly kind: 'bad'; readonly name: string };

/** Reads what somebody sent as choices of a steward. Members that are not known are refused. */
export const readChoices = (value: unknown): ReadChoices => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'bad', name: 'body' };
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const [name, member] of Object.entries(members)) {
    const known = names.find((one) => one === name);
    if (known === undefined) return { kind: 'bad', name: 'body' };
    if (!rules[known](member)) return { kind: 'bad', name };
  }
  return { kind: 'good', choices: members };
};

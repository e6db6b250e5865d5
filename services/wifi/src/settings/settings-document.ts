import type { VariableName } from '@p2p-hotspot/contract';
import type { WifiWishes } from '../core/wifi-wishes.ts';
import { isSsid } from '../core/ssid.ts';
import { choiceNames, noChoices, type KeptChoices } from './merge-wishes.ts';
import { readChoices } from './read-choices.ts';

/** Name of the file in HOTSPOT_WIFI_DIR. */
export const settingsName = 'settings.json';

/** What is kept of settings from one start to the next. */
export interface SettingsDocument {
  /** Raw values of the environment that were good at the last start. */
  readonly accepted: Readonly<Partial<Record<VariableName, string>>>;
  readonly kept: KeptChoices;
  /** With these the Wi-Fi was on the air last. */
  readonly good?: { readonly wishes: WifiWishes; readonly kept: KeptChoices };
  /** It was shown to people: another radio does not change it. */
  readonly defaultSsid?: string;
}

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;

const textsOf = (value: unknown): Readonly<Record<string, string>> | undefined => {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  return Object.values(members).every((member) => typeof member === 'string')
    ? (members as Readonly<Record<string, string>>)
    : undefined;
};

const keptOf = (value: unknown): KeptChoices | undefined => {
  const members = membersOf(value);
  const reading = readChoices(members?.['choices']);
  const proofs = textsOf(members?.['proofs']);
  if (reading.kind === 'bad' || proofs === undefined) return undefined;
  const isKnown = (name: string): boolean => choiceNames.some((known) => known === name);
  return Object.keys(proofs).every(isKnown) ? { choices: reading.choices, proofs } : undefined;
};

const wishesOf = (value: unknown): WifiWishes | undefined => {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  const { protection, ...others } = members;
  const reading = readChoices({ ...others, security: protection });
  if (reading.kind === 'bad') return undefined;
  const { ssid, password, security, band, channel, country, isolateClients } = reading.choices;
  if (ssid === undefined || password === undefined || security === undefined) return undefined;
  if (band === undefined || channel === undefined || country === undefined) return undefined;
  if (isolateClients === undefined) return undefined;
  return { ssid, password, protection: security, band, channel, country, isolateClients };
};

/** @returns undefined for what is no such document; an empty one where there is none yet */
export const readSettingsDocument = (value: unknown): SettingsDocument | undefined => {
  if (value === undefined) return { accepted: {}, kept: noChoices };
  const members = membersOf(value);
  if (members?.['format'] !== 1) return undefined;
  const accepted = textsOf(members['accepted']);
  const kept = keptOf(members['kept']);
  if (accepted === undefined || kept === undefined) return undefined;
  const before = membersOf(members['good']);
  const wishes = wishesOf(before?.['wishes']);
  const goodKept = keptOf(before?.['kept']);
  const { defaultSsid } = members;
  return {
    accepted,
    kept,
    ...(wishes !== undefined && goodKept !== undefined && { good: { wishes, kept: goodKept } }),
    ...(typeof defaultSsid === 'string' && isSsid(defaultSsid) && { defaultSsid }),
  };
};

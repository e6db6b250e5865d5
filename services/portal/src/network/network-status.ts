import { isIP } from 'node:net';
import type { Lease, NetworkStatus, SeenNetwork, VisitorNetwork } from '@p2p-hotspot/contract';
import { readCodedMessage } from '../daemon/box-status.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isText = (value: unknown): value is string => typeof value === 'string';
const isMessage = (value: unknown): boolean => readCodedMessage(value) !== undefined;
const isAddress = (value: unknown): boolean => isText(value) && isIP(value) === 4;

const isVisitorNetwork = (value: unknown): value is VisitorNetwork =>
  isRecord(value) &&
  isAddress(value['gateway']) &&
  isAddress(value['captured']) &&
  isText(value['subnet']) &&
  isListOf(value['names'], isText) &&
  typeof value['isCapturing'] === 'boolean';

const isAccessPoint = (value: unknown): boolean =>
  isRecord(value) && ['device', 'state', 'ssid', 'security'].every((name) => isText(value[name]));

const isCheck = (value: unknown): boolean =>
  isRecord(value) && typeof value['isGood'] === 'boolean' && isMessage(value['message']);

const settingNames = [
  'ssid',
  'hasPassword',
  'security',
  'band',
  'channel',
  'country',
  'isolateClients',
] as const;

const isSettings = (value: unknown): boolean =>
  isRecord(value) &&
  settingNames.every((name) => {
    const setting = value[name];
    return isRecord(setting) && setting['value'] !== undefined && isText(setting['origin']);
  });

/**
 * Takes the answer of the Wi-Fi service as a NetworkStatus if the parts that the portal relies on are there.
 * It may be of another version than the portal: what is not understood is no status, never a crash.
 */
export const parseNetworkStatus = (value: unknown): NetworkStatus | undefined => {
  const isUnderstood =
    isRecord(value) &&
    value['apiVersion'] === 1 &&
    isText(value['mode']) &&
    isMessage(value['message']) &&
    isListOf(value['radios'], (item) => isRecord(item) && isText(item['device'])) &&
    (value['accessPoint'] === undefined || isAccessPoint(value['accessPoint'])) &&
    isListOf(value['uplinks'], (item) => isRecord(item) && isText(item['kind'])) &&
    (value['localName'] === undefined || isText(value['localName'])) &&
    (value['visitorNetwork'] === undefined || isVisitorNetwork(value['visitorNetwork'])) &&
    typeof value['leases'] === 'number' &&
    isListOf(value['checks'], isCheck) &&
    isListOf(value['findings'], isMessage) &&
    isSettings(value['settings']) &&
    isListOf(value['settingProblems'], isMessage) &&
    isListOf(value['knownWifi'], isText);
  return isUnderstood ? (value as unknown as NetworkStatus) : undefined;
};

/** The leases in an answer; what is none is left out. */
export const parseLeases = (value: unknown): readonly Lease[] =>
  Array.isArray(value)
    ? (value as readonly unknown[]).flatMap((item) => {
        if (!isRecord(item)) return [];
        const { address, mac, name } = item;
        if (!isText(address) || !isText(mac)) return [];
        return [{ address, mac, ...(isText(name) && { name }) }];
      })
    : [];

const isSeenNetwork = (value: unknown): value is SeenNetwork =>
  isRecord(value) &&
  isText(value['ssid']) &&
  typeof value['strength'] === 'number' &&
  typeof value['isSecured'] === 'boolean' &&
  typeof value['isKnown'] === 'boolean';

/** Networks that were heard; what is none is left out. Undefined where it is no list. */
export const parseSeenNetworks = (value: unknown): readonly SeenNetwork[] | undefined =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isSeenNetwork) : undefined;

import { isIP } from 'node:net';
import type { Lease, NetworkStatus, VisitorNetwork } from '@p2p-hotspot/contract';
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
    isListOf(value['radios'], isRecord) &&
    (value['accessPoint'] === undefined || isRecord(value['accessPoint'])) &&
    isListOf(value['uplinks'], isRecord) &&
    (value['visitorNetwork'] === undefined || isVisitorNetwork(value['visitorNetwork'])) &&
    typeof value['leases'] === 'number' &&
    isListOf(value['checks'], (item) => isRecord(item) && isMessage(item['message'])) &&
    isListOf(value['findings'], isMessage) &&
    isRecord(value['settings']) &&
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

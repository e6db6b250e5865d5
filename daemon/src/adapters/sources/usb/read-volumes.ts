import { formatStickMarker, parseStickMarker, type CodedMessage } from '@p2p-hotspot/contract';
import type { UsbVolume, UsbVolumes } from '../../../usb-helper/protocol.ts';

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const isMessage = (value: unknown): value is CodedMessage =>
  isRecord(value) && typeof value['code'] === 'string' && isRecord(value['parameters']);

const isState = (value: unknown): value is UsbVolume['state'] =>
  value === 'checking' || value === 'ready' || value === 'unusable';

const idPattern = /^[a-z0-9-]{1,64}$/;

const readVolume = (value: unknown): UsbVolume => {
  if (!isRecord(value)) throw new Error('not a volume');
  const { id, label, sizeBytes, state, problem, bundles, freeBytes } = value;
  if (typeof id !== 'string' || !idPattern.test(id) || typeof label !== 'string') {
    throw new Error('a volume without a name');
  }
  if (typeof sizeBytes !== 'number' || !isState(state) || !Array.isArray(bundles)) {
    throw new Error(`not a volume: ${id}`);
  }
  // A marker of a kind that this version does not know is none.
  const marker = isRecord(value['marker'])
    ? parseStickMarker(formatStickMarker(value['marker'] as never))
    : undefined;
  return {
    id,
    label,
    sizeBytes,
    state,
    isFromStart: value['isFromStart'] === true,
    isMounted: value['isMounted'] === true,
    isWriting: value['isWriting'] === true,
    hasRepository: value['hasRepository'] === true,
    bundles: bundles.filter((name) => typeof name === 'string'),
    ...(isMessage(problem) ? { problem } : {}),
    ...(marker === undefined ? {} : { marker }),
    ...(typeof freeBytes === 'number' ? { freeBytes } : {}),
  };
};

/**
 * Reads a state of the usb helper.
 *
 * @param text JSON
 * @throws Error for what is none: another version of the helper
 */
export const readVolumes = (text: string): UsbVolumes => {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value['apiVersion'] !== 1 || !Array.isArray(value['volumes'])) {
    throw new Error('not the state of a usb helper');
  }
  return { apiVersion: 1, volumes: value['volumes'].map(readVolume) };
};

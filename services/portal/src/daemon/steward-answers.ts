import type { StewardLogEntry, StewardStanding } from '@p2p-hotspot/contract';
import { readCodedMessage } from './box-status.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts that pages rely on; anything else is an answer that is not understood. */
export const parseStanding = (value: unknown): StewardStanding | undefined =>
  isRecord(value) &&
  typeof value['isPresent'] === 'boolean' &&
  typeof value['codeSeconds'] === 'number' &&
  typeof value['pinOrigin'] === 'string'
    ? (value as unknown as StewardStanding)
    : undefined;

const isEntry = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['time'] === 'string' &&
  typeof value['place'] === 'string' &&
  typeof value['act'] === 'string' &&
  isRecord(value['parameters']) &&
  (typeof value['outcome'] === 'string' || readCodedMessage(value['outcome']) !== undefined);

export const parseLog = (value: unknown): readonly StewardLogEntry[] | undefined =>
  Array.isArray(value) && value.every(isEntry) ? (value as readonly StewardLogEntry[]) : undefined;

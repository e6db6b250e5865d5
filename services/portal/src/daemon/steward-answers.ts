import {
  usageKinds,
  type DaemonDiagnostics,
  type StewardLogEntry,
  type StewardStanding,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import { readCodedMessage } from './box-status.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts that pages rely on; anything else is an answer that is not understood. */
export const parseStanding = (value: unknown): StewardStanding | undefined =>
  isRecord(value) &&
  typeof value['isPresent'] === 'boolean' &&
  typeof value['codeSeconds'] === 'number' &&
  typeof value['pinOrigin'] === 'string' &&
  (value['logTrouble'] === undefined || readCodedMessage(value['logTrouble']) !== undefined)
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

const isTold = (value: unknown): boolean =>
  value === '<5' || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);

const hasSums = (value: unknown): boolean =>
  isRecord(value) &&
  usageKinds.some((kind) => kind === value['kind']) &&
  isTold(value['week']) &&
  isTold(value['month']) &&
  isTold(value['all']);

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

export const parseUsage = (value: unknown): UsageSummary | undefined =>
  isRecord(value) &&
  typeof value['isCounting'] === 'boolean' &&
  typeof value['isInReceipts'] === 'boolean' &&
  typeof value['today'] === 'string' &&
  isListOf(
    value['items'],
    (one) => hasSums(one) && isRecord(one) && typeof one['item'] === 'string',
  ) &&
  isListOf(value['kinds'], hasSums) &&
  isListOf(
    value['days'],
    (one) => isRecord(one) && typeof one['day'] === 'string' && isTold(one['taken']),
  )
    ? (value as unknown as UsageSummary)
    : undefined;

/** It is handed on as it is: only what it is called and shown by is looked at. */
export const parseDiagnostics = (value: unknown): DaemonDiagnostics | undefined =>
  isRecord(value) && value['format'] === 1 && typeof value['made'] === 'string'
    ? (value as unknown as DaemonDiagnostics)
    : undefined;

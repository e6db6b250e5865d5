import type { JsonValue } from './json/json-value.ts';
import { isJsonObject } from './json/json-value.ts';
import { isTime } from './metadata/time.ts';
import type { RootSigned } from './metadata/types.ts';
import { maxVersion } from './metadata/versions.ts';

/** What a root orders besides keys: members of its `custom` (docs/spec/metadata-v1.md §5). */
export interface RootPolicy {
  /** Refuse what has expired, also from a medium that somebody carried. */
  readonly enforceExpiry: boolean;
  /** A moment that has passed, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly timeFloor?: string;
  /**
   * `<channel>` or `<channel>/<component>` → lowest counter that may be installed. Known-bad releases
   * stay away thereby, also from a box that forgot everything.
   */
  readonly minCounters: ReadonlyMap<string, number>;
  /** X25519 public key that boxes seal receipts to: 32 bytes. Absent: they write none. */
  readonly receiptKey?: Uint8Array;
}

const isCounter = (value: JsonValue | undefined): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maxVersion;

/** Reads what a verified root orders. A member in another form orders nothing. */
export const readRootPolicy = ({ custom, expires }: RootSigned): RootPolicy => {
  const timeFloor = custom?.['timeFloor'];
  const minCounters = custom?.['minCounters'];
  const receiptKey = custom?.['receiptKey'];
  return {
    enforceExpiry: custom?.['enforceExpiry'] === true,
    ...(typeof timeFloor === 'string' && isTime(timeFloor) && timeFloor <= expires
      ? { timeFloor }
      : {}),
    minCounters: new Map(
      isJsonObject(minCounters)
        ? Object.entries(minCounters).filter((entry): entry is [string, number] =>
            isCounter(entry[1]),
          )
        : [],
    ),
    ...(typeof receiptKey === 'string' && /^[0-9a-f]{64}$/.test(receiptKey)
      ? { receiptKey: Uint8Array.from(Buffer.from(receiptKey, 'hex')) }
      : {}),
  };
};

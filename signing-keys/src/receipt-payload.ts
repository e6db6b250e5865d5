import { receiptSchema, type Receipt } from '@p2p-hotspot/contract';
import { TrustError } from './errors.ts';
import { canonicalJson, parseCanonicalJson } from './json/canonical-json.ts';
import type { JsonValue } from './json/json-value.ts';
import { isTime } from './metadata/time.ts';
import { maxReceiptPayloadBytes } from './receipt.ts';

const refuse = (reason: string, cause?: unknown): TrustError =>
  new TrustError('RECEIPT_INVALID', { parameters: { reason }, cause });

/** Takes what the schema knows, and nothing else. */
const checkReceipt = (value: unknown): Receipt => {
  const parsed = receiptSchema.safeParse(value);
  if (!parsed.success) {
    // Of the place only names of ours are told: indexes and keys of records are the box's own words.
    const [place = 'document'] = parsed.error.issues[0]?.path ?? [];
    throw refuse(String(place), parsed.error);
  }
  const { written, clock, history = [] } = parsed.data;
  const times = [written, ...history.map(({ time }) => time)];
  if (clock !== undefined) times.push(clock.now, clock.floor);
  if (!times.every(isTime)) throw refuse('time');
  return parsed.data;
};

/**
 * Encodes a receipt's payload as canonical JSON (docs/spec/receipt-v1.md §3). Members that the format
 * does not have are left out, whatever they hold.
 *
 * @throws TrustError `RECEIPT_INVALID` for what a reader would refuse
 */
export const encodeReceiptPayload = (receipt: Receipt): Uint8Array => {
  const bytes = canonicalJson(checkReceipt(receipt) as unknown as JsonValue);
  if (bytes.length > maxReceiptPayloadBytes) throw refuse('size');
  return bytes;
};

/**
 * Decodes the payload of an opened receipt. Members that are not known are ignored; those that are
 * must be as they should.
 *
 * @throws TrustError `RECEIPT_INVALID`; `reason` is the member that is wrong
 */
export const decodeReceiptPayload = (payload: Uint8Array): Receipt => {
  let value: JsonValue;
  try {
    value = parseCanonicalJson(payload, { maxBytes: maxReceiptPayloadBytes });
  } catch (cause) {
    throw refuse('document', cause);
  }
  return checkReceipt(value);
};

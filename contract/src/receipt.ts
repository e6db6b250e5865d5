import { z } from 'zod';
import { correctionLimits, correctionPlace } from './community/corrections-file.ts';
import { namePattern } from './name-pattern.ts';

/**
 * What a box tells its operator (docs/spec/receipt-v1.md §3). Encoding, limits and decoding are
 * signing-keys'. A receipt says what its box claims: whoever reads one expects a hostile box.
 */

/** One line that any terminal and any table shows as it is: nothing that steers, hides or reorders. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const printable = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .refine((text) => !unprintable.test(text), 'not printable');

/** The same, with the joiners (U+200C, U+200D) that some scripts are not right without. */
const sentence = z
  .string()
  .min(1)
  .max(correctionLimits.text)
  .refine((text) => !unprintable.test(text.replaceAll(/[\u200c\u200d]/g, '')), 'not printable');

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const counter = z.number().int().min(1).max(2_147_483_647);
const name = z.string().regex(namePattern);
/** Whole seconds, UTC, with a year of four digits. */
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

export const receiptTextLimit = 256;
const text = printable(receiptTextLimit);

const message = {
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  parameters: z
    .record(z.string().regex(/^[a-zA-Z]{1,32}$/), z.union([text, z.number().int(), z.boolean()]))
    .refine((parameters) => Object.keys(parameters).length <= 16, 'too many'),
};

const heldRelease = z.object({
  channel: name,
  counter,
  /** Those that are for this box: the others are not held. */
  components: z.array(z.object({ name, counter, tree: hash, list: hash })).max(2000),
});

/** What visitors wrote in place of a translation; a `hint` is in its own words, too. */
const correction = z.object({ ...correctionPlace, text: sentence, hint: sentence.optional() });
export type ReceiptCorrection = z.infer<typeof correction>;

export const receiptCorrectionLimits = {
  count: correctionLimits.count,
  /** Of all of them as JSON in UTF-8. */
  bytes: 64 * 1024,
} as const;

export const isReceiptCorrection = (value: unknown): value is ReceiptCorrection =>
  correction.safeParse(value).success;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

export const receiptHistoryKinds = [
  'applied',
  'refused',
  'rolled-back',
  'repaired',
  'damaged',
  'failed',
  'steward',
] as const;

export const receiptSchema = z.object({
  _type: z.literal('receipt'),
  format: z.literal(1),
  /** 10 digits: it stands in the name of the file. */
  sequence: z.number().int().min(1).max(9_999_999_999),
  written: time,
  releases: z.array(z.object({ channel: name, counter })).max(64),
  device: z
    .object({
      name: z
        .string()
        .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
        .optional(),
      community: printable(80).optional(),
      arch: printable(32),
      type: name.optional(),
      groups: z.array(name).max(32),
      daemon: printable(32),
    })
    .optional(),
  root: z.object({ fingerprint: hash, version: counter }).optional(),
  channels: z
    .array(
      z.object({
        channel: name,
        counter: counter.optional(),
        choice: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('hold') }),
            z.object({ kind: z.literal('pin'), counter }),
          ])
          .optional(),
      }),
    )
    .max(64)
    .optional(),
  current: z.array(heldRelease).max(64).optional(),
  previous: z.array(heldRelease).max(64).optional(),
  message: z.object(message).optional(),
  /** Newest first. */
  history: z
    .array(z.object({ sequence: counter, time, kind: z.enum(receiptHistoryKinds), ...message }))
    .max(64)
    .optional(),
  store: z
    .object({
      freeBytes: count,
      totalBytes: count,
      reserveBytes: count,
      damagedFiles: count,
      /** Files of releases that are damaged; `damagedFiles` may be more than are named. */
      damaged: z.array(hash).max(1000),
      /** Failed reads and writes of the card that the kernel reported; absent where it is not known. */
      cardErrors: count.optional(),
    })
    .optional(),
  clock: z.object({ now: time, proven: z.boolean(), floor: time }).optional(),
  problems: z.array(z.object(message)).max(64).optional(),
  /** Sums over everybody by kind, never anything of one person. */
  usage: z.record(z.string().regex(/^[a-zA-Z]{1,32}$/), count).optional(),
  /** The same by item, most taken first; what was taken fewer than five times is left out. */
  usageItems: z
    .array(
      z.object({
        kind: z.string().regex(/^[a-z]{1,16}$/),
        item: text,
        /** In the last 30 days; absent for fewer than five. */
        month: count.optional(),
        all: count,
      }),
    )
    .max(1000)
    .optional(),
  /** Better words from visitors, newest first. */
  corrections: z
    .array(correction)
    .max(receiptCorrectionLimits.count)
    .refine((all) => bytesOf(all) <= receiptCorrectionLimits.bytes, 'too many bytes')
    .optional(),
});

export type Receipt = z.infer<typeof receiptSchema>;

/** Makes a text what a receipt may carry: what cannot be shown becomes a question mark. */
export const receiptText = (given: string, maxCharacters: number = receiptTextLimit): string =>
  given.slice(0, maxCharacters).replaceAll(new RegExp(unprintable, 'gu'), '?');

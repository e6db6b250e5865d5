import { formatCount } from '../ui/quantities.ts';
import { boxId, type KnownBox } from './fleet.ts';

/** Better words for one sentence of one language, and how many boxes sent just these. */
export interface CorrectionRow {
  readonly language: string;
  /** Message code of the sentence. */
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  readonly boxes: number;
}

/** A row beside the sentence as it is; both are absent where this program does not know the code. */
export interface ShownCorrection extends CorrectionRow {
  readonly english?: string;
  /** In the language, as boxes have it from the software. */
  readonly now?: string;
}

interface Sent {
  readonly row: Omit<CorrectionRow, 'boxes'>;
  readonly boxes: Set<string>;
  /** When it was last read here, and its place in that receipt: of two, the lower is newer. */
  newest: { readonly readAt: string; readonly place: number };
}

const compareText = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1;

const compareSent = (one: Sent, other: Sent): number =>
  compareText(one.row.language, other.row.language) ||
  compareText(one.row.code, other.row.code) ||
  other.boxes.size - one.boxes.size ||
  compareText(other.newest.readAt, one.newest.readAt) ||
  one.newest.place - other.newest.place ||
  compareText(one.row.text, other.row.text);

/**
 * What visitors of all boxes wrote, by language and sentence; within one first what most boxes sent,
 * then what is newest. A box counts once, however often it says something.
 */
export const correctionRows = (boxes: readonly KnownBox[]): CorrectionRow[] => {
  const all = new Map<string, Sent>();
  for (const { publicKey, receipt, readAt } of boxes) {
    for (const [place, { language, code, text, hint }] of (receipt.corrections ?? []).entries()) {
      const key = JSON.stringify([language.toLowerCase(), code, text, hint ?? null]);
      const newest = { readAt, place };
      const sent = all.get(key);
      if (sent === undefined) {
        const row = { language, code, text, ...(hint === undefined ? {} : { hint }) };
        all.set(key, { row, boxes: new Set([boxId(publicKey)]), newest });
        continue;
      }
      sent.boxes.add(boxId(publicKey));
      if (readAt > sent.newest.readAt) sent.newest = newest;
    }
  }
  return [...all.values()]
    .sort(compareSent)
    .map(({ row, boxes: senders }) => ({ ...row, boxes: senders.size }));
};

/** A paragraph for each sentence; what somebody wrote ends its line, and turns nothing around it. */
export const correctionLines = (rows: readonly ShownCorrection[]): string[] =>
  rows.flatMap(({ language, code, english, now, text, hint, boxes }, index) => {
    const before = rows[index - 1];
    const isNew = before?.language !== language || before.code !== code;
    const known = [
      ...(english === undefined ? [] : [`  English: ${english}`]),
      ...(now === undefined ? [] : [`  now: ${now}`]),
    ];
    return [
      ...(isNew ? [`${language} ${code}`, ...known] : []),
      `  ${formatCount(boxes, 'box', 'boxes')}: ${text}`,
      ...(hint === undefined ? [] : [`    hint: ${hint}`]),
    ];
  });

import { pubLimitsSchema, type CodedMessage, type PubLimits } from '@p2p-hotspot/contract';
import type { Words } from '../../language/words.ts';
import {
  limitBounds,
  limitFields,
  limitNames,
  limitText,
} from '../../pages/steward/pub-limits-page.ts';

/** What the form asks for, or why it cannot be. */
export type LimitChange =
  | { readonly kind: 'unfit'; readonly message: CodedMessage }
  | { readonly kind: 'fit'; readonly limits: Partial<PubLimits> };

/** Digits, with a point or a comma before decimals. */
const numberIn = (text: string): number | undefined =>
  /^\d{1,12}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** What is different from the limits that count: only that is asked for. */
export const limitChangeIn = (
  fields: URLSearchParams,
  before: PubLimits,
  words: Words,
): LimitChange => {
  const limits: Partial<Record<keyof PubLimits, number>> = {};
  for (const name of limitNames) {
    const text = (fields.get(name) ?? '').trim();
    if (text === limitText(name, before[name])) continue;
    const { title, unit } = limitFields[name];
    const typed = numberIn(text);
    const { data } = pubLimitsSchema.shape[name].safeParse(
      typed === undefined ? undefined : unit === 1 ? typed : Math.round(typed * unit),
    );
    if (data === undefined) {
      const { least, most } = limitBounds(name);
      const parameters = { limit: words.say(title), least: least / unit, most: most / unit };
      return { kind: 'unfit', message: { code: 'PAGE_PUB_LIMIT_UNFIT', parameters } };
    }
    limits[name] = data;
  }
  return Object.keys(limits).length === 0
    ? { kind: 'unfit', message: { code: 'PAGE_PUB_NOTHING', parameters: {} } }
    : { kind: 'fit', limits };
};

import { z } from 'zod';
import { parseJson } from './community-file.ts';
import { isLanguageTag } from './language-tag.ts';

/** What is kept of visitors' better words (docs/spec/community-v1.md §5). */
export const correctionLimits = {
  count: 200,
  /** UTF-16 code units. */
  text: 500,
  /** More than what these limits allow takes. */
  fileBytes: 512 * 1024,
} as const;

/** A file of the overlay. */
export const correctionsFileName = 'corrections.json';

/** A language and a word of it, as a correction names them. */
export const correctionPlace = {
  language: z.string().max(64).refine(isLanguageTag, 'a language tag'),
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
};

const schema = z.strictObject({
  format: z.literal(1),
  /** Oldest first. */
  corrections: z
    .array(
      z.strictObject({ ...correctionPlace, text: z.string().min(1).max(correctionLimits.text) }),
    )
    .max(correctionLimits.count),
});

/** Better words that a visitor sent. Nothing of whoever sent them. */
export type Correction = z.infer<typeof schema>['corrections'][number];

/** @returns what the file holds, oldest first; undefined for one that is broken in any way */
export const readCorrectionsFile = (text: string): readonly Correction[] | undefined =>
  schema.safeParse(parseJson(text)?.value).data?.corrections;

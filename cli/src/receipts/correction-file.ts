import { readLanguageFile, type Message } from '@p2p-hotspot/contract';
import { boxWords, builtInWords, ownName } from '../portal/language-words.ts';
import type { CorrectionRow, ShownCorrection } from './correction-rows.ts';

const wordsOf = (language: string): Readonly<Record<string, Message>> =>
  builtInWords(language) ?? {};

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Puts beside each what boxes say in English and in the language. */
export const withPresentWords = (rows: readonly CorrectionRow[]): ShownCorrection[] => {
  const words = boxWords();
  return rows.map((row) => {
    const english = own(words, row.code)?.text;
    const now = own(wordsOf(row.language), row.code)?.text;
    return {
      ...row,
      ...(english === undefined ? {} : { english }),
      ...(now === undefined ? {} : { now }),
    };
  });
};

const fileText = (tag: string, words: Readonly<Record<string, object>>): string => {
  const name = ownName(tag) ?? tag;
  return `${JSON.stringify({ format: 1, language: tag, name, reviewed: false, words }, null, 2)}\n`;
};

/** The word as a language file has it; a hint that nobody corrected stays, or stands in in English. */
const wordFor = (language: string, { code, text, hint }: CorrectionRow): object | undefined => {
  const english = own(boxWords(), code);
  if (english === undefined) return undefined;
  const now = own(wordsOf(language), code);
  const { text: englishText, hint: englishHint } = english;
  const word = {
    ...{ english: englishText, text },
    ...(englishHint !== undefined && { englishHint, hint: hint ?? now?.hint ?? englishHint }),
    ...(now?.plural !== undefined && { plural: now.plural }),
  };
  const { problems } = readLanguageFile(fileText(language, { [code]: word }), `${language}.json`);
  return problems.length === 0 ? word : undefined;
};

export interface CorrectionFile {
  readonly text: string;
  /** How many are in it. */
  readonly words: number;
  /** How many were passed over because they fit no sentence of this program. */
  readonly unfit: number;
}

/**
 * A language file (docs/spec/community-v1.md §4) with the first correction of each sentence that fits.
 * A sentence whose first one boxes have already is left as it is.
 *
 * @param rows in the order in which they count
 */
export const correctionFile = (
  language: string,
  rows: readonly CorrectionRow[],
): CorrectionFile => {
  const chosen = new Map<string, object>();
  const settled = new Set<string>();
  let unfit = 0;
  for (const row of rows) {
    if (row.language.toLowerCase() !== language.toLowerCase() || settled.has(row.code)) continue;
    const word = wordFor(language, row);
    if (word === undefined) {
      unfit += 1;
      continue;
    }
    settled.add(row.code);
    const now = own(wordsOf(language), row.code);
    if (now?.text !== row.text || row.hint !== undefined) chosen.set(row.code, word);
  }
  return { text: fileText(language, Object.fromEntries(chosen)), words: chosen.size, unfit };
};

import type { LanguageFile, Message } from '@p2p-hotspot/contract';
import { boxTopics, languageTags, messagesIn } from '@p2p-hotspot/contract/languages';

/** English words that a box may show, by code. */
export const boxWords = (): Readonly<Record<string, Message>> =>
  Object.assign({}, ...Object.values(boxTopics)) as Readonly<Record<string, Message>>;

/** What a language calls itself, as far as this computer knows. */
export const ownName = (tag: string): string | undefined =>
  new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);

/** ISO 15924, of scripts in use that are written from right to left. */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** How the script that a language is mostly written in runs. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Words that boxes have of a language already; undefined where they do not have it. */
export const builtInWords = (tag: string): Readonly<Record<string, Message>> | undefined => {
  const known = languageTags.find((one) => one === tag.toLowerCase());
  return known && messagesIn(known);
};

/** How many of the words of a box are in a language, with a file of it. */
export const coverageOf = ({ language, words }: LanguageFile): { known: number; total: number } => {
  const codes = Object.keys(boxWords());
  const builtIn = builtInWords(language) ?? {};
  const known = codes.filter((code) => Object.hasOwn(words, code) || Object.hasOwn(builtIn, code));
  return { known: known.length, total: codes.length };
};

/** A language file for a translator: all English words, with what there is of them in the language. */
export const languageTemplate = (
  tag: string,
  { name = '', direction = directionOf(tag), reviewed = false, words = {} }: Partial<LanguageFile>,
): string => {
  const builtIn = builtInWords(tag) ?? {};
  const lines = Object.entries(boxWords()).map(([code, word]) => {
    const { text: english, hint: englishHint } = word;
    const known: Partial<Message> = words[code] ?? builtIn[code] ?? {};
    const { text = '', hint = '', plural = word.plural && { of: word.plural.of } } = known;
    return [
      code,
      {
        ...{ english, text },
        ...(englishHint !== undefined && { englishHint, hint }),
        ...(plural !== undefined && { plural }),
      },
    ];
  });
  const file = {
    ...{ format: 1, language: tag, name: name === '' ? (ownName(tag) ?? tag) : name },
    ...{ direction, reviewed, words: Object.fromEntries(lines) as object },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

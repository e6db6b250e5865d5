import { z } from 'zod';
import type { MessageCode } from '../catalogue/catalogue.ts';
import { english } from '../catalogue/en/index.ts';
import type { CodedMessage, Message } from '../message.ts';
import { firstIssue, parseJson } from './community-file.ts';
import { isLanguageTag } from './language-tag.ts';

/**
 * One language by a file (docs/spec/community-v1.md §4): it adds a language, or puts other words in the
 * place of some.
 */
const schema = z.strictObject({
  format: z.literal(1),
  language: z.string().refine(isLanguageTag, 'a language tag, as in "qu" or "pt-BR"'),
  /** In itself. Needed where the box does not have the language. */
  name: z.string().min(1).max(60).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** Somebody who speaks it has read all of it. */
  reviewed: z.boolean().optional(),
  words: z
    .record(
      z.string().max(64),
      z.strictObject({
        /** Empty: not translated yet. */
        text: z.string().max(2000),
        hint: z.string().max(2000).optional(),
        /** What it was translated from, for people and for whoever looks for what has changed. */
        english: z.string().max(2000).optional(),
        englishHint: z.string().max(2000).optional(),
      }),
    )
    .refine((words) => Object.keys(words).length <= 5000, 'at most 5000 words'),
});

/** What boxes use of a file. */
export interface LanguageFile extends Omit<z.infer<typeof schema>, 'words'> {
  /** Those that are translated, by message code. */
  readonly words: Readonly<Record<string, Message>>;
}
export const languageFileMaxBytes = 1024 * 1024;

export type LanguageProblem = CodedMessage<
  | 'LANGUAGE_FILE_INVALID'
  | 'LANGUAGE_CODES_UNKNOWN'
  | 'LANGUAGE_PLACES_DIFFER'
  | 'LANGUAGE_HINT_DIFFERS'
  | 'LANGUAGE_CONTROL_CHARACTERS'
>;

/** A file with the words of it that can be used, and what is wrong with the others. */
export interface LanguageReading {
  /** Undefined: nothing of it can be used. */
  readonly file: LanguageFile | undefined;
  readonly problems: readonly LanguageProblem[];
  /** Codes of words whose English has changed since they were translated. */
  readonly outdated: readonly string[];
}

const isCode = (code: string): code is MessageCode => Object.hasOwn(english, code);

const placesIn = (text = ''): string =>
  [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort().join(' ') || '-';

const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const problemOf = (
  path: string,
  code: MessageCode,
  { text, hint }: Message,
): LanguageProblem | undefined => {
  const original: Message = english[code];
  if (control.test(`${text}${hint ?? ''}`.replaceAll('\n', ''))) {
    return { code: 'LANGUAGE_CONTROL_CHARACTERS', parameters: { path, word: code } };
  }
  if ((original.hint === undefined) !== (hint === undefined)) {
    return { code: 'LANGUAGE_HINT_DIFFERS', parameters: { path, word: code } };
  }
  const places = [placesIn(original.text), placesIn(original.hint)].join(' / ');
  return places === [placesIn(text), placesIn(hint)].join(' / ')
    ? undefined
    : { code: 'LANGUAGE_PLACES_DIFFER', parameters: { path, word: code, places } };
};

/**
 * Reads a language file. Words that do not fit are left out, one by one: the file may be from another
 * version than this program.
 *
 * @param path for messages; the name of the file must be that of the language
 */
export const readLanguageFile = (text: string, path: string): LanguageReading => {
  const invalid = (reason: string): LanguageReading => ({
    file: undefined,
    outdated: [],
    problems: [{ code: 'LANGUAGE_FILE_INVALID', parameters: { path, reason } }],
  });
  const json = parseJson(text);
  if (json === undefined) return invalid('not JSON');
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) return invalid(firstIssue(parsed.error));
  const { words, ...head } = parsed.data;
  if (path.replace(/^.*\//, '').toLowerCase() !== `${head.language.toLowerCase()}.json`) {
    return invalid(`language: the file must be called ${head.language}.json`);
  }
  const known: Record<string, Message> = {};
  const unknown: string[] = [];
  const outdated: string[] = [];
  const problems: LanguageProblem[] = [];
  for (const [code, { text: said, hint, english: from }] of Object.entries(words)) {
    if (!isCode(code)) {
      unknown.push(code);
      continue;
    }
    if (said === '') continue;
    const word: Message = { text: said, ...(hint === undefined || hint === '' ? {} : { hint }) };
    const problem = problemOf(path, code, word);
    if (problem !== undefined) problems.push(problem);
    else known[code] = word;
    if (from !== undefined && from !== english[code].text) outdated.push(code);
  }
  if (unknown.length > 0) {
    const codes = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? ' …' : '');
    problems.push({
      code: 'LANGUAGE_CODES_UNKNOWN',
      parameters: { path, codes, count: unknown.length },
    });
  }
  return { file: { ...head, words: known }, outdated, problems };
};

import { z } from 'zod';
import { english, type MessageCode } from '../catalogue/en/index.ts';
import type { CodedMessage, Message, MessageWords, PluralForms } from '../message.ts';
import { firstIssue, parseJson } from './community-file.ts';
import { isLanguageTag } from './language-tag.ts';
import { steersParagraphs } from './steering.ts';

const text = z.string().max(2000);
const words = z.strictObject({ text, hint: text.optional() });

const wordSchema = words.extend({
  /** Forms for some numbers (Unicode CLDR); `text` is for all others. An empty text is not translated yet. */
  plural: z
    .strictObject({
      of: z.string().regex(/^[a-zA-Z]{1,32}$/),
      zero: words.optional(),
      one: words.optional(),
      two: words.optional(),
      few: words.optional(),
      many: words.optional(),
    })
    .optional(),
  /** What it was translated from, for people and for whoever looks for what has changed. */
  english: text.optional(),
  englishHint: text.optional(),
});

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
    .record(z.string().max(64), wordSchema)
    .refine((all) => Object.keys(all).length <= 5000, 'at most 5000 words'),
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

const placesIn = (text = ''): ReadonlySet<string> => new Set(text.match(/\{[a-zA-Z]+\}/g));

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((place) => other.has(place));

const formsOf = ({ plural }: Message): readonly MessageWords[] =>
  Object.values({ ...plural, of: undefined }).filter((one) => one !== undefined);

const problemOf = (path: string, code: MessageCode, word: Message): LanguageProblem | undefined => {
  const original = english[code];
  const { text, hint, plural } = word;
  const forms = formsOf(word);
  const all = [word, ...forms].map((one) => `${one.text}${one.hint ?? ''}`).join('');
  if (steersParagraphs(all)) {
    return { code: 'LANGUAGE_CONTROL_CHARACTERS', parameters: { path, word: code } };
  }
  const hasHint = original.hint !== undefined;
  if ([word, ...forms].some((one) => (one.hint !== undefined) !== hasHint)) {
    return { code: 'LANGUAGE_HINT_DIFFERS', parameters: { path, word: code } };
  }
  const known = new Set([...placesIn(original.text), ...placesIn(original.hint)]);
  // A form for one number may leave the number out: "one file".
  const isFormOdd = forms.some((one) =>
    [...placesIn(one.text), ...placesIn(one.hint)].some((place) => !known.has(place)),
  );
  const isOfKnown = plural === undefined || known.has(`{${plural.of}}`);
  const isSame = areSame(placesIn(original.text), placesIn(text));
  const isHintSame = areSame(placesIn(original.hint), placesIn(hint));
  if (isSame && isHintSame && !isFormOdd && isOfKnown) return undefined;
  const places = [...known].join(' ');
  return { code: 'LANGUAGE_PLACES_DIFFER', parameters: { path, word: code, places } };
};

/** Without what nobody filled in. */
const filled = (given: z.infer<typeof words> | undefined): MessageWords | undefined => {
  if (given === undefined || given.text === '') return undefined;
  const { text: said, hint = '' } = given;
  return hint === '' ? { text: said } : { text: said, hint };
};

const wordOf = ({ text: said, hint, plural }: z.infer<typeof wordSchema>): Message | undefined => {
  const word = filled({ text: said, hint });
  if (word === undefined || plural === undefined) return word;
  const { of, ...forms } = plural;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const one = filled(form);
    return one === undefined ? [] : [[name, one] as const];
  });
  if (known.length === 0) return word;
  const asForms: PluralForms = { of, ...Object.fromEntries(known) };
  return { ...word, plural: asForms };
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
  const { words: given, ...head } = parsed.data;
  if (path.replace(/^.*\//, '').toLowerCase() !== `${head.language.toLowerCase()}.json`) {
    return invalid(`language: the file must be called ${head.language}.json`);
  }
  const known: Record<string, Message> = {};
  const unknown: string[] = [];
  const outdated: string[] = [];
  const problems: LanguageProblem[] = [];
  for (const [code, entry] of Object.entries(given)) {
    if (!isCode(code)) {
      unknown.push(code);
      continue;
    }
    const word = wordOf(entry);
    if (word === undefined) continue;
    const problem = problemOf(path, code, word);
    if (problem !== undefined) problems.push(problem);
    else known[code] = word;
    if (entry.english !== undefined && entry.english !== english[code].text) outdated.push(code);
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

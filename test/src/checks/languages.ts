import type { Message, MessageWords, PluralCategory } from '@p2p-hotspot/contract';
import {
  boxTopics,
  languageTags,
  messagesIn,
  type CatalogueLanguage,
} from '@p2p-hotspot/contract/languages';

/** Names, which are the same in many languages. */
const names: ReadonlySet<string> = new Set([
  'PAGE_SYSTEM_ANDROID',
  'PAGE_SYSTEM_CHROMEOS',
  'PAGE_SYSTEM_LINUX',
  'PAGE_SYSTEM_MACOS',
  'PAGE_SYSTEM_WINDOWS',
  'PAGE_WIFI',
]);

/** Words that a language shares with English. */
const shared: ReadonlySet<string> = new Set(['fr PAGE_MAP_KIND_VILLAGE', 'id PAGE_STATUS']);

/** The forms that are only for numbers which nobody counts to on these pages (a million files). */
const rare: readonly PluralCategory[] = ['many'];

const placesIn = (text = ''): string =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)]
    .map(([, name = '']) => name)
    .sort()
    .join(', ');

const wrongWords = (words: MessageWords, english: MessageWords): string[] => [
  ...(placesIn(words.text) === placesIn(english.text)
    ? []
    : [`its text has the places {${placesIn(words.text)}}, English {${placesIn(english.text)}}`]),
  ...((words.hint === undefined) === (english.hint === undefined)
    ? []
    : ['a hint stands in one of the two only']),
  ...(placesIn(words.hint) === placesIn(english.hint)
    ? []
    : [`its hint has the places {${placesIn(words.hint)}}, English {${placesIn(english.hint)}}`]),
  ...(words.text.trim() === '' || words.hint?.trim() === '' ? ['it is empty'] : []),
];

/** Where a form is for one number, as "one file" is, it need not show that number. */
const withoutNumber = (words: MessageWords, of: string): MessageWords => {
  const cut = (text: string): string => text.replaceAll(`{${of}}`, '');
  return {
    text: cut(words.text),
    ...(words.hint === undefined ? {} : { hint: cut(words.hint) }),
  };
};

const categoriesOf = (language: CatalogueLanguage): readonly PluralCategory[] =>
  new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((category) => category !== 'other')
    // Romance languages have a form for millions; Arabic counts with it from eleven on.
    .filter((category) => language === 'ar' || !rare.includes(category));

const wrongPlurals = (
  language: CatalogueLanguage,
  message: Message,
  english: Message,
): string[] => {
  const { plural } = message;
  const categories = categoriesOf(language);
  if (english.plural === undefined) {
    return plural === undefined ? [] : ['it has forms by number, which English has not'];
  }
  const { of } = english.plural;
  if (plural !== undefined && plural.of !== of) return [`its number is ${plural.of}, not ${of}`];
  const written = Object.keys(plural ?? {}).filter((name) => name !== 'of');
  return [
    ...categories
      .filter((category) => !written.includes(category))
      .map((category) => `it lacks the form "${category}" of {${of}}`),
    ...written
      .filter((name) => !categories.some((category) => category === name))
      .map((name) => `the language has no form "${name}"`),
    ...categories.flatMap((category) => {
      const words = plural?.[category];
      if (words === undefined || category === 'zero') return [];
      return wrongWords(withoutNumber(words, of), withoutNumber(english, of)).map(
        (problem) => `form "${category}": ${problem}`,
      );
    }),
  ];
};

/** What is wrong with a message of a language, beside the English one; nothing means that it is right. */
export const problemsOf = (
  language: CatalogueLanguage,
  code: string,
  message: Message | undefined,
  english: Message,
): string[] => {
  if (message === undefined) return ['it is missing'];
  const isCopy =
    language !== 'en' &&
    message.text === english.text &&
    !names.has(code) &&
    !shared.has(`${language} ${code}`);
  return [
    ...wrongWords(message, english),
    ...wrongPlurals(language, message, english),
    ...(isCopy ? ['it is the English text'] : []),
  ];
};

/**
 * Every language says all that a box may say, with the same places, hints and forms by number.
 *
 * @returns one line per message and language that does not
 */
export const checkLanguages = (): string[] =>
  languageTags.flatMap((language) => {
    const messages = messagesIn(language);
    return Object.entries(boxTopics).flatMap(([topic, english]) =>
      Object.entries<Message>(english).flatMap(([code, message]) =>
        problemsOf(language, code, messages[code], message).map(
          (problem) => `${language}/${topic}.ts ${code}: ${problem} (docs/languages.md says how)`,
        ),
      ),
    );
  });

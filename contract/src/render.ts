import { arabic } from './catalogue/ar.ts';
import type { Catalogue, MessageCode } from './catalogue/catalogue.ts';
import { english } from './catalogue/en/index.ts';
import { spanish } from './catalogue/es.ts';
import { french } from './catalogue/fr.ts';
import { indonesian } from './catalogue/id.ts';
import { portuguese } from './catalogue/pt.ts';
import { swahili } from './catalogue/sw.ts';
import type { CodedMessage, Message, MessageParameters } from './message.ts';

const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(english, code);

const fill = (text: string, parameters: MessageParameters): string =>
  text.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : place,
  );

/**
 * Turns a coded message into words.
 *
 * @param message the code and its parameters; an unknown code (a newer daemon, an older portal)
 *   is shown as it is, never as an error
 * @param catalogue the visitor's language; English where it has no entry
 */
export const renderMessage = (message: CodedMessage, catalogue: Catalogue = english): Message => {
  if (!isMessageCode(message.code)) return { text: message.code };
  const entry: Message = catalogue[message.code] ?? english[message.code];
  return {
    text: fill(entry.text, message.parameters),
    ...(entry.hint === undefined ? {} : { hint: fill(entry.hint, message.parameters) }),
  };
};

/** Languages that have a catalogue, by BCP 47 tag. */
const catalogues = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  id: indonesian,
  sw: swahili,
  ar: arabic,
} as const satisfies Readonly<Record<string, Catalogue>>;
export type CatalogueLanguage = keyof typeof catalogues;

/**
 * Languages that a machine translated and that nobody who speaks them has reviewed: pages in them say
 * so. Whoever reviews one takes it out of this list.
 */
export const machineMadeLanguages: ReadonlySet<CatalogueLanguage> = new Set([
  'es',
  'pt',
  'fr',
  'id',
  'sw',
  'ar',
]);

/** All messages of one language, by code: for generated pages and checks. */
export const messagesIn = (language: CatalogueLanguage): Readonly<Record<string, Message>> =>
  catalogues[language];

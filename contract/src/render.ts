import { english } from './catalogue/en/index.ts';
import type { CodedMessage, Message, MessageParameters } from './message.ts';

/** Every code that a library, the daemon or a service may emit. */
export type MessageCode = keyof typeof english;

/** A catalogue in another language may lack entries; English then stands in. */
export type Catalogue = Readonly<Partial<Record<MessageCode, Message>>>;

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
const catalogues = { en: english } as const;
export type CatalogueLanguage = keyof typeof catalogues;

/** All messages of one language, by code: for generated pages and checks. */
export const messagesIn = (language: CatalogueLanguage): Readonly<Record<string, Message>> =>
  catalogues[language];

import type { Catalogue } from './catalogue/catalogue.ts';
import { english, type MessageCode } from './catalogue/en/index.ts';
import type { CodedMessage, Message, MessageParameters, MessageWords } from './message.ts';

const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(english, code);

/** How a language writes what stands in its messages. */
export interface Wording {
  readonly catalogue: Catalogue;
  /** The form of its words for a number (Unicode CLDR). */
  readonly pluralOf: (value: number) => Intl.LDMLPluralRule;
  /** How a parameter is shown. */
  readonly show: (name: string, value: string | number | boolean) => string;
}

const inEnglish: Wording = {
  catalogue: english,
  pluralOf: (value) => (value === 1 ? 'one' : 'other'),
  show: (_, value) => String(value),
};

const formOf = (
  entry: Message,
  parameters: MessageParameters,
  pluralOf: Wording['pluralOf'],
): MessageWords => {
  const { plural } = entry;
  const value = plural && parameters[plural.of];
  if (plural === undefined || typeof value !== 'number') return entry;
  const category = pluralOf(value);
  return category === 'other' ? entry : (plural[category] ?? entry);
};

/**
 * Turns a coded message into words.
 *
 * @param message the code and its parameters; an unknown code (a newer daemon, an older portal)
 *   is shown as it is, never as an error
 * @param wording the visitor's language; English where its catalogue has no entry
 */
export const renderMessage = (
  message: CodedMessage,
  wording: Wording = inEnglish,
): MessageWords => {
  const { code, parameters } = message;
  if (!isMessageCode(code)) return { text: code };
  const own = wording.catalogue[code];
  const { text, hint } =
    own === undefined
      ? formOf(english[code], parameters, inEnglish.pluralOf)
      : formOf(own, parameters, wording.pluralOf);
  const fill = (words: string): string =>
    words.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      return value === undefined ? place : wording.show(name, value);
    });
  return { text: fill(text), ...(hint === undefined ? {} : { hint: fill(hint) }) };
};

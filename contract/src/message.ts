/** What a person reads. `{name}` stands for the parameter of that name. */
export interface MessageWords {
  /** What happened, without a full stop at the end where it is one clause. */
  readonly text: string;
  /** What to do next; absent where there is nothing to do. */
  readonly hint?: string;
}

/** Forms for some numbers, by the plural rules of the language (Unicode CLDR, `Intl.PluralRules`). */
export interface PluralForms extends Readonly<Partial<Record<PluralCategory, MessageWords>>> {
  /** The parameter that decides; the words of the entry itself are for all other numbers. */
  readonly of: string;
}

/** `other` is the entry itself. */
export type PluralCategory = Exclude<Intl.LDMLPluralRule, 'other'>;

/** One entry of a catalogue. */
export interface Message extends MessageWords {
  readonly plural?: PluralForms;
}

/**
 * Values that fill a message's `{name}` places. Sizes are bytes, times are ISO 8601 strings; how many
 * of something there are is a number, since it decides the plural.
 */
export type MessageParameters = Readonly<Record<string, string | number | boolean>>;

/** A message as libraries, daemon and services emit it: a code and its parameters, no sentence. */
export interface CodedMessage<Code extends string = string> {
  readonly code: Code;
  readonly parameters: MessageParameters;
}

/**
 * One entry of a catalogue. `{name}` in a text stands for the parameter of that name.
 *
 * - `text`: what happened, for a person, without a full stop at the end where it is one clause.
 * - `hint`: what to do next; absent where there is nothing to do.
 */
export interface Message {
  readonly text: string;
  readonly hint?: string;
}

/** Values that fill a message's `{name}` places. Sizes are bytes, times are ISO 8601 strings. */
export type MessageParameters = Readonly<Record<string, string | number | boolean>>;

/** A message as libraries, daemon and services emit it: a code and its parameters, no sentence. */
export interface CodedMessage<Code extends string = string> {
  readonly code: Code;
  readonly parameters: MessageParameters;
}

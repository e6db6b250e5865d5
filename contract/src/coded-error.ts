import type { CodedMessage, MessageParameters } from './message.ts';

/** The parts of a coded error besides its code. */
export interface CodedErrorOptions {
  readonly parameters?: MessageParameters;
  readonly cause?: unknown;
}

/**
 * The one shape of an expected failure. Each package narrows `Code` to its own closed union; callers
 * branch on `code`, never on words. `message` is for logs (code and parameters), people get
 * `renderMessage(error)`.
 */
export class CodedError<Code extends string = string> extends Error implements CodedMessage<Code> {
  readonly code: Code;
  readonly parameters: MessageParameters;

  constructor(code: Code, { parameters = {}, cause }: CodedErrorOptions = {}) {
    const shown = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
    super([code, ...shown].join(' '), cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.parameters = parameters;
  }
}

/** True for a coded error of any package (structural, so that it holds across copies of this one). */
export const isCodedError = (error: unknown): error is CodedError =>
  error instanceof Error &&
  typeof (error as Partial<CodedError>).code === 'string' &&
  typeof (error as Partial<CodedError>).parameters === 'object';

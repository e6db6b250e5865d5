import { renderMessage, type CodedMessage, type MessageParameters } from '@p2p-hotspot/contract';
import { silentWork, spinnerWork, type Work } from './progress.ts';

/** Anything that JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a command says: its result on stdout, all else on stderr. */
export interface Reporter {
  /** Something worth knowing, hidden by `--quiet`. */
  note(code: string, parameters?: MessageParameters): void;
  /** Something that should not be missed. */
  warn(code: string, parameters?: MessageParameters): void;
  /** Begins a long piece of work. */
  work(code: string): Work;
  /**
   * The result, once per command.
   *
   * @param json the whole of it, for `--json`
   * @param lines the same for people
   */
  result(json: Readonly<Record<string, Json | undefined>>, lines: readonly string[]): void;
  /** The failure that ends the command. */
  failure(error: CodedMessage): void;
}

export interface ReporterOptions {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  /** Milliseconds, for rates. */
  readonly now: () => number;
}

/** The words of a message. */
export const say = (code: string, parameters: MessageParameters = {}): string =>
  renderMessage({ code, parameters }).text;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Whether colour may be used: a terminal that knows it, and nobody asked for none. */
export const wantsColor = (
  { isTTY }: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean => isTTY === true && !isSet(env['NO_COLOR']) && env['TERM'] !== 'dumb';

/** Writes what a command says. */
export const createReporter = (options: ReporterOptions): Reporter => {
  const { stdout, stderr, env, json, quiet, now } = options;
  const color = options.color && wantsColor(stderr, env);
  const animated = stderr.isTTY && !json && !quiet && !isSet(env['CI']) && env['TERM'] !== 'dumb';
  const paint = (ansi: string, text: string) => (color ? `\u001B[${ansi}m${text}\u001B[0m` : text);
  const tell = (label: string, { code, parameters }: CodedMessage) => {
    const { text, hint } = renderMessage({ code, parameters });
    stderr.write(`hotspot: ${label}${text}\n`);
    if (hint !== undefined) stderr.write(`${paint('2', 'hint:')} ${hint}\n`);
  };
  return {
    note: (code, parameters = {}) => {
      if (!quiet) tell('', { code, parameters });
    },
    warn: (code, parameters = {}) => {
      tell(`${paint('33', 'warning:')} `, { code, parameters });
    },
    work: (code) => (animated ? spinnerWork(say(code), stderr, { color, now }) : silentWork),
    result: (value, lines) => {
      if (json) stdout.write(`${JSON.stringify(value)}\n`);
      else for (const line of lines) stdout.write(`${line}\n`);
    },
    failure: (error) => {
      tell(`${paint('31', 'error:')} `, error);
      if (!json) return;
      const { code, parameters } = error;
      const { text, hint } = renderMessage(error);
      stdout.write(`${JSON.stringify({ error: { code, parameters, text, hint } })}\n`);
    },
  };
};

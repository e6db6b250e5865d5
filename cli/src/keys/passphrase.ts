import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { OperatorError, readFailure } from '../errors.ts';

/** Asks for the passphrase once, however often it is called. */
export type AskPassphrase = () => Promise<string>;

/** Where a passphrase may come from: never from a flag's value or a variable, which others can read. */
export interface PassphraseSource {
  readonly file?: string | undefined;
  readonly fromStdin: boolean;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** The first line of a text, without its line end. */
const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';

const notEmpty = (passphrase: string): string => {
  if (passphrase === '') throw new OperatorError('PASSPHRASE_EMPTY');
  return passphrase;
};

const readAll = async (stdin: Readable): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array | string));
  return Buffer.concat(parts).toString('utf8');
};

/** Asks on the terminal; what is typed does not show. */
export const askSecretly = async (
  question: string,
  source: Pick<PassphraseSource, 'stdin' | 'stderr' | 'signal'>,
): Promise<string> => {
  const { stdin, stderr, signal } = source;
  // readline draws what is typed through its output, so it is given one that shows nothing.
  const lines = createInterface({ input: stdin, terminal: true, historySize: 0 });
  stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = () => {
        reject(new OperatorError('INTERRUPTED'));
      };
      lines.once('line', resolve);
      // In raw mode Ctrl-C is a key, not a signal.
      lines.once('SIGINT', stop);
      lines.once('close', stop);
      signal.addEventListener('abort', stop, { once: true });
    });
  } finally {
    lines.removeAllListeners('close');
    lines.close();
    stderr.write('\n');
  }
};

const readGiven = async (source: PassphraseSource): Promise<string | undefined> => {
  if (source.file !== undefined) {
    try {
      return firstLine(await readFile(source.file, 'utf8'));
    } catch (error) {
      throw readFailure(source.file, error);
    }
  }
  return source.fromStdin ? firstLine(await readAll(source.stdin)) : undefined;
};

const once = (ask: AskPassphrase): AskPassphrase => {
  let answer: Promise<string> | undefined;
  return () => (answer ??= ask());
};

/**
 * Asks for an existing passphrase: a file, stdin, or the terminal.
 *
 * @throws OperatorError PASSPHRASE_MISSING when there is none of them; PASSPHRASE_EMPTY
 */
export const passphraseAsker = (source: PassphraseSource): AskPassphrase =>
  once(async () => {
    const given = await readGiven(source);
    if (given !== undefined) return notEmpty(given);
    if (source.stdin.isTTY !== true) throw new OperatorError('PASSPHRASE_MISSING');
    return notEmpty(await askSecretly('Passphrase: ', source));
  });

/**
 * Asks for a new passphrase; on the terminal twice.
 *
 * @param holder whose it is, where there are several
 * @throws OperatorError as `passphraseAsker`; PASSPHRASE_MISMATCH
 */
export const newPassphraseAsker = (source: PassphraseSource, holder?: string): AskPassphrase =>
  once(async () => {
    const given = await readGiven(source);
    if (given !== undefined) return notEmpty(given);
    if (source.stdin.isTTY !== true) throw new OperatorError('PASSPHRASE_MISSING');
    const whose = holder === undefined ? '' : ` for ${holder}`;
    const first = notEmpty(await askSecretly(`New passphrase${whose}: `, source));
    if (first !== (await askSecretly('The same again: ', source))) {
      throw new OperatorError('PASSPHRASE_MISMATCH');
    }
    return first;
  });

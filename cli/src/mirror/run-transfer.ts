import { spawn } from 'node:child_process';
import { isNotFound } from '../errors.ts';
import { MirrorError } from './errors.ts';

/** A program that has ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The end of what it complained about. */
  readonly stderr: string;
}

/** So much of what a program says is kept for messages. */
const keptCharacters = 8000;

/** Debian's package of each program that moves files. */
const packageOf: Readonly<Record<string, string>> = { rsync: 'rsync', rclone: 'rclone' };

/**
 * Runs a program that moves files, until it ends.
 *
 * @param onText hears all that it says, in pieces
 * @throws MirrorError MIRROR_PROGRAM_MISSING; why the signal was aborted
 */
export const runTransfer = async (
  program: string,
  words: readonly string[],
  { signal, onText }: { readonly signal: AbortSignal; readonly onText?: (text: string) => void },
): Promise<Ended> => {
  signal.throwIfAborted();
  const ended = await new Promise<Ended>((resolve, reject) => {
    const child = spawn(program, words, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A program that is told to end removes its own unfinished files.
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      onText?.(text);
      stdout += onText === undefined ? text : '';
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      onText?.(text);
      stderr = (stderr + text).slice(-keptCharacters);
    });
    child.on('error', (error) => {
      signal.removeEventListener('abort', stop);
      reject(
        isNotFound(error)
          ? new MirrorError('MIRROR_PROGRAM_MISSING', {
              parameters: { program, package: packageOf[program] ?? program },
              cause: error,
            })
          : error,
      );
    });
    child.on('close', (exitCode) => {
      signal.removeEventListener('abort', stop);
      resolve({ exitCode, stdout, stderr });
    });
  });
  signal.throwIfAborted();
  return ended;
};

/** The last thing that a program complained about, for people. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

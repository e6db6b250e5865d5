import { execFile } from 'node:child_process';
import { isNotFound } from '../errors.ts';
import { UsbError } from './errors.ts';

/** Where mount and mkfs lie, also for users whose PATH leaves these out. */
const systemFolders = '/usr/sbin:/sbin:/usr/bin:/bin';

/**
 * Runs a program of the operating system to its end.
 *
 * @param input for its standard input
 * @returns what it printed
 * @throws UsbError USB_PROGRAM_MISSING, USB_PROGRAM_FAILED with the last line that it said
 */
export const runProgram = async (
  program: string,
  words: readonly string[],
  input = '',
): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      LC_ALL: 'C',
      PATH: `${process.env['PATH'] ?? ''}:${systemFolders}`,
    };
    const child = execFile(program, words, { env }, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout);
        return;
      }
      const said = stderr.trim().split('\n').at(-1) ?? '';
      reject(
        isNotFound(error)
          ? new UsbError('USB_PROGRAM_MISSING', { parameters: { program }, cause: error })
          : new UsbError('USB_PROGRAM_FAILED', {
              parameters: { program, reason: said === '' ? String(error.code) : said },
              cause: error,
            }),
      );
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

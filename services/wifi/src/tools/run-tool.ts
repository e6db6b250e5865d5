import { execFile } from 'node:child_process';
import { WifiError } from '../errors.ts';

/** A tool of the system that hangs is ended. */
const patienceMs = 20_000;

/** Most bytes of an answer. */
const mostBytes = 4 * 1024 * 1024;

export interface ToolOptions {
  /** What it reads from its standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal;
}

/**
 * Runs a program to its end, in English, without a shell.
 *
 * @returns what it wrote to its standard output
 * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED with the first line that it complained with
 */
export const runTool = async (
  tool: string,
  words: readonly string[],
  { input, signal }: ToolOptions = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      tool,
      words,
      {
        timeout: patienceMs,
        maxBuffer: mostBytes,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        ...(signal && { signal }),
      },
      (error, stdout, stderr) => {
        if (error === null) {
          resolve(stdout);
          return;
        }
        if (error.code === 'ENOENT') {
          reject(new WifiError('NETWORK_TOOL_MISSING', { parameters: { tool }, cause: error }));
          return;
        }
        const reason = stderr.trim().split('\n', 1)[0] ?? '';
        reject(
          new WifiError('NETWORK_TOOL_FAILED', {
            parameters: { tool, reason: reason === '' ? error.message : reason },
            cause: error,
          }),
        );
      },
    );
    // A tool that ends before it has read everything is judged by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });

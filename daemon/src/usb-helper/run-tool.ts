import { spawn } from 'node:child_process';

export interface ToolResult {
  /** Exit code; -1 when the tool does not exist, hung or was killed. */
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program of the system. Never rejects: a stick decides how it ends.
 *
 * @param kind `stays` for a file system in user space: what goes to the background would hold the pipes
 * of its output for as long as it is mounted, so that is not asked for
 */
export type RunTool = (
  name: string,
  parameters: readonly string[],
  kind?: 'ends' | 'stays',
) => Promise<ToolResult>;

const limitMs = 20_000;
const outputLimit = 16_384;
const toolFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * A tool that waits for a dying device cannot even be killed; so at the limit it is left behind, not
 * waited for.
 */
export const runTool: RunTool = (name, parameters, kind = 'ends') =>
  new Promise((resolve) => {
    let output = '';
    const stream = kind === 'ends' ? 'pipe' : 'ignore';
    const child = spawn(name, parameters, {
      stdio: ['ignore', stream, stream],
      env: { PATH: toolFolders, LC_ALL: 'C' },
    });
    const streams = [child.stdout, child.stderr];
    for (const one of streams) {
      one?.on('data', (part: Buffer) => {
        if (output.length < outputLimit) output += part.toString('utf8');
      });
    }
    const end = (code: number): void => {
      clearTimeout(limit);
      resolve({ code, output: output.slice(0, outputLimit) });
    };
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      for (const one of streams) one?.destroy();
      child.unref();
      end(-1);
    }, limitMs);
    child.once('error', () => {
      end(-1);
    });
    child.once('close', (code) => {
      end(code ?? -1);
    });
  });

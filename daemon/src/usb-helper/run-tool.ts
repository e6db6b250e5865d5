import { spawn } from 'node:child_process';

export interface ToolResult {
  /** Exit code; -1 when the tool does not exist, hung or was killed. */
  readonly code: number;
  readonly output: string;
}

/** Runs a program of the system. Never rejects: a stick decides how it ends. */
export type RunTool = (
  name: string,
  parameters: readonly string[],
  limitMs?: number,
) => Promise<ToolResult>;

const defaultLimitMs = 20_000;
const outputLimit = 16_384;
const toolFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * A tool that waits for a dying device cannot even be killed; so at the limit it is left behind, not
 * waited for.
 */
export const runTool: RunTool = (name, parameters, limitMs = defaultLimitMs) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(name, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: toolFolders, LC_ALL: 'C' },
    });
    const take = (part: Buffer): void => {
      if (output.length < outputLimit) output += part.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (code: number): void => {
      clearTimeout(limit);
      resolve({ code, output: output.slice(0, outputLimit) });
    };
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      end(-1);
    }, limitMs);
    child.once('error', () => {
      end(-1);
    });
    // Not 'close': a FUSE file system that went to the background holds the pipes.
    child.once('exit', (code) => {
      setImmediate(end, code ?? -1);
    });
  });

import { WifiError } from '../../errors.ts';
import { watchProgram, type WatchedProgram } from '../../tools/watched-program.ts';

const tool = 'udhcpc';

const leasePattern = /lease of [\d.]+ obtained from (\d+\.\d+\.\d+\.\d+)/;
/** Of older ones, which do not say it with the lease. */
const selectPattern = /select for [\d.]+, server (\d+\.\d+\.\d+\.\d+)/;
const nobodyPattern = /no lease/;

/** In the foreground, once, three questions two seconds apart; the lease is released at the end. */
const words = ['-f', '-n', '-q', '-R', '-t', '3', '-T', '2', '-A', '0', '-s', '/bin/true', '-i'];

const failure = (reason: string): WifiError =>
  reason.endsWith('ENOENT')
    ? new WifiError('NETWORK_TOOL_MISSING', { parameters: { tool } })
    : new WifiError('NETWORK_TOOL_FAILED', { parameters: { tool, reason } });

/**
 * Asks for an address as a client does, and gives it back. It is done by a program because Node has no
 * raw sockets, and without one an answer from a network that this machine knows nothing of is thrown
 * away by the kernel (reverse path filter). What it sends never reaches a server on this machine.
 *
 * @returns the server that gave one; undefined: nobody did
 * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
 */
export const findForeignServer = async (
  device: string,
  signal: AbortSignal,
): Promise<string | undefined> => {
  signal.throwIfAborted();
  let program: WatchedProgram | undefined;
  let abort = (): void => undefined;
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      let server: string | undefined;
      abort = () => {
        reject(new Error('the search was given up', { cause: signal.reason }));
      };
      signal.addEventListener('abort', abort);
      program = watchProgram({
        tool,
        words: [...words, device],
        onLine: (line) => {
          server = (leasePattern.exec(line) ?? selectPattern.exec(line))?.[1] ?? server;
        },
        onEnd: (exitCode, lines) => {
          const isSilent = lines.some((line) => nobodyPattern.test(line));
          if (server !== undefined || exitCode === 0 || isSilent) resolve(server);
          else reject(failure(lines.at(-1) ?? ''));
        },
      });
    });
  } finally {
    signal.removeEventListener('abort', abort);
    await program?.stop();
  }
};

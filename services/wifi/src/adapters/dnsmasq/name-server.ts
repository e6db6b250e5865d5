import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Lease } from '@p2p-hotspot/contract';
import { WifiError } from '../../errors.ts';
import type { NameServer, NameServerSettings } from '../../ports/name-server.ts';
import { watchProgram, type WatchedProgram } from '../../tools/watched-program.ts';
import { dnsmasqWords } from './dnsmasq-words.ts';
import { keepLeases } from './kept-leases.ts';

export interface DnsmasqOptions {
  /** On the card, for leases. */
  readonly keepDirectory: string;
  /** In memory, and of this service alone. */
  readonly runDirectory: string;
  /** What dnsmasq says, line by line, for a log. */
  readonly onLine?: (line: string) => void;
  /** Leases could not be copied onto the card; they are still given out. */
  readonly onKeepFailed?: (error: unknown) => void;
  /** Milliseconds of Unix time. */
  readonly now?: () => number;
}

const tool = 'dnsmasq';

/** One that says neither that it runs nor why not is given up. */
const patienceMs = 10_000;

/** Changes of the file that come together are told once. */
const settleMs = 100;

/** After a change: a crowd that comes in costs one write on the card in such a time. */
const keepAfterMs = 5000;

const prefix = /^dnsmasq(?:-[a-z]+)?(?:\[\d+\])?: /;
const startedPattern = /^dnsmasq(?:\[\d+\])?: started, /;

/** Why it did not start, in its own words. */
const failure = (lines: readonly string[]): WifiError => {
  if (lines.some((line) => line.endsWith('ENOENT'))) {
    return new WifiError('NETWORK_TOOL_MISSING', { parameters: { tool } });
  }
  const said = lines
    .map((line) => line.replace(prefix, '').trim())
    .filter((line) => line !== '' && line !== 'FAILED to start up');
  return new WifiError('NETWORK_TOOL_FAILED', {
    parameters: { tool, reason: said.at(-1) ?? 'it ended without a word' },
  });
};

/** Starts it and waits until it answers. */
const start = async (
  words: readonly string[],
  onLine: ((line: string) => void) | undefined,
  onEnd: () => void,
): Promise<WatchedProgram> => {
  let program: WatchedProgram | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let isStarted = false;
      program = watchProgram({
        tool,
        words,
        onLine: (line) => {
          onLine?.(line);
          if (!startedPattern.test(line)) return;
          isStarted = true;
          resolve();
        },
        onEnd: (_exitCode, lines) => {
          if (isStarted) onEnd();
          else reject(failure(lines));
        },
      });
      timer = setTimeout(() => {
        reject(failure(['it does not come up']));
      }, patienceMs);
    });
  } catch (error) {
    await program?.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  if (program === undefined) throw new Error('unreachable: it was made above');
  return program;
};

/** DHCP and DNS by dnsmasq, which this process runs and watches. */
export const dnsmasqNameServer = ({
  keepDirectory,
  runDirectory,
  onLine,
  onKeepFailed,
  now = Date.now,
}: DnsmasqOptions): NameServer => {
  const kept = keepLeases({ keepDirectory, runDirectory, now });
  const listeners = new Set<() => void>();
  let running:
    { readonly settings: NameServerSettings; readonly program: WatchedProgram } | undefined;
  let watcher: FSWatcher | undefined;
  let settling: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;
  /** One act at a time, in order. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  };

  const keep = async (): Promise<void> => {
    try {
      await kept.keep(await kept.read());
    } catch (error) {
      onKeepFailed?.(error);
    }
  };
  const settled = (): void => {
    settling = undefined;
    keeping ??= setTimeout(() => {
      keeping = undefined;
      void inTurn(keep);
    }, keepAfterMs);
    for (const listener of listeners) listener();
  };
  const openWatcher = (): void => {
    watcher = watch(runDirectory, (_kind, name) => {
      if (name === path.basename(kept.liveFile)) settling ??= setTimeout(settled, settleMs);
    });
    watcher.on('error', (error) => onKeepFailed?.(error));
  };
  const end = async (): Promise<void> => {
    const ending = running;
    running = undefined;
    watcher?.close();
    clearTimeout(settling);
    clearTimeout(keeping);
    settling = keeping = undefined;
    if (ending === undefined) return;
    await ending.program.stop();
    await keep();
  };

  return {
    apply: (settings) =>
      inTurn(async () => {
        if (isDeepStrictEqual(running?.settings, settings)) return;
        await end();
        const prepare = () => kept.prepare(settings.leaseSeconds);
        await prepare();
        const program = await start(dnsmasqWords(settings, kept.liveFile), onLine, () => {
          // It may have been ended in the middle of a write.
          void prepare().catch(onKeepFailed);
        });
        running = { settings, program };
        openWatcher();
        settled();
      }),
    stop: () => inTurn(end),
    leases: async () => {
      const leases = await kept.read();
      const seconds = now() / 1000;
      return leases.flatMap(({ endsAt, mac, address, name }): Lease[] =>
        endsAt > seconds ? [{ address, mac, ...(name !== undefined && { name }) }] : [],
      );
    },
    onLeases: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

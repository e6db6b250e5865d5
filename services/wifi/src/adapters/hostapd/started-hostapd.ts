import type { AccessPointSettings } from '../../ports/access-point.ts';
import { WifiError } from '../../errors.ts';
import { watchProgram, type WatchedProgram } from '../../tools/watched-program.ts';
import { hostapdFailure } from './hostapd-failure.ts';

/** One that says neither that it is on the air nor why not is given up. */
const patienceMs = 45_000;

const onAirPattern = /: AP-ENABLED\b/;
const offAirPattern = /: AP-DISABLED\b|: INTERFACE-DISABLED\b/;
/** It listens for radar first, for a minute or ten, and then goes on by itself. */
const listeningPattern = /: DFS-CAC-START\b/;

export interface StartedHostapd {
  readonly program: WatchedProgram;
  /** What it said last: that it sends, that it listens for radar before it may, or that it does neither. */
  state(): 'on-air' | 'listening' | 'off';
  /** Why it ended last; it is being started again. */
  failure(): WifiError | undefined;
}

export interface StartHostapdOptions {
  readonly settings: AccessPointSettings;
  readonly file: string;
  readonly signal: AbortSignal;
  readonly onLine: ((line: string) => void) | undefined;
  /** It began to send, or stopped. */
  readonly onChange: (isOnAir: boolean) => void;
}

/**
 * Starts hostapd and waits until it sends, or listens for radar. It is kept running from then on.
 *
 * @throws WifiError as in `AccessPointBackend.bringUp`; then it does not run
 */
export const startHostapd = async ({
  settings,
  file,
  signal,
  onLine,
  onChange,
}: StartHostapdOptions): Promise<StartedHostapd> => {
  let state: 'on-air' | 'listening' | 'off' = 'off';
  let failure: WifiError | undefined;
  let program: WatchedProgram | undefined;
  let giveUp: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const turn = (next: typeof state): void => {
    if (state === next) return;
    state = next;
    if (next !== 'off') failure = undefined;
    onChange(next === 'on-air');
  };
  try {
    await new Promise<void>((resolve, reject) => {
      giveUp = (): void => {
        const { device } = settings;
        reject(new WifiError('NETWORK_AP_LATE', { parameters: { device } }));
      };
      signal.addEventListener('abort', giveUp);
      timer = setTimeout(giveUp, patienceMs);
      if (signal.aborted) {
        giveUp();
        return;
      }
      program = watchProgram({
        tool: 'hostapd',
        words: [file],
        onLine: (line) => {
          onLine?.(line);
          if (onAirPattern.test(line)) turn('on-air');
          if (offAirPattern.test(line)) turn('off');
          if (listeningPattern.test(line)) turn('listening');
          if (state !== 'off') resolve();
        },
        onEnd: (_exitCode, lines) => {
          failure = hostapdFailure(lines, settings);
          turn('off');
          reject(failure);
        },
      });
    });
  } catch (error) {
    await program?.stop();
    throw error;
  } finally {
    clearTimeout(timer);
    if (giveUp !== undefined) signal.removeEventListener('abort', giveUp);
  }
  if (program === undefined) throw new Error('unreachable: it was made above');
  return { program, state: () => state, failure: () => failure };
};

import type { Ora } from 'ora';
import { formatBytes, formatSeconds } from './quantities.ts';

/** A long piece of work that is told about while it runs. */
export interface Work {
  /** Counts bytes that are done. */
  advance(bytes: number): void;
  /** Says how much there is in all; from then on progress is shown. */
  expect(totalBytes: number): void;
  end(): void;
}

/** Work that nobody watches. */
export const silentWork: Work = {
  advance: () => undefined,
  expect: () => undefined,
  end: () => undefined,
};

/** One line of progress: share, amount, rate and time left, as far as they are known. */
export const progressLine = (
  title: string,
  {
    doneBytes,
    totalBytes,
    elapsedMs,
  }: { doneBytes: number; totalBytes: number; elapsedMs: number },
): string => {
  const parts: string[] = [];
  if (totalBytes > 0) {
    const share = Math.min(100, Math.floor((doneBytes / totalBytes) * 100));
    parts.push(`${share} %`, `${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`);
  } else if (doneBytes > 0) {
    parts.push(formatBytes(doneBytes));
  }
  // The first second says nothing about the rate.
  if (elapsedMs >= 1000 && doneBytes > 0) {
    const bytesPerSecond = (doneBytes / elapsedMs) * 1000;
    parts.push(`${formatBytes(bytesPerSecond)}/s`);
    const left = (totalBytes - doneBytes) / bytesPerSecond;
    if (left > 0) parts.push(`${formatSeconds(left)} left`);
  }
  return parts.length === 0 ? title : `${title}: ${parts.join(', ')}`;
};

const redrawMs = 100;

/**
 * Work shown by a spinner. `ora` prints lines and colours even where it is told not to, so it is
 * made only for a terminal; elsewhere callers take `silentWork`.
 */
export const spinnerWork = (
  title: string,
  stream: NodeJS.WriteStream,
  { color, now }: { color: boolean; now: () => number },
): Work => {
  // Started late: a passphrase may be asked for before there is anything to show.
  let spinner: Ora | undefined;
  let isOver = false;
  const startMs = now();
  const show = async () => {
    // Loaded only where it is seen: a third of a second and some megabytes otherwise.
    const { default: ora } = await import('ora');
    if (isOver || spinner !== undefined) return;
    spinner = ora({
      text: title,
      stream,
      color: color ? 'cyan' : false,
      // Leave stdin alone: Ctrl-C must reach the process, and stdin may be the passphrase.
      discardStdin: false,
      isEnabled: true,
    }).start();
  };
  let doneBytes = 0;
  let totalBytes = 0;
  let drawnMs = startMs;
  return {
    advance: (bytes) => {
      doneBytes += bytes;
      const nowMs = now();
      if (spinner === undefined || nowMs - drawnMs < redrawMs) return;
      drawnMs = nowMs;
      spinner.text = progressLine(title, { doneBytes, totalBytes, elapsedMs: nowMs - startMs });
    },
    expect: (bytes) => {
      totalBytes = bytes;
      void show();
    },
    end: () => {
      isOver = true;
      spinner?.stop();
    },
  };
};

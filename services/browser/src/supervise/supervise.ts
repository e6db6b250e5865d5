import type { Browser } from '../chromium/browser.ts';
import { failuresAfter, isHung, waitAfter } from './patience.ts';

/** How long until a display is looked for again, and a browser for signs of life. */
const lookAgainMs = 5000;

export type SupervisorEvent =
  | { readonly event: 'browser.no-display' }
  | { readonly event: 'browser.started' }
  | {
      readonly event: 'browser.ended';
      /** "hung", or how the process ended. */
      readonly outcome: string;
      readonly livedMs: number;
      readonly waitMs: number;
    };

/** The world as the supervisor sees it. */
export interface World<Display> {
  findDisplay(): Promise<Display | undefined>;
  start(display: Display): Promise<Browser>;
  /** When the browser last asked for its page; undefined: never. */
  askedAt(): number | undefined;
  /** Milliseconds of a clock that nobody sets. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  tell(event: SupervisorEvent): void;
}

/** @returns how it ended */
const watch = async <Display>(
  world: World<Display>,
  browser: Browser,
  startedAt: number,
  signal: AbortSignal,
): Promise<string> => {
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const ended = browser.ended.finally(() => {
    over.abort();
  });
  const isOver = (): boolean => stop.aborted;
  while (!isOver()) {
    await world.wait(lookAgainMs, stop);
    if (!isOver() && isHung(startedAt, world.askedAt(), world.now())) {
      browser.kill();
      await ended;
      return 'hung';
    }
  }
  // Also what a browser that died leaves behind.
  browser.kill();
  return ended;
};

/**
 * Keeps a browser on the screen until the signal says stop: waits for a display, starts it, starts it again
 * when it dies or asks for nothing any more, each time later when it keeps dying.
 */
export const supervise = async <Display>(
  world: World<Display>,
  signal: AbortSignal,
): Promise<void> => {
  let failures = 0;
  let isWaiting = false;
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const display = await world.findDisplay();
    if (display === undefined) {
      // Said once, not every few seconds for years.
      if (!isWaiting) world.tell({ event: 'browser.no-display' });
      isWaiting = true;
      failures = 0;
      await world.wait(lookAgainMs, signal);
      continue;
    }
    isWaiting = false;
    const startedAt = world.now();
    const browser = await world.start(display);
    world.tell({ event: 'browser.started' });
    const outcome = await watch(world, browser, startedAt, signal);
    if (isStopped()) return;
    const livedMs = world.now() - startedAt;
    failures = failuresAfter(failures, livedMs);
    const waitMs = waitAfter(failures);
    world.tell({ event: 'browser.ended', outcome, livedMs, waitMs });
    await world.wait(waitMs, signal);
  }
};

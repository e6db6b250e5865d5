import test from 'ava';
import type { Browser } from '../../src/chromium/browser.ts';
import { supervise, type SupervisorEvent, type World } from '../../src/supervise/supervise.ts';

/** A world in memory whose clock moves only when somebody waits. */
const createWorld = (limit: number) => {
  const stop = new AbortController();
  const told: SupervisorEvent[] = [];
  const browsers: { end: (how: string) => void; killed: number }[] = [];
  const script = {
    displays: (): string | undefined => 'screen',
    /** Called at each wait: what happens meanwhile. */
    meanwhile: (): void => undefined,
    askedAt: undefined as number | undefined,
  };
  let clock = 0;
  let waits = 0;
  const world: World<string> = {
    findDisplay: () => Promise.resolve(script.displays()),
    start: () => {
      let end: (how: string) => void = () => undefined;
      const ended = new Promise<string>((resolve) => (end = resolve));
      const entry = { end, killed: 0 };
      browsers.push(entry);
      const browser: Browser = {
        ended,
        kill: () => {
          entry.killed += 1;
          end('SIGKILL');
        },
      };
      return Promise.resolve(browser);
    },
    askedAt: () => script.askedAt,
    now: () => clock,
    wait: async (ms) => {
      clock += ms;
      waits += 1;
      if (waits >= limit) stop.abort();
      script.meanwhile();
      await new Promise(setImmediate);
    },
    tell: (event) => told.push(event),
  };
  return { world, script, told, browsers, stop, clock: () => clock };
};

test('without a display it says so once and looks again; with one it starts', async (t) => {
  const { world, script, told, browsers, clock, stop } = createWorld(100);
  script.displays = () => (clock() < 60_000 ? undefined : 'screen');
  script.meanwhile = () => {
    if (browsers.length > 0) stop.abort();
  };
  await supervise(world, stop.signal);
  t.deepEqual(told, [{ event: 'browser.no-display' }, { event: 'browser.started' }]);
  t.is(browsers[0]?.killed, 1, 'it does not outlive its supervisor');
});

test('a browser that dies comes back, and what it left behind is ended first', async (t) => {
  const { world, script, told, browsers, stop } = createWorld(12);
  script.meanwhile = () => browsers.at(-1)?.end('SIGSEGV');
  await supervise(world, stop.signal);
  const ends = told.flatMap((event) => (event.event === 'browser.ended' ? [event] : []));
  t.true(ends.length >= 5);
  t.deepEqual(
    ends.slice(0, 5).map(({ outcome, waitMs }) => [outcome, waitMs]),
    [1000, 2000, 4000, 8000, 16_000].map((waitMs) => ['SIGSEGV', waitMs]),
  );
  t.true(browsers.every(({ killed }) => killed === 1));
});

test('a browser that asks for nothing any more is ended and started again', async (t) => {
  const { world, script, told, browsers, clock, stop } = createWorld(40);
  script.meanwhile = () => {
    if (browsers.length === 1 && clock() < 100_000) script.askedAt = clock();
    if (browsers.length === 2) stop.abort();
  };
  await supervise(world, stop.signal);
  t.is(browsers.length, 2);
  const ended = told.find((event) => event.event === 'browser.ended');
  t.like(ended, { outcome: 'hung', waitMs: 1000 });
});

test('a display that goes away is waited for again', async (t) => {
  const { world, script, told, browsers, stop } = createWorld(50);
  let isThere = true;
  script.displays = () => (isThere ? 'screen' : undefined);
  script.meanwhile = () => {
    if (isThere) {
      isThere = false;
      browsers[0]?.end('exit 1');
    } else if (told.some(({ event }) => event === 'browser.no-display')) {
      stop.abort();
    }
  };
  await supervise(world, stop.signal);
  t.deepEqual(
    told.map(({ event }) => event),
    ['browser.started', 'browser.ended', 'browser.no-display'],
  );
});

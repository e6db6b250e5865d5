import test from 'ava';
import { createGuessLimit } from '../../src/api/guess-limit.ts';
import { createPinRecord, createStewardSessions } from '../../src/api/steward-sessions.ts';
import { boxItself, visitorAt, type Visitor } from '../../src/api/visitor-place.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const minuteMs = 60_000;

const at = (address: string): Visitor => {
  const visitor = visitorAt(address);
  if (visitor === undefined) throw new Error(`${address} is no address`);
  return visitor;
};
const guest = (number: number): Visitor => at(`10.0.${number >> 8}.${number & 255}`);

test('people are told apart by the addresses of their sockets, and whoever sits at the screen from all others', (t) => {
  t.deepEqual(at('::ffff:192.168.1.7'), { place: 'visitor', guesser: '192.168.1.7' });
  t.deepEqual(at('127.0.0.1').place, 'screen');
  t.deepEqual(at('::1').place, 'screen');
  t.deepEqual(at('::ffff:127.0.0.1').place, 'screen');
  t.is(at('fd00:1:2:3::1').guesser, at('fd00:1:2:3:aaaa:bbbb:cccc:dddd').guesser);
  t.not(at('fd00:1:2:3::1').guesser, at('fd00:1:2:4::1').guesser);
  t.is(at('fe80::1%wlan0').guesser, at('fe80::2').guesser);
  t.is(at('fd00::').guesser, at('fd00:0:0:0::9').guesser);
  for (const text of ['', 'screen', '1.2.3', '::1\r\nx', 'localhost', '127.0.0.1.evil.example']) {
    t.is(visitorAt(text), undefined, text);
  }
});

test('whoever guesses waits ever longer, and nobody else does', (t) => {
  const clock = createManualClock();
  const limit = createGuessLimit(clock);
  for (let wrong = 0; wrong < 4; wrong += 1) {
    limit.failed(guest(1));
    t.is(limit.secondsLeft(guest(1)), 0);
  }
  const waits: number[] = [];
  for (let wrong = 0; wrong < 9; wrong += 1) {
    limit.failed(guest(1));
    waits.push(limit.secondsLeft(guest(1)));
    clock.pass((waits.at(-1) ?? 0) * 1000);
  }
  t.deepEqual(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  limit.failed(guest(1));
  t.is(limit.secondsLeft(guest(2)), 0);
  t.is(limit.secondsLeft(boxItself), 0);
  limit.succeeded(guest(1));
  t.is(limit.secondsLeft(guest(1)), 0);
});

test('a year of guessing from as many addresses as one likes leaves most PINs untried', (t) => {
  const clock = createManualClock();
  const limit = createGuessLimit(clock);
  let tried = 0;
  const days = 20;
  for (let address = 0, passedMs = 0; passedMs < days * 24 * 60 * minuteMs; address += 1) {
    const guesser = guest(address % 65_000);
    const seconds = limit.secondsLeft(guesser);
    if (seconds > 0) {
      clock.pass(seconds * 1000);
      passedMs += seconds * 1000;
    } else {
      tried += 1;
      limit.failed(guesser);
    }
  }
  t.true(tried <= 50 + 720 * days + 1, String(tried));
  t.true((tried / days) * 365 < 300_000);
});

test('while many addresses guess, a steward gets in: who was in before, at the screen, or with a stick', (t) => {
  const clock = createManualClock();
  let isPresent = false;
  const limit = createGuessLimit(clock, () => isPresent);
  const steward = guest(60_000);
  limit.succeeded(steward);
  const guessAll = (): void => {
    for (let number = 0; number < 200; number += 1) {
      if (limit.secondsLeft(guest(number)) === 0) limit.failed(guest(number));
    }
  };
  guessAll();
  t.true(limit.secondsLeft(guest(999)) > 0);
  t.is(limit.secondsLeft(steward), 0);
  t.is(limit.secondsLeft(at('127.0.0.1')), 0);
  isPresent = true;
  t.is(limit.secondsLeft(guest(999)), 0);
  guessAll();
  t.true(limit.secondsLeft(guest(999)) > 0, 'also then there is a bound');
  for (let wrong = 0; wrong < 5; wrong += 1) limit.failed(steward);
  t.is(limit.secondsLeft(steward), 30, 'whose address is known waits for their own guesses');
  limit.reset();
  t.is(limit.secondsLeft(guest(999)), 0);
});

test('a million addresses take no more memory than a thousand, and get no more guesses', (t) => {
  const clock = createManualClock();
  const limit = createGuessLimit(clock);
  let tried = 0;
  for (let number = 0; number < 100_000; number += 1) {
    const visitor = at(`fd00:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`);
    if (limit.secondsLeft(visitor) > 0) continue;
    tried += 1;
    limit.failed(visitor);
  }
  t.is(tried, 50);
});

test('guesses at once, from one address and from many, are no more than guesses one by one', async (t) => {
  const clock = createManualClock();
  const sessions = createStewardSessions(await createPinRecord('123456', 'first-boot'), clock);
  const codes = await Promise.all(
    Array.from({ length: 70 }, (_, number) =>
      sessions.begin('000000', guest(number)).then(
        () => 'in',
        (error: unknown) => (error as { readonly code?: string }).code,
      ),
    ),
  );
  t.deepEqual(
    [codes.filter((code) => code === 'PIN_WRONG').length, new Set(codes.slice(50))],
    [50, new Set(['PIN_LOCKED'])],
  );
  await t.throwsAsync(sessions.begin('123456', guest(1)), { code: 'PIN_LOCKED' });
  await sessions.begin('123456', at('127.0.0.1'));
});

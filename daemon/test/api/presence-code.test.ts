import test from 'ava';
import { createPresenceCode } from '../../src/api/presence-code.ts';
import { visitorAt } from '../../src/api/visitor-place.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const visitor = (last: number) => {
  const found = visitorAt(`10.0.0.${last}`);
  if (found === undefined) throw new Error('an address');
  return found;
};

const wrongOf = (code: string): string => String((Number(code) + 1) % 1e8).padStart(8, '0');

test('a code has eight digits, counts once and for ten minutes', (t) => {
  const clock = createManualClock();
  const codes = createPresenceCode(clock);
  t.is(codes.read(), undefined);
  t.throws(
    () => {
      codes.take('00000000', visitor(1));
    },
    { code: 'CODE_MISSING' },
  );
  codes.begin();
  const { code, secondsLeft } = codes.read() ?? { code: '', secondsLeft: 0 };
  t.regex(code, /^\d{8}$/);
  t.is(secondsLeft, 600);
  clock.pass(60_000);
  codes.begin();
  t.deepEqual(
    codes.read(),
    { code, secondsLeft: 540 },
    'asking again changes nothing on the screen',
  );
  codes.take(code, visitor(1));
  t.throws(
    () => {
      codes.take(code, visitor(1));
    },
    { code: 'CODE_MISSING' },
  );
  codes.begin();
  const second = codes.read()?.code ?? '';
  clock.pass(600_000);
  t.is(codes.read(), undefined);
  t.throws(
    () => {
      codes.take(second, visitor(1));
    },
    { code: 'CODE_MISSING' },
  );
});

test('five wrong codes, whoever types them, end the code, and whoever guesses has to wait', (t) => {
  const clock = createManualClock();
  const codes = createPresenceCode(clock);
  codes.begin();
  const { code } = codes.read() ?? { code: '' };
  for (let wrong = 0; wrong < 5; wrong += 1) {
    t.throws(
      () => {
        codes.take(wrongOf(code), visitor(wrong));
      },
      { code: 'CODE_WRONG' },
    );
  }
  t.throws(
    () => {
      codes.take(code, visitor(9));
    },
    { code: 'CODE_MISSING' },
  );
  for (let round = 0; round < 4; round += 1) {
    codes.begin();
    t.throws(
      () => {
        codes.take(wrongOf(codes.read()?.code ?? ''), visitor(1));
      },
      {
        code: 'CODE_WRONG',
      },
    );
  }
  const { code: next } = codes.read() ?? { code: '' };
  const locked = t.throws(
    () => {
      codes.take(next, visitor(1));
    },
    { code: 'CODE_LOCKED' },
  );
  t.deepEqual((locked as { parameters?: unknown }).parameters, { seconds: 30 });
  codes.take(next, visitor(2));
});

test('what is no code is wrong, whatever its length', (t) => {
  const codes = createPresenceCode(createManualClock());
  codes.begin();
  const { code } = codes.read() ?? { code: '' };
  for (const text of ['', code.slice(1), `${code}0`, 'é'.repeat(8)]) {
    t.throws(
      () => {
        codes.take(text, visitor(1));
      },
      { code: 'CODE_WRONG' },
      text,
    );
  }
});

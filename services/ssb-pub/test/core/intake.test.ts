import test from 'ava';
import { createIntake, dayOf, emptyDay } from '../../src/core/intake.ts';

const day = '2026-11-30';
const limits = { messagesPerDay: 3, messageBytesPerDay: 1000 };

test('of one person no more is taken in a day than the limit, and others go on', (t) => {
  const intake = createIntake(emptyDay(day));
  for (let count = 0; count < 3; count += 1) {
    t.true(intake.take('ana', 10, day, limits));
    intake.settle('ana', 10, true);
  }
  t.false(intake.take('ana', 10, day, limits));
  t.true(intake.isOver('ana', day));
  t.deepEqual(intake.stopped(day), ['ana']);
  t.true(intake.take('ben', 10, day, limits));
});

test('bytes count as messages do', (t) => {
  const intake = createIntake(emptyDay(day));
  t.true(intake.take('ana', 900, day, limits));
  intake.settle('ana', 900, true);
  t.false(intake.take('ana', 101, day, limits));
});

test('a burst does not get past the limit while it waits to be checked', (t) => {
  const intake = createIntake(emptyDay(day));
  const taken = Array.from({ length: 10 }, () => intake.take('ana', 1, day, limits));
  t.is(taken.filter(Boolean).length, 3);
  const outcomes = [1, 2, 3].map(() => intake.settle('ana', 1, true));
  t.deepEqual(outcomes, [undefined, undefined, 'over']);
  t.deepEqual(intake.stopped(day), ['ana']);
});

test('what was turned away because of false messages is asked for again', (t) => {
  const intake = createIntake(emptyDay(day));
  for (let count = 0; count < 4; count += 1) intake.take('ana', 1, day, limits);
  const outcomes = [true, false, false].map((isStored) => intake.settle('ana', 1, isStored));
  t.deepEqual(outcomes, [undefined, undefined, 'again']);
  t.deepEqual(intake.stopped(day), []);
});

test('false messages in the name of somebody do not use up their share', (t) => {
  const intake = createIntake(emptyDay(day));
  for (let count = 0; count < 100; count += 1) {
    if (intake.take('ana', 1, day, limits)) intake.settle('ana', 1, false);
  }
  t.false(intake.isOver('ana', day));
  t.true(intake.take('ana', 1, day, limits));
});

test('the next day begins anew, and what is kept over a restart counts', (t) => {
  const intake = createIntake(emptyDay(day));
  for (let count = 0; count < 3; count += 1) {
    intake.take('ana', 1, day, limits);
    intake.settle('ana', 1, true);
  }
  const restarted = createIntake(intake.book());
  t.false(restarted.take('ana', 1, day, limits));
  t.true(restarted.take('ana', 1, '2026-12-01', limits));
  t.false(restarted.isOver('ana', '2026-12-01'));
  t.is(dayOf(Date.UTC(2026, 10, 30, 23, 59)), day);
});

test('who is pardoned begins the day anew, and nobody else', (t) => {
  const intake = createIntake(emptyDay(day));
  for (const author of ['ana', 'ben']) {
    for (let count = 0; count < 3; count += 1) {
      intake.take(author, 1, day, limits);
      intake.settle(author, 1, true);
    }
    t.false(intake.take(author, 1, day, limits));
  }
  intake.pardon('ana');
  t.deepEqual(intake.stopped(day), ['ben']);
  t.true(intake.take('ana', 1, day, limits));
});

test('whoever was stopped may go on when the steward allows more', (t) => {
  const intake = createIntake(emptyDay(day));
  const little = { ...limits, messagesPerDay: 1 };
  intake.take('ana', 1, day, little);
  intake.settle('ana', 1, true);
  t.false(intake.take('ana', 1, day, little));
  intake.forgive();
  t.true(intake.take('ana', 1, day, limits));
});

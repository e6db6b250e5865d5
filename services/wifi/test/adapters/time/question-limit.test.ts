import test from 'ava';
import { limitQuestions } from '../../../src/adapters/time/question-limit.ts';

const limit = () => limitQuestions({ burst: 3, perSecond: 1, addresses: 4, allPerSecond: 10 });

const answered = (mayAsk: ReturnType<typeof limit>, address: string, at: number, count: number) =>
  Array.from({ length: count }, () => mayAsk(address, at)).filter(Boolean).length;

test('one address gets a burst, then as many as time gives back', (t) => {
  const mayAsk = limit();
  t.is(answered(mayAsk, 'a', 1000, 9), 3);
  t.is(answered(mayAsk, 'a', 3000, 9), 2);
  t.is(answered(mayAsk, 'a', 1_000_000, 9), 3);
});

test('one that asks too much does not take from another', (t) => {
  const mayAsk = limit();
  answered(mayAsk, 'a', 1000, 1000);
  t.is(answered(mayAsk, 'b', 1000, 3), 3);
});

test('all together get no more than the box can give', (t) => {
  const mayAsk = limit();
  const given = Array.from({ length: 100 }, (_one, index) => mayAsk(`address ${index}`, 1000));
  t.is(given.filter(Boolean).length, 10);
});

test('addresses are forgotten, the one that asked longest ago first', (t) => {
  const mayAsk = limitQuestions({ burst: 1, perSecond: 0, addresses: 2, allPerSecond: 99 });
  t.deepEqual(
    ['a', 'b', 'a', 'c', 'a', 'b'].map((address) => mayAsk(address, 1000)),
    [true, true, false, true, false, true],
  );
});

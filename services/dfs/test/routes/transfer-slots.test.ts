import test from 'ava';
import { createTransferSlots } from '../../src/routes/transfer-slots.ts';

const here = new AbortController().signal;

test('one neighbour never has all slots, and whoever waits longest goes next', async (t) => {
  const slots = createTransferSlots(() => 3, 2, 10);
  const first = await slots.take('a', here);
  await slots.take('a', here);
  const order: string[] = [];
  const third = slots.take('a', here).then(() => order.push('a'));
  await slots.take('b', here);
  const fourth = slots.take('c', here).then(() => order.push('c'));
  first?.();
  first?.();
  await third;
  t.deepEqual(order, ['a'], 'given back once, whoever calls twice');
  void fourth;
});

test('a limit that falls lets what is under way end, and one that grows is used at once', async (t) => {
  let limit = 2;
  const slots = createTransferSlots(() => limit, 2, 10);
  const [one, two] = [await slots.take('a', here), await slots.take('b', here)];
  limit = 1;
  let began = 0;
  const waiting = [slots.take('c', here), slots.take('d', here)].map((taken) =>
    taken.then(() => {
      began += 1;
    }),
  );
  one?.();
  await Promise.resolve();
  t.is(began, 0);
  two?.();
  await waiting[0];
  t.is(began, 1);
  limit = 2;
  slots.advance();
  await waiting[1];
  t.is(began, 2);
});

test('whoever comes when the line is full, and whoever leaves it, gets none', async (t) => {
  const slots = createTransferSlots(() => 1, 1, 1);
  const held = await slots.take('a', here);
  const leaving = new AbortController();
  const waiting = slots.take('b', leaving.signal);
  t.is(await slots.take('c', here), undefined);
  leaving.abort();
  t.is(await waiting, undefined);
  const next = slots.take('d', here);
  held?.();
  t.truthy(await next);
});

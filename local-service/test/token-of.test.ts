import test from 'ava';
import { tokenOf } from '../src/token-of.ts';

test('only what can be a token is taken for one', (t) => {
  const token = (authorization?: string) =>
    tokenOf({ headers: authorization === undefined ? {} : { authorization } });
  t.is(token('Bearer Abc-1_2'), 'Abc-1_2');
  for (const other of [undefined, '', 'Basic Abc', 'Bearer ', 'Bearer a b', 'Bearer é']) {
    t.is(token(other), undefined, other);
  }
  t.is(token(`Bearer ${'a'.repeat(129)}`), undefined);
});

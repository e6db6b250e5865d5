import test from 'ava';
import { sumOfBodies } from '../../src/transfer/web-server.ts';

test('bodies are summed by folder, and one folder is not another that begins like it', (t) => {
  const log =
    '100 /zsync-apk/new\n20 /zsync-apk-2/new\n0 /zsync-apk/a b\n3 /zsync-apk/c\nnonsense\n';
  t.is(sumOfBodies(log, '/zsync-apk/'), 103);
});

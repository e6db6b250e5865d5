import test from 'ava';
import { isAppPort, pubPort, readImagePurpose } from '../src/index.ts';

test('an app has a name and ports of its own', (t) => {
  t.deepEqual(readImagePurpose({ app: 'notes', ports: '8091,8090' }), {
    kind: 'app',
    app: 'notes',
    ports: [8090, 8091],
  });
  t.deepEqual(readImagePurpose({ service: 'portal' }), { kind: 'service', service: 'portal' });
});

test('what the box itself has is given to no app', (t) => {
  // Its container would take the place of the tunnel, and the tunnel that of the app, in turns.
  t.is(readImagePurpose({ app: 'remote-help' }), undefined);
  for (const port of [80, 1023, 2375, 5353, pubPort, 48_484, 65_536]) {
    t.false(isAppPort(port), String(port));
    t.is(readImagePurpose({ app: 'notes', ports: String(port) }), undefined);
  }
  t.is(readImagePurpose({ app: 'notes', service: 'portal' }), undefined);
});

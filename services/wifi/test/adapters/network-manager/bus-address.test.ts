import test from 'ava';
import { parseBusAddress } from '../../../src/adapters/network-manager/bus-address.ts';

test('the system bus is where the environment says, or where it always is', (t) => {
  const usual = { path: '/run/dbus/system_bus_socket' };
  t.deepEqual(parseBusAddress(undefined), usual);
  t.deepEqual(parseBusAddress(''), usual);
  t.deepEqual(parseBusAddress('unix:path=/host/run/dbus/system_bus_socket'), {
    path: '/host/run/dbus/system_bus_socket',
  });
  t.deepEqual(parseBusAddress('unix:guid=12,path=/a%20b'), { path: '/a b' });
  t.deepEqual(parseBusAddress('unix:abstract=/tmp/dbus-1'), { path: '\0/tmp/dbus-1' });
  t.deepEqual(parseBusAddress('tcp:host=127.0.0.1,port=5000'), { host: '127.0.0.1', port: 5000 });
});

test('the first address that can be used is taken; none is no reason to stop', (t) => {
  t.deepEqual(parseBusAddress('launchd:env=X;unix:path=%zz;unix:path=/b;unix:path=/c'), {
    path: '/b',
  });
  for (const bad of ['nonsense', 'unix:', 'tcp:host=a', ';', 'launchd:env=X']) {
    t.is(parseBusAddress(bad), undefined, bad);
  }
});

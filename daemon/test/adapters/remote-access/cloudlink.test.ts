import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createCloudlink } from '../../../src/adapters/remote-access/cloudlink/cloudlink.ts';

const uuid = '0123456789abcdef0123456789abcdef';
const never = (): AbortSignal => new AbortController().signal;

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
};

/**
 * Mocks of balena's API (docs.balena.io, resources/device_environment_variable, and what open-balena-api lets a device's
 * own key do) and of the supervisor's (balena-supervisor, docs/API.md), in one server: neither can run here.
 */
const startMocks = async (t: ExecutionContext) => {
  const mock = {
    /** What balena remembers; undefined: there is no such variable, and Cloudlink is on. */
    value: undefined as string | undefined,
    isOnline: true,
    /** The supervisor answers. */
    isSupervised: true,
    vpn: { enabled: true, connected: true },
    isFollowing: true,
    asked: [] as string[],
    writes: [] as unknown[],
  };
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://mock');
      const body = await bodyOf(request);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status).end(JSON.stringify(value));
      };
      mock.asked.push(`${request.method ?? ''} ${pathname}`);
      if (pathname.startsWith('/supervisor/')) {
        if (!mock.isSupervised) {
          request.socket.destroy();
        } else if (searchParams.get('apikey') !== 'supervisor-key') {
          answer(401, {});
        } else if (pathname === '/supervisor/v2/device/vpn') {
          answer(200, { status: 'success', vpn: mock.vpn });
        } else if (pathname === '/supervisor/v1/update') {
          const isOn = mock.value !== 'false';
          if (mock.isFollowing && mock.isOnline) mock.vpn = { enabled: isOn, connected: isOn };
          response.writeHead(204).end();
        } else answer(404, {});
        return;
      }
      if (!mock.isOnline) {
        request.socket.destroy();
        return;
      }
      if (request.headers.authorization !== 'Bearer device-key') {
        answer(401, {});
        return;
      }
      if (request.method === 'GET' && pathname === '/v7/device_config_variable') {
        t.true(searchParams.get('$filter')?.includes(uuid));
        answer(200, { d: mock.value === undefined ? [] : [{ id: 7, value: mock.value }] });
      } else if (request.method === 'GET' && pathname === `/v7/device(uuid='${uuid}')`) {
        answer(200, { d: [{ id: 99 }] });
      } else if (request.method === 'POST' && pathname === '/v7/device_config_variable') {
        mock.writes.push(body);
        mock.value = String(body['value']);
        answer(201, { id: 7 });
      } else if (request.method === 'PATCH' && pathname === '/v7/device_config_variable(7)') {
        mock.writes.push(body);
        mock.value = String(body['value']);
        response.writeHead(200).end('OK');
      } else answer(404, {});
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cloudlink = createCloudlink({
    supervisor: { address: `${address}/supervisor`, key: 'supervisor-key' },
    api: { address, key: 'device-key' },
    uuid,
  });
  return { mock, cloudlink, address };
};

test('a box that starts turns Cloudlink off, and on only while help is allowed (mocks)', async (t) => {
  const { mock, cloudlink } = await startMocks(t);
  t.is((await cloudlink.close(never())).state, 'closed');
  t.deepEqual(mock.writes, [{ device: 99, name: 'BALENA_SUPERVISOR_VPN_CONTROL', value: 'false' }]);
  t.is((await cloudlink.open(7200, never())).state, 'open');
  t.is(mock.value, 'true');
  t.is((await cloudlink.close(never())).state, 'closed');
  t.is(mock.value, 'false');
  t.deepEqual(mock.vpn, { enabled: false, connected: false });
});

test('what is so already is asked for no second time (mocks)', async (t) => {
  const { mock, cloudlink } = await startMocks(t);
  await cloudlink.close(never());
  mock.asked.length = 0;
  t.is((await cloudlink.close(never())).state, 'closed');
  t.deepEqual(mock.asked, ['GET /v7/device_config_variable', 'GET /supervisor/v2/device/vpn']);
});

test('a supervisor that is away does not keep a consent that is over in force (mocks)', async (t) => {
  const { mock, cloudlink } = await startMocks(t);
  await cloudlink.open(7200, never());
  mock.isSupervised = false;
  t.is((await cloudlink.close(never())).state, 'failing');
  t.is(mock.value, 'false');
  mock.isSupervised = true;
  t.is((await cloudlink.close(never())).state, 'closed');
});

test('a device that does not follow yet is told as such, and asked again (mocks)', async (t) => {
  const { mock, cloudlink } = await startMocks(t);
  mock.isFollowing = false;
  const told = await cloudlink.close(never());
  t.is(told.state, 'failing');
  t.is(told.message.code, 'REMOTE_HELP_WAY_CLOSING');
  mock.isFollowing = true;
  t.is((await cloudlink.close(never())).state, 'closed');
});

test('without Internet a consent waits, and what is withdrawn is not forgotten (mocks)', async (t) => {
  const { mock, cloudlink } = await startMocks(t);
  await cloudlink.close(never());
  mock.isOnline = false;
  const waiting = await cloudlink.open(7200, never());
  t.is(waiting.state, 'failing');
  t.is(waiting.message.code, 'REMOTE_HELP_QUEUED');
  mock.isOnline = true;
  t.is((await cloudlink.open(7100, never())).state, 'open');
  // The cable is pulled, and the steward withdraws: balena would turn it on again later.
  mock.isOnline = false;
  mock.vpn = { enabled: true, connected: false };
  t.is((await cloudlink.close(never())).state, 'failing');
  mock.vpn = { enabled: false, connected: false };
  const pending = await cloudlink.close(never());
  t.like(pending, { state: 'closed', isPending: true });
  mock.isOnline = true;
  const shut = await cloudlink.close(never());
  t.is(shut.state, 'closed');
  t.is(shut.isPending, undefined);
  t.is(mock.value, 'false');
});

test('what balena refuses is told with its status, and nobody who is away is waited for (mocks)', async (t) => {
  const { address, cloudlink } = await startMocks(t);
  const supervisor = { address: `${address}/supervisor`, key: 'supervisor-key' };
  const foreign = createCloudlink({ supervisor, api: { address, key: 'wrong' }, uuid });
  t.like(await foreign.open(60, never()), {
    state: 'failing',
    message: { code: 'REMOTE_HELP_PLATFORM_REFUSED', parameters: { reason: '401' } },
  });
  t.is((await cloudlink.open(60, AbortSignal.abort())).state, 'failing');
});

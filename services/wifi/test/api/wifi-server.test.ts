import test from 'ava';
import type { FastifyInstance } from 'fastify';
import {
  parseServiceHealth,
  serviceHealthPath,
  type Lease,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import { createFeed } from '@p2p-hotspot/local-service';
import { createWifiServer } from '../../src/api/wifi-server.ts';
import { WifiError } from '../../src/errors.ts';
import type { NetworkActs } from '../../src/keeper/network-acts.ts';

const status = { apiVersion: 1, mode: 'lan', leases: 0 } as unknown as NetworkStatus;

interface Bench {
  readonly server: FastifyInstance;
  readonly asked: string[];
  readonly feed: ReturnType<typeof createFeed<NetworkStatus | undefined>>;
  readonly post: (
    path: string,
    body: unknown,
    token?: string,
  ) => Promise<readonly [number, unknown]>;
}

const bench = (changes: Partial<NetworkActs> = {}, daemon: 'there' | 'away' = 'there'): Bench => {
  const asked: string[] = [];
  const note =
    (what: string) =>
    (...words: readonly unknown[]): Promise<void> => {
      asked.push(`${what} ${words.map((word) => JSON.stringify(word)).join(' ')}`);
      return Promise.resolve();
    };
  const feed = createFeed<NetworkStatus | undefined>(status);
  const server = createWifiServer({
    status: feed,
    leases: createFeed<readonly Lease[]>([]),
    acts: {
      changeWifi: note('change'),
      joinWifi: note('join'),
      forgetWifi: note('forget'),
      goOnline: note('online'),
      scan: () =>
        Promise.resolve([{ ssid: 'School', strength: 60, isSecured: true, isKnown: false }]),
      release: note('release'),
      tellCapport: (url) => {
        asked.push(`capport ${String(url)}`);
      },
      ...changes,
    },
    checkSteward: (token) =>
      Promise.resolve(daemon === 'away' ? 'away' : token === 'good' ? 'valid' : 'invalid'),
  });
  return {
    server,
    asked,
    feed,
    post: async (path, body, token) => {
      const answer = await server.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return [answer.statusCode, answer.json()] as const;
    },
  };
};

test('anybody on the box reads the network', async (t) => {
  const answer = await bench().server.inject('/v1/network');
  t.is(answer.statusCode, 200);
  t.deepEqual(answer.json(), status);
});

test('how the service is: failing until it has looked, minding what it found', async (t) => {
  const { server, feed } = bench();
  const ask = async () => {
    const { statusCode, body } = await server.inject(serviceHealthPath);
    return [statusCode, parseServiceHealth(JSON.parse(body))?.status];
  };
  t.deepEqual(await ask(), [200, 'ok']);
  const message = { code: 'NETWORK_CHECK_SILENT', parameters: {} };
  feed.set({ ...status, checks: [{ name: 'dhcp', isGood: false, message }] });
  t.deepEqual(await ask(), [200, 'degraded']);
  feed.set(undefined);
  t.deepEqual(await ask(), [503, 'failing']);
});

test('a service that has not looked yet says so', async (t) => {
  const { server, feed } = bench();
  feed.set(undefined);
  t.is((await server.inject('/v1/network')).statusCode, 503);
});

const acts: readonly (readonly [string, object, string])[] = [
  ['/v1/settings', { ssid: 'School' }, 'change {"ssid":"School"}'],
  ['/v1/uplink/join', { ssid: 'School', isHidden: true }, 'join {"ssid":"School","isHidden":true}'],
  ['/v1/uplink/forget', { ssid: 'School' }, 'forget "School"'],
  ['/v1/uplink/online', { minutes: 10 }, 'online 10'],
];
for (const [path, body, act] of acts) {
  test(`${path} is done for a steward`, async (t) => {
    const { post, asked } = bench();
    t.deepEqual(await post(path, body, 'good'), [202, {}]);
    t.deepEqual(asked, [act]);
  });

  test(`${path} is done for nobody without a session that holds`, async (t) => {
    const { post, asked } = bench();
    const refused = [401, { code: 'SESSION_INVALID', parameters: {} }] as const;
    t.deepEqual(await post(path, body), refused);
    t.deepEqual(await post(path, body, 'forged'), refused);
    t.deepEqual(await post(path, body, 'good evil'), refused);
    t.deepEqual(await post(path, body, 'a'.repeat(200)), refused);
    t.deepEqual(asked, []);
  });

  test(`${path} is done for nobody while the daemon cannot say who it is`, async (t) => {
    const { post, asked } = bench({}, 'away');
    t.deepEqual(await post(path, body, 'good'), [
      503,
      { code: 'NETWORK_DAEMON_AWAY', parameters: {} },
    ]);
    t.deepEqual(asked, []);
  });
}

test('the portal says where its captive API is, and that it is nowhere any more', async (t) => {
  const { post, asked } = bench();
  const url = 'https://box.hotspot.example/captive-api';
  t.deepEqual(await post('/v1/capport', { url }), [202, {}]);
  t.deepEqual(await post('/v1/capport', {}), [202, {}]);
  t.deepEqual(asked, [`capport ${url}`, 'capport undefined']);
});

const badBodies: readonly (readonly [string, unknown, string])[] = [
  ['/v1/settings', {}, 'body'],
  ['/v1/settings', { ssid: 'x'.repeat(33) }, 'ssid'],
  ['/v1/settings', { password: 'short' }, 'password'],
  ['/v1/settings', { admin: true }, 'body'],
  ['/v1/settings', '{"ssid":', 'body'],
  ['/v1/settings', { ssid: 'x'.repeat(5000) }, 'body'],
  ['/v1/uplink/join', { ssid: 'School', password: 'short' }, 'password'],
  ['/v1/uplink/join', { ssid: 'School', isHidden: 1 }, 'isHidden'],
  ['/v1/uplink/join', {}, 'ssid'],
  ['/v1/uplink/forget', [], 'body'],
  ['/v1/uplink/online', { minutes: -1 }, 'minutes'],
  ['/v1/uplink/online', { minutes: 1441 }, 'minutes'],
  ['/v1/uplink/online', { minutes: '10' }, 'minutes'],
  ['/v1/capport', { url: 'http://192.168.44.1/' }, 'url'],
  ['/v1/release', { address: '192.168.44.9' }, 'seconds'],
  ['/v1/release', { address: '10.0.0.9', seconds: 60 }, 'address'],
  ['/v1/release', { address: '192.168.44.1', seconds: 60 }, 'address'],
  ['/v1/release', { address: '192.168.44.9; flush ruleset', seconds: 60 }, 'address'],
];
for (const [path, body, name] of badBodies) {
  test(`${path} refuses ${JSON.stringify(body).slice(0, 60)} by name`, async (t) => {
    const { post, asked } = bench();
    const [code, answer] = await post(path, body, 'good');
    t.true(code === 400 || code === 413);
    t.deepEqual(answer, { code: 'REQUEST_INVALID', parameters: { name } });
    t.deepEqual(asked, []);
  });
}

test('a visitor is released by the portal, which has no session', async (t) => {
  const { post, asked } = bench();
  t.deepEqual(await post('/v1/release', { address: '192.168.44.9', seconds: 3600 }), [202, {}]);
  t.deepEqual(asked, ['release "192.168.44.9" 3600']);
});

test('what cannot be now is refused in words', async (t) => {
  const { post } = bench({
    joinWifi: () =>
      Promise.reject(new WifiError('NETWORK_JOIN_PASSWORD', { parameters: { ssid: 'School' } })),
  });
  t.deepEqual(await post('/v1/uplink/join', { ssid: 'School' }, 'good'), [
    409,
    { code: 'NETWORK_JOIN_PASSWORD', parameters: { ssid: 'School' } },
  ]);
});

test('what is heard is for stewards', async (t) => {
  const { server } = bench();
  t.is((await server.inject('/v1/scan')).statusCode, 401);
  const heard = await server.inject({
    url: '/v1/scan',
    headers: { authorization: 'Bearer good' },
  });
  t.like(heard.json<readonly object[]>()[0], { ssid: 'School', strength: 60 });
});

test('events tell each state at once, and then each change', async (t) => {
  const { server, feed } = bench();
  t.teardown(() => server.close());
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(`${origin}/v1/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readUntil = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
  };
  await readUntil('event: leases\ndata: []\n\n');
  t.true(text.startsWith(`event: network\ndata: ${JSON.stringify(status)}\n\n`));
  feed.set({ ...status, leases: 7 });
  await readUntil('"leases":7');
  feed.set({ ...status, leases: 7 });
  feed.set({ ...status, leases: 8 });
  await readUntil('"leases":8');
  t.is(text.split('event: network').length - 1, 3, 'the same state is told once');
  await reader?.cancel();
});

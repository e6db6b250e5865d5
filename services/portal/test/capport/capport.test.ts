import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import type { BoxStatus, Lease } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { createCapport } from '../../src/capport/keep-capport.ts';
import { createCaptivePortal } from '../../src/captive/captive-portal.ts';
import { captiveSettings } from '../../src/captive/captive-settings.ts';
import type { NetworkClient } from '../../src/network/network-client.ts';
import { boxStatus } from '../fixtures/daemon.ts';
import { networkStatus, visitorNetwork } from '../fixtures/wifi-service.ts';

const pem = new URL('../../../test/fixtures/tls/', import.meta.url);
const root = await readFile(new URL('root.pem', pem), 'utf8');
const name = 'box.hotspot.example';
const ana = '127.0.44.20';
const day = 24 * 3_600_000;

const proven = (now = new Date()): BoxStatus =>
  boxStatus({ time: { now: now.toISOString(), clock: 'proven' } });

interface Parts {
  readonly isCapturing?: boolean;
  readonly status?: BoxStatus;
  readonly roots?: readonly string[];
  readonly sharing?: boolean;
}

/** The API beside a network and a daemon that only say what is given; certificate and TLS are real. */
const openCapport = async (t: ExecutionContext, parts: Parts = {}) => {
  const { isCapturing = true, roots = [root], sharing = false } = parts;
  let status: BoxStatus | undefined = parts.status ?? proven();
  const told: (string | undefined)[] = [];
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-tls-'));
  const files = ['fullchain.pem', 'privkey.pem'] as const;
  for (const file of files) await copyFile(new URL(file, pem), path.join(folder, file));
  const network: NetworkClient = {
    status: () => networkStatus({ visitorNetwork: { ...visitorNetwork, isCapturing } }),
    leases: (): readonly Lease[] => [],
    listen: () => () => undefined,
    release: () => Promise.resolve(true),
    tellCapport: (url) => {
      told.push(url);
      return Promise.resolve(true);
    },
    close: () => undefined,
  };
  const captive = createCaptivePortal(
    network,
    captiveSettings(sharing ? { INTERNET_SHARING: 'on' } : {}),
    () => 5,
  );
  const capport = createCapport({
    ...{ folder, captive, network, roots, address: '0.0.0.0', port: 0 },
    daemon: {
      status: () => Promise.resolve(status),
      follow: () => {
        throw new Error('not followed');
      },
    },
  });
  t.teardown(async () => {
    await capport.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    ...{ capport, captive, folder, told },
    setStatus: (next: BoxStatus | undefined) => {
      status = next;
    },
  };
};

interface Answer {
  readonly statusCode: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const ask = (url: string, from: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port, pathname } = new URL(url);
    const options = { host: visitorNetwork.gateway, port, path: pathname, method };
    request(
      { ...options, localAddress: from, servername: name, ca: root, agent: false },
      (answer) => {
        let text = '';
        answer
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () => {
            resolve({ statusCode: answer.statusCode, headers: answer.headers, text });
          });
      },
    )
      .on('error', reject)
      .end();
  });

test('with a certificate that phones accept, the API says who is captive and where the page is', async (t) => {
  const { capport, captive, told } = await openCapport(t);
  const url = (await capport.look()) ?? '';
  t.regex(url, /^https:\/\/box\.hotspot\.example:\d+\/captive-api$/);
  t.deepEqual(told, [url]);
  const before = await ask(url, ana);
  t.is(before.statusCode, 200);
  t.is(before.headers['content-type'], 'application/captive+json');
  t.is(before.headers['cache-control'], 'private');
  t.deepEqual(JSON.parse(before.text), {
    captive: true,
    'user-portal-url': `https://${name}/captive`,
  });
  const visitor = captive.visitorOf({ socket: { remoteAddress: ana } as never });
  await visitor?.stay();
  t.like(JSON.parse((await ask(url, ana)).text), { captive: false });
  t.like(JSON.parse((await ask(url, '127.0.44.21')).text), { captive: true });
  t.deepEqual(JSON.parse((await ask(url, '127.0.0.1')).text), { captive: false });
  const page = await ask(url.replace('captive-api', 'captive?x=1'), ana);
  t.is(page.statusCode, 302);
  t.is(page.headers['location'], `http://${visitorNetwork.gateway}/captive`);
  t.is((await ask(url, ana, 'POST')).statusCode, 405);
  t.is((await ask(url.replace('captive-api', ''), '127.0.0.1')).statusCode, 404);
});

test('of a shared uplink the API tells the time that is left', async (t) => {
  const { capport, captive } = await openCapport(t, { sharing: true, isCapturing: false });
  const url = (await capport.look()) ?? '';
  await captive.visitorOf({ socket: { remoteAddress: ana } as never })?.stay();
  t.deepEqual(JSON.parse((await ask(url, ana)).text), {
    captive: false,
    'user-portal-url': `https://${name}/captive`,
    'seconds-remaining': 3600,
    'can-extend-session': true,
  });
});

test('whoever wants another name, or says none, is hung up on and sees no certificate', async (t) => {
  const { capport } = await openCapport(t);
  const { port } = new URL((await capport.look()) ?? '');
  const shake = (servername: string | undefined): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({
        ...{ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false },
        ...(servername !== undefined && { servername }),
      });
      socket
        .once('secureConnect', () => {
          resolve(`shown ${String(socket.getPeerCertificate().subject.CN)}`);
          socket.destroy();
        })
        .once('error', () => {
          resolve('refused');
        });
    });
  t.is(await shake(name), 'shown box');
  for (const other of ['www.google.com', 'x.hotspot.example', `${name}.evil.example`, undefined]) {
    t.is(await shake(other), 'refused', other);
  }
});

test('nothing is told where a phone would not accept it, and nobody listens then', async (t) => {
  const late = proven(new Date(Date.parse('2125-01-01')));
  const unproven = boxStatus({ time: { now: new Date().toISOString(), clock: 'unproven' } });
  for (const parts of [
    ...[{ status: late }, { status: unproven }, { status: boxStatus() }],
    ...[{ status: proven(new Date(0)) }, { roots: [] }],
  ]) {
    const { capport, told } = await openCapport(t, parts);
    t.is(await capport.look(), undefined);
    t.deepEqual(told, [undefined]);
  }
});

test('a certificate that goes, is damaged, or loses its key takes the API with it; a good one brings it back', async (t) => {
  const { capport, folder, setStatus } = await openCapport(t);
  const chain = path.join(folder, 'fullchain.pem');
  const key = path.join(folder, 'privkey.pem');
  const damages: readonly (() => Promise<void>)[] = [
    () => rm(chain),
    () => rm(key),
    () => writeFile(chain, 'no certificate'),
    () => writeFile(chain, ''),
    () => copyFile(new URL('other-key.pem', pem), key),
    () => {
      setStatus(undefined);
      return Promise.resolve();
    },
  ];
  for (const damage of damages) {
    const url = (await capport.look()) ?? '';
    t.is((await ask(url, ana)).statusCode, 200);
    await damage();
    t.is(await capport.look(), undefined);
    await t.throwsAsync(ask(url, ana), { code: 'ECONNREFUSED' });
    await copyFile(new URL('fullchain.pem', pem), chain);
    await copyFile(new URL('privkey.pem', pem), key);
    setStatus(proven());
  }
});

test('in the last week of a certificate nobody is told of it any more', async (t) => {
  const { validTo } = await import('node:crypto').then(
    async ({ X509Certificate }) =>
      new X509Certificate(await readFile(new URL('fullchain.pem', pem), 'utf8')),
  );
  const end = Date.parse(validTo);
  const { capport, setStatus } = await openCapport(t, { status: proven(new Date(end - 8 * day)) });
  t.not(await capport.look(), undefined);
  setStatus(proven(new Date(end - 7 * day)));
  t.is(await capport.look(), undefined);
});

import test from 'ava';
import { deviceReportPath, deviceReportSchema } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { createPubService, feedId, pubStatus } from '../fixtures/pub-service.ts';
import { createSwarmService, swarmRules } from '../fixtures/swarm-service.ts';

const secret = 'Maria of the mill';

const pub = pubStatus({
  name: secret,
  peers: [{ feed: feedId('m'), name: secret, way: 'network', since: '' }],
  peersTotal: 1,
  counts: { feeds: 12, messages: 3456, blobs: 7 },
  space: { messageBytes: 640, blobBytes: 980, freeBytes: 1, reserveBytes: 2 },
  intakeStopped: { code: 'PUB_INTAKE_QUOTA', parameters: { usedBytes: 9, quotaBytes: 9 } },
  room: {
    label: secret,
    origin: 'steward',
    state: 'connected',
    message: { code: 'PUB_ROOM_CONNECTED', parameters: { room: secret } },
  },
});

test('figures and report tell of swarm and pub, and of nobody in them', async (t) => {
  const { portalPort, socketDir } = await startPortal(t, { metrics: true });
  const rules = swarmRules({ isOn: true, origin: 'steward' });
  await createDaemon(t, socketDir, boxStatus({ swarm: rules })).start();
  await createSwarmService(t, socketDir).start();
  await createPubService(t, socketDir, pub).start();
  const read = async (path: string, needed: RegExp[]): Promise<string> => {
    for (;;) {
      const { text } = await ask(portalPort, path);
      if (needed.every((one) => one.test(text))) return text;
    }
  };
  const figures = await read('/metrics', [/hotspot_swarm_peers/, /hotspot_pub_feeds/]);
  for (const line of [
    'hotspot_swarm_on 1',
    'hotspot_swarm_running 1',
    'hotspot_swarm_peers 2',
    'hotspot_swarm_month_bytes{way="sent"} 3000000000',
    'hotspot_swarm_month_bytes{way="received"} 4500000000',
    'hotspot_pub_on 1',
    'hotspot_pub_running 1',
    'hotspot_pub_taking 0',
    'hotspot_pub_messages 3456',
    'hotspot_pub_bytes{kind="files"} 980',
    'hotspot_pub_room_connected 1',
    // They are there, and tell of no health.
    'hotspot_service_up{service="dfs"} 0',
    'hotspot_service_up{service="ssb-pub"} 0',
  ]) {
    t.true(figures.includes(`${line}\n`), line);
  }
  const report = await read(deviceReportPath, [/"swarm"/, /"pub"/]);
  const { swarm, pub: told } = deviceReportSchema.parse(JSON.parse(report));
  t.like(swarm, { isOn: true, isRunning: true, code: 'SWARM_RUNNING', peers: 2, sentBytes: 3e9 });
  t.like(told, { isOn: true, state: 'running', stopped: 'PUB_INTAKE_QUOTA', room: 'connected' });
  for (const text of [figures, report]) {
    t.false(/Maria|mmmm|aabbccdd|stable/.test(text));
  }
});

test('of services that a box is without nothing is told', async (t) => {
  const { portalPort, socketDir } = await startPortal(t, { metrics: true });
  await createDaemon(t, socketDir).start();
  const { text } = await ask(portalPort, '/metrics');
  t.true(text.includes('hotspot_service_up{service="daemon"} '));
  t.false(/hotspot_(?:swarm|pub)|"dfs"|"ssb-pub"/.test(text));
});

test('a swarm whose service is away is told as switched on and no more', async (t) => {
  const { portalPort, socketDir } = await startPortal(t, { metrics: true });
  const rules = swarmRules({ isOn: true, origin: 'environment' });
  await createDaemon(t, socketDir, boxStatus({ swarm: rules })).start();
  const { swarm } = deviceReportSchema.parse(
    JSON.parse((await ask(portalPort, deviceReportPath)).text),
  );
  t.deepEqual(swarm, { isOn: true });
});

import test, { type ExecutionContext } from 'ava';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon, type DaemonFixture } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { createSwarmService, swarmRules, swarmStatus } from '../fixtures/swarm-service.ts';
import type { ToldService } from '../fixtures/told-service.ts';

interface Visitor {
  readonly daemon: DaemonFixture;
  readonly swarm: ToldService;
  /** The status page, once it says this. */
  readonly until: (told: string) => Promise<string>;
}

const beside = async (
  t: ExecutionContext,
  box: Partial<BoxStatus>,
  status: unknown = swarmStatus(),
): Promise<Visitor> => {
  const portal = await startPortal(t);
  const daemon = createDaemon(t, portal.socketDir, boxStatus(box));
  const swarm = createSwarmService(t, portal.socketDir, status);
  await Promise.all([daemon.start(), swarm.start()]);
  const until = async (told: string): Promise<string> => {
    for (;;) {
      const text = (await ask(portal.portalPort, '/status')).text.replaceAll('\u00a0', ' ');
      if (text.includes(told)) return text;
    }
  };
  return { daemon, swarm, until };
};

/** Codes of the stand-in have no words: they are shown as they are, which the check of markup minds. */
const withoutCodes = (text: string): string => text.replaceAll(/TEST_[A-Z]+/g, '…');

const on = { swarm: swarmRules({ isOn: true, origin: 'steward' }) };

test('the status page says who is there, what went and came, and what it reveals', async (t) => {
  const { until } = await beside(t, on, swarmStatus({ banned: 1, isGiving: false }));
  const text = await until('in the swarm');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  for (const told of [
    'Connected to 2 others',
    'This month (2026-11): 3 GB given, 4.5 GB taken',
    '1 kB given, 250 kB taken',
    'Shared: stable',
    'gives nothing more this month',
    '1 was sent away',
    'aabbccdd: 1 MB given, 2 MB taken',
    'stable:7',
    'can list their Internet addresses',
    'href="/steward/swarm"',
  ]) {
    t.true(text.includes(told), told);
  }
});

test('why it does not run is said, and a swarm with a secret keeps strangers out', async (t) => {
  const still = swarmStatus({
    isRunning: false,
    isSecret: true,
    peers: [],
    message: { code: 'SWARM_OFFLINE', parameters: {} },
  });
  const { until } = await beside(t, on, still);
  const text = await until('waits for the Internet');
  t.true(text.includes('Strangers are kept out'));
  t.false(text.includes('can list'));
  t.false(text.includes('Connected to'));
});

test('a swarm that is off reveals nothing and says so; a box that knows of none says nothing', async (t) => {
  const off = swarmStatus({
    isRunning: false,
    peers: [],
    message: { code: 'SWARM_OFF', parameters: {} },
  });
  const { until, daemon } = await beside(t, { swarm: swarmRules() }, off);
  const text = await until('The swarm is off');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  t.false(text.includes('can list'));
  daemon.set(boxStatus({ phase: 'COMMITTED', message: { code: 'TEST_NONE', parameters: {} } }));
  t.false((await until('TEST_NONE')).includes('The swarm is off'));
});

test('a service that is away is told only where the swarm is on', async (t) => {
  const { until, daemon, swarm } = await beside(t, on);
  await until('in the swarm');
  await swarm.stop();
  const text = await until('the service for it does not answer');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  daemon.set(boxStatus({ swarm: swarmRules() }));
  t.false((await until('The swarm is off')).includes('does not answer'));
});

test('what a stranger calls a release cannot break the page, and nonsense is no status', async (t) => {
  const [peer] = swarmStatus().peers;
  if (peer === undefined) throw new Error('no peer');
  const hostile = swarmStatus({ peers: [{ ...peer, releases: '</li><script>x:1' }] });
  const { until, swarm } = await beside(t, on, hostile);
  const text = await until('Connected to 1 other');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  for (const nonsense of [null, { apiVersion: 2 }, swarmStatus({ sentBytes: -1 })]) {
    swarm.setStatus(nonsense);
    await until('the service for it does not answer');
    swarm.setStatus(swarmStatus());
    await until('in the swarm');
  }
});

test('the drive of the community is shown as its own, with its key', async (t) => {
  const key = 'hyper://ybndrfg8ejkmcpqxot1uwisza345h769ybndrfg8ejkmcpqxot1u';
  const { until } = await beside(t, {
    drive: {
      address: key,
      message: { code: 'DRIVE_READY', parameters: { label: 'ybndrfg8' } },
      version: 7,
      files: 42,
      sizeBytes: 9e6,
      lastLook: '2026-11-30T08:15:00Z',
      isSigned: false,
    },
  });
  const text = await until('own files');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  for (const told of [key, '42 files, 9 MB', 'No operator signed it', 'Nov 30, 2026']) {
    t.true(text.includes(told), told);
  }
});

import test from 'ava';
import {
  findTarget,
  hotspot1,
  refresh,
  storedReader,
  tuf10,
  type MetadataReader,
  type OnVerified,
  type RefreshOptions,
  type SnapshotSigned,
} from '../../src/index.ts';
import { refusedLater } from '../refused.ts';
import { createSimulator, enforce, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

const path = 'stable/release.json';
const topLevel = ['2.root.json', 'timestamp.json', '1.snapshot.json', '1.targets.json'];

/** Roles in the order in which a refresh asked to save them. */
const record = (): { readonly saved: string[]; readonly onVerified: OnVerified } => {
  const saved: string[] = [];
  return {
    saved,
    onVerified: (role) => {
      saved.push(role);
      return Promise.resolve();
    },
  };
};

const requestsOf = async (repository: RepositorySimulator, options: RefreshOptions) => {
  repository.requests.length = 0;
  const result = await refresh(options);
  return { ...result, requests: [...repository.requests] };
};

test('a first refresh reads each file once, and saves each at once', async (t) => {
  const repository = createSimulator();
  const { saved, onVerified } = record();
  const result = await refresh({
    ...repository.options(),
    onVerified: async (role, bytes) => {
      t.is(bytes, repository.file(role));
      // Nothing further was asked for before this was saved.
      t.is(repository.requests.length, saved.length + 2);
      await onVerified(role, bytes);
    },
  });
  t.deepEqual(repository.requests, [...topLevel, '1.stable.json']);
  t.deepEqual(saved, ['timestamp', 'snapshot', 'targets', 'stable']);
  t.deepEqual(result.refused, {});
  t.deepEqual(result.expired, []);
  t.is(findTarget(result.trusted, path)?.length, 13);
  t.deepEqual(result.stored, {
    root: repository.file('root'),
    timestamp: repository.file('timestamp'),
    snapshot: repository.file('snapshot'),
    targets: repository.file('targets'),
    delegated: { stable: repository.file('stable') },
  });
});

test('nothing new: only root and timestamp are asked for, nothing is saved', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const { saved, onVerified } = record();
  const again = await requestsOf(repository, { ...repository.options(stored), onVerified });
  t.deepEqual(again.requests, ['2.root.json', 'timestamp.json']);
  t.deepEqual(saved, []);
  t.deepEqual(again.stored, stored);
  t.is(findTarget(again.trusted, path)?.length, 13);
});

test('only what changed is read again', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  repository.publish('stable', 'snapshot', 'timestamp');
  const next = await requestsOf(repository, repository.options(stored));
  t.deepEqual(next.requests, ['2.root.json', 'timestamp.json', '2.snapshot.json', '2.stable.json']);
  repository.publish('timestamp');
  const resigned = await requestsOf(repository, repository.options(next.stored));
  t.deepEqual(resigned.requests, ['2.root.json', 'timestamp.json']);
});

test('trust is taken up again from what was saved, without any repository', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const again = await refresh({ ...repository.options(stored), reader: storedReader(stored) });
  t.is(findTarget(again.trusted, path)?.length, 13);
  t.deepEqual(again.stored, stored);
  t.is(await storedReader(stored).read('1.beta.json', 1), undefined);
  await refusedLater(
    t,
    refresh({
      ...repository.options(repository.fresh()),
      reader: storedReader(repository.fresh()),
    }),
    'METADATA_MISSING',
    { name: 'timestamp.json' },
  );
});

test('a client that missed many roots follows them all, saving each', async (t) => {
  const repository = createSimulator();
  for (let year = 0; year < 7; year += 1) {
    const { signers } = repository.role('root');
    const next = [testSigner(`root of year ${year}`)];
    repository.role('root').signers = next;
    repository.publish('root');
    const root = repository.signed.get('root') ?? {};
    repository.write('root', root, [...signers, ...next]);
  }
  const { saved, onVerified } = record();
  const { stored } = await refresh({ ...repository.options(), onVerified });
  t.is(stored.root, repository.file('root'));
  t.deepEqual(saved.slice(0, 8), [...Array<string>(7).fill('root'), 'timestamp']);
});

test('no more roots are followed at once than the profile allows', async (t) => {
  const repository = createSimulator();
  for (let more = 0; more < 3; more += 1) repository.publish('root');
  const profile = { ...hotspot1, maxRootUpdates: 2 };
  const { stored } = await refresh({ ...repository.options(), profile });
  t.is(stored.root, repository.files.get('3.root.json') as Uint8Array);
  t.is(
    (await refresh({ ...repository.options(stored), profile })).stored.root,
    repository.file('root'),
  );
});

test('an expired root is saved, and ends the refresh (5.3.10)', async (t) => {
  const repository = createSimulator();
  repository.role('root').expires = '2026-01-01T00:00:00Z';
  repository.publish('root', 'timestamp');
  const { saved, onVerified } = record();
  await refusedLater(t, refresh({ ...repository.options(), onVerified }), 'METADATA_EXPIRED', {
    role: 'root',
  });
  t.deepEqual(saved, ['root']);
  t.deepEqual(repository.requests, ['2.root.json', '3.root.json']);
});

test('where expiry is reported, everything expired is named and taken', async (t) => {
  const repository = createSimulator();
  const all = ['root', 'timestamp', 'snapshot', 'targets', 'stable'];
  for (const role of all) repository.role(role).expires = '2026-01-01T00:00:00Z';
  repository.publish(...all);
  const time = { ...enforce, expiry: 'report' } as const;
  const { expired, trusted } = await refresh({ ...repository.options(), time });
  t.deepEqual(expired, all);
  t.is(findTarget(trusted, path)?.length, 13);
});

for (const role of ['timestamp', 'snapshot', 'targets']) {
  test(`a missing ${role} ends the refresh; what was verified before it is saved`, async (t) => {
    const repository = createSimulator();
    const name = role === 'timestamp' ? 'timestamp.json' : `1.${role}.json`;
    repository.files.delete(name);
    const { saved, onVerified } = record();
    const attempt = refresh({ ...repository.options(), onVerified });
    await refusedLater(t, attempt, 'METADATA_MISSING', { name });
    t.deepEqual(saved, ['timestamp', 'snapshot', 'targets'].slice(0, saved.length));
    t.false(saved.includes(role));
  });

  test(`a ${role} that is not signed is never saved`, async (t) => {
    const repository = createSimulator();
    repository.role(role).signers = [];
    repository.publish(role);
    if (role === 'targets') repository.publish('snapshot');
    repository.role('timestamp').signers = role === 'timestamp' ? [] : [testSigner('timestamp')];
    repository.publish('timestamp');
    const { saved, onVerified } = record();
    const attempt = refresh({ ...repository.options(), onVerified });
    await refusedLater(t, attempt, 'METADATA_UNSIGNED', { role, valid: 0, threshold: 1 });
    t.false(saved.includes(role));
  });
}

test('one channel at fault never stops another', async (t) => {
  const repository = createSimulator();
  repository.delegations.get('targets')?.push({ role: 'beta', paths: ['beta/*'] });
  repository.delegations.get('targets')?.push({ role: 'gone', paths: ['gone/*'] });
  repository.listed.set('beta', undefined);
  repository.listed.set('gone', { version: 3 });
  repository.publish('targets', 'beta', 'snapshot', 'timestamp');
  repository.files.set('1.beta.json', Buffer.from('{}'));
  const { trusted, refused } = await refresh({
    ...repository.options(),
    channels: ['nowhere', 'beta', 'gone', 'stable'],
  });
  t.deepEqual(
    Object.entries(refused).map(([channel, { code }]) => [channel, code]),
    [
      ['nowhere', 'ROLE_UNKNOWN'],
      ['beta', 'METADATA_MISMATCH'],
      ['gone', 'METADATA_MISSING'],
    ],
  );
  t.is(findTarget(trusted, path)?.length, 13);
});

test('a repository older than what is trusted is a rollback', async (t) => {
  const repository = createSimulator();
  const old = new Map(repository.files);
  repository.publish('stable', 'snapshot', 'timestamp');
  const { stored } = await refresh(repository.options());
  const reader: MetadataReader = { read: (name) => Promise.resolve(old.get(name)) };
  await refusedLater(t, refresh({ ...repository.options(stored), reader }), 'METADATA_ROLLBACK', {
    role: 'timestamp',
    trusted: 20_000,
    offered: 10_000,
  });
});

test('two writers that made the same version are told', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const twin = createSimulator();
  twin.role('timestamp').version = 0;
  twin.role('timestamp').expires = '2029-01-01T00:00:00Z';
  twin.publish('timestamp');
  await refusedLater(
    t,
    refresh({ ...repository.options(stored), reader: twin.reader }),
    'METADATA_FORK',
    { role: 'timestamp', version: 10_000 },
  );
});

test('failures of the medium and of saving come through as they are', async (t) => {
  const repository = createSimulator();
  const reader: MetadataReader = {
    read: (name) =>
      name === '1.stable.json'
        ? Promise.reject(new Error('stick pulled'))
        : repository.reader.read(name, 0),
  };
  const pulled = refresh({ ...repository.options(), reader });
  await t.throwsAsync(pulled, { message: 'stick pulled' });
  const onVerified = () => Promise.reject(new Error('disk full'));
  const full = refresh({ ...repository.options(), onVerified });
  await t.throwsAsync(full, { message: 'disk full' });
});

test('damaged saved files are as if absent; a damaged root is not', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const broken = Buffer.from('broken');
  for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
    const again = await refresh(repository.options({ ...stored, [role]: broken }));
    t.deepEqual(again.stored, stored, role);
  }
  const without = { ...stored, delegated: { stable: broken } };
  t.deepEqual((await refresh(repository.options(without))).stored, stored);
  const root = refresh(repository.options({ ...stored, root: broken }));
  await refusedLater(t, root, 'METADATA_INVALID', { role: 'root' });
});

test('a mistake in code is not taken for a damaged file', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const trap = new Proxy(stored.timestamp as Uint8Array, {
    get: () => {
      throw new RangeError('a bug');
    },
  });
  const attempt = refresh(repository.options({ ...stored, timestamp: trap }));
  await t.throwsAsync(attempt, { instanceOf: RangeError });
});

test('saved channels that were not asked for stay while the snapshot lists them', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  const others = { ...stored, delegated: { ...stored.delegated, gone: Buffer.from('x') } };
  const again = await refresh({ ...repository.options(others), channels: [] });
  t.deepEqual(Object.keys(again.stored.delegated), ['stable']);
});

test('a file is asked for up to its listed length or the cap, whichever is less', async (t) => {
  const repository = createSimulator();
  const caps = new Map<string, number>();
  const reader: MetadataReader = {
    read: (name, maxBytes) => {
      caps.set(name, maxBytes);
      return repository.reader.read(name, maxBytes);
    },
  };
  await refresh({ ...repository.options(), reader });
  t.is(caps.get('1.snapshot.json'), repository.file('snapshot').length);
  t.is(caps.get('timestamp.json'), 16 * 1024);
  repository.describe = false;
  repository.publish('targets', 'stable', 'snapshot', 'timestamp');
  await refresh({ ...repository.options(), reader });
  t.is(caps.get('2.snapshot.json'), hotspot1.maxBytes.snapshot);
  t.is(caps.get('2.targets.json'), hotspot1.maxBytes.targets);
  t.is(caps.get('2.stable.json'), hotspot1.maxBytes.targets);
});

test('a role of the snapshot is never taken from another release (mix and match)', async (t) => {
  const repository = createSimulator();
  const old = repository.file('stable');
  repository.publish('stable', 'snapshot', 'timestamp');
  repository.files.set('2.stable.json', old);
  const { refused } = await refresh(repository.options());
  t.is(refused['stable']?.code, 'METADATA_MISMATCH');
});

test('without consistent snapshots files have no version in their names', async (t) => {
  const repository = createSimulator(tuf10);
  const root = repository.signed.get('root') ?? {};
  repository.write('root', { ...root, consistent_snapshot: false });
  for (const role of ['snapshot', 'targets', 'stable']) {
    repository.files.set(`${role}.json`, repository.file(role));
  }
  const { requests } = await requestsOf(repository, repository.options());
  t.deepEqual(requests, [
    '2.root.json',
    'timestamp.json',
    'snapshot.json',
    'targets.json',
    'stable.json',
  ]);
});

test('an expired channel is refused alone; its expired copy from before as well', async (t) => {
  const repository = createSimulator();
  repository.role('stable').expires = '2026-11-23T00:00:00Z';
  repository.publish('stable', 'snapshot', 'timestamp');
  const { stored, refused } = await refresh(repository.options());
  t.deepEqual(refused, {});
  const later = { now: '2026-11-24T00:00:00Z', expiry: 'enforce' } as const;
  const after = await refresh({ ...repository.options(stored), time: later });
  t.is(after.refused['stable']?.code, 'METADATA_EXPIRED');
});

test('a snapshot that lists a channel with a lie is refused for that channel', async (t) => {
  const repository = createSimulator();
  const snapshot = repository.signed.get('snapshot') as SnapshotSigned;
  const { 'stable.json': stable } = snapshot.meta;
  repository.listed.set('stable', { ...stable, version: 1, hashes: { sha256: '0'.repeat(64) } });
  repository.publish('snapshot', 'timestamp');
  const { refused } = await refresh(repository.options());
  t.is(refused['stable']?.code, 'METADATA_MISMATCH');
});

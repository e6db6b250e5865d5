import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { Updater } from 'tuf-js';
import { refresh } from '../src/index.ts';
import { createSimulator, type RepositorySimulator } from './repository-simulator.ts';
import { testSigner } from './signers.ts';

/** tuf-js speaks HTTP only: serves a repository on the loopback, closed at the end of the test. */
const serve = async (
  t: ExecutionContext,
  { files, targets }: RepositorySimulator,
): Promise<string> => {
  const contents = [...targets.values()].flatMap((list) => [...list]);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const target = contents.find(([name]) => path === `targets/${withHash(name, path)}`)?.[1];
    const body = files.get(path.replace('metadata/', '')) ?? target;
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(async () => {
    await promisify(server.close.bind(server))();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** `stable/release.json` is served as `stable/<sha256>.release.json` (TUF 1.0.34 §5.7.3). */
const withHash = (name: string, path: string): string => {
  const hash = /([0-9a-f]{64})\.[^/]+$/.exec(path)?.[1] ?? '';
  return name.replace(/([^/]+)$/, `${hash}.$1`);
};

const clientOf = async (t: ExecutionContext, repository: RepositorySimulator) => {
  const base = await serve(t, repository);
  const folder = await mkdtemp(join(tmpdir(), 'tuf-js-'));
  t.teardown(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'root.json'), repository.files.get('1.root.json') as Uint8Array);
  const updater = () =>
    new Updater({
      metadataDir: folder,
      metadataBaseUrl: `${base}/metadata`,
      targetDir: folder,
      targetBaseUrl: `${base}/targets`,
      config: { fetchRetries: 0 },
    });
  return { folder, updater };
};

const roles = ['root', 'timestamp', 'snapshot', 'targets', 'stable'] as const;

// Its clock is the machine's, so what it judges must be good for long.
const longLived = (): RepositorySimulator => {
  const repository = createSimulator();
  for (const role of roles) repository.role(role).expires = '2999-01-01T00:00:00Z';
  repository.publish(...roles);
  return repository;
};

const twoOfThree = (repository: RepositorySimulator): void => {
  for (const role of roles) {
    const { signers } = repository.role(role);
    signers.push(testSigner(`second ${role}`), testSigner(`third ${role}`));
    Object.assign(repository.role(role), { threshold: 2 });
  }
  repository.publish(...roles);
};

/** Every kind of repository that operators publish. */
const kinds: Readonly<Record<string, (repository: RepositorySimulator) => void>> = {
  'one key for each role': () => undefined,
  'two keys for each role, one of which signs (--simple)': (repository) => {
    for (const role of roles) repository.role(role).signers.push(testSigner(`spare ${role}`));
    repository.publish(...roles);
    const { signers } = repository.role('stable');
    repository.write('stable', repository.signed.get('stable') ?? {}, signers.slice(1));
    repository.publish('snapshot', 'timestamp');
  },
  '2 of 3': twoOfThree,
  'every key rotated, one after the other': (repository) => {
    twoOfThree(repository);
    for (const turn of [1, 2, 3]) {
      for (const role of roles) {
        const { signers } = repository.role(role);
        const next = [...signers.slice(1), testSigner(`${role} of turn ${turn}`)];
        repository.role(role).signers = next;
      }
      repository.publish('root');
      const root = repository.signed.get('root') ?? {};
      repository.write('root', root, repository.role('root').signers);
      repository.publish('stable', 'targets', 'snapshot', 'timestamp');
    }
  },
  'several channels, one of a community': (repository) => {
    for (const channel of ['beta', 'site-lake']) {
      repository.delegations
        .get('targets')
        ?.push({ role: channel, paths: [`${channel}/*`], terminating: true });
      repository.listed.set(channel, undefined);
      const manifest = Buffer.from(`{"channel":"${channel}"}`);
      repository.targets.set(channel, new Map([[`${channel}/release.json`, manifest]]));
      repository.role(channel).expires = '2999-01-01T00:00:00Z';
    }
    repository.publish('beta', 'site-lake', 'targets', 'snapshot', 'timestamp');
  },
  'signed again many times': (repository) => {
    for (let more = 0; more < 12; more += 1) repository.publish('timestamp');
    repository.publish('snapshot', 'timestamp');
  },
};

for (const [kind, change] of Object.entries(kinds)) {
  test(`tuf-js follows from the first root and downloads every release: ${kind}`, async (t) => {
    const repository = longLived();
    change(repository);
    const { updater, folder } = await clientOf(t, repository);
    const client = updater();
    await client.refresh();
    const channels = [...repository.targets.keys()];
    for (const [channel, contents] of repository.targets) {
      const info = await client.getTargetInfo(`${channel}/release.json`);
      if (info === undefined) return t.fail(`nobody speaks for ${channel}`);
      const downloaded = await client.downloadTarget(info, join(folder, `release of ${channel}`));
      t.deepEqual(await readFile(downloaded), contents.get(`${channel}/release.json`));
    }
    const { refused, trusted } = await refresh({ ...repository.options(), channels });
    t.deepEqual(refused, {});
    t.deepEqual([...trusted.delegated.keys()].sort(), channels.sort());
    return undefined;
  });
}

test('tuf-js follows our repository and downloads the same target', async (t) => {
  const repository = longLived();
  const { updater, folder } = await clientOf(t, repository);
  const client = updater();
  await client.refresh();
  const info = await client.getTargetInfo('stable/release.json');
  if (info === undefined) return t.fail('target not found');
  t.is(info.length, 13);
  t.deepEqual(info.custom, { about: 'stable/release.json' });
  const downloaded = await client.downloadTarget(info, join(folder, 'release.json'));
  t.is(await readFile(downloaded, 'utf8'), '{"counter":1}');
  // Both clients saved the very same bytes.
  const { stored } = await refresh(repository.options());
  for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) {
    t.deepEqual(Uint8Array.from(await readFile(join(folder, `${role}.json`))), stored[role]);
  }
  return undefined;
});

test('tuf-js follows our rotations of keys and thresholds, and newer releases', async (t) => {
  const repository = longLived();
  const { updater } = await clientOf(t, repository);
  await updater().refresh();
  for (const role of ['root', 'timestamp', 'snapshot', 'targets', 'stable']) {
    const before = repository.role(role).signers;
    const after = [...before, testSigner(`second ${role}`), testSigner(`third ${role}`)];
    Object.assign(repository.role(role), { signers: after, threshold: 2 });
  }
  repository.publish('root', 'stable', 'targets', 'snapshot', 'timestamp');
  const client = updater();
  await client.refresh();
  t.truthy(await client.getTargetInfo('stable/release.json'));
  await t.notThrowsAsync(refresh(repository.options()));
});

test('tuf-js and we refuse the same: a role signed by too few', async (t) => {
  const repository = longLived();
  repository.role('snapshot').threshold = 2;
  repository.publish('root', 'snapshot', 'timestamp');
  const { updater } = await clientOf(t, repository);
  await t.throwsAsync(updater().refresh(), { message: /snapshot was signed by 0\/2|snapshot/ });
  await t.throwsAsync(refresh(repository.options()), { code: 'METADATA_UNSIGNED' });
});

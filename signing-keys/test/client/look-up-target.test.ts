import test from 'ava';
import { lookUpTarget, refresh, tuf10 } from '../../src/index.ts';
import { refusedLater } from '../refused.ts';
import { createSimulator, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

/** Delegator, role, then what differs from a plain delegation of all paths. */
type Edge = readonly [
  string,
  string,
  { readonly paths?: readonly string[]; readonly terminating?: boolean }?,
];

/** A repository with these delegations and, by role, these target files. */
const repositoryWith = (
  edges: readonly Edge[],
  files: readonly (readonly [string, string])[] = [],
): RepositorySimulator => {
  const repository = createSimulator(tuf10);
  repository.delegations.clear();
  repository.targets.clear();
  repository.listed.delete('stable');
  for (const [delegator, role, { paths = ['*'], terminating = false } = {}] of edges) {
    const list = repository.delegations.get(delegator) ?? [];
    repository.delegations.set(delegator, [...list, { role, paths, terminating }]);
    repository.listed.set(role, undefined);
  }
  for (const [role, path] of files) {
    const list = repository.targets.get(role) ?? new Map<string, Uint8Array>();
    repository.targets.set(role, list.set(path, Buffer.from(`${path} by ${role}`)));
  }
  const roles = new Set(edges.flatMap(([delegator, role]) => [delegator, role]));
  repository.publish(...new Set([...roles, 'targets']), 'snapshot', 'timestamp');
  return repository;
};

const search = async (repository: RepositorySimulator, path: string) => {
  const options = { ...repository.options(), channels: [] };
  const { trusted, stored } = await refresh(options);
  repository.requests.length = 0;
  return lookUpTarget(path, trusted, { ...options, stored });
};

const tree = () =>
  repositoryWith(
    [
      ['targets', 'A', { paths: ['*.doc', '*.md', 'foo-?.tgz'] }],
      ['targets', 'B', { paths: ['releases/*/*'] }],
      ['B', 'C', { paths: ['releases/x/*'] }],
      ['B', 'D', { paths: ['releases/y/*.zip'] }],
    ],
    [
      ['targets', 'targetfile'],
      ['A', 'README.md'],
      ['A', 'releases/README.md'],
      ['A', 'foo-1.tgz'],
      ['A', 'foo-alpha.tgz'],
      ['C', 'releases/x/x_v1'],
      ['D', 'releases/y/y_v1.zip'],
      ['D', 'releases/z/z_v1.zip'],
    ],
  );

test('roles that were taken once are saved, and not read again', async (t) => {
  const repository = tree();
  const first = await search(repository, 'releases/x/x_v1');
  t.deepEqual(Object.keys(first.stored.delegated), ['B', 'C']);
  repository.requests.length = 0;
  const saved: string[] = [];
  const options = {
    ...repository.options(first.stored),
    onVerified: (role: string) => {
      saved.push(role);
      return Promise.resolve();
    },
  };
  const { trusted } = await refresh({ ...options, channels: [] });
  const again = await lookUpTarget('releases/y/y_v1.zip', trusted, options);
  t.is(again.search.kind, 'found');
  t.deepEqual(repository.requests, ['2.root.json', 'timestamp.json', '1.D.json']);
  t.deepEqual(saved, ['D']);
});

test('a role that the snapshot does not list ends the search', async (t) => {
  const repository = repositoryWith([['targets', 'A']]);
  repository.listed.delete('A');
  repository.role('snapshot').signers = [testSigner('new snapshot')];
  repository.publish('root', 'snapshot', 'timestamp');
  await refusedLater(t, search(repository, 'x'), 'ROLE_UNKNOWN', { role: 'A' });
  t.deepEqual(repository.requests, []);
});

test('a cached role is verified against its current delegator', async (t) => {
  const repository = repositoryWith(
    [
      ['targets', 'parent-a', { paths: ['team-a/*'] }],
      ['targets', 'parent-b', { paths: ['team-b/*'] }],
      ['parent-a', 'release', { paths: ['team-a/*'] }],
      ['parent-b', 'release', { paths: ['team-b/*'] }],
    ],
    [
      ['release', 'team-a/file'],
      ['release', 'team-b/file'],
    ],
  );
  const [viaB] = repository.delegations.get('parent-b') ?? [];
  if (viaB === undefined) return t.fail();
  repository.delegations.set('parent-b', [{ ...viaB, signers: [testSigner('b alone')] }]);
  repository.publish('parent-b', 'snapshot', 'timestamp');

  const options = { ...repository.options(), channels: [] };
  const { trusted, stored } = await refresh(options);
  const first = await lookUpTarget('team-a/file', trusted, { ...options, stored });
  t.is(first.search.kind, 'found');
  await refusedLater(
    t,
    lookUpTarget('team-b/file', first.trusted, { ...options, stored: first.stored }),
    'METADATA_FOREIGN',
    { role: 'release' },
  );

  // Signed for both, it is taken anew for each delegator, without being read again.
  const signers = [testSigner('release'), testSigner('b alone')];
  repository.write('release', repository.signed.get('release') ?? {}, signers);
  const a = await lookUpTarget('team-a/file', trusted, { ...options, stored });
  repository.requests.length = 0;
  const b = await lookUpTarget('team-b/file', a.trusted, { ...options, stored: a.stored });
  t.is(b.search.kind, 'found');
  t.deepEqual(repository.requests, ['2.parent-b.json']);
  const back = await lookUpTarget('team-a/file', b.trusted, { ...options, stored: b.stored });
  t.is(back.search.kind, 'found');
  return undefined;
});

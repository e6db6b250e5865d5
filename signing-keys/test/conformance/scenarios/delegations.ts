import { refusedLater } from '../../refused.ts';
import { testSigner } from '../../signers.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

/** Delegator, role, then what differs from a plain delegation of all paths. */
type Edge = readonly [
  string,
  string,
  { readonly paths?: readonly string[]; readonly terminating?: boolean }?,
];

interface Graph {
  readonly edges: readonly Edge[];
  /** Roles asked for in the search of a path that nobody speaks for, in this order. */
  readonly visited: string;
}

const fromTargets: readonly Edge[] = [
  ['targets', 'A'],
  ['targets', 'B'],
];
const onlyPython = { paths: ['*.py'] };

const graphs: Readonly<Record<string, Graph>> = {
  'basic-delegation': { edges: [['targets', 'A']], visited: 'A' },
  'single-level-delegations': { edges: fromTargets, visited: 'A B' },
  'two-level-delegations': { edges: [...fromTargets, ['B', 'C']], visited: 'A B C' },
  'two-level-test-DFS-order-of-traversal': {
    edges: [...fromTargets, ['A', 'C'], ['A', 'D']],
    visited: 'A C D B',
  },
  'three-level-delegation-test-DFS-order-of-traversal': {
    edges: [...fromTargets, ['A', 'C'], ['C', 'D']],
    visited: 'A C D B',
  },
  'two-level-terminating-ignores-all-but-roles-descendants': {
    edges: [...fromTargets, ['A', 'C', { terminating: true }], ['A', 'D']],
    visited: 'A C',
  },
  'three-level-terminating-ignores-all-but-roles-descendants': {
    edges: [...fromTargets, ['A', 'C', { terminating: true }], ['C', 'D']],
    visited: 'A C D',
  },
  'two-level-ignores-all-branches-not-matching-paths': {
    edges: [
      ['targets', 'A', onlyPython],
      ['targets', 'B'],
      ['A', 'C'],
    ],
    visited: 'B',
  },
  'three-level-ignores-all-branches-not-matching-paths': {
    edges: [...fromTargets, ['A', 'C', onlyPython], ['C', 'D']],
    visited: 'A B',
  },
  'cyclic-graph': {
    edges: [...fromTargets, ['B', 'C'], ['C', 'D'], ['D', 'B']],
    visited: 'A B C D',
  },
  'two-roles-delegating-to-a-third': {
    edges: [...fromTargets, ['B', 'C'], ['A', 'C']],
    visited: 'A C B',
  },
  'two-roles-delegating-to-a-third-different-paths': {
    edges: [...fromTargets, ['B', 'C'], ['A', 'C', onlyPython]],
    visited: 'A B C',
  },
};

/** Replaces the world's delegations and publishes every role that takes part. */
const publishGraph = ({ repository }: World, edges: readonly Edge[]): void => {
  repository.delegations.clear();
  repository.listed.delete('stable');
  for (const [delegator, role, { paths = ['*'], terminating = false } = {}] of edges) {
    const list = repository.delegations.get(delegator) ?? [];
    repository.delegations.set(delegator, [...list, { role, paths, terminating }]);
    repository.listed.set(role, undefined);
  }
  repository.publish(...repository.listed.keys(), 'snapshot', 'timestamp');
};

/** Names of the delegated roles that the last command asked for. */
const visited = ({ client }: World): string =>
  client.requests
    .slice(4)
    .map((name) => name.replace(/^1\.(.*)\.json$/, '$1'))
    .join(' ');

const tree: readonly Edge[] = [
  ['targets', 'A', { paths: ['*.doc', '*.md', 'foo-?.tgz'] }],
  ['targets', 'B', { paths: ['releases/*/*'] }],
  ['B', 'C', { paths: ['releases/x/*'] }],
  ['B', 'D', { paths: ['releases/y/*.zip'] }],
];

const treeFiles: Readonly<Record<string, readonly string[]>> = {
  targets: ['targetfile'],
  A: ['README.md', 'releases/README.md', 'foo-1.tgz', 'foo-alpha.tgz'],
  C: ['releases/x/x_v1'],
  D: ['releases/y/y_v1.zip', 'releases/z/z_v1.zip'],
};

interface Search {
  readonly path: string;
  readonly isFound: boolean;
  readonly visited: string;
}

const searches: Readonly<Record<string, Search>> = {
  'no delegations': { path: 'targetfile', isFound: true, visited: '' },
  'targetpath matches wildcard': { path: 'README.md', isFound: true, visited: 'A' },
  'targetpath with separators x': { path: 'releases/x/x_v1', isFound: true, visited: 'B C' },
  'targetpath with separators y': { path: 'releases/y/y_v1.zip', isFound: true, visited: 'B D' },
  'targetpath is not delegated by all roles in the chain': {
    path: 'releases/z/z_v1.zip',
    isFound: false,
    visited: 'B',
  },
  'wildcard does not match path separator': {
    path: 'releases/README.md',
    isFound: false,
    visited: '',
  },
  'targetpath matches question mark wildcard': { path: 'foo-1.tgz', isFound: true, visited: 'A' },
  'targetpath does not match question mark wildcard': {
    path: 'foo-alpha.tgz',
    isFound: false,
    visited: '',
  },
  'targetpath matching is case sensitive': { path: 'README.MD', isFound: false, visited: '' },
};

const nobody = { message: /nobody speaks/ };

/** Whom a search asks, in which order, and whom it believes. */
export const delegations: readonly Scenario[] = [
  ...casesOf(
    'test_graph_traversal',
    graphs,
    async ({ edges, visited: order }, t, world) => {
      publishGraph(world, edges);
      await t.throwsAsync(world.client.download('missingpath'), nobody);
      t.is(visited(world), order);
    },
    ['tuf-1.0'],
  ),
  ...casesOf(
    'test_targetfile_search',
    searches,
    async ({ path, isFound, visited: order }, t, world) => {
      const { client, repository, artifacts } = world;
      for (const [role, paths] of Object.entries(treeFiles)) {
        const contents = paths.map((name) => [name, Buffer.from(`${name} by ${role}`)] as const);
        repository.targets.set(role, new Map(contents));
        for (const [name, bytes] of contents) artifacts.set(name, bytes);
      }
      publishGraph(world, tree);
      if (isFound) await client.download(path);
      else await t.throwsAsync(client.download(path), nobody);
      t.is(visited(world), order);
      t.deepEqual([...client.downloaded.keys()], isFound ? [path] : []);
    },
    ['tuf-1.0'],
  ),
  {
    name: 'test_cached_role_is_verified_against_current_delegator',
    run: async (t, world) => {
      const { client, repository, artifacts, profile } = world;
      const paths = { a: 'team-a/trusted_root.json', b: 'team-b/trusted_root.json' };
      for (const path of Object.values(paths)) artifacts.set(path, Buffer.from(path));
      repository.targets.set('release', new Map(artifacts));
      publishGraph(world, [
        ['targets', 'parent-a', { paths: ['team-a/*'] }],
        ['targets', 'parent-b', { paths: ['team-b/*'] }],
        ['parent-a', 'release', { paths: ['team-a/*'] }],
        ['parent-b', 'release', { paths: ['team-b/*'] }],
      ]);
      const [viaB] = repository.delegations.get('parent-b') ?? [];
      const signers = [testSigner('b alone')];
      repository.delegations.set('parent-b', [{ role: 'release', ...viaB, signers }]);
      repository.publish('parent-b', 'snapshot', 'timestamp');
      const attempt = client.download(paths.a, paths.b);
      if (profile.nestedDelegations) {
        await refusedLater(t, attempt, 'METADATA_FOREIGN', { role: 'release' });
        t.deepEqual([...client.downloaded], [[paths.a, paths.a]]);
      } else {
        // Depth 1: no role has two delegators, so the question cannot even be put.
        await refusedLater(t, attempt, 'METADATA_INVALID', { reason: 'delegations' });
        t.is(client.downloaded.size, 0);
      }
    },
  },
  {
    name: 'test_delegation_not_in_snapshot',
    run: async (t, { client, repository, profile }) => {
      repository.listed.delete('stable');
      repository.role('snapshot').signers = [testSigner('new snapshot')];
      repository.publish('root', 'snapshot', 'timestamp');
      await client.refresh();
      const path = 'stable/release.json';
      await refusedLater(t, client.download(path), 'ROLE_UNKNOWN', { role: 'stable' });
      t.is(client.versions()['stable'], undefined);
      t.deepEqual(client.requests, ['3.root.json', 'timestamp.json'], profile.name);
    },
  },
  ...casesOf(
    'test_unusual_role_name',
    {
      '?': '?',
      '#': '#',
      '/delegatedrole': '/delegatedrole',
      '../delegatedrole': '../delegatedrole',
    },
    async (role, t, world) => {
      publishGraph(world, [['targets', role]]);
      await t.throwsAsync(world.client.download('nonexistent target'), nobody);
      // As one name: a reader quotes it, so that it leads nowhere else.
      t.is(world.client.requests.at(-1), `1.${role}.json`);
      t.is(Object.keys(world.client.versions()).length, 5);
    },
    ['tuf-1.0'],
  ),
];

import { createHash } from 'node:crypto';
import type { TargetsSigned } from '../../../src/index.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

/** Two targets of a release; with channels, of two channels. */
const first = 'stable/release.json';
const second = 'beta/release.json';

const asSigned = { message: /is not as signed/ };

/** Says other hashes of the first target than the simulator does. */
const publishHashes = ({ repository }: World, hashes: Readonly<Record<string, string>>): void => {
  repository.role('targets').version += 1;
  const targets = repository.signed.get('targets') as TargetsSigned;
  const [length] = [...(repository.targets.get('targets')?.values() ?? [])].map((b) => b.length);
  const content = {
    ...targets,
    version: repository.role('targets').version,
    targets: { [first]: { length: length ?? 0, hashes } },
  };
  repository.signed.set('targets', content);
  repository.write('targets', content);
  repository.publish('snapshot', 'timestamp');
};

const hashesOf = (content: string, ...algorithms: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    algorithms.map((algorithm) => [algorithm, createHash(algorithm).update(content).digest('hex')]),
  );

/** What is downloaded is what was signed for. */
export const downloads: readonly Scenario[] = [
  {
    name: 'test_client_downloads_expected_file',
    run: async (t, { client, addTarget, publishTargets }) => {
      addTarget(first, 'target file contents');
      publishTargets();
      await client.refresh();
      t.is(client.downloaded.size, 0);
      await client.download(first);
      t.deepEqual([...client.downloaded], [[first, 'target file contents']]);
    },
  },
  {
    name: 'test_client_downloads_expected_file_in_sub_dir',
    profiles: ['tuf-1.0'],
    run: async (t, { client, addTarget, publishTargets }) => {
      addTarget('path/to/a/target_file.txt', 'target file contents');
      publishTargets();
      await client.download('path/to/a/target_file.txt');
      t.is(client.downloaded.get('path/to/a/target_file.txt'), 'target file contents');
    },
  },
  {
    name: 'test_repository_substitutes_target_file',
    run: async (t, { client, addTarget, publishTargets, artifacts }) => {
      addTarget(first, 'target file contents');
      addTarget(second, 'content');
      publishTargets();
      await client.download(first);
      artifacts.set(first, Buffer.from('malicious file conte'));
      artifacts.set(second, Buffer.from('malicio'));
      await client.download(first);
      await t.throwsAsync(client.download(second), asSigned);
      t.deepEqual([...client.downloaded], [[first, 'target file contents']]);
    },
  },
  {
    name: 'test_multiple_changes_to_target',
    run: async (t, { client, addTarget, publishTargets, artifacts }) => {
      for (let change = 0; change <= 10; change += 1) {
        addTarget(first, `modified file contents ${change}`);
        addTarget(second, `new file contents ${change}`);
        publishTargets();
        // The client sees every fifth version only.
        if (change % 5 !== 0) continue;
        await client.download(first, second);
        const good = [
          [first, `modified file contents ${change}`],
          [second, `new file contents ${change}`],
        ];
        t.deepEqual([...client.downloaded].sort(), good.toSorted());
        artifacts.set(first, Buffer.from(`malicious contents ${change}`));
        publishTargets();
        await client.download(first);
        t.deepEqual([...client.downloaded].sort(), good.toSorted());
      }
    },
  },
  ...casesOf(
    'test_download_with_hash_algorithms',
    { sha256: ['sha256'], sha512: ['sha512'], 'sha256 and sha512': ['sha256', 'sha512'] },
    async (algorithms, t, world) => {
      const { client, addTarget } = world;
      addTarget(first, 'target file contents');
      publishHashes(world, hashesOf('target file contents', ...algorithms));
      await client.download(first);
      t.is(client.targetRequests.length, 1);
      t.is(client.downloaded.get(first), 'target file contents');
    },
    ['tuf-1.0'],
  ),
  {
    name: 'test_download_with_unknown_hash_algorithm',
    profiles: ['tuf-1.0'],
    run: async (t, world) => {
      const { client, addTarget } = world;
      addTarget(first, 'target file contents');
      const { sha512 = '' } = hashesOf('target file contents', 'sha512');
      publishHashes(world, { 'unknown-hash': sha512 });
      await t.throwsAsync(client.download(first), asSigned);
      t.is(client.downloaded.size, 0);
    },
  },
  {
    name: 'test_artifact_cache',
    run: async (t, { client, addTarget, publishTargets }) => {
      addTarget(first, 'target file contents');
      publishTargets();
      await client.download(first);
      await client.download(first);
      t.is(client.targetRequests.length, 1);
    },
  },
];

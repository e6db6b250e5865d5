import { readFileSync } from 'node:fs';
import { parseEnvelope, type TargetsSigned } from '../../../src/index.ts';
import { refusedLater } from '../../refused.ts';
import type { Scenario } from '../scenario.ts';

interface StaticRepository {
  readonly files: Readonly<Record<string, string>>;
  readonly target: { readonly path: string; readonly content: string };
}

/** From `dist/test/conformance/scenarios`. */
const location = new URL('../../../../vectors/python-tuf.json', import.meta.url);

/** A repository that another implementation wrote; the suite has such of its own. */
export const staticRepository: readonly Scenario[] = [
  {
    name: 'test_static_repository[python-tuf]',
    run: async (t, { client, repository, artifacts, profile }) => {
      const { files, target } = JSON.parse(readFileSync(location, 'utf8')) as StaticRepository;
      repository.files.clear();
      for (const [name, text] of Object.entries(files)) {
        repository.files.set(name, Buffer.from(text));
      }
      const role = parseEnvelope(Buffer.from(files['1.team.json'] ?? '')).signed;
      repository.signed.set('team', role as TargetsSigned);
      artifacts.set(target.path, Buffer.from(target.content));
      client.init();
      if (profile.encoding === 'canonical') {
        await refusedLater(t, client.refresh(), 'METADATA_INVALID', { role: 'root' });
        return;
      }
      await client.refresh();
      await client.download(target.path);
      t.is(client.downloaded.get(target.path), target.content);
      t.deepEqual(client.versions(), {
        root: 2,
        timestamp: 1,
        snapshot: 1,
        targets: 1,
        project: 1,
        team: 1,
      });
    },
  },
];

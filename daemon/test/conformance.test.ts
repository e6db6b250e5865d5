import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import { hotspot1 } from '@p2p-hotspot/signing-keys';
import {
  createWorld,
  scenarios,
  type OpenTransport,
  type RepositoryFiles,
} from '@p2p-hotspot/signing-keys/conformance';
import { openBundleFileSource } from '../src/adapters/sources/bundle-file/bundle-file-source.ts';
import { createDirectorySource } from '../src/adapters/sources/directory/directory-source.ts';
import type { Source } from '../src/ports/source.ts';
import { bundleBytes, writeRepository } from './fixtures/publisher.ts';
import { makeFolder } from './fixtures/test-box.ts';

/** What a medium can carry of it: names outside our layout have no place there. */
const carried = (files: RepositoryFiles): RepositoryFiles =>
  new Map([...files].filter(([name]) => isRepositoryName(name)));

type OpenSource = (folder: string, files: RepositoryFiles) => Promise<Source | undefined>;

const kinds: Readonly<Record<string, OpenSource>> = {
  'a folder': async (folder, files) => {
    await rm(path.join(folder, 'hotspot'), { recursive: true, force: true });
    await writeRepository(files, folder);
    const directory = path.join(folder, 'hotspot');
    return createDirectorySource({ id: 'x', label: 'stick', directory });
  },
  'a bundle file': async (folder, files) => {
    const file = path.join(folder, 'x.hotspot');
    await writeFile(file, await bundleBytes(files));
    return openBundleFileSource({ id: 'x', label: 'x.hotspot', path: file });
  },
};

const transportOf = async (t: ExecutionContext, open: OpenSource): Promise<OpenTransport> => {
  const folder = await makeFolder(t);
  return async (files) => {
    const source = await open(folder, carried(files));
    if (source === undefined) throw new Error('no source');
    return source;
  };
};

for (const [kind, open] of Object.entries(kinds)) {
  for (const { name, profiles = [hotspot1.name], run } of scenarios) {
    if (!profiles.includes(hotspot1.name)) continue;
    test(`from ${kind}: ${name}`, async (t) => {
      const world = createWorld(hotspot1, await transportOf(t, open));
      world.client.init();
      await run(t, world);
    });
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { openKeyring } from '../../src/keys/key-folder.ts';
import { folderPlace } from '../../src/mirror/folder-place.ts';
import type { MirrorPlace } from '../../src/mirror/place.ts';
import { refreshMirror } from '../../src/mirror/refresh.ts';
import { makeReleased } from '../fixtures/released.ts';
import { publishTo } from '../fixtures/publish-to.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { signal } = new AbortController();
const dayMs = 24 * 3600 * 1000;

test('a release that is published while a mirror is refreshed stays in force', async (t) => {
  const home = await temporaryFolder(t);
  const { olderBundle, published } = await makeReleased(home);
  const folder = path.join(home, 'www');
  const place = folderPlace(folder, signal);
  const put = (source: string) => publishTo(source, place);
  const keyring = await openKeyring(path.join(home, 'keys'), () => Promise.resolve('words'));
  const refresh = (mirror: MirrorPlace) =>
    refreshMirror(mirror, {
      expected: undefined,
      keyring,
      dryRun: false,
      nowMs: Date.now() + dayMs,
      signal,
    });
  const timestamp = () => readFile(path.join(folder, 'metadata/timestamp.json'), 'utf8');

  await put(olderBundle);
  let isPublished = false;
  const meanwhile: MirrorPlace = {
    ...place,
    read: async (names) => {
      const found = await place.read(names);
      if (!isPublished) await put(published);
      isPublished = true;
      return found;
    },
  };
  const error: unknown = await t.throwsAsync(refresh(meanwhile));
  t.is(isCodedError(error) ? error.code : error, 'MIRROR_CHANGED');
  const after = await timestamp();
  const { before } = await refresh(place);
  t.true(after.includes(`"version":${before.version}`));
  t.not(await timestamp(), after);
});

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readApk } from '@p2p-hotspot/fdroid/build';
import { decodeMinisignPublicKey, verifyMinisign } from '@p2p-hotspot/signing-keys';
import { createHttpClient } from '../build/tracking/http/http-client.ts';
import type { Readers } from '../build/tracking/verification/verify-options.ts';
import { broughtNames } from '../routes/brought-list.ts';
import { boxShelf } from './box-shelf.ts';
import { bringInstallers } from './bring-installers.ts';
import { countedHttp } from './counted-http.ts';
import { releasedInstallers } from './release-list.ts';

/**
 * One look for newer versions of the installers of the release in force, as a program that the daemon runs
 * (docs/adr/0017-installers-between-releases.md). Says what it does in lines of JSON on standard output:
 * `{"receivedBytes": n}` and `{"app", "status", "reasons", …}`.
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    local: { type: 'string' },
    quota: { type: 'string' },
    reserve: { type: 'string' },
  },
});

const readers: Readers = {
  readApk: async (file) => {
    const { applicationId, versionCode, signer } = await readApk(file);
    return { applicationId, versionCode, signer };
  },
  verifyMinisign: (publicKey, signature, digest) => {
    const key = decodeMinisignPublicKey(`untrusted comment: \n${publicKey}\n`);
    verifyMinisign(key, signature, { prehashed: digest });
  },
};

const variable = (name: string): string | undefined => {
  const value = process.env[name] ?? process.env[name.toLowerCase()];
  return value === '' ? undefined : value;
};

const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const stopping = new AbortController();
process.once('SIGTERM', () => {
  stopping.abort(new Error('stopped'));
});

const client = createHttpClient({
  proxies: {
    http: variable('HTTP_PROXY'),
    https: variable('HTTPS_PROXY'),
    none: variable('NO_PROXY'),
  },
});
const { store = '', local = '', quota = '', reserve = '' } = values;
try {
  const released = await releasedInstallers(store);
  await bringInstallers({
    released,
    shelf: boxShelf({
      ...{ folder: path.join(local, broughtNames.folder), released },
      ...{ quotaBytes: Number(quota), reserveBytes: Number(reserve) },
    }),
    http: countedHttp(client, (receivedBytes) => {
      say({ receivedBytes });
    }),
    readers,
    nowMs: Date.now(),
    signal: stopping.signal,
    onOutcome: say,
  });
} catch (error) {
  if (!stopping.signal.aborted) throw error;
} finally {
  await client.close();
}

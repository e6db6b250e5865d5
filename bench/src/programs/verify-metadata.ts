import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeManifest, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import {
  findTarget,
  formatTime,
  hotspot1,
  manifestTarget,
  refresh,
} from '@p2p-hotspot/signing-keys';

/**
 * Everything that a box verifies before content, as a program of its own, to be measured as a whole
 * process: `verify-metadata.js REPOSITORY`, starting from the first root. Without a repository it only
 * loads what it would use, which a daemon does once and not for every release.
 */
const channel = 'stable';

const readFrom = async (folder: string, name: string): Promise<Uint8Array | undefined> =>
  readFile(path.join(folder, name)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });

const required = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
};

const verify = async (folder: string): Promise<void> => {
  const { trusted } = await refresh({
    profile: hotspot1,
    stored: {
      root: required(await readFrom(folder, metadataPath('1.root.json')), 'root'),
      delegated: {},
    },
    reader: { read: (name) => readFrom(folder, metadataPath(name)) },
    time: { now: formatTime(Date.now()), expiry: 'enforce' },
    channels: [channel],
  });
  const target = required(findTarget(trusted, manifestTarget(channel)), 'target');
  const bytes = required(await readFrom(folder, manifestPath(channel, target.sha256)), 'manifest');
  if (createHash('sha256').update(bytes).digest('hex') !== target.sha256) {
    throw new Error('the manifest is not the one that was signed for');
  }
  const { components } = decodeManifest(bytes);
  process.stdout.write(
    JSON.stringify({ root: trusted.root.signed.version, components: components.length }),
  );
};

const [repository] = process.argv.slice(2);
if (repository !== undefined) await verify(repository);

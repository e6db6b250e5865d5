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
 * process: `verify-metadata.js REPOSITORY`, starting from the first root.
 */
const [folder = '.'] = process.argv.slice(2);
const channel = 'stable';

const read = async (name: string): Promise<Uint8Array | undefined> =>
  readFile(path.join(folder, name)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });

const required = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
};

const { trusted } = await refresh({
  profile: hotspot1,
  stored: { root: required(await read(metadataPath('1.root.json')), 'root'), delegated: {} },
  reader: { read: (name) => read(metadataPath(name)) },
  time: { now: formatTime(Date.now()), expiry: 'enforce' },
  channels: [channel],
});
const target = required(findTarget(trusted, manifestTarget(channel)), 'target');
const bytes = required(await read(manifestPath(channel, target.sha256)), 'manifest');
if (createHash('sha256').update(bytes).digest('hex') !== target.sha256) {
  throw new Error('the manifest is not the one that was signed for');
}
const { components } = decodeManifest(bytes);
process.stdout.write(
  JSON.stringify({ root: trusted.root.signed.version, components: components.length }),
);

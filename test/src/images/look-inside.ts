import { execa } from 'execa';
import { extract } from 'tar-stream';
import type { DockerEngine } from '../lab/docker-engine.ts';

/** Files that have no business on a box. */
const misplaced: readonly RegExp[] = [
  /(^|\/)\.git(\/|$)/,
  /(^|\/)\.env/,
  /(^|\/)\.npmrc$/,
  /^opt\/hotspot\/.*\.(ts|map)$/,
  /^(src|modules)\//,
  /\/(npm|npx|yarn)$/,
  /\.(pem|key)$/,
  /(^|\/)id_(rsa|ed25519)/,
];

const setId = 0o6000;

/** What is wrong with the file system that an image brings, as sentences. */
export const lookInside = async (
  { docker, environment }: DockerEngine,
  image: string,
): Promise<readonly string[]> => {
  const container = await docker('create', image);
  const complaints: string[] = [];
  try {
    const exported = execa('/usr/bin/docker', ['export', container], {
      env: environment,
      buffer: false,
      stdin: 'ignore',
    });
    const entries = extract();
    exported.stdout.pipe(entries);
    let count = 0;
    for await (const entry of entries) {
      const { name, mode, type } = entry.header;
      count += 1;
      const isSecret = misplaced.some((pattern) => pattern.test(name));
      if (isSecret && !name.startsWith('usr/share/')) complaints.push(`${image} has ${name}`);
      if (type === 'file' && (mode & setId) !== 0)
        complaints.push(`${image}: ${name} changes who runs it`);
      entry.resume();
    }
    await exported;
    if (count < 1000) complaints.push(`${image} has ${count} files only`);
  } finally {
    await docker('rm', container);
  }
  return complaints;
};

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { freePort, type ServerProcess } from '../lab/server-process.ts';

export const s3Keys = { id: 'S3RVER', secret: 'S3RVER' } as const;

/**
 * s3rver, an S3 server out of npm: no dependency of this project, so it comes into a folder of the test.
 * Everybody may read what it holds; only its keys write.
 */
export const s3Server = async (directory: string, bucket: string): Promise<ServerProcess> => {
  const home = path.join(directory, 's3rver');
  const data = path.join(home, 'data');
  await mkdir(data, { recursive: true });
  const quiet = ['--silent', '--no-audit', '--no-fund', '--ignore-scripts'];
  await execa('npm', ['install', ...quiet, '--prefix', home, 's3rver@3.7.1']);
  const port = await freePort();
  const program = path.join(home, 'node_modules/s3rver/bin/s3rver.js');
  const place = ['--address', '127.0.0.1', '--port', String(port), '--directory', data];
  return {
    program: process.execPath,
    words: [program, ...place, '--silent', '--configure-bucket', bucket],
    port,
  };
};

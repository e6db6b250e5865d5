import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { Cable } from '../lab/network.ts';

const require = createRequire(import.meta.url);
const program = require.resolve('ssb-room');
const port = 8008;
/** Of every room of this kind: it lets everybody in. */
const invitation = 'SSB+Room+PSK3TLYC2T86EHQCUHBUHASCASE18JBV24=';

/** A room server that runs somewhere outside. */
export interface Room {
  readonly invite: string;
  stop(): Promise<void>;
}

/** Runs npm's `ssb-room`. @param directory kept from one start to the next, it holds the room's identity */
export const startRoom = async (cable: Cable, directory: string): Promise<Room> => {
  await mkdir(directory, { recursive: true });
  const [enter = '', ...entering] = cable.enter;
  const child = execa(enter, [...entering, process.execPath, program], {
    // It keeps its things in the home of who runs it.
    env: { HOME: directory },
    reject: false,
    all: true,
  });
  let said: string | undefined;
  void child.then(({ all }) => {
    said = all;
  });
  const key = await eventually('the room opens', async () => {
    if (said !== undefined) throw new Error(`the room ended: ${said}`);
    const listens = `exec 3<>/dev/tcp/${cable.address}/${port}`;
    await execa(enter, [...entering, 'bash', '-c', listens]);
    const secret = await readFile(path.join(directory, '.ssb/secret'), 'utf8');
    return /"id": "@([^"]+)\.ed25519"/u.exec(secret)?.[1];
  });
  return {
    invite: `net:${cable.address}:${port}~shs:${key}:${invitation}`,
    stop: async () => {
      child.kill('SIGTERM', new Error('the room is closed'));
      await child;
    },
  };
};

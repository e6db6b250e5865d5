import type { DockerEngine } from '../lab/docker-engine.ts';

const place = '/data/sockets/steward.sock';

const knock = `
const socket = require('node:net').connect('${place}');
socket.on('connect', () => { console.log('opened'); socket.end(); });
socket.on('error', ({ code }) => console.log(code));
`;

/** The portal acts for stewards; who speaks with strangers must not be able to. @returns complaints */
export const reachSteward = async (
  { docker }: DockerEngine,
  names: readonly string[],
): Promise<readonly string[]> => {
  const expected = { portal: 'opened', dfs: 'EACCES', 'ssb-pub': 'EACCES' };
  const complaints: string[] = [];
  for (const [name, answer] of Object.entries(expected)) {
    if (!names.includes(name)) continue;
    const told = (await docker('exec', name, 'node', '-e', knock)).trim();
    if (told !== answer) complaints.push(`${name} at ${place}: ${told} instead of ${answer}`);
  }
  return complaints;
};

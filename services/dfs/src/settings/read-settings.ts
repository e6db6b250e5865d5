import { driveKeyOf, readEnvironment } from '@p2p-hotspot/contract';
import type { SwarmSettings } from '../core/decide-swarm.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const named = ['CONTENT_REPOSITORY', 'SWARM_BOOTSTRAP'] as const;

/**
 * What the settings of the box say of the swarm. One that is refused is told: neither an older one nor
 * none stands in for it, since a fleet with a secret must not be looked for without.
 */
export const readSwarmSettings = (environment: Environment): SwarmSettings => {
  const { settings, problems } = readEnvironment(environment);
  const refused = named.find((name) =>
    problems.some(({ parameters }) => parameters['name'] === name),
  );
  if (refused !== undefined) return { refused };
  const { CONTENT_REPOSITORY: repository = '', SWARM_BOOTSTRAP: bootstrap = [] } = settings;
  const { TRUST_ROOT: pinnedRoot, UPDATE_CHANNELS: channels = [] } = settings;
  const [, root, secret] = /^hotspot:\/\/([0-9a-f]{64})(?:#(.+))?$/.exec(repository) ?? [];
  const drive = driveKeyOf(repository);
  return {
    ...(drive !== undefined && { drive }),
    ...(root !== undefined && { fleet: { root, ...(secret !== undefined && { secret }) } }),
    ...(pinnedRoot !== undefined && { pinnedRoot }),
    ...(channels.length > 0 && { channels }),
    ...(bootstrap.length > 0 && { bootstrap }),
  };
};

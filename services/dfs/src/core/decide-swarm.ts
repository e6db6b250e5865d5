import type { BoxStatus, CodedMessage } from '@p2p-hotspot/contract';
import type { Fleet } from './fleet.ts';

/** What the settings of this service say. */
export interface SwarmSettings {
  /** The fleet that CONTENT_REPOSITORY names; absent: the one that the box trusts. */
  readonly fleet?: Fleet;
  /** Public key of the drive that CONTENT_REPOSITORY names. */
  readonly drive?: string;
  /** The root that TRUST_ROOT names: what a box trusts that has no release yet. */
  readonly pinnedRoot?: string;
  /** Absent: what the daemon tells, or `stable`. */
  readonly channels?: readonly string[];
  /** As in "dht.example.org:49737"; absent: the public ones. */
  readonly bootstrap?: readonly string[];
  /** A setting that is not as it should be. */
  readonly refused?: 'CONTENT_REPOSITORY' | 'SWARM_BOOTSTRAP';
}

/** What counts of a box's status. */
export type BoxFacts = Pick<BoxStatus, 'swarm' | 'trust' | 'channels' | 'current' | 'time'>;

export type SwarmWish =
  | { readonly kind: 'rest'; readonly message: CodedMessage }
  | { readonly kind: 'run'; readonly fleet: Fleet; readonly channels: readonly string[] };

const rest = (code: CodedMessage['code'], parameters: CodedMessage['parameters'] = {}) =>
  ({ kind: 'rest', message: { code, parameters } }) as const;

/**
 * Whether the box shall be in the swarm, and in which.
 *
 * @param status undefined while the daemon is away
 * @param platform as in "linux-arm", where the libraries of the swarm do not run; else undefined
 */
export const decideSwarm = (
  status: BoxFacts | undefined,
  { fleet, pinnedRoot, channels: followed, refused }: SwarmSettings,
  platform: string | undefined,
): SwarmWish => {
  if (platform !== undefined) return rest('SWARM_UNSUPPORTED', { platform });
  if (status === undefined) return rest('SWARM_DAEMON_AWAY');
  const { swarm, trust } = status;
  if (swarm?.isOn !== true) return rest('SWARM_OFF');
  // A secret with a mistake in it must not turn into no secret.
  if (refused !== undefined) return rest('SWARM_SETTING_BAD', { name: refused });
  if (swarm.held !== undefined) return { kind: 'rest', message: swarm.held };
  const root = trust.kind === 'confirmed' ? trust.rootFingerprint : pinnedRoot;
  const wanted = fleet ?? (root === undefined ? undefined : { root });
  if (wanted === undefined) return rest('SWARM_NO_ROOT');
  const told = (status.channels ?? []).map(({ channel }) => channel);
  const channels = followed ?? (told.length === 0 ? ['stable'] : told);
  return { kind: 'run', fleet: wanted, channels: channels.slice(0, mostChannels) };
};

/** Channels whose boxes are looked for, at most. */
const mostChannels = 8;

/** What a box says of its releases, as neighbours do: "stable:7,community:3". */
export const releasesOf = ({ current }: Pick<BoxStatus, 'current'>): string =>
  (current?.releases ?? [])
    .slice(0, 8)
    .map(({ channel, counter }) => `${channel}:${counter}`)
    .join(',');

import { z } from 'zod';
import type { CodedMessage } from './message.ts';

/**
 * The local API of the swarm's service (`services/dfs`): HTTP/JSON on a Unix socket beside the daemon's
 * (docs/spec/local-api-v1.md §10). Reading needs no session. What a steward changes is the daemon's
 * (`stewardActs.changeSwarm`): the service follows `BoxStatus.swarm`.
 */
export const swarmSocketName = 'dfs.sock';

/** `GET`: a SwarmStatus. */
export const swarmPath = '/v1/swarm';

/**
 * `GET`: server-sent events, the first of each kind at once: `event: swarm` with a SwarmStatus,
 * `event: peers` with a list of SwarmPeer.
 */
export const swarmEventsPath = '/v1/events';

/**
 * `GET`: a list of SwarmPeer. Below it `<id>/<repository name>`: what the peer has under that name, as a
 * mirror would serve it. `POST <id>/drop`: what came from there was wrong; it is sent away for a while.
 */
export const swarmPeersPath = '/v1/peers';

/** `GET`: a SwarmDrive; 404 where CONTENT_REPOSITORY names no `hyper://`. */
export const drivePath = '/v1/drive';

/**
 * `GET ?version=<v>`: the files of the drive, one DriveFile as JSON a line, at most `mostDriveFiles` and one
 * more; cut off where whoever has it leaves. 503 while nobody has answered for the drive.
 */
export const driveFilesPath = '/v1/drive/files';

/** `GET ?version=<v>&path=<path>&offset=<n>`: the bytes of a file from there on, in the same way. */
export const driveContentPath = '/v1/drive/content';

/** A peer that showed that it knows the fleet. What it says of itself is a hint, never trusted. */
export interface SwarmPeer {
  /** Its public key, 64 lower-case hex digits: made anew at each start of the peer. */
  readonly id: string;
  /** `files`: whole files, as a box; `packs`: a repository as an operator publishes it. */
  readonly has: 'files' | 'packs';
  /** Releases that it says it has, as in "stable:7,community:3". */
  readonly releases: string;
}

/** What a steward may change at run time; what is absent stays. */
export interface SwarmChoices {
  readonly isOn?: boolean;
  /** Kilobits a second, all peers together; 0: no limit. */
  readonly uploadKbit?: number;
  readonly downloadKbit?: number;
  /** Megabytes that may go out in a month; 0: no limit. */
  readonly uploadMonthlyMegabytes?: number;
}

/** In `BoxStatus`: what the swarm's service may do, as settings and steward say. */
export interface SwarmRules extends Required<SwarmChoices> {
  /** Who said whether it is on. */
  readonly origin: 'environment' | 'steward' | 'default';
  /** Why nothing may come or go now: outside the hours, a metered link, the month's limit. */
  readonly held?: CodedMessage;
}

/** In `BoxStatus`: the community's own drive (`hyper://` in CONTENT_REPOSITORY). */
export interface DriveStatus {
  /** As in "hyper://…": the address, which is the drive's public key. */
  readonly address: string;
  readonly message: CodedMessage;
  /** Of the drive, as the box has it; absent before the first. */
  readonly version?: number;
  readonly files: number;
  readonly sizeBytes: number;
  /** ISO 8601 by the box's clock: when it was last found to be as the drive is. */
  readonly lastLook?: string;
  /** No operator vouches for it: it is the community's own choice. */
  readonly isSigned: false;
}

const coded = z.object({
  code: z.string().max(64),
  parameters: z.record(
    z.string().max(64),
    z.union([z.string().max(1024), z.number(), z.boolean()]),
  ),
});

const count = z.number().nonnegative();

/** Most peers that a SwarmStatus tells of. */
export const mostSwarmPeers = 64;

export const swarmStatusSchema = z.object({
  apiVersion: z.literal(1),
  /** Whether the box is in the swarm now. */
  isRunning: z.boolean(),
  /** What it does, or why it does not run. */
  message: coded,
  /** False on a machine for which the swarm's libraries are not made. */
  isSupported: z.boolean(),
  /** Channels whose boxes it looks for. */
  channels: z.array(z.string().max(64)).max(32),
  /** Strangers are kept out by the secret in CONTENT_REPOSITORY. */
  isSecret: z.boolean(),
  /** Whether bytes may go out: the month's limit is not used up. */
  isGiving: z.boolean(),
  peers: z
    .array(
      z.object({
        /** First 8 digits of its id. */
        label: z.string().max(8),
        has: z.enum(['files', 'packs']),
        releases: z.string().max(512),
        sentBytes: count,
        receivedBytes: count,
      }),
    )
    .max(mostSwarmPeers),
  /** Peers that were sent away and may not come back yet. */
  banned: count,
  /** Bytes a second, over the last seconds. */
  sentPerSecond: count,
  receivedPerSecond: count,
  /** In this month by the box's clock, as in "2026-11". */
  month: z.string().max(7),
  sentBytes: count,
  receivedBytes: count,
});

export type SwarmStatus = z.infer<typeof swarmStatusSchema>;

export const swarmPeersSchema = z
  .array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      has: z.enum(['files', 'packs']),
      releases: z.string().max(512),
    }),
  )
  .max(mostSwarmPeers);

export const swarmDriveSchema = z.object({
  /** Public key, 64 lower-case hex digits. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** 0: nobody has answered for it yet. */
  version: count.int(),
  /** Who holds it and is connected now. */
  peers: count.int(),
});

export type SwarmDrive = z.infer<typeof swarmDriveSchema>;

/** Files of a drive that a box takes, at most. */
export const mostDriveFiles = 20_000;

/** One file of a drive. Its path is whatever its author wrote: judged by who reads it. */
export const driveFileSchema = z.object({
  path: z.string().max(4096),
  sizeBytes: count.int(),
  /** Stands for the content: the same for the same bytes of the same drive. */
  blob: z.string().regex(/^[0-9]+(?:-[0-9]+){3}$/),
});

export type DriveFile = z.infer<typeof driveFileSchema>;

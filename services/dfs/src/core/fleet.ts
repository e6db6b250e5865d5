import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Boxes that find each other: the root that they trust, and perhaps a secret that they share. */
export interface Fleet {
  /** Fingerprint of the first trust root: 64 lower-case hex digits. */
  readonly root: string;
  readonly secret?: string;
}

/** What two boxes of a fleet share of one channel (docs/spec/swarm-v1.md §2). */
export interface ChannelKey {
  /** Under which the distributed hash table has the boxes; whoever runs a node of it sees it. 32 bytes. */
  readonly topic: Buffer;
  /** Shows that somebody knows root, channel and secret; never sent. 32 bytes. */
  readonly proofKey: Buffer;
}

const domain = 'p2p-hotspot swarm 1';

/** Which end of a connection: who opened it, or who was called. */
export type Role = 'initiator' | 'responder';

/** @param channel name of a channel, as in "stable" */
export const channelKey = ({ root, secret }: Fleet, channel: string): ChannelKey => {
  const about = Buffer.concat([
    Buffer.from(`${domain}\0`),
    Buffer.from(root, 'hex'),
    Buffer.from(channel),
  ]);
  const seed =
    secret === undefined
      ? createHash('sha256').update(about).digest()
      : createHmac('sha256', secret).update(about).digest();
  const derive = (use: string) => createHmac('sha256', seed).update(use).digest();
  return { topic: derive('topic'), proofKey: derive('proof') };
};

/**
 * Bound to this connection and to this end of it, so that it can be neither sent back nor passed on.
 *
 * @param handshakeHash of the Noise handshake: 64 bytes, the same at both ends
 */
export const proofOf = (proofKey: Buffer, role: Role, handshakeHash: Uint8Array): Buffer =>
  createHmac('sha256', proofKey).update(`${role}\0`).update(handshakeHash).digest();

/** Whether somebody at the other end showed that they know one of the keys. */
export const isProven = (
  proofs: readonly Buffer[],
  keys: readonly ChannelKey[],
  role: Role,
  handshakeHash: Uint8Array,
): boolean =>
  keys.some(({ proofKey }) => {
    const expected = proofOf(proofKey, role, handshakeHash);
    return proofs.some(
      (proof) => proof.length === expected.length && timingSafeEqual(proof, expected),
    );
  });

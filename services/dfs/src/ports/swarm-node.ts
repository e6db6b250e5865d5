/**
 * A connection to another member of the swarm: encrypted, and its key is what the other end proved to
 * have. Whoever got it may be anybody.
 */
export interface SwarmConnection {
  /** Public key of the other end, 64 lower-case hex digits. */
  readonly peer: string;
  /** Internet address of the other end, where it is known. */
  readonly host: string | undefined;
  /** Whether this end opened it. */
  readonly isInitiator: boolean;
  /** The same at both ends, and of no other connection. */
  readonly handshakeHash: Uint8Array;
  /**
   * Sends a frame; its pieces are the caller's again at once.
   *
   * @returns false when it is full: `onDrain` tells when it no longer is
   */
  write(pieces: readonly Uint8Array[]): boolean;
  /** Whole frames, as the other end wrote them; none larger than `frameMaxBytes` and what belongs to it. */
  onFrame(listener: (frame: Uint8Array) => void): void;
  onDrain(listener: () => void): void;
  onClose(listener: () => void): void;
  /** Bytes on the wire as they come, packaging included. */
  onReceived(listener: (bytes: number) => void): void;
  pause(): void;
  resume(): void;
  destroy(): void;
}

/** This machine as a member of swarms; its key pair is made anew with each. */
export interface SwarmNode {
  /** Looks for others under these topics and lets itself be found there, and under no others. */
  follow(topics: readonly Uint8Array[]): void;
  onConnection(listener: (connection: SwarmConnection) => void): void;
  /** Looks for others once more, under all topics. */
  lookAgain(): void;
  /** Nodes of the distributed hash table that are known: none means that there is no way out. */
  knownNodes(): number;
  /** Resolves when the first look for others has ended, however it ended. */
  flushed(): Promise<void>;
  /** Tells the others, as far as they can be reached, that it leaves. */
  close(): Promise<void>;
}

/** Undefined where the libraries do not run on this machine. */
export type OpenSwarmNode = (options: {
  /** As in "dht.example.org:49737"; absent: the public ones. */
  readonly bootstrap?: readonly string[];
  readonly mostConnections: number;
  /** Hears why the libraries do not run. */
  readonly onMissing?: (error: unknown) => void;
}) => Promise<SwarmNode | undefined>;

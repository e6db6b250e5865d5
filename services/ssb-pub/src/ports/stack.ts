/** A feed's keys. */
export interface Identity {
  /** `@…=.ed25519` */
  readonly id: string;
  readonly curve: string;
  readonly public: string;
  readonly private: string;
}

export interface StackMessage {
  readonly author: string;
  readonly sequence: number;
  /** Text where it is encrypted. */
  readonly content: string | Readonly<Record<string, unknown>>;
}

export type MessageContent = Readonly<Record<string, unknown>>;

/** Somebody who is connected. */
export interface StackPeer {
  readonly feed: string;
  /** How: by TCP from this address, or through a room. */
  readonly way: { readonly kind: 'network'; readonly address: string } | { readonly kind: 'room' };
  /** The pub connected to them, not they to it. */
  readonly isOutgoing: boolean;
  readonly disconnect: () => void;
  readonly onGone: (listener: () => void) => void;
  /** Which of these files they have. Rejects when they do not answer. */
  readonly haveBlobs: (ids: readonly string[]) => Promise<readonly boolean[]>;
  /**
   * @param maxBytes largest size
   * @returns undefined: they did not give it, in time or at all, or other bytes
   */
  readonly fetchBlob: (
    id: string,
    maxBytes: number,
    signal: AbortSignal,
  ) => Promise<Uint8Array | undefined>;
}

/** What the policy decides while the stack runs; all answers are at once. */
export interface StackRules {
  /** Whose messages are asked for, as far as they may be. */
  readonly followed: () => readonly string[];
  /** Whether this person may connect, whoever calls. */
  readonly mayConnect: (feed: string) => boolean;
  /** Whether their messages are asked for at this moment. */
  readonly mayRequest: (feed: string) => boolean;
  /** A message came; it is checked and stored only if this says so, and then settled. */
  readonly takeMessage: (author: string, bytes: number) => boolean;
  readonly settleMessage: (author: string, bytes: number, isStored: boolean) => void;
}

export interface StackOptions {
  /** Of log, indexes and blobs. */
  readonly folder: string;
  readonly identity: Identity;
  readonly blobMaxBytes: number;
  readonly rules: StackRules;
}

export interface HeldBlob {
  readonly id: string;
  readonly sizeBytes: number;
  /** When it came, milliseconds of Unix time. */
  readonly at: number;
}

/** `1`: the pub follows them; `-1`: it blocks them. By what it has published. */
export type Relations = ReadonlyMap<string, number>;

/**
 * Everything of Scuttlebutt, running on one identity. Nothing comes in before `listen`; nothing is published
 * but by `publish`.
 */
export interface Stack {
  readonly id: string;
  /** Sequence of the pub's own newest message; 0: none. */
  readonly ownSequence: () => number;
  /** The most that somebody who is here says to have of the pub's own feed; nothing proves it. */
  readonly othersKnow: () => number;
  /**
   * Adds a message to the pub's own feed, with exactly this time: the same call on the same feed makes the same
   * message. On disk when it resolves. One at a time.
   */
  readonly publish: (content: MessageContent, timestampMs: number) => Promise<void>;
  readonly relations: () => Promise<Relations>;
  /** Newest sequence by feed. */
  readonly heads: () => Promise<ReadonlyMap<string, number>>;
  /** Bytes in the log by feed. */
  readonly feedBytes: () => ReadonlyMap<string, number>;
  /** Calls with each message that is stored from now on. */
  readonly onMessage: (listener: (message: StackMessage) => void) => void;
  /** Calls with messages of this type that are stored already, and resolves when that was all. */
  readonly readMessages: (type: string, listener: (message: StackMessage) => void) => Promise<void>;
  readonly onPeer: (listener: (peer: StackPeer) => void) => void;
  readonly peers: () => readonly StackPeer[];
  /** The rules changed for this feed. What is on its way from others is dropped. */
  readonly refresh: (feed: string) => void;
  readonly refreshAll: () => void;
  /** Asks for the messages of this feed from the first one on that is not here. */
  readonly askAgain: (feed: string) => void;
  /** Removes all messages of a feed. */
  readonly deleteFeed: (feed: string) => Promise<void>;
  /**
   * Gives the space of removed messages back. Whoever asks for anything meanwhile may never be answered: for a
   * stack that nobody is connected to, and that is closed afterwards.
   */
  readonly compact: () => Promise<void>;
  readonly blobs: {
    readonly list: () => Promise<readonly HeldBlob[]>;
    /** The bytes were proven to be this blob. */
    readonly add: (id: string, bytes: Uint8Array) => Promise<void>;
    readonly remove: (id: string) => Promise<void>;
  };
  readonly rooms: {
    /** @returns the address of the room. Rejects when it does not take the invite. */
    readonly claim: (invite: string) => Promise<string>;
    readonly connect: (address: string) => Promise<void>;
    readonly disconnect: (address: string) => Promise<void>;
    /** Connected, and it is a room. */
    readonly isConnected: (address: string) => boolean;
    /** Whether the room answers at this moment. */
    readonly isAlive: (address: string, patienceMs: number) => Promise<boolean>;
    /** Others in it; undefined until it says. */
    readonly others: (address: string) => number | undefined;
    readonly onAttendant: (
      listener: (attendant: { readonly address: string; readonly feed: string }) => void,
    ) => void;
  };
  /**
   * Lets people in from this address on.
   *
   * @param port 0: any free one
   * @returns the port
   */
  readonly listen: (host: string, port: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export type MakeIdentity = () => Identity;
export type OpenStack = (options: StackOptions) => Promise<Stack>;

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';
import { startLineProgram } from '../visitor-network/line-program.ts';

const program = path.join(import.meta.dirname, 'phone.js');

/** What the page of connections lists. */
export interface SeenPeer {
  /** As in `net:192.168.44.1:8008~shs:KEY`. */
  readonly address: string;
  readonly key?: string;
  /** As in "lan", "room" or "room-endpoint". */
  readonly type?: string;
  /** "connected", for one. */
  readonly state?: string;
}

export interface Post {
  readonly author: string;
  readonly sequence: number;
  readonly text: string;
}

/** A person with a phone that runs the plugins of Manyverse. */
export interface PhoneProcess {
  readonly id: string;
  readonly pid: number;
  setName(name: string): Promise<void>;
  look(): Promise<readonly SeenPeer[]>;
  /** Waits until a peer is in the list of those nearby. */
  find(id: string): Promise<SeenPeer>;
  /** @throws Error when the other end does not let it in */
  connect(address: string, type?: string): Promise<void>;
  disconnect(address: string): Promise<void>;
  isConnected(id: string): Promise<boolean>;
  follow(id: string): Promise<void>;
  block(id: string): Promise<void>;
  useRoom(invite: string): Promise<void>;
  post(text: string): Promise<void>;
  /** Writes `count` posts of about `bytes` each. */
  postMany(count: number, bytes: number): Promise<void>;
  /** Posts pictures, each of `bytes`. @returns their names */
  postImages(text: string, count: number, bytes: number): Promise<readonly string[]>;
  /** Offers a picture that no message names. @returns its name */
  pushImage(bytes: number): Promise<string>;
  timeline(): Promise<readonly Post[]>;
  /** How many messages it has of an author. */
  messagesOf(id: string): Promise<number>;
  /** Waits until a picture is here and is what its name says. */
  image(id: string): Promise<void>;
  said(): string;
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** @param manners `foul`: takes and gives pictures of any size */
export const startPhone = async (
  machine: NetworkMachine,
  directory: string,
  manners: 'fair' | 'foul' = 'fair',
): Promise<PhoneProcess> => {
  await mkdir(directory, { recursive: true });
  const line = startLineProgram(machine, [program, directory, manners]);
  let last: Promise<unknown> = Promise.resolve();
  // One thumb: the next tap waits for what came of the one before.
  const tap = (act: string, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    const next = last.then(() => line.ask({ do: act, ...more }));
    last = next.catch(() => undefined);
    return next;
  };
  const look = async () => (await tap('look')) as readonly SeenPeer[];
  const clock = async () => (await tap('clock')) as Readonly<Record<string, number>>;
  const id = (await tap('whoAmI')) as string;
  return {
    id,
    pid: line.pid,
    setName: async (text) => {
      await tap('setName', { text });
    },
    look,
    find: (wanted) =>
      eventually(`${wanted} is seen nearby`, async () =>
        (await look()).find(({ key }) => key === wanted),
      ),
    connect: async (address, type) => {
      await tap('connect', { address, ...(type !== undefined && { type }) });
    },
    disconnect: async (address) => {
      await tap('disconnect', { address });
    },
    isConnected: async (wanted) =>
      (await look()).some(({ key, state }) => key === wanted && state === 'connected'),
    follow: async (wanted) => {
      await tap('follow', { id: wanted });
    },
    block: async (unwanted) => {
      await tap('block', { id: unwanted });
    },
    useRoom: async (address) => {
      await tap('useRoom', { address });
    },
    post: async (text) => {
      await tap('post', { text });
    },
    postMany: async (count, bytes) => {
      await tap('postMany', { count, bytes });
    },
    postImages: async (text, count, bytes) =>
      (await tap('postImages', { text, count, bytes })) as readonly string[],
    pushImage: async (bytes) => (await tap('pushImage', { bytes })) as string,
    timeline: async () => (await tap('timeline')) as readonly Post[],
    messagesOf: async (author) => (await clock())[author] ?? 0,
    image: async (name) => {
      const digest = (await tap('image', { id: name })) as string;
      if (name !== `&${digest}.sha256`) throw new Error(`${name} came as ${digest}`);
    },
    said: () => line.said(),
    kill: () => line.kill(),
    end: () => line.end(),
  };
};

import { BlockList } from 'node:net';
import multicastDns from 'multicast-dns';
import type { LocalName } from '../../ports/local-name.ts';
import {
  addressRecord,
  asksFor,
  createNameClaim,
  nothingElseRecord,
  type Answer,
  type Question,
} from './name-claim.ts';

/** Multicast DNS on one network, as far as it is used here. */
export interface MulticastSocket {
  /** Asks where a name is. */
  query(name: string): void;
  /** Resolves once it is on its way, or cannot be. */
  respond(answer: Answer): Promise<void>;
  /** @param from address of the sender */
  onQuery(listener: (questions: readonly Question[], from: string) => void): void;
  onResponse(listener: (answers: readonly Answer[], from: string) => void): void;
  onError(listener: (error: Error) => void): void;
  close(): Promise<void>;
}

export interface LocalNameOptions {
  /** Without ".local". */
  readonly name: string;
  /** A network where nothing can be heard, such as one whose port another program holds. */
  readonly onTrouble: (error: Error) => void;
  /** Opens a socket for the network with this address of the box. */
  readonly open?: (address: string) => MulticastSocket;
}

/** RFC 6762 §8.1: three questions, a quarter of a second apart. */
const questions = 3;
const betweenQuestionsMs = 250;
/** RFC 6762 §8.3: said twice, a second apart. */
const againMs = 1000;

const openSocket = (address: string): MulticastSocket => {
  // Bound to all addresses: a socket that is bound to one hears no multicast on Linux.
  const mdns = multicastDns({ interface: address, bind: '0.0.0.0' });
  // Junk is everybody's right.
  mdns.on('warning', () => undefined);
  return {
    query: (name) => {
      mdns.query(name, 'A');
    },
    respond: (answer) =>
      new Promise((resolve) => {
        mdns.respond([answer], () => {
          resolve();
        });
      }),
    onQuery: (listener) => {
      mdns.on('query', (packet, { address: from }) => {
        listener(packet.questions ?? [], from);
      });
    },
    onResponse: (listener) => {
      mdns.on('response', ({ answers = [], additionals = [] }, { address: from }) => {
        listener([...answers, ...additionals], from);
      });
    },
    onError: (listener) => {
      mdns.on('error', listener);
    },
    close: () =>
      new Promise((resolve) => {
        mdns.destroy(resolve);
      }),
  };
};

interface Network {
  /** Of the box. */
  readonly address: string;
  readonly socket: MulticastSocket;
}

/**
 * Answers for `<name>.local` on each network with the box's own address there (RFC 6762), beside whatever
 * else on the machine speaks multicast DNS. What a sender from another network says does not count.
 */
export const mdnsLocalName = ({
  name,
  onTrouble,
  open = openSocket,
}: LocalNameOptions): LocalName => {
  const networks = new Map<string, Network>();
  const listeners = new Set<() => void>();
  let claim = createNameClaim(name);
  let timer: NodeJS.Timeout | undefined;

  const isOwn = (address: string): boolean =>
    [...networks.values()].some((network) => network.address === address);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const say = async (seconds?: number): Promise<void> => {
    const own = claim.name();
    if (own === undefined || !claim.isClaimed()) return;
    await Promise.all(
      [...networks.values()].map(({ address, socket }) =>
        socket.respond(addressRecord(own, address, seconds)),
      ),
    );
  };

  const ask = (left = questions): void => {
    clearTimeout(timer);
    const own = claim.name();
    if (own === undefined) return;
    if (left === 0) {
      claim.claim();
      void say();
      timer = setTimeout(() => void say(), againMs);
      tell();
      return;
    }
    for (const { socket } of networks.values()) {
      socket.query(own);
    }
    timer = setTimeout(ask, betweenQuestionsMs, left - 1);
  };

  const join = (key: string): void => {
    const [address = '', length = ''] = key.split('/');
    const inside = new BlockList();
    inside.addSubnet(address, Number(length), 'ipv4');
    const socket = open(address);
    const network = { address, socket };
    networks.set(key, network);
    const counts = (from: string): boolean =>
      networks.get(key) === network && !isOwn(from) && inside.check(from, 'ipv4');
    socket.onError((error) => {
      if (networks.get(key) !== network) return;
      networks.delete(key);
      onTrouble(error);
      void socket.close();
    });
    socket.onQuery((asked, from) => {
      const own = claim.name();
      if (own === undefined || !claim.isClaimed() || !counts(from)) return;
      const wanted = asksFor(asked, own);
      if (wanted === undefined) return;
      void socket.respond(
        wanted === 'address' ? addressRecord(own, address) : nothingElseRecord(own),
      );
    });
    socket.onResponse((answers, from) => {
      if (!counts(from)) return;
      const outcome = claim.hear(answers, address);
      if (outcome === 'defend') void say();
      if (outcome !== 'lost') return;
      tell();
      ask();
    });
  };

  return {
    answerOn: (addresses) => {
      // The second address of the visitors' network is a network of one.
      const wanted = new Set(
        addresses.filter((one) => !/\/3[12]$/.test(one) && !one.includes(':')),
      );
      for (const [key, { socket }] of networks) {
        if (wanted.has(key)) continue;
        networks.delete(key);
        void socket.close();
      }
      const fresh = [...wanted].filter((key) => !networks.has(key));
      if (fresh.length === 0) return;
      for (const key of fresh) join(key);
      // On another network the first choice may be free.
      claim = createNameClaim(name);
      ask();
    },
    current: () => (claim.isClaimed() && networks.size > 0 ? claim.name() : undefined),
    isTaken: () => !claim.isFirstChoice(),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(timer);
      await say(0);
      await Promise.all([...networks.values()].map(({ socket }) => socket.close()));
      networks.clear();
    },
  };
};

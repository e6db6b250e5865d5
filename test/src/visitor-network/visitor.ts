/** A visitor that asks what it is told to, a line of JSON each: of DNS, DHCP and NTP, with real packets. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { decode, encode, RECURSION_DESIRED } from 'dns-packet';
import {
  addressBytes,
  kinds,
  readAnswer,
  writeQuestion,
  type DhcpAnswer,
  type DhcpQuestion,
} from './dhcp-message.ts';

type Question = readonly [name: string, type: number];

type Ask =
  | { readonly act: 'names'; readonly server: string; readonly questions: readonly Question[] }
  | { readonly act: 'hold'; readonly server: string; readonly count: number }
  | { readonly act: 'flood'; readonly server: string; readonly count: number }
  | {
      readonly act: 'join';
      readonly from: string;
      readonly macs: readonly string[];
    }
  | {
      readonly act: 'shout';
      readonly from: string;
      readonly questions: readonly Omit<DhcpQuestion, 'transaction'>[];
    }
  | {
      readonly act: 'dhcp';
      readonly from: string;
      readonly question: Omit<DhcpQuestion, 'transaction'>;
    }
  | { readonly act: 'time'; readonly server: string; readonly bytes: readonly number[] };

/** As a phone: it asks again after a second, three times. */
const tries = 3;
const tryMs = 1000;

const answerTo = async <T>(
  socket: Socket,
  send: () => void,
  read: (message: Buffer) => T | undefined,
): Promise<T | undefined> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await new Promise<T | undefined>((resolve) => {
      const listen = (message: Buffer): void => {
        const found = read(message);
        if (found !== undefined) end(found);
      };
      const end = (found: T | undefined): void => {
        clearTimeout(timer);
        socket.off('message', listen);
        resolve(found);
      };
      const timer = setTimeout(end, tryMs, undefined);
      socket.on('message', listen);
      send();
    });
    if (answer !== undefined) return answer;
  }
  return undefined;
};

const openSocket = async (address?: string, port = 0): Promise<Socket> => {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.bind(port, address);
  await once(socket, 'listening');
  return socket;
};

let lastId = 0;
const nextId = (): number => {
  lastId = (lastId + 1) % 65_536;
  return lastId;
};

/** Types by number: the newest have no name in the library. */
const writeName = (id: number, [name, type]: Question): Buffer => {
  const questions = [{ name, type: 'A' as const }];
  const message = encode({ type: 'query', id, flags: RECURSION_DESIRED, questions });
  message.writeUInt16BE(type, message.length - 4);
  return message;
};

const readName = (message: Buffer): string => {
  const { answers = [], rcode } = decode(message) as ReturnType<typeof decode> & { rcode: string };
  const said = answers.map((answer) =>
    'data' in answer && typeof answer.data === 'string' ? answer.data : answer.type,
  );
  return [rcode, ...said].join(' ');
};

/** What is said of each, as in "NOERROR 192.0.2.1"; "silence" after three tries. */
const askNames = async (server: string, questions: readonly Question[]): Promise<unknown> => {
  const socket = await openSocket();
  const found: string[] = [];
  for (const question of questions) {
    const id = nextId();
    const answer = await answerTo(
      socket,
      () => {
        socket.send(writeName(id, question), 53, server);
      },
      (message) => (message.readUInt16BE(0) === id ? readName(message) : undefined),
    );
    found.push(answer ?? 'silence');
  }
  socket.close();
  return found;
};

/** As fast as it can, waiting for no answer. */
const flood = async (server: string, count: number): Promise<unknown> => {
  const socket = await openSocket();
  await Promise.all(
    Array.from({ length: count }, (_one, index) => {
      const message = writeName(nextId(), [`flood-${index}.example.com`, index % 2 === 0 ? 1 : 28]);
      return new Promise((resolve) => {
        socket.send(message, 53, server, resolve);
      });
    }),
  );
  socket.close();
  return count;
};

/** Opens connections to the name server, and asks nothing on them for as long as this program runs. */
const hold = async (server: string, count: number): Promise<unknown> => {
  for (let held = 0; held < count; held += 1) {
    const socket = connect(53, server);
    socket.unref();
    // It may end one that is of no use; this program does not care.
    socket.on('error', () => undefined);
    await once(socket, 'connect');
  }
  return count;
};

/** One exchange of DHCP; the source of the broadcast decides on the interface that it leaves by. */
const askDhcp = async (
  from: string,
  questions: readonly Omit<DhcpQuestion, 'transaction'>[],
): Promise<DhcpAnswer | undefined> => {
  const asking = await openSocket(from, 68);
  const hearing = await openSocket('0.0.0.0', 68);
  asking.setBroadcast(true);
  let answer: DhcpAnswer | undefined;
  for (const question of questions) {
    const transaction = Math.floor(Math.random() * 2 ** 32);
    const chosen: DhcpQuestion = {
      ...question,
      transaction,
      ...(answer !== undefined && {
        options: [
          [50, addressBytes(answer.address)],
          [54, addressBytes(answer.server)],
        ],
      }),
    };
    answer = await answerTo(
      hearing,
      () => {
        asking.send(writeQuestion(chosen), 67, '255.255.255.255');
      },
      (message) => readAnswer(message, transaction),
    );
    if (answer === undefined) break;
  }
  asking.close();
  hearing.close();
  return answer;
};

/** Messages of DHCP to which nobody waits for an answer. */
const shout = async (
  from: string,
  questions: readonly Omit<DhcpQuestion, 'transaction'>[],
): Promise<unknown> => {
  const socket = await openSocket(from, 68);
  socket.setBroadcast(true);
  for (const question of questions) {
    const message = writeQuestion({ ...question, transaction: 1 });
    await new Promise((resolve) => {
      socket.send(message, 67, '255.255.255.255', resolve);
    });
  }
  socket.close();
  return questions.length;
};

/** Addresses that these devices were given, one after another, up to the first that got none. */
const join = async (from: string, macs: readonly string[]): Promise<unknown> => {
  const addresses: string[] = [];
  for (const mac of macs) {
    const kindsInTurn = [kinds.discover, kinds.request];
    const answer = await askDhcp(
      from,
      kindsInTurn.map((kind) => ({ mac, kind })),
    );
    if (answer?.kind !== kinds.ack) break;
    addresses.push(answer.address);
  }
  return addresses;
};

const askTime = async (server: string, bytes: readonly number[]): Promise<unknown> => {
  const socket = await openSocket();
  const answer = await answerTo(
    socket,
    () => {
      socket.send(Buffer.from(bytes), 123, server);
    },
    (message) => [...message],
  );
  socket.close();
  return answer ?? null;
};

const act = (ask: Ask): Promise<unknown> => {
  switch (ask.act) {
    case 'names':
      return askNames(ask.server, ask.questions);
    case 'hold':
      return hold(ask.server, ask.count);
    case 'flood':
      return flood(ask.server, ask.count);
    case 'join':
      return join(ask.from, ask.macs);
    case 'shout':
      return shout(ask.from, ask.questions);
    case 'dhcp':
      return askDhcp(ask.from, [ask.question]).then((answer) => answer ?? null);
    case 'time':
      return askTime(ask.server, ask.bytes);
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify({ done: await act(JSON.parse(line) as Ask) })}\n`);
}

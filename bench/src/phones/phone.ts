import { Agent, request, type IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What one phone does, one after the other on one connection. */
export const visits = ['home', 'apps', 'apk'] as const;
export type Visit = (typeof visits)[number];

/** Where each visit leads on one server. */
export type Addresses = Readonly<Record<Visit, string>>;

/** One answer as a phone met it. */
export interface Answered {
  readonly visit: Visit;
  readonly firstByteSeconds: number;
  readonly bytes: number;
}

const userAgent =
  'Mozilla/5.0 (Linux; Android 8.1.0; Redmi 5A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Mobile Safari/537.36';

/** Loopback has a whole network of addresses: each phone is a visitor of its own. */
const onLoopback = (index: number): string => `127.0.${2 + (index >> 8)}.${index & 255}`;

const ask = async (url: string, agent: Agent, localAddress: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(
      url,
      {
        agent,
        localAddress,
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip', 'accept-language': 'en' },
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });

const measureAnswer = async (
  visit: Visit,
  url: string,
  agent: Agent,
  localAddress: string,
): Promise<Answered> => {
  const start = performance.now();
  const response = await ask(url, agent, localAddress);
  const firstByteSeconds = (performance.now() - start) / 1000;
  if (response.statusCode !== 200) throw new Error(`${url}: HTTP ${response.statusCode ?? 0}`);
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length;
  return { visit, firstByteSeconds, bytes };
};

/**
 * One phone: the home page, the list of apps, an APK.
 *
 * @param index gives the phone its address
 * @param addressOf where the phones are
 * @throws Error when an answer is not 200 or is cut
 */
export const visitAsPhone = async (
  index: number,
  addresses: Addresses,
  addressOf = onLoopback,
): Promise<Answered[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const answers: Answered[] = [];
    for (const visit of visits) {
      answers.push(await measureAnswer(visit, addresses[visit], agent, addressOf(index)));
      await nextTurn();
    }
    return answers;
  } finally {
    agent.destroy();
  }
};

import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { usbSocketName, type UsbVolumes } from '../../../usb-helper/protocol.ts';
import { readVolumes } from './read-volumes.ts';

/** An answer of the helper whose body has not been read. */
export interface UsbAnswer {
  readonly status: number;
  /** Length of the body in bytes, as announced. */
  readonly sizeBytes: number;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of a body that nobody wants. */
  discard(): void;
}

export interface UsbRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as it comes; `content-length` has to be among the headers. */
  readonly body?: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

/** The helper was not there, went away or did not answer in time. */
export class HelperAway extends Error {}

/** Speaks with the usb helper (docs/spec/usb-helper-v1.md). */
export interface UsbClient {
  /** @throws HelperAway; the signal's reason */
  ask(request: UsbRequest): Promise<UsbAnswer>;
  /**
   * Every state of the sticks, the newest where several came; the first one at once.
   *
   * @throws HelperAway when it goes away
   */
  follow(signal: AbortSignal): AsyncIterable<UsbVolumes>;
  close(): void;
}

/** Silence after which a read is given up: a stick that hangs must not hold up the box for ever. */
const readPatienceMs = 60_000;
/** A write is answered once it is on the medium, and a slow stick empties its cache slowly. */
const writePatienceMs = 15 * 60_000;
/** Silence after which the helper counts as away; it says something every 15 seconds. */
const eventsPatienceMs = 60_000;
/** Reads under way at once: as many as a copy has, and room for another stick's. */
const mostConnections = 16;
/** One event: at most a few dozen volumes. */
const eventLimitBytes = 4 * 1024 * 1024;

const away = (cause: unknown): HelperAway => new HelperAway('the usb helper is away', { cause });

/** What is read to its end rather than hung up on, so that the connection serves again. */
const smallBodyBytes = 64 * 1024;

const answerOf = (response: IncomingMessage, { method, signal }: UsbRequest): UsbAnswer => ({
  status: response.statusCode ?? 0,
  sizeBytes: Number(response.headers['content-length'] ?? 0),
  body: (async function* () {
    try {
      for await (const part of response as AsyncIterable<Uint8Array>) yield part;
    } catch (error) {
      signal.throwIfAborted();
      throw away(error);
    }
  })(),
  discard: () => {
    const bodyBytes = method === 'HEAD' ? 0 : Number(response.headers['content-length'] ?? 0);
    if (bodyBytes > smallBodyBytes) response.destroy();
    else response.resume();
  },
});

/** @param socketDirectory the folder that the helper and the daemon share */
export const createUsbClient = (socketDirectory: string): UsbClient => {
  const socketPath = `${socketDirectory}/${usbSocketName}`;
  const agent = new Agent({ keepAlive: true, maxSockets: mostConnections });

  const connect = (
    { method, path, headers = {}, body, signal }: UsbRequest,
    patienceMs: number,
    ownAgent: Agent | false,
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const call = request(
        { socketPath, method, path, headers, signal, agent: ownAgent, timeout: patienceMs },
        resolve,
      );
      call.on('timeout', () => {
        call.destroy(new Error('the usb helper does not answer'));
      });
      call.on('error', (error) => {
        if (signal.aborted) reject(signal.reason as Error);
        // The helper had just closed a connection that was idle: that says nothing about the helper.
        else if (call.reusedSocket && ownAgent !== false) {
          connect({ method, path, headers, signal }, patienceMs, false).then(resolve, reject);
        } else reject(away(error));
      });
      if (body === undefined) {
        call.end();
        return;
      }
      const send = async (): Promise<void> => {
        for await (const part of body) {
          if (call.destroyed) return;
          if (!call.write(part)) {
            await new Promise((drained) => {
              call.once('drain', drained);
              call.once('close', drained);
            });
          }
        }
        call.end();
      };
      send().catch((error: unknown) => {
        // What could not be read here is the reason, and the helper keeps nothing.
        reject(error instanceof Error ? error : away(error));
        call.destroy();
      });
    });

  async function* follow(signal: AbortSignal): AsyncGenerator<UsbVolumes> {
    const response = await connect(
      { method: 'GET', path: '/v1/events', signal },
      eventsPatienceMs,
      false,
    );
    let pending = '';
    try {
      for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) {
        pending += part;
        if (pending.length > eventLimitBytes) throw new Error('an event without end');
        const events = pending.split('\n\n');
        pending = events.pop() ?? '';
        const states = events.map((event) => /^data: (.*)$/m.exec(event)?.[1]);
        const newest = states.findLast((data) => data !== undefined);
        if (newest !== undefined) yield readVolumes(newest);
      }
    } catch (error) {
      signal.throwIfAborted();
      throw away(error);
    }
    throw away(new Error('the usb helper ended the connection'));
  }

  return {
    ask: async (asked) => {
      const isWrite = asked.method === 'PUT' || asked.method === 'POST';
      const patienceMs = isWrite ? writePatienceMs : readPatienceMs;
      // What is written cannot be sent twice, so that it gets a connection of its own.
      const usedAgent = asked.body === undefined ? agent : false;
      return answerOf(await connect(asked, patienceMs, usedAgent), asked);
    },
    follow,
    close: () => {
      agent.destroy();
    },
  };
};

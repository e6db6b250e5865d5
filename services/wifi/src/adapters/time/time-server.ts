import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { WifiError } from '../../errors.ts';
import type { TimeServer } from '../../ports/time-server.ts';
import { limitQuestions, type LimitOptions } from './question-limit.ts';
import { answerQuestion, type ToldTime } from './sntp-packet.ts';

export interface SntpOptions {
  /** Milliseconds of Unix time that have passed for certain; undefined: nobody knows. */
  readonly timeFloor: () => number | undefined;
  readonly isClockProven: () => boolean;
  /** Milliseconds of Unix time. */
  readonly now?: () => number;
  /** Only for tests: another port needs no privilege. */
  readonly port?: number;
}

const ntpPort = 123;

/** A phone asks a few times when it comes, then once an hour or less. */
const limits: LimitOptions = { burst: 8, perSecond: 0.5, addresses: 512, allPerSecond: 500 };

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Tells visitors the time by SNTP: answers to questions, nothing else of NTP. */
export const sntpServer = ({
  timeFloor,
  isClockProven,
  now = Date.now,
  port = ntpPort,
}: SntpOptions): TimeServer => {
  let running: { readonly address: string; readonly socket: Socket } | undefined;
  const tell = (): ToldTime => {
    const clock = now();
    const floor = timeFloor() ?? 0;
    // A clock behind what has passed for certain is wrong, whoever vouches for it.
    return { nowMs: Math.max(clock, floor), isProven: isClockProven() && clock >= floor };
  };
  const stop = async (): Promise<void> => {
    const socket = running?.socket;
    running = undefined;
    if (socket === undefined) return;
    socket.close();
    await once(socket, 'close');
  };
  return {
    apply: async (address) => {
      if (running?.address === address) return;
      await stop();
      const mayAsk = limitQuestions(limits);
      const socket = createSocket('udp4');
      socket.on('message', (question, sender) => {
        if (!mayAsk(sender.address, performance.now())) return;
        const answer = answerQuestion(question, tell());
        // Whoever is away again when the answer comes asked for nothing.
        if (answer !== undefined) socket.send(answer, sender.port, sender.address, () => undefined);
      });
      socket.bind(port, address);
      try {
        await once(socket, 'listening');
      } catch (error) {
        socket.close();
        const parameters = { reason: reasonOf(error) };
        throw new WifiError('NETWORK_TIME_UNTOLD', { parameters, cause: error });
      }
      // The next "apply" opens it anew.
      socket.on('error', () => {
        socket.close();
        if (running?.socket === socket) running = undefined;
      });
      running = { address, socket };
    },
    stop,
  };
};

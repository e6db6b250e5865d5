import { join } from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { askSocket, readAnswer, type SocketQuestion } from '@p2p-hotspot/local-service';
import { readCodedMessage } from './box-status.ts';
import { followEvents } from './follow-events.ts';
import type { Answered } from './steward-client.ts';

/** What a service of the box last told of itself. */
export interface ServiceFacts<Status> {
  /** Undefined while there is no such service. */
  status(): Status | undefined;
  close(): void;
}

export interface FollowedService<Status> {
  /** The folder of the local API's sockets. */
  readonly socketDir: string;
  readonly socketName: string;
  readonly eventsPath: string;
  /** Name of the event that has the status. */
  readonly event: string;
  /** @returns undefined for what is not understood: then there is no status */
  readonly parse: (value: unknown) => Status | undefined;
  readonly reconnectAfterMs?: number;
}

/** Follows the status of a service through all its restarts, until it is closed. */
export const followService = <Status>({
  socketDir,
  socketName,
  eventsPath,
  event: wanted,
  parse,
  reconnectAfterMs = 2000,
}: FollowedService<Status>): ServiceFacts<Status> => {
  const running = new AbortController();
  let status: Status | undefined;
  void followEvents({
    socketPath: join(socketDir, socketName),
    path: eventsPath,
    signal: running.signal,
    reconnectAfterMs,
    onEvent: (event, value) => {
      if (event === wanted) status = parse(value);
    },
    onAway: () => {
      status = undefined;
    },
  });
  return {
    status: () => status,
    close: () => {
      running.abort();
    },
  };
};

/** Asks a service something, with what to say where it is away or not understood. */
export type AskService = <Value>(
  question: Omit<SocketQuestion, 'socketPath'>,
  parse: (body: unknown) => Value | undefined,
) => Promise<Answered<Value>>;

/**
 * @param largestAnswer UTF-16 code units
 * @param away what is said where nobody answers, or nothing that is understood
 */
export const createServiceAsker =
  (socketPath: string, largestAnswer: number, away: CodedMessage): AskService =>
  async (question, parse) => {
    try {
      const response = await askSocket({ ...question, socketPath });
      const body = JSON.parse(await readAnswer(response, largestAnswer)) as unknown;
      const value = (response.statusCode ?? 500) < 300 ? parse(body) : undefined;
      return value === undefined
        ? { kind: 'refused', message: readCodedMessage(body) ?? away }
        : { kind: 'answered', value };
    } catch {
      return { kind: 'refused', message: away };
    }
  };

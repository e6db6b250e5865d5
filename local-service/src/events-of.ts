import { askSocket, type SocketQuestion } from './ask-socket.ts';
import { readEvents } from './event-stream.ts';

export interface ToldEvent {
  readonly event: string;
  /** What came as JSON; undefined where it is none. */
  readonly value: unknown;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * What a process of the box tells by server-sent events. Its absence is an ordinary state: the events end when it
 * goes away, is silent for too long, tells of something without end, or the signal says so.
 */
export async function* eventsOf(question: SocketQuestion): AsyncGenerator<ToldEvent, undefined> {
  try {
    const answer = await askSocket(question);
    const chunks = answer.setEncoding('utf8') as AsyncIterable<string>;
    for await (const { event, data } of readEvents(chunks)) yield { event, value: parsed(data) };
  } catch {
    // Away.
  }
}

import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { BoxStatus } from '@p2p-hotspot/contract';
import type { AgentMessage, AgentQuestion } from './inside/protocol.ts';

/** The lab's end of the channel to the agent inside. */
export interface AgentLink {
  /** Resolves when the agent says that it runs; rejects when the machine ends instead. */
  readonly ready: Promise<unknown>;
  /** @throws Error when the agent could not, or when the machine ended */
  ask(question: AgentQuestion): Promise<unknown>;
  /** Resolves with the first line from now on of any program's log that holds the text. */
  logged(text: string): Promise<void>;
  /** Statuses as they come, the present one first; ends with the machine. */
  statuses(signal?: AbortSignal): AsyncGenerator<BoxStatus>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the channel.
 *
 * @param ended resolves when the machine has ended, however it did
 * @param onMessage everything the agent says, as it says it
 */
export const linkAgent = (
  socket: Socket,
  ended: Promise<unknown>,
  onMessage: (message: AgentMessage) => void,
): AgentLink => {
  const asked = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  const readers = new Set<Waiting & { readonly text: string }>();
  const seen: BoxStatus[] = [];
  let lastId = 0;
  let isOver = false;
  let onReady: (value: unknown) => void = () => undefined;

  const take = (message: AgentMessage): void => {
    switch (message.tell) {
      case 'ready':
        onReady(undefined);
        break;
      case 'status':
        seen.push(message.status);
        for (const listener of listeners) listener();
        break;
      case 'answer':
        asked.get(message.id)?.resolve(message.answer);
        asked.delete(message.id);
        break;
      case 'failed':
        asked.get(message.id)?.reject(new Error(`inside: ${message.problem}`));
        asked.delete(message.id);
        break;
      case 'log':
        for (const reader of readers) {
          if (!message.line.includes(reader.text)) continue;
          readers.delete(reader);
          reader.resolve(undefined);
        }
        break;
      case 'ended':
    }
    onMessage(message);
  };
  const over = (): Error => new Error('the machine has ended');
  const ready = new Promise((resolve, reject) => {
    onReady = resolve;
    void ended.then(() => {
      isOver = true;
      reject(over());
      for (const waiting of [...asked.values(), ...readers]) waiting.reject(over());
      for (const listener of listeners) listener();
    });
  });
  // A machine that goes on from a saved one has said so before; nobody waits for it then.
  ready.catch(() => undefined);
  // A machine that is switched off may leave half a line.
  socket.on('error', () => undefined);
  createInterface({ input: socket }).on('line', (line) => {
    if (line.endsWith('}')) take(JSON.parse(line) as AgentMessage);
  });
  return {
    ready,
    ask: async (question) => {
      if (isOver) throw over();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject });
        socket.write(`${JSON.stringify({ ...question, id })}\n`);
      });
    },
    logged: async (text) => {
      if (isOver) throw over();
      await new Promise((resolve, reject) => {
        readers.add({ text, resolve, reject });
      });
    },
    statuses: async function* (signal) {
      let next = Math.max(seen.length - 1, 0);
      while (!isOver) {
        signal?.throwIfAborted();
        const status = seen[next];
        if (status !== undefined) {
          next += 1;
          yield status;
          continue;
        }
        await new Promise<void>((resolve) => {
          const done = (): void => {
            listeners.delete(done);
            signal?.removeEventListener('abort', done);
            resolve();
          };
          listeners.add(done);
          signal?.addEventListener('abort', done);
        });
      }
    },
  };
};

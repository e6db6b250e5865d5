import type { FastifyInstance } from 'fastify';
import type { Figure } from './figures.ts';
import type { RouteClassifier } from './route-class.ts';

/** Counts answers of servers by what was asked for; nothing else of a request is kept. */
export interface AnswerFigures {
  watch(server: FastifyInstance, classOf: RouteClassifier): void;
  read(): Figure[];
}

/** How an answer ended: its class of status, or that whoever asked went away before the end. */
const outcomeOf = (statusCode: number, isWhole: boolean): string =>
  isWhole ? `${Math.floor(statusCode / 100)}xx` : 'cut';

export const createAnswerFigures = (): AnswerFigures => {
  const requests = new Map<string, Map<string, number>>();
  const bytes = new Map<string, number>();
  return {
    watch: (server, classOf) => {
      server.addHook('onRequest', (request, reply, done) => {
        const { socket } = request.raw;
        const before = socket.bytesWritten;
        reply.raw.once('close', () => {
          const route = classOf(request.routeOptions.url);
          const outcome = outcomeOf(reply.raw.statusCode, reply.raw.writableFinished);
          const outcomes = requests.get(route) ?? new Map<string, number>();
          requests.set(route, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
          // Answers of one connection come one after the other, so what it sent meanwhile is this one.
          bytes.set(route, (bytes.get(route) ?? 0) + socket.bytesWritten - before);
        });
        done();
      });
    },
    read: () => [
      ...[...requests].flatMap(([route, outcomes]) =>
        [...outcomes].map(([outcome, value]): Figure => ({
          name: 'hotspot_http_requests_total',
          labels: { route, outcome },
          value,
        })),
      ),
      ...[...bytes].map(([route, value]): Figure => ({
        name: 'hotspot_http_sent_bytes_total',
        labels: { route },
        value,
      })),
    ],
  };
};

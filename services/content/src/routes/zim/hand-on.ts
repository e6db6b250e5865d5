import { request as askFor, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

const answerWithinMs = 30_000;

/** What a visitor's browser sends and kiwix-serve has a use for: nothing that says who it is. */
const kept = ['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'range'] as const;
/** What would let pages of other origins read books, or belongs to the connection. */
const dropped: ReadonlySet<string> = new Set([
  'access-control-allow-origin',
  'connection',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding',
]);

const withoutDropped = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));

/** Asks as the visitor asked; settles with the head of the answer, and fails where there is none in time. */
const ask = (url: string, { method, headers }: FastifyRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = kept.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    const question = askFor(url, {
      method,
      headers: Object.fromEntries(sent),
      agent: false,
      timeout: answerWithinMs,
    });
    question.once('timeout', () => question.destroy(new Error('no answer in time')));
    question.once('error', reject);
    question.once('response', resolve);
    question.end();
  });

/**
 * Answers a GET or HEAD with what another server of this machine answers, as it comes.
 *
 * @throws when that server does not answer
 */
export const handOn = async (
  request: FastifyRequest,
  reply: FastifyReply,
  url: string,
): Promise<FastifyReply> => {
  const answer = await ask(url, request);
  reply.code(answer.statusCode ?? 502).headers(withoutDropped(answer.headers));
  // A visitor who leaves ends the reading as well.
  reply.raw.once('close', () => {
    answer.destroy();
  });
  return reply.send(answer);
};

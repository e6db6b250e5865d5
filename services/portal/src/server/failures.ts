import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorPage } from '../pages/error-page.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PageSender } from './page-sender.ts';

interface Failure {
  readonly statusCode: number;
  readonly message: CodedMessage;
  readonly retryAfterSeconds?: number;
}

const damageRetrySeconds = 60;

/** What to answer when a request ends in an error. Bugs are logged; visitors get words, no details. */
const failureOf = (error: unknown): Failure => {
  if (isCodedError(error)) {
    const { code, parameters } = error;
    return code === 'PORTAL_FILE_UNAVAILABLE' || code === 'PORTAL_TOO_MANY_VIEWERS'
      ? { statusCode: 503, message: { code, parameters }, retryAfterSeconds: damageRetrySeconds }
      : { statusCode: 500, message: { code, parameters } };
  }
  const statusCode = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? { statusCode, message: { code: 'PAGE_ERROR_REQUEST', parameters: {} } }
    : { statusCode: 500, message: { code: 'PAGE_ERROR_UNEXPECTED', parameters: {} } };
};

/** Answers every error and every unknown address with a page in words. */
export const answerFailures = (server: FastifyInstance, pages: PageSender): void => {
  // Even the page that says what is wrong needs no part of the box to be whole.
  const contextOf = async (request: FastifyRequest): Promise<PageContext> =>
    pages.contextOf(request).catch(() => pages.bareContextOf(request));

  server.setNotFoundHandler(async (request, reply) => {
    const context = await contextOf(request);
    const message = { code: 'PAGE_ERROR_NOT_FOUND', parameters: {} };
    return pages.send(request, reply.code(404), context, errorPage(context, message));
  });

  server.setErrorHandler(async (error, request, reply) => {
    const { statusCode, message, retryAfterSeconds } = failureOf(error);
    if (statusCode === 500) {
      request.log.error({ event: 'portal.request-failed', path: request.url, err: error });
    }
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    const context = await contextOf(request);
    return pages.send(request, reply.code(statusCode), context, errorPage(context, message));
  });
};

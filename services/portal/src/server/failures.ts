import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { componentLabelText } from '../pages/component-parts.ts';
import { errorPage } from '../pages/error-page.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { RenewedComponent } from '../store/generation.ts';
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

/** How long it takes to copy a component is not known: a few minutes, or until the next stick. */
const renewalRetrySeconds = 300;

/** Where the only repository of apps is served besides its own address. */
const repositoryPath = '/fdroid/repo/';

/** The component of an address that is not there now because its new version is to take its place. */
const renewedAt = ({ path, store }: PageContext): RenewedComponent | undefined => {
  const folder = `${path}/`;
  const isOnlyRepository =
    folder.startsWith(repositoryPath) &&
    store.current?.components.every(({ component }) => component.kind !== 'apps') === true;
  return store.renewed.find(
    ({ channel, component: { name, kind } }) =>
      folder.includes(`/${channel}/${name}/`) || (kind === 'apps' && isOnlyRepository),
  );
};

/** Answers every error and every unknown address with a page in words. */
export const answerFailures = (server: FastifyInstance, pages: PageSender): void => {
  // Even the page that says what is wrong needs no part of the box to be whole.
  const contextOf = async (request: FastifyRequest): Promise<PageContext> =>
    pages.contextOf(request).catch(() => pages.bareContextOf(request));

  server.setNotFoundHandler(async (request, reply) => {
    const context = await contextOf(request);
    const renewed = renewedAt(context);
    if (renewed !== undefined) {
      const component = componentLabelText(context.words, renewed);
      const message = { code: 'PAGE_ERROR_RENEWED', parameters: { component } };
      reply.code(503).header('retry-after', renewalRetrySeconds);
      return pages.send(request, reply, context, errorPage(context, message));
    }
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

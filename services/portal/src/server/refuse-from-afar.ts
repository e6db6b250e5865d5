import type { CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import { errorPage } from '../pages/error-page.ts';
import { isFromAfar } from './from-afar.ts';
import type { PageSender } from './page-sender.ts';

const shut: CodedMessage = { code: 'PAGE_REMOTE_HELP_SHUT', parameters: {} };

/** Lets nobody in from far away but while a steward allows it. A daemon that is away has allowed nothing. */
export const refuseFromAfar = (
  server: FastifyInstance,
  pages: PageSender,
  daemon: DaemonClient,
): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (!isFromAfar(request)) return;
    const status = await daemon.status();
    if (status?.remoteHelp?.state === 'allowed') return;
    reply.code(403).header('connection', 'close');
    const context = pages.bareContextOf(request);
    await pages.send(request, reply, context, errorPage(context, shut));
  });
};

import type { BoxStatus } from '@p2p-hotspot/contract';
import { formatEvent } from '@p2p-hotspot/local-service';
import type { FastifyInstance } from 'fastify';
import type { StatusRelay } from '../daemon/status-relay.ts';
import { PortalError } from '../errors.ts';
import { commonHeaders } from '../html/content-security.ts';
import { renderHtml } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { generationMark } from '../pages/live-region.ts';
import { statusPanel } from '../pages/status-panel.ts';
import type { StoreReader } from '../store/store-reader.ts';
import type { PageSender } from './page-sender.ts';
import { createViewer } from './viewer.ts';

/** Open status pages at once; more are answered with 503 and keep the status they have. */
const mostViewers = 200;

/** A comment in a quiet time, so that both sides notice when the other has gone. */
const heartbeatMs = 20_000;

/** `/status/events`: the status as it changes, drawn in the visitor's language. */
export const eventRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  store: StoreReader,
  relay: StatusRelay,
): void => {
  let viewers = 0;

  const draw = async (words: Words, status: BoxStatus | undefined): Promise<string> => {
    const { current } = await store.view().catch(() => ({ current: undefined }));
    const update = {
      generation: generationMark(current?.generation),
      markup: renderHtml(statusPanel(words, status)),
    };
    return formatEvent({ event: 'status', data: JSON.stringify(update) });
  };

  server.get('/status/events', { exposeHeadRoute: false }, (request, reply) => {
    if (viewers >= mostViewers) throw new PortalError('PORTAL_TOO_MANY_VIEWERS');
    viewers += 1;
    const words = pages.wordsFor(request);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...commonHeaders,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    response.write(': \n\n');
    const heartbeat = setInterval(() => response.write(': \n\n'), heartbeatMs);
    const stop = relay.listen(createViewer(response, (status) => draw(words, status)));
    response.on('close', () => {
      viewers -= 1;
      clearInterval(heartbeat);
      stop();
    });
  });
};

import { renderMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import { contentDisposition } from '../../files/content-disposition.ts';
import { linkTo } from '../../pages/page-context.ts';
import { actTitles } from '../../pages/steward/act-titles.ts';
import { logFilePath, logPath } from '../../pages/steward/log-page.ts';
import type { StewardFrame } from './steward-frame.ts';

/** The log of what stewards did and of remote help, as a file to keep: codes, and what they mean in English. */
export const logFileRoute = (server: FastifyInstance, frame: StewardFrame): void => {
  server.get(logFilePath, async (request, reply) => {
    const visit = await frame.admit(request, reply);
    if (visit === undefined) return reply;
    const refused = await visit.session.note('saveLog');
    const log = await visit.session.log();
    // The page says what is wrong.
    if (log.kind === 'refused' || refused !== undefined) {
      return reply.redirect(linkTo(visit.context, logPath), 303);
    }
    const entries = log.value.map((entry) => ({
      ...entry,
      ...(entry.act in actTitles && {
        words: renderMessage({ code: actTitles[entry.act], parameters: {} }).text,
      }),
    }));
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': contentDisposition('hotspot-log.json'),
      })
      .send(`${JSON.stringify({ format: 1, entries }, null, 2)}\n`);
  });
};

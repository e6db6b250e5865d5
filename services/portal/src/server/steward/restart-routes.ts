import type { FastifyInstance } from 'fastify';
import {
  afterRestart,
  confirmRestart,
  partField,
  parts,
  restartingPage,
  restartPage,
  restartPath,
} from '../../pages/steward/restart-page.ts';
import { confirmPage } from '../../pages/steward/confirm-page.ts';
import { framePage, sureField } from '../../pages/steward/steward-page.ts';
import { fieldsIn } from '../form-body.ts';
import type { PageSender } from '../page-sender.ts';
import { statusOfRefusal } from '../refusals.ts';
import { dropToken } from './steward-cookie.ts';
import type { StewardFrame } from './steward-frame.ts';

/** A slow box needs so long to be there again. */
const backAfterSeconds = { portal: 15, daemon: 25 } as const;

/**
 * Starts a part of the box anew: crash-only, by ending its process. The page that says so is answered
 * before, and goes on by itself, without scripts, when the part should be back.
 *
 * @param restartPortal ends this process a moment later; absent: nobody would start it again
 */
export const restartRoutes = (
  server: FastifyInstance,
  frame: StewardFrame,
  pages: PageSender,
  restartPortal: (() => void) | undefined,
): void => {
  const isPortalKept = restartPortal !== undefined;
  frame.page(restartPath, (visit) => restartPage(visit, isPortalKept));
  server.post(restartPath, async (request, reply) => {
    const visit = await frame.admitForm(request, reply);
    if (visit === undefined) return reply;
    const { context, session } = visit;
    const fields = fieldsIn(request.body);
    const part = parts.find((one) => one === fields.get(partField));
    if (part === undefined || (part === 'portal' && !isPortalKept)) {
      const page = framePage(visit, restartPage(visit, isPortalKept));
      return pages.send(request, reply.code(400), context, page);
    }
    if (fields.get(sureField) !== 'yes') {
      const asked = confirmPage(visit, restartPath, confirmRestart(visit, part), [
        [partField, part],
      ]);
      return pages.send(request, reply, context, framePage(visit, asked));
    }
    const refusal =
      part === 'portal' ? await session.note('restartPortal') : await session.act('restartDaemon');
    if (refusal !== undefined) {
      const page = framePage(visit, restartPage(visit, isPortalKept), { refusal });
      return pages.send(request, reply.code(statusOfRefusal(refusal)), context, page);
    }
    const seconds = backAfterSeconds[part];
    reply.header('refresh', `${seconds}; url=${afterRestart(visit, part)}`);
    // The daemon forgets all sessions: nobody is to be told later that theirs has ended.
    if (part === 'daemon') dropToken(reply);
    else reply.raw.once('close', () => restartPortal?.());
    return pages.send(request, reply, context, framePage(visit, restartingPage(visit, seconds)));
  });
};

import path from 'node:path';
import type { RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CommunitySource } from '../community/community-source.ts';
import { openLocalFile } from '../holdings/local-file.ts';
import { aboutPage, aboutPicturePath } from '../pages/about-page.ts';
import { aboutPath } from '../pages/community-texts.ts';
import type { PageSender } from './page-sender.ts';
import { sendLocalFile } from './send-local-file.ts';

/** What visitors see of the community. */
export const communityRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  host: RouteHost<FastifyRequest, FastifyReply>,
  community: CommunitySource,
): void => {
  server.get(aboutPath, async (request, reply) => {
    const context = await pages.contextOf(request);
    return pages.send(request, reply, context, aboutPage(context));
  });
  server.get(aboutPicturePath, async (request, reply) => {
    const { picture } = (await pages.contextOf(request)).community;
    // By what its bytes are, never by what its name says.
    if (picture?.served !== undefined) {
      const { served, file, mediaType } = picture;
      return host.sendFile(request, reply, served, file, { contentType: mediaType });
    }
    const { overlayFolder } = community;
    const opened =
      picture && overlayFolder && (await openLocalFile(path.join(overlayFolder, picture.file)));
    if (!picture || !opened) {
      reply.callNotFound();
      return reply;
    }
    return sendLocalFile(request, reply, opened, {
      contentType: picture.mediaType,
      name: picture.file,
    });
  });
};

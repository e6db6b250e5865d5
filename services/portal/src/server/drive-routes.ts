import type { BoxStatus } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import type { CommunityDrive } from '../holdings/community-drive.ts';
import { startPage } from '../holdings/content.ts';
import { listFolder } from '../holdings/folder.ts';
import { drivePolicy } from '../html/content-security.ts';
import { drivePage, drivePageCount, driveRoot } from '../pages/drive-page.ts';
import { drivePagePath } from '../pages/drive-row.ts';
import { encodePath } from '../pages/page-context.ts';
import type { FileIndex } from '../store/file-index.ts';
import type { PageSender } from './page-sender.ts';
import { resolveFolder } from './resolve-folder.ts';
import { sendLocalFile } from './send-local-file.ts';
import { siblingOrigin } from './visitor-origin.ts';

interface DriveRequest {
  readonly Params: { readonly '*': string };
  readonly Querystring: { readonly page?: unknown };
}

/** What the drive has, while the box tells of one; nobody knows while the daemon is away. */
export const offeredDrive = async (
  drive: CommunityDrive | undefined,
  status: BoxStatus | undefined,
): Promise<FileIndex | undefined> =>
  status === undefined || status.drive !== undefined ? drive?.files() : undefined;

/** Pages that list the community's own drive. */
export const drivePageRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  drive: CommunityDrive | undefined,
): void => {
  const show = async (
    request: FastifyRequest<DriveRequest>,
    reply: FastifyReply,
    path: string,
  ): Promise<FastifyReply> => {
    const context = await pages.contextOf(request);
    const files = await offeredDrive(drive, context.status);
    const folder = files && listFolder(files, path);
    const told = context.status?.drive;
    if (folder === undefined && (told === undefined || path !== '')) {
      reply.callNotFound();
      return reply;
    }
    const asked = Math.trunc(Number(request.query.page ?? 1));
    const place = folder && {
      path,
      folder,
      page: asked >= 1 ? Math.min(asked, drivePageCount(folder)) : 1,
    };
    return pages.send(request, reply, context, drivePage(context, told, place));
  };
  server.get<DriveRequest>(drivePagePath, (request, reply) => show(request, reply, ''));
  server.get<DriveRequest>(`${drivePagePath}/*`, (request, reply) =>
    show(request, reply, request.params['*'].replace(/\/$/, '')),
  );
};

/**
 * Files of the drive, on the origin of bundled sites. What runs in them has an origin of nobody: it
 * reaches neither what signed sites keep in the browser nor their pages.
 */
export const driveFileRoutes = (
  server: FastifyInstance,
  drive: CommunityDrive,
  daemon: Pick<DaemonClient, 'status'>,
  portalPort: () => number,
): void => {
  const notFound = (reply: FastifyReply): FastifyReply => {
    reply.callNotFound();
    return reply;
  };
  const sendFile = async (
    request: FastifyRequest,
    reply: FastifyReply,
    files: FileIndex,
    path: string,
  ): Promise<FastifyReply> => {
    const entry = files.get(path);
    const opened = entry && (await drive.open(entry));
    if (opened === undefined) return notFound(reply);
    const contentType = mediaTypeOf(path);
    reply.header('content-security-policy', drivePolicy(contentType));
    return sendLocalFile(request, reply, opened, { contentType });
  };
  server.get<DriveRequest>(`${driveRoot}/*`, async (request, reply) => {
    const path = request.params['*'];
    const files = await offeredDrive(drive, await daemon.status());
    if (files === undefined) return notFound(reply);
    if (files.has(path)) return sendFile(request, reply, files, path);
    switch (resolveFolder(files, path)) {
      case 'start':
        return sendFile(request, reply, files, path + startPage);
      case 'slash':
        return reply.redirect(`${driveRoot}/${encodePath(path)}/`, 302);
      case 'list':
        return reply.redirect(
          `${siblingOrigin(request, portalPort())}${drivePagePath}/${encodePath(path)}`,
          302,
        );
      case undefined:
        return notFound(reply);
    }
  });
};

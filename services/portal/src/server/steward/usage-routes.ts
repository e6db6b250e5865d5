import type { UsageSummary } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppRepositories } from '../../holdings/app-repositories.ts';
import { contentDisposition } from '../../files/content-disposition.ts';
import {
  stopCounting,
  usageCsv,
  usageFields,
  usageJsonPath,
  usagePage,
  usagePagePath,
  usageTablePath,
} from '../../pages/steward/usage-page.ts';
import { namesOfItems } from '../../pages/steward/usage-names.ts';
import { linkTo } from '../../pages/page-context.ts';
import type { StewardFrame, StewardVisit } from './steward-frame.ts';

interface SavedFile {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/**
 * How often things are taken: for the steward, to see, to save and to end.
 *
 * @param handOver brings what was counted since the last time to the daemon
 */
export const usageRoutes = (
  server: FastifyInstance,
  frame: StewardFrame,
  repositories: AppRepositories,
  handOver: () => Promise<void>,
): void => {
  const summaryOf = async ({ session }: StewardVisit) => {
    await handOver();
    return session.usage();
  };
  frame.form({
    path: usagePagePath,
    page: async (visit) =>
      usagePage(visit, await summaryOf(visit), await namesOfItems(visit.context, repositories)),
    confirm: (visit, fields) =>
      fields.get(usageFields.counting) === 'off' ? stopCounting(visit) : undefined,
    act: async ({ session }, fields) => {
      const [counting, told] = [fields.get(usageFields.counting), fields.get(usageFields.told)];
      const refused =
        counting === null
          ? await session.act('tellUsage', { allowed: told === 'on' })
          : await session.act('countUsage', { allowed: counting === 'on' });
      return refused === undefined ? { done: 'PAGE_STEWARD_DONE_USAGE' } : { refused };
    },
  });

  const save = async (
    request: FastifyRequest,
    reply: FastifyReply,
    write: (visit: StewardVisit, summary: UsageSummary) => Promise<SavedFile> | SavedFile,
  ): Promise<FastifyReply> => {
    const visit = await frame.admit(request, reply);
    if (visit === undefined) return reply;
    const summary = await summaryOf(visit);
    // The page says why there is nothing to be saved.
    if (summary.kind === 'refused')
      return reply.redirect(linkTo(visit.context, usagePagePath), 303);
    const { name, contentType, text } = await write(visit, summary.value);
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': contentType,
        'content-disposition': contentDisposition(name),
      })
      .send(text);
  };
  server.get(usageTablePath, (request, reply) =>
    save(request, reply, async ({ context }, summary) => ({
      name: `usage-${summary.today}.csv`,
      contentType: 'text/csv; charset=utf-8; header=present',
      text: usageCsv(summary, await namesOfItems(context, repositories)),
    })),
  );
  server.get(usageJsonPath, (request, reply) =>
    save(request, reply, (_visit, summary) => ({
      name: `usage-${summary.today}.json`,
      contentType: 'application/json; charset=utf-8',
      text: `${JSON.stringify(summary, null, 2)}\n`,
    })),
  );
};

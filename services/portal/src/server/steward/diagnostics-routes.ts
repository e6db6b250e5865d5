import type { FastifyInstance } from 'fastify';
import type { Answered } from '../../daemon/steward-client.ts';
import { contentDisposition } from '../../files/content-disposition.ts';
import {
  diagnosticsPage,
  diagnosticsPagePath,
  reportPath,
} from '../../pages/steward/diagnostics-page.ts';
import { linkTo } from '../../pages/page-context.ts';
import type { StewardFrame, StewardVisit } from './steward-frame.ts';

/** What the portal says of its own process. */
const ownProcess = () => ({
  node: process.version,
  uptimeSeconds: Math.round(process.uptime()),
  memoryBytes: process.memoryUsage.rss(),
});

/** What the daemon made of what may be told, and how the portal's process is. */
const reportOf = async ({ session }: StewardVisit): Promise<Answered<string>> => {
  const answer = await session.diagnostics();
  if (answer.kind === 'refused') return answer;
  const report = { ...answer.value, portal: ownProcess() };
  return { kind: 'answered', value: `${JSON.stringify(report, null, 2)}\n` };
};

/** A report on the box, for a steward to carry to the operator. */
export const diagnosticsRoutes = (server: FastifyInstance, frame: StewardFrame): void => {
  frame.page(diagnosticsPagePath, async (visit) => diagnosticsPage(visit, await reportOf(visit)));
  server.get(reportPath, async (request, reply) => {
    const visit = await frame.admit(request, reply);
    if (visit === undefined) return reply;
    const report = await reportOf(visit);
    const refused = report.kind === 'refused' || (await visit.session.note('readDiagnostics'));
    // The page says what is wrong.
    if (report.kind === 'refused' || refused !== undefined) {
      return reply.redirect(linkTo(visit.context, diagnosticsPagePath), 303);
    }
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': contentDisposition('hotspot-report.json'),
      })
      .send(report.value);
  });
};

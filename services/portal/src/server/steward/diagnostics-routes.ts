import { describeDevice } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { Answered } from '../../daemon/steward-client.ts';
import { contentDisposition } from '../../files/content-disposition.ts';
import type { NetworkClient } from '../../network/network-client.ts';
import { portalVersion } from '../../version.ts';
import {
  diagnosticsPage,
  diagnosticsPagePath,
  reportPath,
} from '../../pages/steward/diagnostics-page.ts';
import { linkTo } from '../../pages/page-context.ts';
import type { StewardFrame, StewardVisit } from './steward-frame.ts';

/** What the portal says of its own process. */
const ownProcess = () => ({
  version: portalVersion,
  node: process.version,
  uptimeSeconds: Math.round(process.uptime()),
  memoryBytes: process.memoryUsage.rss(),
});

/** The network as everybody may know it, in codes, without the name that the community gave it. */
const networkOf = (client: NetworkClient) => {
  const { network } = describeDevice({ version: portalVersion }, undefined, client.status());
  if (network === undefined) return undefined;
  const { accessPoint, message, checks, findings, ...others } = network;
  return {
    ...others,
    code: message.code,
    ...(accessPoint !== undefined && { accessPoint: { ...accessPoint, ssid: undefined } }),
    checks: checks.map(({ name, isGood, message: { code } }) => ({ name, isGood, code })),
    findings: findings.map(({ code }) => code),
  };
};

/** What the daemon made of what may be told, how the portal's process is, and the network. */
const reportOf = async (
  { session }: StewardVisit,
  client: NetworkClient,
): Promise<Answered<string>> => {
  const answer = await session.diagnostics();
  if (answer.kind === 'refused') return answer;
  const report = { ...answer.value, portal: ownProcess(), network: networkOf(client) };
  return { kind: 'answered', value: `${JSON.stringify(report, null, 2)}\n` };
};

/** A report on the box, for a steward to carry to the operator. */
export const diagnosticsRoutes = (
  server: FastifyInstance,
  frame: StewardFrame,
  network: NetworkClient,
): void => {
  frame.page(diagnosticsPagePath, async (visit) =>
    diagnosticsPage(visit, await reportOf(visit, network)),
  );
  server.get(reportPath, async (request, reply) => {
    const visit = await frame.admit(request, reply);
    if (visit === undefined) return reply;
    const report = await reportOf(visit, network);
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

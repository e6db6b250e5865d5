import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { PubStatus } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { ServiceFacts } from '../daemon/service-client.ts';
import { pubPage } from '../pages/pub/pub-page.ts';
import { pubPagePath } from '../pages/pub/pub-panel.ts';
import type { PageSender } from './page-sender.ts';
import { createRegisterPage } from './register-page.ts';

/** How people exchange messages through the box, with what the pub tells of itself. */
export const pubRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  pub: ServiceFacts<PubStatus>,
): void => {
  createRegisterPage(server, pages)(pubPagePath, async (context) => {
    const status = pub.status();
    const address = status?.address;
    return pubPage(context, status, address === undefined ? undefined : await qrSvg(address));
  });
};

import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { PubStatus } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServiceFacts } from '../daemon/service-client.ts';
import type { AppRepositories, AppRepository } from '../holdings/app-repositories.ts';
import type { BroughtInstallers } from '../holdings/brought-installers.ts';
import { readInstallerSets } from '../holdings/installers.ts';
import { findManyverse, type Manyverse } from '../holdings/manyverse.ts';
import { componentsOf, type PageContext } from '../pages/page-context.ts';
import { fdroidPages } from '../pages/welcome/fdroid-pages.ts';
import { manyverseInstallPage, manyversePages } from '../pages/welcome/manyverse-pages.ts';
import { appStepPage, friendsPage, joinPage } from '../pages/welcome/welcome-pages.ts';
import { manyverseSteps, welcomeSteps } from '../pages/welcome/welcome-walk.ts';
import type { PageSender } from './page-sender.ts';
import { createRegisterPage } from './register-page.ts';
import { numericOrigin } from './visitor-origin.ts';

/** What the first steps show besides words. */
interface WelcomeHoldings {
  readonly repositories: AppRepositories;
  readonly brought: BroughtInstallers | undefined;
  readonly pub: ServiceFacts<PubStatus>;
}

/** First steps for a visitor, and the walk-throughs of Manyverse and F-Droid. */
export const welcomeRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  { repositories, brought, pub }: WelcomeHoldings,
): void => {
  const page = createRegisterPage(server, pages);
  const appsOf = (
    context: PageContext,
    request: FastifyRequest,
  ): Promise<readonly AppRepository[]> =>
    repositories.read(componentsOf(context, 'apps'), numericOrigin(request));
  const manyverseOf = async (context: PageContext, request: FastifyRequest): Promise<Manyverse> =>
    findManyverse(
      await appsOf(context, request),
      await readInstallerSets(componentsOf(context, 'installers'), brought),
      context.userAgent,
    );

  page(welcomeSteps.join.path, async (context, request) => {
    const numeric = numericOrigin(request);
    return joinPage(context, { numeric, qrSvg: await qrSvg(numeric) });
  });
  page(welcomeSteps.app.path, async (context, request) =>
    appStepPage(context, await manyverseOf(context, request)),
  );
  page(welcomeSteps.friends.path, (context) => friendsPage(context, pub.status()));
  page(manyverseSteps.install.path, async (context, request) =>
    manyverseInstallPage(context, await manyverseOf(context, request)),
  );
  for (const [path, draw] of manyversePages) {
    page(path, (context) => draw(context, pub.status()));
  }
  for (const [path, draw] of fdroidPages) {
    page(path, async (context, request) => draw(context, await appsOf(context, request)));
  }
};

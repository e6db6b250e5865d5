import { arrangeVersions, type AppListing, type AppVersion } from '@p2p-hotspot/fdroid/routes';
import type { BroughtInstaller, Installer } from '@p2p-hotspot/installers/routes';
import type { AppRepository } from './app-repositories.ts';
import { arrangeInstallers, type ArrangedInstallers } from './installer-groups.ts';
import type { InstallerSet } from './installers.ts';
import { visitorPhone } from './visitor-phone.ts';
import { visitorSystemOf } from './visitor-system.ts';

/** Manyverse in an app repository. */
export interface ManyverseApp {
  readonly repository: AppRepository;
  readonly app: AppListing;
  /** The one for the visitor's phone, as far as its browser says; else the newest. */
  readonly version: AppVersion;
  /** Whether that version is for the visitor's phone. */
  readonly isFitting: boolean;
}

/** What a box has of Manyverse. */
export interface Manyverse {
  readonly app?: ManyverseApp;
  readonly programs: ArrangedInstallers;
}

const applicationId = 'se.manyver';

const findApp = (
  repositories: readonly AppRepository[],
  userAgent: string,
): ManyverseApp | undefined => {
  const found = repositories.flatMap((repository) => {
    const { contents } = repository;
    if (contents.kind === 'damaged') return [];
    return contents.value.apps
      .filter((app) => app.applicationId === applicationId)
      .map((app): ManyverseApp => {
        const [best] = arrangeVersions(app.versions, visitorPhone(userAgent)).offers;
        return { repository, app, version: best?.version ?? app, isFitting: best !== undefined };
      });
  });
  return found.find(({ isFitting }) => isFitting) ?? found[0];
};

/** Installers have no application id: what their makers call them has to do. */
const isManyverse = ({ name, origin }: Installer | BroughtInstaller): boolean =>
  [name, origin?.app, origin?.label].some((text) => /manyverse/i.test(text ?? ''));

/** Looks for Manyverse among the apps and the installers of a release. */
export const findManyverse = (
  repositories: readonly AppRepository[],
  sets: readonly InstallerSet[],
  userAgent: string,
): Manyverse => {
  const app = findApp(repositories, userAgent);
  const own = sets.map(({ served, installers }): InstallerSet => ({
    served,
    installers:
      installers.kind === 'damaged'
        ? installers
        : { ...installers, value: installers.value.filter(isManyverse) },
  }));
  return {
    ...(app && { app }),
    programs: arrangeInstallers(own, visitorSystemOf(userAgent)),
  };
};

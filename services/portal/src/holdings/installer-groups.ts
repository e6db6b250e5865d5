import type { ServedComponent } from '@p2p-hotspot/contract';
import type {
  Architecture,
  BroughtInstaller,
  Installer,
  Platform,
} from '@p2p-hotspot/installers/routes';
import type { InstallerSet } from './installers.ts';
import { fitness, type VisitorSystem } from './visitor-system.ts';

/** One installer and how well it fits the visitor's device. */
export interface InstallerOffer {
  readonly served: ServedComponent;
  readonly installer: Installer | BroughtInstaller;
  /** 0: not at all. */
  readonly fitness: number;
}

/** The files of one app, the best for the visitor first. */
export interface InstallerGroup {
  /** As the catalogue calls the app; absent: a file by itself. */
  readonly label?: string;
  readonly offers: readonly InstallerOffer[];
}

/** Where browsers do not tell: Macs and phones of today are ARM. */
const likely: readonly Architecture[] = ['any', 'arm64', 'x86_64', 'armv7', 'x86', 'unknown'];

const systems: readonly Platform[] = ['android', 'windows', 'macos', 'linux', 'unknown'];

const byFitness = (a: InstallerOffer, b: InstallerOffer): number =>
  b.fitness - a.fitness ||
  systems.indexOf(a.installer.platform) - systems.indexOf(b.installer.platform) ||
  likely.indexOf(a.installer.architecture) - likely.indexOf(b.installer.architecture);

const keyOf = ({ served, installer }: InstallerOffer): string =>
  installer.origin === undefined
    ? `file ${served.channel} ${served.component.name} ${installer.name}`
    : `app ${installer.origin.app}`;

const groupsOf = (offers: readonly InstallerOffer[]): readonly InstallerGroup[] => {
  const byKey = new Map<string, InstallerOffer[]>();
  for (const offer of [...offers].sort(byFitness)) {
    const key = keyOf(offer);
    byKey.set(key, [...(byKey.get(key) ?? []), offer]);
  }
  return [...byKey.values()].map((members) => {
    const label = members[0]?.installer.origin?.label;
    return { ...(label !== undefined && { label }), offers: members };
  });
};

export interface ArrangedInstallers {
  /** For the visitor's device, the best first. */
  readonly fitting: readonly InstallerGroup[];
  readonly others: readonly InstallerGroup[];
  /** Whether files for the device are there for different processors. */
  readonly isChoice: boolean;
}

/** Sorts all installers for a device, app by app. */
export const arrangeInstallers = (
  sets: readonly InstallerSet[],
  visitor: VisitorSystem,
): ArrangedInstallers => {
  const offers = sets.flatMap(({ served, installers }) =>
    installers.kind === 'damaged'
      ? []
      : installers.value.map((installer) => ({
          ...{ served, installer, fitness: fitness(installer, visitor) },
        })),
  );
  const fitting = groupsOf(offers.filter((offer) => offer.fitness > 0));
  return {
    fitting,
    others: groupsOf(offers.filter((offer) => offer.fitness === 0)),
    isChoice: fitting.some(
      (group) =>
        new Set(
          group.offers
            .filter(({ installer }) => installer.platform === visitor.platform)
            .map(({ installer }) => installer.architecture),
        ).size > 1,
    ),
  };
};

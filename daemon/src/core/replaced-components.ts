import { replacedReason } from '@p2p-hotspot/contract';
import type { ReplacedComponent } from '../ports/journal.ts';
import type { StoredRelease } from '../ports/store.ts';

/** Releases as they are laid out when these components are taken out of them. */
export const withoutComponents = (
  releases: readonly StoredRelease[],
  replaced: readonly ReplacedComponent[],
): StoredRelease[] =>
  releases.map((release) => {
    const isReplaced = (component: { readonly name: string }): boolean =>
      replaced.some(
        ({ channel, name }) => channel === release.reference.channel && name === component.name,
      );
    const gone = release.components.filter(isReplaced);
    return {
      ...release,
      components: release.components.filter((component) => !isReplaced(component)),
      omitted: [...release.omitted, ...gone.map(({ name }) => ({ name, because: replacedReason }))],
    };
  });

/** Components that were taken out of what is in force, and whose new ones are not there. */
export const findAbsent = (
  releases: readonly Pick<StoredRelease, 'reference' | 'omitted'>[],
): ReplacedComponent[] =>
  releases.flatMap(({ reference: { channel }, omitted }) =>
    omitted
      .filter(({ because }) => because === replacedReason)
      .map(({ name }) => ({ channel, name })),
  );

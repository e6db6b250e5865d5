import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReplacedComponent } from '../ports/journal.ts';
import type { ReleaseReference, ReplaceConsent } from '../ports/trust-store.ts';

/** Releases as a parameter of a message: `stable 2, beta 7`. */
export const shownReleases = (releases: readonly ReleaseReference[]): string =>
  releases.map(({ channel, counter }) => `${channel} ${counter}`).join(', ');

/** What the update cycle says of itself. */
export type CycleMessageCode =
  | 'BOX_STARTING'
  | 'BOX_EMPTY'
  | 'BOX_READY'
  | 'UPDATE_FOUND'
  | 'UPDATE_COPYING'
  | 'UPDATE_STAGED'
  | 'UPDATE_SWITCHING'
  | 'UPDATE_ON_PROBATION'
  | 'UPDATE_REVOKED'
  | 'UPDATE_ROLLED_BACK'
  | 'PREVIOUS_GIVEN_UP'
  | 'REPLACE_CHECKING'
  | 'ROLLBACK_SWITCHING'
  | 'ROLLBACK_DONE';

/** Some chunks are nowhere to be had: parameters `releases`, `missingBytes`. */
export const waitingMessage = (
  releases: readonly ReleaseReference[],
  missingBytes: number,
): CodedMessage<'UPDATE_WAITING_SOURCE'> => ({
  code: 'UPDATE_WAITING_SOURCE',
  parameters: { releases: shownReleases(releases), missingBytes },
});

export const componentNames = (components: readonly ReplacedComponent[]): string[] =>
  components.map(({ channel, name }) => `${channel}/${name}`);

/** Components as a parameter of a message: `stable/films, beta/maps`. */
const separator = ', ';
const shownComponents = (components: readonly ReplacedComponent[]): string =>
  componentNames(components).join(separator);

/** What happens to components: parameter `components`. */
export const componentsMessage = (
  code: 'REPLACE_TAKING_OUT' | 'COMPONENT_TAKEN_OUT' | 'COMPONENT_ABSENT',
  components: readonly ReplacedComponent[],
): CodedMessage<typeof code> => ({
  code,
  parameters: { components: shownComponents(components) },
});

/** The steward is asked: parameters `channel`, `counter`, `components`, `freedBytes`. */
export const consentMessage = (
  { channel, counter }: ReleaseReference,
  components: readonly ReplacedComponent[],
  freedBytes: number,
): CodedMessage<'REPLACE_NEEDS_CONSENT'> => ({
  code: 'REPLACE_NEEDS_CONSENT',
  parameters: { channel, counter, components: shownComponents(components), freedBytes },
});

/**
 * What the steward is asked, if it is that.
 *
 * @param releases those of the update that asks
 */
export const readConsentMessage = (
  { code, parameters }: CodedMessage,
  releases: readonly ReleaseReference[],
): ReplaceConsent | undefined => {
  if (code !== 'REPLACE_NEEDS_CONSENT') return undefined;
  const release = releases.find(({ channel }) => channel === parameters['channel']);
  const components = String(parameters['components']).split(separator);
  return release && { release, components };
};

/**
 * An update is in force: parameter `releases`; `sources` where it is known what brought it
 * (docs/spec/local-api-v1.md §2).
 */
export const appliedMessage = (
  releases: readonly ReleaseReference[],
  cameFrom: readonly string[] = [],
): CodedMessage<'UPDATE_APPLIED'> => ({
  code: 'UPDATE_APPLIED',
  parameters: {
    releases: shownReleases(releases),
    ...(cameFrom.length > 0 && { sources: cameFrom.join(separator) }),
  },
});

/** A message about releases: parameter `releases`. */
export const releasesMessage = (
  code: CycleMessageCode,
  releases: readonly ReleaseReference[],
): CodedMessage<CycleMessageCode> => ({ code, parameters: { releases: shownReleases(releases) } });

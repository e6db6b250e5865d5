import {
  hotspot1,
  startTrust,
  updateSnapshot,
  updateTargets,
  updateTimestamp,
  type Profile,
  type SnapshotTrusted,
  type TargetsTrusted,
  type TimestampTrusted,
  type TrustedMetadata,
} from '../../src/index.ts';
import { enforce, type RepositorySimulator } from '../repository-simulator.ts';

/** The states of a client that takes the repository's current files, one turn after the other. */
export const rooted = (
  repository: RepositorySimulator,
  profile: Profile = hotspot1,
): TrustedMetadata => startTrust(profile, repository.file('root'));

export const stamped = (repository: RepositorySimulator, profile?: Profile): TimestampTrusted =>
  updateTimestamp(rooted(repository, profile), repository.file('timestamp'), enforce);

export const listed = (repository: RepositorySimulator, profile?: Profile): SnapshotTrusted =>
  updateSnapshot(stamped(repository, profile), repository.file('snapshot'), enforce);

export const targeted = (repository: RepositorySimulator, profile?: Profile): TargetsTrusted =>
  updateTargets(listed(repository, profile), repository.file('targets'), enforce);

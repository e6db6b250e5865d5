import path from 'node:path';
import { configurationName, openCollection } from '../collection/configuration.ts';
import { withCollectionLock } from '../collection/lock.ts';
import { findDraftState, loadState } from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import { exists } from '../files/durable.ts';
import type { Keyring } from '../keys/key-folder.ts';
import { withRepository } from '../repository/open.ts';
import { trustRepository } from '../repository/trust.ts';
import { isCommunityChannel } from './community.ts';
import { loadMetadata } from './metadata-files.ts';
import type { MetadataSet } from './metadata-set.ts';
import { renewRoles, rolesOfKeys } from './renew.ts';
import { saveToRepository } from './signable.ts';
import { signStages, type SigningResult } from './signing.ts';
import { checkNoTrustDraft, keepTrustDraft } from './trust-draft.ts';
import { trustedSet } from './trusted-set.ts';

export interface ReSignOptions {
  readonly location: string;
  /** Roles to sign again; empty for all to which the keys at hand can add a signature. */
  readonly roles: readonly string[];
  readonly keyring: Keyring;
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly issued: string;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly dryRun: boolean;
}

export interface ReSignResult {
  readonly signing: SigningResult;
  /** Roles that were chosen; those that speak of them follow. */
  readonly renewed: readonly string[];
  readonly kind: 'collection' | 'folder' | 'bundle';
}

const chosenRoles = (metadata: MetadataSet, { roles, keyring }: ReSignOptions): string[] => {
  const all = ['targets', ...Object.keys(metadata.channels), 'snapshot', 'timestamp'];
  const unknown = roles.find((role) => !all.includes(role));
  if (unknown !== undefined) {
    throw new OperatorError('ROLE_MISSING', {
      parameters: { role: unknown, roles: all.join(', ') },
    });
  }
  return roles.length > 0 ? [...roles] : rolesOfKeys(metadata, keyring.keyIds);
};

const sign = async (
  metadata: MetadataSet,
  options: ReSignOptions,
  onlyChannel?: string,
): Promise<Omit<ReSignResult, 'kind'>> => {
  const renewed = chosenRoles(metadata, options).filter(
    (role) => onlyChannel === undefined || role === onlyChannel,
  );
  if (renewed.length === 0) {
    throw new OperatorError('KEYS_MISSING', { parameters: { path: options.location } });
  }
  const unsigned = renewRoles(metadata, new Set(renewed), options.issued);
  return { renewed, signing: await signStages(unsigned, options.keyring, { onlyChannel }) };
};

const reSignCollection = async (options: ReSignOptions): Promise<ReSignResult> => {
  const { location: folder, signal, dryRun } = options;
  const { configuration } = await openCollection(folder);
  await checkNoTrustDraft(folder);
  if ((await findDraftState(folder)) !== undefined) {
    throw new OperatorError('DRAFT_WAITS', { parameters: { path: folder } });
  }
  const state = await loadState(folder);
  const metadata = await loadMetadata(folder, state);
  const { channel } = configuration;
  const onlyChannel = isCommunityChannel(metadata, channel) ? channel : undefined;
  const result = await sign(metadata, options, onlyChannel);
  signal.throwIfAborted();
  if (!dryRun) await keepTrustDraft(folder, state, result.signing.metadata);
  return { ...result, kind: 'collection' };
};

const reSignRepository = async (options: ReSignOptions): Promise<ReSignResult> => {
  const { location, nowMs, signal, dryRun } = options;
  const { kind, target, result } = await withRepository(location, async (reader) => ({
    kind: reader.kind,
    target: reader.location,
    result: await sign(await trustedSet(reader, await trustRepository(reader, { nowMs })), options),
  }));
  const lacking = result.signing.roles.filter(({ complete }) => !complete);
  if (lacking.length > 0) {
    // What is published must stay whole: only a collection can keep a draft.
    throw new OperatorError('RESIGN_SHORT', {
      parameters: { roles: lacking.map(({ role }) => role).join(', ') },
    });
  }
  signal.throwIfAborted();
  if (!dryRun) await saveToRepository({ kind, location: target }, result.signing.metadata, signal);
  return { ...result, kind };
};

/**
 * Extends the expiry of what is published, content unchanged, as far as the keys at hand go: versions
 * count as metadata-v1 §7 says. Works on what has expired.
 *
 * @throws OperatorError KEYS_MISSING, ROLE_MISSING, RESIGN_LIMIT, RESIGN_SHORT, DRAFT_WAITS; as
 *   `trustRepository` for a folder or a bundle file
 */
export const reSign = async (options: ReSignOptions): Promise<ReSignResult> => {
  const { location, dryRun } = options;
  if (!(await exists(path.join(location, configurationName)))) return reSignRepository(options);
  return dryRun
    ? reSignCollection(options)
    : withCollectionLock(location, () => reSignCollection(options));
};

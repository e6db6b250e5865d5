import type { CodedMessage } from '@p2p-hotspot/contract';
import type { InstallersErrorCode } from '../../errors.ts';
import type { Installer } from '../../installer.ts';
import { compareVersions } from './catalogue/versions.ts';
import { signersFor, type FileRule, type TrackedApp } from './catalogue/tracked-app.ts';
import type { FileFacts } from './tracking-state.ts';

/** Everything that is known of a file that was fetched. */
export interface Candidate {
  readonly facts: FileFacts;
  /** What its bytes are. */
  readonly installer: Installer;
  /** Checks that failed: a digest, a signature. */
  readonly problems: readonly CodedMessage[];
  /** True where its version is only the day it was seen. */
  readonly isRolling: boolean;
}

export type Verdict =
  | { readonly kind: 'publish' }
  | {
      readonly kind: 'hold';
      readonly reasons: readonly [CodedMessage, ...CodedMessage[]];
      /** False where a check failed or the operator's own configuration speaks against it. */
      readonly isReleasable: boolean;
    };

const reason = (
  code: InstallersErrorCode,
  parameters: CodedMessage['parameters'] = {},
): CodedMessage => ({ code, parameters });

/** Processors in the headers of Linux programs are certain; all others are said by names. */
const isOtherSystem = (rule: FileRule, { platform, architecture, format }: Installer): boolean => {
  if (format !== rule.format) return true;
  if (platform !== rule.platform && platform !== 'unknown') return true;
  const isCertain = format === 'appimage' || format === 'elf';
  const isKnown = rule.architecture !== 'unknown' && architecture !== 'unknown';
  return isCertain && isKnown && architecture !== rule.architecture;
};

/** What no operator can wish away. */
const failures = (
  { pins }: TrackedApp,
  rule: FileRule,
  { facts, installer, problems }: Candidate,
): CodedMessage[] => {
  const found = [...problems];
  if (isOtherSystem(rule, installer)) {
    const { platform, architecture, format } = installer;
    found.push(
      reason('INSTALLER_OTHER_SYSTEM', {
        found: `${platform}/${architecture}/${format}`,
        wanted: `${rule.platform}/${rule.architecture}/${rule.format}`,
      }),
    );
  }
  const signers = signersFor(pins, rule);
  if (signers.length > 0 && !signers.includes(facts.signer ?? '')) {
    found.push(
      facts.signer === undefined
        ? reason('INSTALLER_SIGNER_MISSING')
        : reason('INSTALLER_SIGNER_NOT_PINNED', { signer: facts.signer }),
    );
  }
  return found;
};

const isDowngrade = (facts: FileFacts, published: FileFacts): boolean =>
  compareVersions(facts.version, published.version) < 0 ||
  (facts.versionCode !== undefined &&
    published.versionCode !== undefined &&
    facts.versionCode < published.versionCode);

/** The very file that is handed out already, or an app that calls itself the same. */
const isNoNewer = ({ sha256, versionCode }: FileFacts, published: FileFacts): boolean =>
  sha256 === published.sha256 ||
  (versionCode !== undefined && versionCode === published.versionCode);

/** What is unusual beside the version that is handed out now. */
const changes = (
  { facts, isRolling }: Candidate,
  published: FileFacts,
  isSignerConfigured: boolean,
): CodedMessage[] => {
  const found: CodedMessage[] = [];
  const { signer, applicationId } = published;
  if (signer !== undefined && signer !== facts.signer && !isSignerConfigured) {
    found.push(
      facts.signer === undefined
        ? reason('INSTALLER_SIGNER_GONE', { before: signer })
        : reason('INSTALLER_SIGNER_CHANGED', { before: signer, now: facts.signer }),
    );
  }
  if (applicationId !== undefined && applicationId !== facts.applicationId) {
    const now = facts.applicationId ?? '';
    found.push(reason('INSTALLER_APP_CHANGED', { before: applicationId, now }));
  }
  const order = compareVersions(facts.version, published.version);
  if (isDowngrade(facts, published)) {
    const versions = { before: published.version, now: facts.version };
    found.push(
      order > 0
        ? reason('INSTALLER_OLDER_INSIDE', versions)
        : reason('INSTALLER_DOWNGRADE', versions),
    );
  } else if (order === 0 && !isRolling) {
    found.push(reason('INSTALLER_REPLACED', { version: facts.version }));
  } else if (order > 0 && !isRolling && isNoNewer(facts, published)) {
    const versions = { before: published.version, now: facts.version };
    found.push(reason('INSTALLER_OLDER_INSIDE', versions));
  }
  if (facts.level < published.level) {
    found.push(reason('INSTALLER_WEAKER', { before: published.level, now: facts.level }));
  }
  return found;
};

/**
 * Decides whether a file is handed out. Nothing here reads or writes anything.
 *
 * @param published what is handed out now; its signer is expected again
 * @param accepted SHA-256 of a file whose reasons the operator looked at and let through
 */
export const judge = (
  app: TrackedApp,
  rule: FileRule,
  candidate: Candidate,
  published: FileFacts | undefined,
  accepted: string | undefined,
): Verdict => {
  const { facts } = candidate;
  const failed = failures(app, rule, candidate);
  const [first, ...others] = failed;
  if (first !== undefined) {
    return { kind: 'hold', reasons: [first, ...others], isReleasable: false };
  }
  const isSame =
    published?.sha256 === facts.sha256 &&
    (candidate.isRolling || compareVersions(facts.version, published.version) === 0);
  if (isSame || accepted === facts.sha256) return { kind: 'publish' };
  const unusual =
    published === undefined
      ? []
      : changes(candidate, published, signersFor(app.pins, rule).length > 0);
  if (facts.level < app.minimumLevel) {
    unusual.push(reason('INSTALLER_LEVEL_LOW', { level: facts.level, minimum: app.minimumLevel }));
  }
  const [gravest, ...rest] = unusual;
  return gravest === undefined
    ? { kind: 'publish' }
    : { kind: 'hold', reasons: [gravest, ...rest], isReleasable: true };
};

import { InstallersError } from '../errors.ts';
import {
  architectures,
  formats,
  platforms,
  type Installer,
  type InstallerOrigin,
  type InstallerUpdates,
} from '../installer.ts';

const oneOf = <Name extends string>(names: readonly Name[], value: unknown, fallback: Name): Name =>
  names.find((name) => name === value) ?? fallback;

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new InstallersError('INSTALLERS_LIST_INVALID', { cause });
  }
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Undefined where it is not there or is not understood in full: the file waits for the operator. */
const readUpdates = (value: unknown): InstallerUpdates | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const { source, for: slot, asset, mark, tag, prereleases, signers, minisign } = fields;
  const { applicationId, versionCode } = fields;
  if (!isText(source) || !isText(slot) || !isText(asset) || !isText(mark)) return undefined;
  const isPinned = isText(minisign) || (Array.isArray(signers) && signers.length > 0);
  if (!isPinned || (tag !== undefined && !isText(tag))) return undefined;
  return {
    ...{ source, for: slot, asset, mark },
    ...(tag === undefined ? {} : { tag }),
    ...(prereleases === true ? { prereleases } : {}),
    ...(Array.isArray(signers) ? { signers: signers.filter(isText) } : {}),
    ...(isText(minisign) ? { minisign } : {}),
    ...(isText(applicationId) ? { applicationId } : {}),
    ...(typeof versionCode === 'number' ? { versionCode } : {}),
  };
};

/** Undefined where it is not there or is not understood: the file is listed all the same. */
const readOrigin = (value: unknown): InstallerOrigin | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { app, label, version, level, proofs, signer, ...more } = value as Record<string, unknown>;
  const updates = readUpdates(more['updates']);
  if (!isText(app) || !isText(label) || !isText(version)) return undefined;
  if (typeof level !== 'number' || !Array.isArray(proofs)) return undefined;
  return {
    ...{ app, label, version, level },
    proofs: proofs.flatMap((entry: unknown) => {
      const { level: reached, method, detail } = (entry ?? {}) as Record<string, unknown>;
      return typeof reached === 'number' && isText(method) && isText(detail)
        ? [{ level: reached, method, detail }]
        : [];
    }),
    ...(isText(signer) ? { signer } : {}),
    ...(updates === undefined ? {} : { updates }),
  };
};

const readInstaller = (value: unknown): Installer => {
  const fields = (value ?? {}) as Record<string, unknown>;
  const { name, sizeBytes, sha256 } = fields;
  if (
    typeof name !== 'string' ||
    typeof sizeBytes !== 'number' ||
    !Number.isSafeInteger(sizeBytes) ||
    typeof sha256 !== 'string'
  ) {
    throw new InstallersError('INSTALLERS_LIST_INVALID');
  }
  const origin = readOrigin(fields['origin']);
  return {
    name,
    sizeBytes,
    sha256,
    ...(origin === undefined ? {} : { origin }),
    format: oneOf(formats, fields['format'], 'other'),
    platform: oneOf(platforms, fields['platform'], 'unknown'),
    architecture: oneOf(architectures, fields['architecture'], 'unknown'),
  };
};

/**
 * The `installers.json` of a component, in its order (by name). Kinds that only a newer list knows
 * are read as unknown.
 *
 * @throws InstallersError INSTALLERS_LIST_INVALID
 */
export const readInstallerList = (json: string): readonly Installer[] => {
  const list = parse(json) as { format?: unknown; installers?: unknown } | null;
  if (list?.format !== 1 || !Array.isArray(list.installers)) {
    throw new InstallersError('INSTALLERS_LIST_INVALID');
  }
  return list.installers.map(readInstaller);
};

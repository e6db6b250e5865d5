import { stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import { openCollection } from '../collection/configuration.ts';
import { findDraftState, findState, channelOf } from '../collection/state.ts';
import { exists, namesIn } from '../files/durable.ts';
import { keyFileEnding, listKeys } from '../keys/key-folder.ts';
import { expiresWithin } from '../release/expiry.ts';
import { loadMetadata } from '../release/metadata-files.ts';
import { statusOfSet } from '../release/signing.ts';
import { formatBytes } from '../ui/quantities.ts';
import { finding, type Finding } from './finding.ts';

/** Node.js versions that this program is tested on: `^20.19 || >=22.12`. */
export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isTested = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return isTested
    ? finding('node', 'ok', 'DOCTOR_NODE_FINE', { version })
    : finding('node', 'failure', 'DOCTOR_NODE_OLD', { version });
};

/** When this was written: no clock that is right shows less. */
const writtenMs = Date.parse('2026-11-01T00:00:00Z');
const yearMs = 365 * 24 * 3600 * 1000;

/** A clock far off makes releases that phones and boxes refuse, or that expire at once. */
export const checkClock = (nowMs: number): Finding => {
  const now = new Date(nowMs).toISOString();
  if (nowMs < writtenMs) return finding('clock', 'failure', 'DOCTOR_CLOCK_BEHIND', { now });
  return nowMs > writtenMs + 20 * yearMs
    ? finding('clock', 'warning', 'DOCTOR_CLOCK_AHEAD', { now })
    : finding('clock', 'ok', 'DOCTOR_CLOCK_FINE', { now });
};

const othersMayRead = 0o077;

/** Key files that others on this computer can read, and backup keys that never left it. */
export const checkKeys = async (folder: string): Promise<Finding[]> => {
  const keys = await listKeys(folder);
  if (keys.length === 0) {
    return [finding('keys', 'warning', 'DOCTOR_KEYS_NONE', { path: folder })];
  }
  const findings: Finding[] = [];
  // Windows knows no such mode.
  const open: string[] = [];
  for (const { file } of process.platform === 'win32' ? [] : keys) {
    if (((await stat(file)).mode & othersMayRead) !== 0) open.push(file);
  }
  const [exposed] = open;
  if (exposed !== undefined) {
    findings.push(finding('keys', 'failure', 'DOCTOR_KEYS_OPEN', { path: exposed }));
  }
  const backup = path.join(folder, 'backup');
  if ((await namesIn(backup)).some((name) => name.endsWith(keyFileEnding))) {
    findings.push(finding('keys', 'warning', 'BACKUP_LEFT_HERE', { path: backup }));
  }
  return findings.length > 0
    ? findings
    : [finding('keys', 'ok', 'DOCTOR_KEYS_FINE', { count: keys.length, path: folder })];
};

const littleBytes = 1024 ** 3;

const existing = async (folder: string): Promise<string> =>
  (await exists(folder)) ? folder : existing(path.dirname(folder));

export const checkSpace = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(await existing(folder));
  const free = formatBytes(bavail * bsize);
  return bavail * bsize < littleBytes
    ? finding('space', 'warning', 'DOCTOR_SPACE_LOW', { free })
    : finding('space', 'ok', 'DOCTOR_SPACE_FINE', { free });
};

/** The collection reads well, has its trust root, and nothing in it expires soon. */
export const checkCollection = async (folder: string, nowMs: number): Promise<Finding[]> => {
  try {
    const { configuration } = await openCollection(folder);
    const count = configuration.components.length;
    const findings = [
      finding('collection', 'ok', 'DOCTOR_COLLECTION_FINE', { count, path: folder }),
    ];
    const state = await findState(folder);
    if (state === undefined) {
      return [...findings, finding('trust', 'warning', 'TRUST_MISSING', { path: folder })];
    }
    const metadata = await loadMetadata(folder, state);
    const { counter, releases } = channelOf(state, configuration.channel);
    const last = releases.at(-1);
    if (metadata.targets !== undefined) {
      const soon = statusOfSet(metadata).find(({ expires }) => expiresWithin(expires, nowMs));
      findings.push(
        soon === undefined
          ? finding('trust', 'ok', 'DOCTOR_RELEASE_FINE', { counter })
          : finding('trust', 'warning', 'DOCTOR_RELEASE_EXPIRES', {
              role: soon.role,
              expires: soon.expires,
            }),
      );
    }
    if (last !== undefined && Date.parse(last.issued) > nowMs) {
      const now = new Date(nowMs).toISOString();
      findings.push(finding('clock', 'failure', 'CLOCK_BEHIND', { issued: last.issued, now }));
    }
    if ((await findDraftState(folder)) !== undefined) {
      findings.push(finding('draft', 'warning', 'DOCTOR_DRAFT_WAITS'));
    }
    return findings;
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return [finding('collection', 'failure', error.code, error.parameters)];
  }
};

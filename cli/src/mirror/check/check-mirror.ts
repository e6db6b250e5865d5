import { isCodedError } from '@p2p-hotspot/contract';
import { trustRepository, type TrustedRepository } from '../../repository/trust.ts';
import type { Work } from '../../ui/progress.ts';
import { checkContent, checkFreshness, oneOfEach, type CheckedContent } from './check-content.ts';
import { checkServer } from './check-server.ts';
import {
  checkNames,
  failed,
  fine,
  serverFault,
  warning,
  type CheckName,
  type Finding,
} from './finding.ts';
import { createHttpClient, type HttpClient } from './http-client.ts';
import { openHttpReader } from './http-reader.ts';

export interface CheckOptions {
  readonly expected: string | undefined;
  readonly isDeep: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** What a mirror looks like from outside. */
export interface CheckedMirror {
  readonly findings: readonly Finding[];
  /** Absent where nothing there can be trusted. */
  readonly trusted: TrustedRepository | undefined;
}

const dayMs = 24 * 3600 * 1000;

/** Certificates are commonly renewed a month before they run out. */
const soonDays = 14;

const checkCertificate = (url: URL, client: HttpClient, nowMs: number): Finding => {
  if (url.protocol !== 'https:') return warning('certificate', 'MIRROR_CERTIFICATE_NONE');
  const problem = client.certificateProblem();
  if (problem !== undefined) {
    return serverFault('certificate', 'MIRROR_CERTIFICATE_REFUSED', { reason: problem });
  }
  const days = Math.floor(((client.certificateEndMs() ?? nowMs) - nowMs) / dayMs);
  return days < soonDays
    ? warning('certificate', 'MIRROR_CERTIFICATE_SOON', { days })
    : fine('certificate', 'MIRROR_CERTIFICATE_FINE', { days });
};

/**
 * Judges a mirror as boxes see it: all that is wrong is found in one go, as far as that can be.
 *
 * @param url ends in `/`
 */
export const checkMirror = async (url: URL, options: CheckOptions): Promise<CheckedMirror> => {
  const { expected, nowMs, signal, work, isDeep } = options;
  const client = createHttpClient(signal);
  const findings: Finding[] = [];
  /** What an act cannot get past is a finding, too. */
  const attempt = async <T>(check: CheckName, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      if (signal.aborted || !isCodedError(error)) throw error;
      findings.push(failed(check, error));
      return undefined;
    }
  };
  let trusted: TrustedRepository | undefined;
  try {
    const reader = await attempt('address', () => openHttpReader(url, client));
    if (reader !== undefined) {
      findings.push(
        fine('address', 'MIRROR_ANSWERS', { url: url.href }),
        checkCertificate(url, client, nowMs),
      );
      trusted = await attempt('signatures', () => trustRepository(reader, { expected, nowMs }));
      let content: CheckedContent | undefined;
      if (trusted !== undefined) {
        const { releases, fingerprint } = trusted;
        const channels = releases.map(({ channel }) => channel);
        findings.push(
          fine('signatures', 'MIRROR_SIGNED', { fingerprint }),
          checkFreshness(trusted, channels, nowMs),
        );
        content = await attempt('files', () =>
          checkContent(reader, releases, { client, signal, isDeep, work }),
        );
        if (content !== undefined) findings.push(content.finding);
      }
      const urlOf = (name: string) => reader.urlOf(name);
      const served = await attempt('ranges', () =>
        checkServer({ client, urlOf }, content?.sample, oneOfEach(content?.names)),
      );
      findings.push(...(served ?? []));
    }
  } finally {
    client.close();
  }
  const rank = ({ check }: Finding) => checkNames.indexOf(check);
  return { trusted, findings: findings.sort((left, right) => rank(left) - rank(right)) };
};

import { open } from 'node:fs/promises';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { InstallersError } from '../../../errors.ts';
import type { Installer } from '../../../installer.ts';
import { readInstaller } from '../../read-installer.ts';
import { isAuthenticated, isLoopback } from '../catalogue/source-address.ts';
import { markOf, type OfferedFile } from '../catalogue/offered-file.ts';
import { levels, type FileRule, type TrackedApp } from '../catalogue/tracked-app.ts';
import { download } from '../http/download.ts';
import { readBody, type HttpClient } from '../http/http-client.ts';
import { isPage, refusal } from '../http/judge-status.ts';
import type { Candidate } from '../judge.ts';
import type { FileFacts } from '../tracking-state.ts';
import { verifyFile } from '../verification/verify-file.ts';
import type { Readers } from '../verification/verify-options.ts';

const maxSmallBytes = 1024 * 1024;

export interface ExamineOptions {
  readonly app: TrackedApp;
  readonly rule: FileRule;
  readonly offered: OfferedFile & { readonly version: string };
  readonly all: readonly OfferedFile[];
  /** Where it is fetched to. */
  readonly path: string;
  readonly published: FileFacts | undefined;
  /** The largest that it may be. */
  readonly limitBytes?: number;
  readonly http: HttpClient;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** What was fetched, or why it is nothing that could be judged. */
export type Examined =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'unfit'; readonly reason: CodedMessage };

/** An address that a list names, on the way to which nobody can change the file. */
const fetchable = (url: string, isSourceLocal: boolean): URL => {
  const to = new URL(url);
  if (!isAuthenticated(to)) {
    throw new InstallersError('INSTALLER_SOURCE_PLAIN', { parameters: { source: url } });
  }
  if (isLoopback(to) && !isSourceLocal) {
    const parameters = { host: to.host, reason: 'to this machine' };
    throw new InstallersError('TRACKER_REDIRECT_REFUSED', { parameters });
  }
  return to;
};

const isLocal = ({ source }: TrackedApp): boolean =>
  isLoopback(new URL('origin' in source ? source.origin : source.url));

const startsAsPage = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return /^\uFEFF?\s*<(?:!doctype html|html|head|body)/i.test(
      buffer.toString('utf8', 0, bytesRead),
    );
  } finally {
    await file.close();
  }
};

/** A page in place of the file comes from what is in between, and is no news of the file. */
const readOrRefuse = async (
  path: string,
  { name, url }: OfferedFile,
): Promise<Installer | CodedMessage> => {
  if (await startsAsPage(path)) {
    const parameters = { host: new URL(url).host, status: 200 };
    throw new InstallersError('TRACKER_PAGE', { parameters });
  }
  try {
    return await readInstaller(path, name);
  } catch (error) {
    if (!isCodedError(error) || error.code === 'INSTALLER_NOT_READABLE') throw error;
    return { code: error.code, parameters: error.parameters };
  }
};

/**
 * Fetches a file and finds out all that can be known of it.
 *
 * @throws InstallersError TRACKER_* for what the next run may find otherwise, INSTALLER_NOT_WRITABLE,
 *   INSTALLER_SOURCE_PLAIN; the signal's reason
 */
export const examine = async (options: ExamineOptions): Promise<Examined> => {
  const { app, rule, offered, all, path, published, http, readers, signal, onBytes } = options;
  const { limitBytes } = options;
  fetchable(offered.url, isLocal(app));
  try {
    await download(offered, path, {
      ...{ http, signal, onBytes },
      ...(limitBytes === undefined ? {} : { limitBytes }),
    });
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'INSTALLER_SIZE_DIFFERS') throw error;
    return { kind: 'unfit', reason: error };
  }
  const installer = await readOrRefuse(path, offered);
  if ('code' in installer) return { kind: 'unfit', reason: installer };
  const verified = await verifyFile({
    ...{ app, rule, offered, all, path, readers, signal },
    knownSigner: published?.signer,
    fetchSmall: async (file) => {
      const answer = await http.open({ url: fetchable(file.url, isLocal(app)), signal });
      if (answer.status === 200 && !isPage(answer)) return readBody(answer, maxSmallBytes);
      answer.discard();
      throw refusal(answer);
    },
  });
  const { inside, proofs, problems, digests } = verified;
  const facts: FileFacts = {
    ...{ name: offered.name, url: offered.url, version: offered.version, mark: markOf(offered) },
    ...{ sizeBytes: installer.sizeBytes, sha256: digests.sha256, proofs: [...proofs] },
    level: levels.findLast((level) => proofs.some((proof) => proof.level === level)) ?? 0,
    ...inside,
  };
  const isRolling = offered.isRolling === true;
  return { kind: 'candidate', candidate: { facts, installer, problems, isRolling } };
};

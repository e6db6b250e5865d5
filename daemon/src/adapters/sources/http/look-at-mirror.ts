import { hash } from 'node:crypto';
import { metadataPath } from '@p2p-hotspot/bundle-format';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { HttpClient } from './http-client.ts';
import { judgeStatus } from './read-answer.ts';

/** What tells one state of a mirror from the next. */
export interface Sight {
  readonly etag?: string;
  readonly sha256: string;
  readonly timestamp: Uint8Array;
}

export interface LookOptions {
  readonly url: URL;
  readonly label: string;
  readonly client: HttpClient;
  readonly before: Sight | undefined;
  readonly signal: AbortSignal;
  readonly onReceived: (bytes: number) => void;
}

/** A timestamp names a version and little else. */
const timestampBytes = 64 * 1024;

/**
 * Looks whether a mirror has something new: one small request.
 *
 * @throws DaemonError SOURCE_FILE_MISSING and those of the client and of an answer that is none
 */
export const lookAtMirror = async (options: LookOptions): Promise<Sight> => {
  const { url, label, client, before, signal, onReceived } = options;
  const name = metadataPath('timestamp.json');
  const answer = await client.open({
    url: new URL(name, url),
    headers: before?.etag === undefined ? {} : { 'if-none-match': before.etag },
    label,
    signal,
    onReceived,
  });
  try {
    if (!judgeStatus(answer, label)) {
      throw new DaemonError('SOURCE_FILE_MISSING', { parameters: { label, name } });
    }
    if (answer.status === 304 && before !== undefined) return before;
    const chunks: Uint8Array[] = [];
    let total = 0;
    for await (const chunk of answer.body) {
      total += chunk.length;
      if (total > timestampBytes) {
        throw new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });
      }
      chunks.push(chunk);
    }
    const timestamp = Buffer.concat(chunks);
    const sha256 = hash('sha256', timestamp, 'hex');
    const etag = answer.header('etag');
    return { timestamp, sha256, ...(etag === undefined ? {} : { etag }) };
  } finally {
    answer.discard();
  }
};

import { DaemonError } from '../../../ports/daemon-error.ts';
import type { FileWish, RemoteFile, RemoteFiles } from '../../../ports/remote-file.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { factsOf, judgeRange, judgeStatus, lengthOf } from './read-answer.ts';

const nameOf = ({ pathname }: URL): string => pathname.slice(pathname.lastIndexOf('/') + 1);

const headersOf = ({ begun, unless }: FileWish): Record<string, string> => ({
  ...(begun === undefined
    ? {}
    : {
        range: `bytes=${begun.offset}-${begun.sizeBytes - 1}`,
        ...(begun.etag === undefined ? {} : { 'if-range': begun.etag }),
      }),
  ...(unless === undefined ? {} : { 'if-none-match': unless }),
});

/** A body is never longer than it was said to be, whatever the server sends. */
const bounded = async function* (
  body: AsyncIterable<Uint8Array>,
  lengthBytes: number,
  label: string,
): AsyncGenerator<Uint8Array> {
  let left = lengthBytes;
  for await (const chunk of body) {
    if (chunk.length > left) {
      const parameters = { label, reason: 'endless' };
      throw new DaemonError('MIRROR_ANSWER_WRONG', { parameters });
    }
    left -= chunk.length;
    yield chunk;
  }
};

const judge = (answer: HttpAnswer, wish: FileWish): Omit<RemoteFile, 'discard'> | undefined => {
  const { url, label, isPinned, begun, unless } = wish;
  const name = nameOf(url);
  // Nothing at all of the certificate was judged then, and nothing else vouches for the bytes.
  if (answer.isDateUnchecked && !isPinned) {
    throw new DaemonError('MAP_DATE_UNKNOWN', { parameters: { label } });
  }
  if (!judgeStatus(answer, label)) {
    throw new DaemonError('SOURCE_FILE_MISSING', { parameters: { label, name } });
  }
  const { etag } = factsOf(answer, undefined);
  const isKnown = unless !== undefined && (answer.status === 304 || etag === unless);
  if (isKnown) return undefined;
  const described = (offset: number, sizeBytes: number) => ({
    ...(etag === undefined ? {} : { etag }),
    offset,
    sizeBytes,
    body: bounded(answer.body, sizeBytes - offset, label),
  });
  if (begun !== undefined && answer.status === 206) {
    const { offset, sizeBytes } = begun;
    const lengthBytes = sizeBytes - offset;
    judgeRange(answer, { label, name, offset, lengthBytes, before: begun });
    // A part names its file (RFC 9110 §15.3.7): else it may be of another one, and no pin would tell.
    if (!isPinned && etag === undefined) {
      throw new DaemonError('MIRROR_FILE_CHANGED', { parameters: { label, name } });
    }
    return described(offset, sizeBytes);
  }
  if (begun !== undefined && answer.status === 416) {
    throw new DaemonError('MIRROR_FILE_CHANGED', { parameters: { label, name } });
  }
  if (answer.status !== 200) {
    throw new DaemonError('MIRROR_ANSWER_WRONG', { parameters: { label, reason: 'status' } });
  }
  const sizeBytes = lengthOf(answer);
  if (sizeBytes === undefined) throw new DaemonError('MAP_SIZE_UNKNOWN', { parameters: { label } });
  return described(0, sizeBytes);
};

/** Whole files over the daemon's one HTTP client. */
export const createRemoteFiles = (client: HttpClient): RemoteFiles => ({
  open: async (wish) => {
    const { url, label, signal, onReceived } = wish;
    const answer = await client.open({ url, headers: headersOf(wish), label, signal, onReceived });
    let found: Omit<RemoteFile, 'discard'> | undefined;
    try {
      found = judge(answer, wish);
    } finally {
      if (found === undefined) answer.discard();
    }
    return (
      found && {
        ...found,
        discard: () => {
          answer.discard();
        },
      }
    );
  },
});

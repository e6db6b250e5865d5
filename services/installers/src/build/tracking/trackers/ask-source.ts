import { isCodedError } from '@p2p-hotspot/contract';
import { InstallersError } from '../../../errors.ts';
import { offeredFile, type OfferedFile } from '../catalogue/offered-file.ts';
import type { SourceAddress } from '../catalogue/source-address.ts';
import type { TrackedApp } from '../catalogue/tracked-app.ts';
import { readBody, type HttpAnswer, type HttpClient } from '../http/http-client.ts';
import { isPage, limitIn, refusal } from '../http/judge-status.ts';
import type { AppRecord } from '../tracking-state.ts';
import { electronTracker } from './electron.ts';
import { fdroidTracker } from './fdroid.ts';
import { fileTracker } from './file.ts';
import { forgejoTracker, githubTracker, gitlabTracker } from './forges.ts';
import { pageTracker } from './page.ts';
import type { ReadRepository } from './read-repository.ts';
import type { AppFrom, Question, Reply, Tracker } from './tracker.ts';

const trackers: { readonly [Kind in SourceAddress['kind']]: Tracker<Kind> } = {
  github: githubTracker,
  gitlab: gitlabTracker,
  forgejo: forgejoTracker,
  electron: electronTracker,
  fdroid: fdroidTracker,
  page: pageTracker,
  file: fileTracker,
};

/** Longer answers are asked for anew each time: the state stays small. */
const mostRemembered = 2000;

/** How servers answer that know no `HEAD`: they are asked for the file, whose beginning is enough. */
const headless: ReadonlySet<number> = new Set([403, 405, 501]);

type Asked = Pick<TrackedApp, 'source' | 'files' | 'tag' | 'takesPrereleases'>;

/** An app's source and how it is asked, as one: the kinds agree by the table above. */
const trackerOf = <Kind extends SourceAddress['kind']>(app: AppFrom<Kind>) => {
  const kind: Kind = app.source.kind;
  const tracker: Tracker<Kind> = trackers[kind];
  return {
    questions: () => tracker.questions(app),
    read: (reply: Reply, question: Question, readRepository: ReadRepository) =>
      tracker.read(app, reply, question, readRepository),
  };
};

/** How a source is asked. */
export interface AskOptions {
  readonly http: HttpClient;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Secrets that lift limits, by host. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Until when each server wants to be left alone, by origin; what is learnt is added. */
  readonly limits: Map<string, number>;
  /** Answers of this run that several apps share, by address. */
  readonly shared: Map<string, Reply>;
  readonly readRepository: ReadRepository;
}

/** What a source has, and what to keep so that the next question costs it nothing. */
export interface Asking {
  readonly offered: readonly OfferedFile[];
  readonly basis: string;
  readonly answers: AppRecord['answers'];
}

/** Headers that show who asks, for the server that the secret is for. */
export const tokenHeaders = (
  { kind }: SourceAddress,
  url: URL,
  tokens: ReadonlyMap<string, string>,
): Record<string, string> => {
  const token = tokens.get(url.host) ?? tokens.get(url.host.replace(/^api\./, ''));
  if (token === undefined) return {};
  return kind === 'gitlab' ? { 'private-token': token } : { authorization: `Bearer ${token}` };
};

const limited = (origin: string, untilMs: number) =>
  new InstallersError('TRACKER_LIMITED', {
    parameters: { host: new URL(origin).host, until: new Date(untilMs).toISOString() },
  });

const replyOf = async (
  answer: HttpAnswer,
  { maxBytes, method }: Question,
  nowMs: number,
): Promise<Reply> => {
  if (method === 'HEAD') answer.discard();
  const bytes = method === 'HEAD' ? Buffer.alloc(0) : await readBody(answer, maxBytes);
  return { url: answer.url, header: (name) => answer.header(name), bytes, nowMs };
};

/**
 * Asks the source of an app what it has. An answer that did not change is not sent again; a server that
 * set a limit is not asked before it ends.
 *
 * @param record of the last time
 * @throws InstallersError TRACKER_LIMITED, TRACKER_ANSWERED, TRACKER_ANSWER_INVALID,
 *   TRACKER_ANSWER_TOO_LARGE, TRACKER_PAGE and as `HttpClient.open`; what `readRepository` throws
 */
export const askSource = async (
  app: Asked,
  record: AppRecord,
  { http, signal, nowMs, tokens, limits, shared, readRepository }: AskOptions,
): Promise<Asking> => {
  const { source, tag, takesPrereleases, files } = app;
  const systems = files.map(({ platform, architecture }) => `${platform}/${architecture}`);
  const basis = JSON.stringify([source, tag ?? null, takesPrereleases, systems]);
  const known = record.basis === basis ? record.answers : {};
  const tracker = trackerOf(app as AppFrom<SourceAddress['kind']>);
  const offered: OfferedFile[] = [];
  const answers: Record<string, AppRecord['answers'][string]> = {};

  const understand = async (reply: Reply, question: Question): Promise<OfferedFile[]> => {
    try {
      const found = await tracker.read(reply, question, readRepository);
      return found.map((file) => offeredFile.parse(file));
    } catch (cause) {
      signal.throwIfAborted();
      if (isCodedError(cause)) throw cause;
      const parameters = { host: reply.url.host };
      throw new InstallersError('TRACKER_ANSWER_INVALID', { parameters, cause });
    }
  };

  const take = async (reply: Reply, question: Question): Promise<void> => {
    const found = await understand(reply, question);
    offered.push(...found);
    const etag = reply.header('etag');
    const isSmall = found.length <= mostRemembered && (etag?.length ?? 0) <= 512;
    if (etag !== undefined && isSmall && question.method === 'GET') {
      answers[question.url] = { etag, offered: found };
    }
  };

  for (const question of tracker.questions()) {
    const sharedReply = shared.get(question.url);
    if (sharedReply !== undefined) {
      await take(sharedReply, question);
      continue;
    }
    const url = new URL(question.url);
    const until = limits.get(url.origin);
    if (until !== undefined && until > nowMs) throw limited(url.origin, until);
    const before = Object.hasOwn(known, question.url) ? known[question.url] : undefined;
    const headers = {
      accept: question.accept,
      ...tokenHeaders(source, url, tokens),
      ...(before === undefined ? {} : { 'if-none-match': before.etag }),
    };
    let answer = await http.open({ url, method: question.method, headers, signal });
    if (question.method === 'HEAD' && headless.has(answer.status)) {
      answer.discard();
      answer = await http.open({ url, headers, signal });
    }
    const { status } = answer;
    const limit = limitIn(answer, nowMs);
    if (limit !== undefined) limits.set(url.origin, limit);
    if (status === 304 && before !== undefined) {
      answer.discard();
      offered.push(...before.offered);
      answers[question.url] = before;
      continue;
    }
    if (status === 404 && question.isOptional) {
      answer.discard();
      continue;
    }
    if (status !== 200 || (isPage(answer) && !question.takesPage)) {
      answer.discard();
      throw limit !== undefined && status !== 200 ? limited(url.origin, limit) : refusal(answer);
    }
    const reply = await replyOf(answer, question, nowMs);
    if (question.isShared === true) shared.set(question.url, reply);
    await take(reply, question);
  }
  return { offered, basis, answers };
};

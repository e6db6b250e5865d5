import type { CodedMessage, MirrorStatus } from '@p2p-hotspot/contract';
import { heldRestMs, nextLookMs } from '../../../core/pull-policy.ts';
import type { Clock } from '../../../ports/clock.ts';
import { DaemonError, isDaemonError } from '../../../ports/daemon-error.ts';
import type { PullGuard } from '../../../ports/pull-guard.ts';
import type { SourceEvent, SourceWatcher } from '../../../ports/source-watcher.ts';
import { createAnswerCache, type AnswerCache } from './answer-cache.ts';
import type { HttpClient } from './http-client.ts';
import { withEarlyFiles } from './early-files.ts';
import { createHttpSource } from './http-source.ts';
import { lookAtMirror, type Sight } from './look-at-mirror.ts';

export interface MirrorWatcherOptions {
  readonly urls: readonly string[];
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly guard: PullGuard;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly onMirrors: (mirrors: readonly MirrorStatus[]) => void;
}

export interface MirrorWatcher extends SourceWatcher {
  /** Looks at every mirror at once, whatever the hour. */
  pullNow(): void;
}

interface Mirror {
  readonly id: string;
  readonly label: string;
  readonly url: URL;
  /** Outlives its sources: a link that breaks all day must not bring the same tables all day. */
  readonly cache: AnswerCache;
  message: CodedMessage;
  /** What people should know besides, from the last answers. */
  notice?: CodedMessage | undefined;
  nextLook?: string;
  sight?: Sight | undefined;
  /** A source of it is present. */
  isOpen: boolean;
  failures: number;
  /** Content was held back, or the steward asked: whoever waits for it must look again. */
  isAwaited: boolean;
  wake: () => void;
}

/** News of a release: what a metered link may always carry. */
const isNews = (name: string): boolean => /^(?:metadata|targets)\//.test(name);

/** What people may see of an address: not the password in it. */
const labelOf = (url: URL): string => `${url.host}${url.pathname.replace(/\/$/, '')}`;

const mirrorOf = (text: string, clock: Clock): Mirror => {
  const url = new URL(text);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  const label = labelOf(url);
  return {
    id: `mirror:${url.protocol}//${label}`,
    label,
    url,
    cache: createAnswerCache(clock),
    message: { code: 'MIRROR_NOT_ASKED', parameters: { label } },
    isOpen: false,
    failures: 0,
    isAwaited: false,
    wake: () => undefined,
  };
};

/**
 * Looks at mirrors from time to time, each by its own clock. One whose timestamp has changed
 * disappears and appears again, as a stick with other content would.
 */
export const createMirrorWatcher = (options: MirrorWatcherOptions): MirrorWatcher => {
  const { client, clock, guard, random, onMirrors } = options;
  const mirrors = [
    ...new Map(
      options.urls
        .filter((text) => URL.canParse(text))
        .map((text) => mirrorOf(text, clock))
        .map((mirror) => [mirror.id, mirror]),
    ).values(),
  ];
  const events: SourceEvent[] = [];
  let stir: () => void = () => undefined;

  const tell = (): void => {
    onMirrors(
      mirrors.map(({ id, label, message, nextLook }) => ({
        id,
        label,
        message,
        ...(nextLook === undefined ? {} : { nextLook }),
        receivedBytes: guard.receivedFrom(id),
      })),
    );
  };
  const emit = (event: SourceEvent): void => {
    events.push(event);
    stir();
  };
  const shut = (mirror: Mirror): void => {
    if (mirror.isOpen) emit({ kind: 'disappeared', id: mirror.id });
    mirror.isOpen = false;
  };
  const fail = (mirror: Mirror, { code, parameters }: CodedMessage): void => {
    const { id, label } = mirror;
    const message = { code, parameters };
    shut(mirror);
    mirror.sight = undefined;
    mirror.failures += 1;
    mirror.message = message;
    emit({ kind: 'unusable', id, label, message, sourceKind: 'mirror' });
  };
  const openSource = (mirror: Mirror, { timestamp }: Sight): void => {
    const { id, label, url, cache } = mirror;
    const source = createHttpSource({
      id,
      kind: 'mirror',
      label,
      url,
      client,
      clock,
      cache,
      permit: (name) => {
        const objection = guard.objection(isNews(name) ? 'news' : 'content');
        if (objection === undefined) return;
        mirror.isAwaited = true;
        throw new DaemonError(objection.code, { parameters: objection.parameters });
      },
      onReceived: (bytes) => {
        guard.received(id, bytes);
      },
      onNotice: (message) => {
        mirror.notice = message;
      },
      onGone: (why) => {
        fail(mirror, why);
        mirror.wake();
      },
    });
    shut(mirror);
    mirror.isOpen = true;
    emit({ kind: 'appeared', source: withEarlyFiles(source, timestamp), pluggedIn: false });
  };
  const messageOf = (mirror: Mirror): CodedMessage => {
    const { label } = mirror;
    if (guard.isWindowIgnored()) return { code: 'MIRROR_WINDOW_IGNORED', parameters: { label } };
    return mirror.notice ?? { code: 'MIRROR_READY', parameters: { label } };
  };
  /** Whether somebody waits for content that may be had now. */
  const isDue = ({ isAwaited }: Mirror): boolean =>
    isAwaited && guard.objection('content') === undefined;
  /** @returns whether the mirror is as it should be */
  const look = async (mirror: Mirror, signal: AbortSignal): Promise<boolean> => {
    const { id, label, url, sight } = mirror;
    let isWell = false;
    try {
      const now = await lookAtMirror({
        url,
        label,
        client,
        before: sight,
        signal,
        onReceived: (bytes) => {
          guard.received(id, bytes);
        },
      });
      const isFree = isDue(mirror);
      // One whose news are good and whose content is not must not be asked every minute for ever.
      if (mirror.isOpen) mirror.failures = 0;
      mirror.sight = now;
      if (isFree) mirror.isAwaited = false;
      if (!mirror.isOpen || isFree || now.sha256 !== sight?.sha256) openSource(mirror, now);
      isWell = true;
      mirror.message = guard.objection('content') ?? messageOf(mirror);
    } catch (error) {
      if (signal.aborted) return false;
      if (!isDaemonError(error)) throw error;
      fail(mirror, error);
    }
    return isWell;
  };
  /** Until the time is up, or somebody wakes the mirror. */
  const rest = async (mirror: Mirror, durationMs: number, signal: AbortSignal): Promise<void> => {
    const resting = new AbortController();
    const end = (): void => {
      resting.abort();
    };
    mirror.wake = end;
    signal.addEventListener('abort', end, { once: true });
    if (!signal.aborted) await clock.sleep(durationMs, resting.signal);
    signal.removeEventListener('abort', end);
    mirror.wake = () => undefined;
  };
  const attend = async (mirror: Mirror, signal: AbortSignal): Promise<void> => {
    let dueMs = clock.monotonicMs();
    while (!signal.aborted) {
      await guard.refresh();
      const objection = guard.objection('news');
      if (objection !== undefined) {
        mirror.message = objection;
      } else if (clock.monotonicMs() >= dueMs || (isDue(mirror) && mirror.failures === 0)) {
        const isWell = await look(mirror, signal);
        dueMs = clock.monotonicMs() + nextLookMs(isWell ? 0 : mirror.failures, random());
      }
      await guard.save();
      const { failures } = mirror;
      const now = clock.monotonicMs();
      mirror.nextLook = new Date(Date.parse(clock.now()) + Math.max(dueMs - now, 0)).toISOString();
      tell();
      // What is held back is thought over more often, without a byte.
      const isHeld = objection !== undefined || (mirror.isAwaited && failures === 0);
      const untilDueMs = objection === undefined ? dueMs - now : Infinity;
      await rest(mirror, isHeld ? Math.min(heldRestMs(random()), untilDueMs) : untilDueMs, signal);
      // The link broke meanwhile.
      if (mirror.failures > failures) {
        dueMs = clock.monotonicMs() + nextLookMs(mirror.failures, random());
      }
    }
  };

  return {
    pullNow: () => {
      guard.ask();
      for (const mirror of mirrors) {
        mirror.isAwaited = true;
        mirror.failures = 0;
        mirror.wake();
      }
    },
    watch: async function* (signal) {
      const stopping = new AbortController();
      let failure: { readonly error: unknown } | undefined;
      const stop = (): void => {
        stopping.abort();
        stir();
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      const attending = mirrors.map((mirror) =>
        attend(mirror, stopping.signal).catch((error: unknown) => {
          failure = { error };
          stop();
        }),
      );
      try {
        while (!stopping.signal.aborted) {
          const event = events.shift();
          if (event !== undefined) {
            yield event;
            continue;
          }
          await new Promise<void>((resolve) => {
            stir = resolve;
          });
        }
      } finally {
        stop();
        await Promise.all(attending);
        await guard.save();
      }
      if (failure !== undefined) throw failure.error;
    },
  };
};

import { InstallersError } from '../../../errors.ts';
import type { HttpAnswer } from './http-client.ts';

/** Where a server says nothing better. */
const usualPauseMs = 60 * 60 * 1000;
const longestPauseMs = 24 * usualPauseMs;

const seconds = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,11}$/.test(text) ? Number(text) : undefined;

/** `Retry-After`: seconds, or a date. */
const retryAfterMs = (answer: HttpAnswer, nowMs: number): number | undefined => {
  const text = answer.header('retry-after');
  const wait = seconds(text);
  if (wait !== undefined) return nowMs + wait * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : date;
};

/** GitHub and Forgejo count down `X-RateLimit-Remaining`, GitLab `RateLimit-Remaining`. */
const remaining = (answer: HttpAnswer): number | undefined =>
  seconds(answer.header('x-ratelimit-remaining') ?? answer.header('ratelimit-remaining'));

const resetMs = (answer: HttpAnswer): number | undefined => {
  const at = seconds(answer.header('x-ratelimit-reset') ?? answer.header('ratelimit-reset'));
  return at === undefined ? undefined : at * 1000;
};

/**
 * Until when a server wants to be left alone, by its answer; undefined where it does not say so.
 *
 * @returns milliseconds since 1970
 */
export const limitIn = (answer: HttpAnswer, nowMs: number): number | undefined => {
  const isUsedUp = remaining(answer) === 0;
  const isRefused = answer.status === 429 || answer.status === 403;
  const retry = isRefused || answer.status === 503 ? retryAfterMs(answer, nowMs) : undefined;
  if (!isUsedUp && answer.status !== 429 && retry === undefined) return undefined;
  const until = retry ?? resetMs(answer) ?? nowMs + usualPauseMs;
  // What a wrong clock says, there or here, must not stop us for years.
  return until <= nowMs ? undefined : Math.min(until, nowMs + longestPauseMs);
};

/** Someone in between wants a login, or a page says that there is nothing. */
export const isPage = (answer: HttpAnswer): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(answer.header('content-type') ?? '');

/** The error for a status that brings nothing. */
export const refusal = (answer: HttpAnswer): InstallersError => {
  const { status, url } = answer;
  if (status === 511 || isPage(answer)) {
    return new InstallersError('TRACKER_PAGE', { parameters: { host: url.host, status } });
  }
  const parameters = { address: `${url.host}${url.pathname}`, status };
  return new InstallersError('TRACKER_ANSWERED', { parameters });
};

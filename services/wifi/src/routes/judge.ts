import { hostName, isOwnHost, type OwnHosts } from './own-hosts.ts';
import { findProbe } from './probes.ts';
import type { ProbeAnswer } from './probe.ts';

/** A request of a visitor, as it came: all of it is a stranger's to write. */
export interface VisitorRequest {
  readonly method: string;
  /** A path; or a whole address, where the visitor takes the box for a proxy (RFC 9112 §3.2.2). */
  readonly target: string;
  readonly host: string | undefined;
  readonly userAgent: string | undefined;
}

/** What is known of the visitor and the box, from no word of the request. */
export interface Situation {
  /** Address of the box that the request came to. */
  readonly localAddress: string;
  /** The visitor chose to stay connected. */
  readonly isReleased: boolean;
  readonly own: OwnHosts;
}

/**
 * `pass`: it is for the box itself. `answer`: what the system wants to hear. `redirect`: to the page that
 * asks what the visitor wants, or, once that is known, to the portal.
 */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'answer'; readonly probe: string; readonly answer: ProbeAnswer }
  | {
      readonly kind: 'redirect';
      readonly to: 'captive' | 'portal';
      /** 303 makes a GET of whatever it was. */
      readonly status: 302 | 303;
    };

/** Host and path that a request is for: an address in the target counts before the header. */
const placeOf = ({ target, host }: VisitorRequest): { readonly host: string; path: string } => {
  const [, authority, rest] = /^https?:\/\/([^/?#]*)([^]*)$/i.exec(target) ?? [];
  const path = (rest ?? target).replace(/[?#][^]*$/, '');
  return { host: hostName(authority ?? host ?? ''), path: path === '' ? '/' : path };
};

const reads = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * What becomes of a request of a visitor. Who did not ask to stay connected is never told that there is an
 * Internet; after that, what is asked by a system gets what the system wants to hear.
 */
export const judge = (request: VisitorRequest, situation: Situation): Verdict => {
  const { localAddress, isReleased, own } = situation;
  const { host, path } = placeOf(request);
  if (isOwnHost(host, localAddress, own)) return { kind: 'pass' };
  const isRead = reads(request.method);
  const probe =
    isReleased && isRead && findProbe({ host, path, userAgent: request.userAgent ?? '' });
  if (probe) return { kind: 'answer', probe: probe.id, answer: probe.answer };
  return {
    kind: 'redirect',
    to: isReleased ? 'portal' : 'captive',
    status: isRead ? 302 : 303,
  };
};

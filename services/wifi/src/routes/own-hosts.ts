/** How the box is called by visitors of one network. */
export interface OwnHosts {
  /** As in "library.lan": the box itself and all below it. */
  readonly names: readonly string[];
  /** Names that hold only as they are: of mDNS, of `PORTAL_URL`, addresses. */
  readonly exact: readonly string[];
  /** Address that foreign names lead to: no name of the box. */
  readonly captured: string;
}

/** `Host` without its port, in small letters, and without the dot of the root. */
export const hostName = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:\d{0,5}$/, '')
    .replace(/(?<=[^.])\.$/, '');

/**
 * Whether a request is for the box itself.
 *
 * @param host as {@link hostName} makes it; empty: the client named none
 * @param localAddress that it came to
 */
export const isOwnHost = (
  host: string,
  localAddress: string,
  { names, exact, captured }: OwnHosts,
): boolean => {
  if (host === captured) return false;
  if (host === '') return localAddress !== captured;
  return (
    host === localAddress ||
    host === 'localhost' ||
    exact.includes(host) ||
    names.some((name) => host === name || host.endsWith(`.${name}`))
  );
};

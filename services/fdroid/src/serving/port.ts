/** What a server answered to one request. */
export interface ServedAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, unpacked by nobody: at most `maxBytes` and one more. */
  readonly bytes: Uint8Array;
}

export interface ServedAsk {
  /** `accept-encoding` is `identity` where it is not named here. */
  readonly headers: Readonly<Record<string, string>>;
  /** How much of the body is read; nobody waits for the rest. */
  readonly maxBytes: number;
  /** Takes the body block by block; `bytes` is empty then. */
  readonly take?: (block: Uint8Array) => void;
}

/**
 * One GET over HTTP.
 *
 * It MUST NOT follow redirects, unpack bodies or accept a certificate that does not hold; it MUST end
 * every request after a time that it sets, however slowly a server drips.
 *
 * @returns why there is no answer, where there is none
 * @throws only what must end the whole look, as an abort by the user
 */
export type ServingPort = (
  url: URL,
  ask: ServedAsk,
) => Promise<ServedAnswer | { readonly silence: string }>;

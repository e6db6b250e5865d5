/** Who was sent away, and for how long. Memory is bounded: the oldest is forgotten first. */
export interface BanList {
  /** @param host internet address, where it is known */
  ban(peer: string, host: string | undefined, nowMs: number): void;
  isBanned(peer: string, host: string | undefined, nowMs: number): boolean;
  count(nowMs: number): number;
}

export const banLimits = {
  /** Left alone for so long. */
  banMs: 60 * 60_000,
  /** Peers and addresses that are remembered, each. */
  remembered: 512,
  /**
   * Keys cost nothing to make, addresses do: after so many of its peers, an address is sent away as a
   * whole. Several, since whole villages may stand behind one.
   */
  peersPerHost: 4,
} as const;

const trim = (kept: Map<string, unknown>): void => {
  const [oldest] = kept.keys();
  if (kept.size > banLimits.remembered && oldest !== undefined) kept.delete(oldest);
};

export const createBanList = (): BanList => {
  const peers = new Map<string, number>();
  const hosts = new Map<string, readonly number[]>();
  const recent = (host: string, nowMs: number): readonly number[] =>
    (hosts.get(host) ?? []).filter((untilMs) => untilMs > nowMs);
  return {
    ban: (peer, host, nowMs) => {
      const untilMs = nowMs + banLimits.banMs;
      peers.delete(peer);
      peers.set(peer, untilMs);
      trim(peers);
      if (host === undefined) return;
      const strikes = [...recent(host, nowMs), untilMs].slice(-banLimits.peersPerHost);
      hosts.delete(host);
      hosts.set(host, strikes);
      trim(hosts);
    },
    isBanned: (peer, host, nowMs) =>
      (peers.get(peer) ?? -Infinity) > nowMs ||
      (host !== undefined && recent(host, nowMs).length >= banLimits.peersPerHost),
    count: (nowMs) => [...peers.values()].filter((untilMs) => untilMs > nowMs).length,
  };
};

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDurably } from '@p2p-hotspot/local-service';
import { readLeaseFile, writeLeaseFile, type LeaseLine } from './lease-file.ts';

/**
 * Leases of a box whose power may be cut at any moment and whose clock may then be wrong. dnsmasq
 * writes its file in place, many times an hour: that one lies in memory. The kept one is a copy on the
 * card, replaced whole. Its first line tells when it was made, so that the time for which the box was
 * off, or by which its clock jumped, does not count.
 */
export interface KeptLeases {
  /** Absolute: what dnsmasq reads and writes. */
  readonly liveFile: string;
  /** Before dnsmasq starts: gives it what it knew before, whatever state the files are in. */
  prepare(leaseSeconds: number): Promise<void>;
  /** What dnsmasq says now; empty where its file cannot be read. */
  read(): Promise<readonly LeaseLine[]>;
  /** Copies onto the card, where something worth a write has changed. */
  keep(leases: readonly LeaseLine[]): Promise<void>;
}

export interface KeptLeasesOptions {
  /** On the card. */
  readonly keepDirectory: string;
  /** In memory; a start of the machine empties it. */
  readonly runDirectory: string;
  /** Milliseconds of Unix time. */
  readonly now: () => number;
}

/** A file that dnsmasq is in the middle of writing is whole so much later. */
const writingMs = 50;

const madePattern = /^# ([0-9]{1,12})\n/;

/** The same devices with the same addresses are written again only after so long. */
const keepAgainSeconds = 15 * 60;

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
};

const pairsOf = (leases: readonly LeaseLine[]): string =>
  leases
    .map(({ mac, address }) => `${mac} ${address}`)
    .sort()
    .join('\n');

/** Leases of the copy with the time that they had left when it was made. */
const fromCopy = (text: string, now: number, leaseSeconds: number): readonly LeaseLine[] => {
  const madeAt = Number(madePattern.exec(text)?.[1] ?? now);
  return readLeaseFile(text).flatMap((lease) => {
    const left = Math.min(lease.endsAt - madeAt, leaseSeconds);
    return left > 0 ? [{ ...lease, endsAt: now + left }] : [];
  });
};

/** What dnsmasq wrote last counts before the copy. */
const merge = (live: readonly LeaseLine[], copy: readonly LeaseLine[]): readonly LeaseLine[] => {
  const addresses = new Set(live.map(({ address }) => address));
  const devices = new Set(live.map(({ mac }) => mac));
  return [
    ...live,
    ...copy.filter(({ address, mac }) => !addresses.has(address) && !devices.has(mac)),
  ];
};

export const keepLeases = ({ keepDirectory, runDirectory, now }: KeptLeasesOptions): KeptLeases => {
  const liveFile = path.join(runDirectory, 'dnsmasq.leases');
  const keptFile = path.join(keepDirectory, 'leases');
  let kept: { readonly pairs: string; readonly at: number } | undefined;
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    liveFile,
    prepare: async (leaseSeconds) => {
      await mkdir(runDirectory, { recursive: true });
      const at = seconds();
      // A clock that went back must not make a lease of an hour one of years.
      const live = readLeaseFile(await textOf(liveFile)).flatMap((lease) =>
        lease.endsAt > at ? [{ ...lease, endsAt: Math.min(lease.endsAt, at + leaseSeconds) }] : [],
      );
      const copy = fromCopy(await textOf(keptFile), at, leaseSeconds);
      await rm(liveFile, { force: true, recursive: true });
      await writeFile(liveFile, writeLeaseFile(merge(live, copy)));
    },
    read: async () => {
      const text = await textOf(liveFile);
      if (text.endsWith('\n')) return readLeaseFile(text);
      await sleep(writingMs);
      return readLeaseFile(await textOf(liveFile));
    },
    keep: async (leases) => {
      const pairs = pairsOf(leases);
      const at = seconds();
      const isFresh = kept !== undefined && Math.abs(at - kept.at) < keepAgainSeconds;
      if (isFresh && kept?.pairs === pairs) return;
      await writeDurably(keptFile, `# ${at}\n${writeLeaseFile(leases)}`);
      kept = { pairs, at };
    },
  };
};

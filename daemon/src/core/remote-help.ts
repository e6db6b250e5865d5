import {
  longestHelperName,
  longestRemoteHelpHours,
  type RemoteHelpConsent,
} from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';
import type { RemoteHelpRecord } from '../ports/state-documents.ts';

/** A running consent is made durable so often. */
export const noteEverySeconds = 30;

/**
 * What a steward asked for, as it is kept.
 *
 * @param now ISO 8601 by the box's clock
 * @throws DaemonError REMOTE_HELP_WHO_UNFIT | REMOTE_HELP_HOURS_UNFIT
 */
export const grantRemoteHelp = (who: string, hours: number, now: string): RemoteHelpRecord => {
  const name = who.trim().normalize('NFC');
  // Line feeds and marks that turn the direction of writing could make it say something else.
  if (name === '' || name.length > longestHelperName || /[\p{C}\p{Zl}\p{Zp}]/u.test(name)) {
    throw new DaemonError('REMOTE_HELP_WHO_UNFIT');
  }
  if (!Number.isInteger(hours) || hours < 1 || hours > longestRemoteHelpHours) {
    throw new DaemonError('REMOTE_HELP_HOURS_UNFIT');
  }
  const seconds = hours * 3600;
  return { who: name, since: now, grantedSeconds: seconds, remainingSeconds: seconds };
};

const plusSeconds = (iso: string, seconds: number): string =>
  new Date(Date.parse(iso) + seconds * 1000).toISOString();

const secondsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/**
 * Lets time pass. What counts is time during which the box was on, so that no date that it may wake up with makes
 * the consent longer or shorter. Only a clock that something vouches for counts besides, and only against it: with
 * the time that the box was off.
 *
 * @param provenNow ISO 8601 by a clock that is proven; undefined while nothing vouches for it
 * @returns undefined when it is over
 */
export const countDown = (
  record: RemoteHelpRecord,
  elapsedSeconds: number,
  provenNow: string | undefined,
): RemoteHelpRecord | undefined => {
  const counted = record.remainingSeconds - elapsedSeconds;
  const provenUntil =
    record.provenUntil ?? (provenNow === undefined ? undefined : plusSeconds(provenNow, counted));
  const remainingSeconds =
    provenNow === undefined || provenUntil === undefined
      ? counted
      : Math.min(counted, secondsBetween(provenNow, provenUntil));
  if (remainingSeconds <= 0) return undefined;
  return {
    ...record,
    remainingSeconds,
    ...(provenUntil === undefined ? {} : { provenUntil }),
  };
};

/**
 * A consent as the process before this one left it: whatever it may have used since it last wrote it down is taken
 * off, so that a box that starts again and again does not keep the way open for ever.
 */
export const takeUp = (record: RemoteHelpRecord): RemoteHelpRecord | undefined =>
  countDown(record, noteEverySeconds, undefined);

/** @param now ISO 8601 by the box's clock */
export const describeConsent = (record: RemoteHelpRecord, now: string): RemoteHelpConsent => {
  const secondsLeft = Math.max(0, Math.ceil(record.remainingSeconds));
  return {
    who: record.who,
    since: record.since,
    until: plusSeconds(now, secondsLeft),
    grantedSeconds: record.grantedSeconds,
    secondsLeft,
  };
};

const firstPort = 20_000;
const pairs = 20_000;

/**
 * Ports of the help server that lead to a box: two that stand beside each other, always the same ones.
 *
 * @param deviceId 32 hex digits, random
 */
export const portOfBox = (deviceId: string): number =>
  firstPort + 2 * (Number.parseInt(deviceId.slice(0, 8), 16) % pairs);

/** One port of the help server, and where on the box it leads: `host:port`. */
export interface Forward {
  readonly port: number;
  readonly to: string;
}

/**
 * What remote help reaches.
 *
 * @param portal where the portal is for it
 * @param target one more place; one that is a port of the portal would be taken for the screen of the box, and is
 * left out
 */
export const planForwards = (
  port: number,
  portal: { readonly address: string; readonly ports: readonly number[] },
  target: string | undefined,
): readonly Forward[] => {
  const [page = 80] = portal.ports;
  // As a number: ssh takes "080" for 80.
  const targetPort = Number(target?.slice(target.lastIndexOf(':') + 1));
  const isPortal = portal.ports.includes(targetPort);
  return [
    { port, to: `${portal.address}:${page}` },
    ...(target === undefined || isPortal ? [] : [{ port: port + 1, to: target }]),
  ];
};

/**
 * A line for `authorized_keys` on the help server (sshd(8)): the box may open these ports, and nothing else.
 *
 * @param publicKey with its type and a comment
 */
export const authorizedKeyLine = (publicKey: string, forwards: readonly Forward[]): string => {
  const listens = forwards.map(({ port }) => `permitlisten="localhost:${port}"`);
  return `${['restrict', 'port-forwarding', ...listens].join(',')} ${publicKey}`;
};

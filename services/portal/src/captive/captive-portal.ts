import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { plainAddress, type VisitorNetwork } from '@p2p-hotspot/contract';
import { createReleases, judge, subnetHolds, type Verdict } from '@p2p-hotspot/wifi/routes';
import type { FastifyRequest } from 'fastify';
import type { NetworkClient } from '../network/network-client.ts';
import { socketAddress } from '../server/visitor-socket.ts';
import type { CaptiveSettings } from './captive-settings.ts';

/** A choice to stay, as it is offered now. */
export type StayOffer =
  | { readonly kind: 'offline'; readonly hours: number }
  | { readonly kind: 'shared'; readonly minutes: number };

/** Somebody in the visitors' network. */
export interface Visitor {
  readonly network: VisitorNetwork;
  readonly offer: StayOffer;
  /** Milliseconds for which they stay; 0: they did not ask to. */
  readonly leftMs: number;
  /** Proves that a form was read by this visitor, and not written by another's page. */
  readonly token: string;
  isToken(token: string): boolean;
  /** @returns whether it was done: a shared uplink may refuse */
  stay(): Promise<boolean>;
  forget(): Promise<void>;
}

/** Who in the visitors' network is taken to the portal, and who asked not to be. */
export interface CaptivePortal {
  /** What becomes of a request, before any route. Whoever is elsewhere passes. */
  judge(request: FastifyRequest): Verdict;
  /** Undefined for whoever is elsewhere, and while there is no such network. */
  visitorOf(request: Pick<FastifyRequest, 'socket'>): Visitor | undefined;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
const minuteSeconds = 60;

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

interface Place {
  readonly network: VisitorNetwork;
  readonly holds: (address: string) => boolean;
}

/** "library.lan" is "library" to those who leave out the rest, and "library.local" by mDNS. */
const shortOf = (name: string): readonly string[] => {
  const [, short] = /^([^.]+)\.lan$/.exec(name) ?? [];
  return short === undefined ? [] : [short, `${short}.local`];
};

/** @param now milliseconds of a clock that never goes back */
export const createCaptivePortal = (
  client: NetworkClient,
  settings: CaptiveSettings,
  now: () => number = () => performance.now(),
): CaptivePortal => {
  // Who chose to stay without Internet did not ask for the shared one, and the other way round.
  const releases = { offline: createReleases(now), shared: createReleases(now) };
  const secret = randomBytes(32);
  let place: Place | undefined;

  const look = (): void => {
    const network = client.status()?.visitorNetwork;
    place = network && { network, holds: subnetHolds(network.subnet) };
    for (const kind of Object.values(releases)) kind.learn(client.leases());
  };
  client.listen(look);
  look();

  const addressAt = (request: Pick<FastifyRequest, 'socket'>): string | undefined => {
    const address = socketAddress(request);
    return place?.holds(address) === true ? address : undefined;
  };
  const offerOf = ({ isCapturing }: VisitorNetwork): StayOffer => {
    const { sharingMinutes, releaseHours } = settings;
    return sharingMinutes !== undefined && !isCapturing
      ? { kind: 'shared', minutes: sharingMinutes }
      : { kind: 'offline', hours: releaseHours };
  };
  const tokenOf = (address: string): string =>
    createHmac('sha256', secret).update(address).digest('base64url');

  return {
    judge: (request) => {
      const address = addressAt(request);
      if (!settings.isOn || address === undefined || place === undefined) return { kind: 'pass' };
      const { names, gateway, captured } = place.network;
      const { localName } = client.status() ?? {};
      const { method, url, headers, socket } = request.raw;
      return judge(
        {
          ...{ method: method ?? '', target: url ?? '' },
          ...{ host: headers.host, userAgent: headers['user-agent'] },
        },
        {
          localAddress: plainAddress(socket.localAddress ?? ''),
          isReleased: releases[offerOf(place.network).kind].left(address) > 0,
          own: {
            names,
            exact: [
              gateway,
              ...names.flatMap(shortOf),
              ...(localName === undefined ? [] : [localName]),
              ...settings.hosts,
            ],
            captured,
          },
        },
      );
    },
    visitorOf: (request) => {
      const address = addressAt(request);
      if (address === undefined || place === undefined) return undefined;
      const { network } = place;
      const offer = offerOf(network);
      const token = tokenOf(address);
      return {
        network,
        offer,
        leftMs: releases[offer.kind].left(address),
        token,
        isToken: (given) => isSame(Buffer.from(given), Buffer.from(token)),
        stay: async () => {
          if (offer.kind === 'offline') {
            releases.offline.release(address, offer.hours * hourMs);
            return true;
          }
          const isTaken = await client.release(address, offer.minutes * minuteSeconds);
          if (isTaken) releases.shared.release(address, offer.minutes * minuteMs);
          return isTaken;
        },
        forget: async () => {
          releases[offer.kind].forget(address);
          if (offer.kind === 'shared') await client.release(address, 0);
        },
      };
    },
  };
};

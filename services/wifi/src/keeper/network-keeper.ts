import {
  isCodedError,
  type CodedMessage,
  type Lease,
  type NetworkCheck,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import { createFeed, type Feed } from '@p2p-hotspot/local-service';
import { clientLimitOf } from '../core/client-limits.ts';
import { decide, type Memory, type NetworkWishes, type Plan } from '../core/decide.ts';
import { describeNetwork } from '../core/describe.ts';
import { findOutAboutRadios, judgedAccessPoint } from '../core/findings.ts';
import { isUnderWay } from '../core/under-way.ts';
import type { SettingsKeeper } from '../settings/keep-settings.ts';
import { createAccessPointActor } from './access-point-actor.ts';
import { createNetworkActs, type NetworkActs } from './network-acts.ts';
import type { NetworkPorts } from './network-ports.ts';
import { observe, type Look } from './observe.ts';
import type { RunStateKeeper } from './run-state.ts';
import { createUplinkActor } from './uplink-actor.ts';
import { createVisitorsActor } from './visitors-actor.ts';
import { createWiredActor } from './wired-actor.ts';

/** The whole network of the box. */
export interface NetworkKeeper {
  /** Looks, decides and acts, once. One at a time. */
  round(): Promise<void>;
  /** Something changed: the next round should come now. */
  onWake(listener: () => void): () => void;
  /** The last round found everything as the one before it left it, and as it should be. */
  isSettled(): boolean;
  /** Absent until the first round. */
  readonly status: Feed<NetworkStatus | undefined>;
  readonly leases: Feed<readonly Lease[]>;
  /** Absent until the first round. */
  plan(): Plan | undefined;
  tellChecks(checks: readonly NetworkCheck[]): void;
  readonly acts: NetworkActs;
  /** Ends what ends with the service. What another program keeps on the air stays there. */
  close(): Promise<void>;
}

export interface NetworkKeeperOptions {
  readonly ports: NetworkPorts;
  readonly settings: SettingsKeeper;
  readonly run: RunStateKeeper;
  /** But for the Wi-Fi, which is the settings' to say. */
  readonly wishes: Omit<NetworkWishes, 'wifi'>;
}

/** A box that is being set up is a guest for so long at most. */
const windowSeconds = 30 * 60;
/** Time for a Wi-Fi that the box knows to come up by itself. */
const graceSeconds = 60;
/** The portal says each minute that it is there. */
const capportSeconds = 180;
/** The answer to whoever changed the Wi-Fi is with them before it goes. */
const leavingSeconds = 3;

export const createNetworkKeeper = ({
  ports,
  settings,
  run,
  wishes,
}: NetworkKeeperOptions): NetworkKeeper => {
  const { uplinks, nameServer, localName, clock, host, backend } = ports;
  const wakeListeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of wakeListeners) listener();
  };
  const accessPoint = createAccessPointActor({ ports, settings, run });
  const visitors = createVisitorsActor(ports);
  const wired = createWiredActor(ports);
  const uplink = createUplinkActor(ports, run, wake);
  const startedAt = clock.now();
  const status = createFeed<NetworkStatus | undefined>(undefined);
  const leases = createFeed<readonly Lease[]>([]);
  let checks: readonly NetworkCheck[] = [];
  let last: { readonly look: Look; readonly plan: Plan } | undefined;
  let changesFrom = -Infinity;
  let notSaved: CodedMessage | undefined;
  let found = '';
  let isSettled = false;

  /** What the daemon said last counts while it is away. */
  let appPorts: readonly number[] = [];
  let capport: { readonly url: string; readonly until: number } | undefined;

  const allWishes = (): NetworkWishes => ({
    ...wishes,
    appPorts,
    ...(capport !== undefined && clock.now() < capport.until && { capportUrl: capport.url }),
    wifi: settings.wishes(),
  });

  const recall = (): Memory => {
    const loan = uplink.loan();
    const [aloneOn, served] = [wired.aloneOn(), visitors.served()];
    return {
      isSetUp: run.read().isSetUp,
      windowEnds: startedAt + windowSeconds,
      graceEnds: startedAt + graceSeconds,
      ...(loan !== undefined && { loan }),
      ...(aloneOn !== undefined && { aloneOn }),
      otherServers: wired.otherServers(),
      ...(served !== undefined && { served }),
    };
  };

  /** A card that cannot be written keeps nobody from the network. */
  const keepGoing = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!isCodedError(error)) throw error;
      if (error.code !== 'NETWORK_NOT_SAVED') throw error;
      notSaved = { code: error.code, parameters: error.parameters };
    }
  };

  const noteSetUp = async ({ seen }: Look): Promise<void> => {
    if (run.read().isSetUp) return;
    if (seen.hasRelease || seen.now >= startedAt + windowSeconds) {
      await run.change({ isSetUp: true });
    }
  };

  const carryOut = async ({ seen }: Look, plan: Plan): Promise<void> => {
    const ours = plan.accessPoint.kind === 'up' ? plan.accessPoint.settings.device : undefined;
    await uplink.endUnwanted(plan);
    if (ours !== undefined && seen.uplinks.some(({ device }) => device === ours)) {
      await uplinks.disconnect(ours);
    }
    if (plan.visitors === undefined) await visitors.carryOut(undefined);
    if (
      seen.now >= changesFrom &&
      (await accessPoint.carryOut(plan.accessPoint, seen.accessPoint))
    ) {
      wake();
    }
    await wired.carryOut(plan);
    if (plan.visitors !== undefined) await visitors.carryOut(plan.visitors);
    uplink.carryOut(plan);
  };

  const problemsOf = ({ look, plan }: { look: Look; plan: Plan }): readonly CodedMessage[] => {
    const isWanted = plan.accessPoint.kind === 'up' && look.seen.accessPoint.kind !== 'up';
    return [
      isWanted ? accessPoint.problem() : undefined,
      wired.problem(),
      ...visitors.problems(),
      accessPoint.countryProblem(),
      notSaved,
    ].filter((problem) => problem !== undefined);
  };

  const tell = (): void => {
    if (last === undefined) return;
    const { look, plan } = last;
    const [applied, joinMessage] = [accessPoint.settings(), uplink.message()];
    const problems = problemsOf(last);
    status.set(
      describeNetwork(look.seen, plan, {
        wishes: allWishes(),
        settings: settings.describe(),
        settingProblems: settings.problems(),
        ...(applied !== undefined && { applied }),
        problems,
        radioFindings: findOutAboutRadios({
          radios: look.seen.radios,
          accessPoint: judgedAccessPoint(look.seen, plan, applied),
          country: look.country,
          wantedCountry: settings.wishes().country,
          hasWeakPower: look.box?.hasWeakPower === true,
        }),
        ...(joinMessage !== undefined && { joinMessage }),
        leases: leases.read().length,
        checks,
        clientLimit: clientLimitOf,
      }),
    );
  };

  const readLeases = async (): Promise<void> => {
    try {
      leases.set(await nameServer.leases());
    } catch (error) {
      if (!isCodedError(error)) throw error;
    }
  };
  const endListening = [
    host.onChange(wake),
    backend.onChange(wake),
    uplinks.onChange(wake),
    localName.onChange(wake),
    nameServer.onLeases(() => {
      void readLeases().then(tell);
    }),
  ];

  return {
    status,
    leases,
    plan: () => last?.plan,
    isSettled: () => isSettled,
    onWake: (listener) => {
      wakeListeners.add(listener);
      return () => {
        wakeListeners.delete(listener);
      };
    },
    round: async () => {
      const look = await observe(ports);
      localName.answerOn(look.seen.links.flatMap(({ addresses }) => addresses));
      await keepGoing(() => noteSetUp(look));
      appPorts = look.box?.appPorts ?? appPorts;
      const plan = decide(look.seen, allWishes(), recall());
      last = { look, plan };
      await keepGoing(() => carryOut(look, plan));
      await readLeases();
      const next = decide(look.seen, allWishes(), recall());
      last = { look, plan: next };
      // By what was found out meanwhile something else is to be done.
      if (JSON.stringify(next) !== JSON.stringify(plan)) wake();
      const before = found;
      found = JSON.stringify([{ ...look.seen, now: 0 }, look.country, next]);
      isSettled =
        found === before &&
        look.seen.now >= changesFrom &&
        problemsOf(last).length === 0 &&
        !isUnderWay(look.seen, next, recall());
      tell();
    },
    tellChecks: (found) => {
      checks = found;
      tell();
    },
    acts: createNetworkActs({
      ports,
      settings,
      uplink,
      accessPoint,
      wishes,
      seen: () => last?.look.seen,
      plan: () => last?.plan,
      leases: () => leases.read(),
      holdBack: () => {
        changesFrom = clock.now() + leavingSeconds;
      },
      wake,
      tellCapport: (url) => {
        if (capport?.url !== url) wake();
        capport = url === undefined ? undefined : { url, until: clock.now() + capportSeconds };
      },
    }),
    close: async () => {
      for (const end of endListening) end();
      await uplink.close();
      await visitors.close();
      await backend.close();
      await localName.close();
      await host.close();
    },
  };
};

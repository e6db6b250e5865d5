import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { VisitorPlan } from '../core/plan-visitors.ts';
import type { NetworkPorts } from './network-ports.ts';
import { createPatience } from './patience.ts';

/** Gives visitors addresses, names, the time and rules, or takes all of it away. */
export interface VisitorsActor {
  carryOut(plan: VisitorPlan | undefined): Promise<void>;
  /** Interface on which visitors are served. */
  served(): string | undefined;
  /** What does not work of it. */
  problems(): readonly CodedMessage[];
  /** Addresses and names end with the service. The rules stay: the access point may outlive it. */
  close(): Promise<void>;
}

export const createVisitorsActor = ({
  nameServer,
  firewall,
  time,
  clock,
}: NetworkPorts): VisitorsActor => {
  const problems = new Map<string, CodedMessage>();
  const patience = createPatience(clock, 5, 60);
  let served: string | undefined;
  let rules: string | undefined;
  let isClear = false;

  /** What fails does not keep the rest from working. */
  const attempt = async (what: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
      problems.delete(what);
    } catch (error) {
      if (!isCodedError(error)) throw error;
      problems.set(what, { code: error.code, parameters: error.parameters });
      patience.lengthen();
    }
  };

  const stop = async (): Promise<void> => {
    served = undefined;
    await attempt('name-server', () => nameServer.stop());
    await attempt('time', () => time.stop());
    await attempt('firewall', () => firewall.clear());
    [rules, isClear] = [undefined, true];
  };

  return {
    served: () => served,
    problems: () => [...problems.values()],
    carryOut: async (plan) => {
      if (plan === undefined) {
        if (isClear) return;
        problems.clear();
        patience.reset();
        await stop();
        return;
      }
      if (problems.size > 0 && !patience.isOver()) return;
      isClear = false;
      // Before anybody has an address.
      const wanted = JSON.stringify(plan.firewall);
      if (wanted !== rules || problems.has('firewall')) {
        await attempt('firewall', () => firewall.apply(plan.firewall));
        rules = wanted;
      }
      await attempt('name-server', () => nameServer.apply(plan.nameServer));
      await attempt('time', () => time.apply(plan.network.gateway));
      served = plan.device;
      if (problems.size === 0) patience.reset();
    },
    close: async () => {
      await nameServer.stop();
      await time.stop();
    },
  };
};

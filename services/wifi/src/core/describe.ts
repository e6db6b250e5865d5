import type {
  AccessPointStatus,
  CodedMessage,
  NetworkCheck,
  NetworkSettings,
  NetworkStatus,
  RadioStatus,
} from '@p2p-hotspot/contract';
import type { AccessPointSettings } from '../ports/access-point.ts';
import type { Radio } from '../ports/radios.ts';
import type { NetworkWishes, Observation, Plan } from './decide.ts';

/** What is told of the network besides the plan. */
export interface Facts {
  readonly wishes: NetworkWishes;
  readonly settings: NetworkSettings;
  readonly settingProblems: readonly CodedMessage[];
  /** What the access point was last tried with. */
  readonly applied?: AccessPointSettings;
  /** Why something of the plan is not carried out; the first is told before everything else. */
  readonly problems: readonly CodedMessage[];
  /** What is known of the radios. */
  readonly radioFindings: readonly CodedMessage[];
  readonly joinMessage?: CodedMessage;
  readonly leases: number;
  readonly checks: readonly NetworkCheck[];
  readonly clientLimit: (radio: Radio) => number | undefined;
}

const useOf = (seen: Observation, plan: Plan, device: string): RadioStatus['use'] => {
  const { accessPoint } = plan;
  if (accessPoint.kind === 'up' && accessPoint.settings.device === device) return 'access-point';
  return seen.uplinks.some((uplink) => uplink.device === device) ? 'uplink' : 'none';
};

const describeAccessPoint = (
  seen: Observation,
  { accessPoint }: Plan,
  applied: AccessPointSettings | undefined,
): AccessPointStatus | undefined => {
  // Until a channel was chosen there is nothing to tell.
  if (accessPoint.kind === 'none' || applied === undefined) return undefined;
  const { device, ssid, security, band, channel } = applied;
  const told = { device, ssid, security: security.kind, band, channel };
  if (accessPoint.kind === 'paused') {
    const backInSeconds = Math.max(0, Math.ceil(accessPoint.until - seen.now));
    return { ...told, state: 'paused', backInSeconds };
  }
  const condition = seen.accessPoint;
  const stations = condition.kind === 'up' ? condition.stations : undefined;
  return { ...told, state: condition.kind, ...(stations !== undefined && { stations }) };
};

/** The state of the network as everybody on the box may read it. */
export const describeNetwork = (seen: Observation, plan: Plan, facts: Facts): NetworkStatus => {
  const accessPoint = describeAccessPoint(seen, plan, facts.applied);
  const [problem, ...others] = facts.problems;
  return {
    apiVersion: 1,
    mode: facts.wishes.mode,
    message: problem ?? plan.message,
    radios: seen.radios.map((radio) => {
      const limit = facts.clientLimit(radio);
      return {
        device: radio.device,
        driver: radio.driver,
        isBuiltIn: radio.isBuiltIn,
        canBeAccessPoint: radio.canBeAccessPoint,
        use: useOf(seen, plan, radio.device),
        ...(limit !== undefined && { clientLimit: limit }),
      };
    }),
    ...(accessPoint !== undefined && { accessPoint }),
    uplinks: seen.uplinks,
    ...(seen.localName !== undefined && { localName: seen.localName.name }),
    ...(plan.visitors !== undefined && { visitorNetwork: plan.visitors.network }),
    leases: facts.leases,
    checks: facts.checks,
    findings: [...others, ...plan.findings, ...facts.radioFindings],
    settings: facts.settings,
    settingProblems: facts.settingProblems,
    ...(facts.joinMessage !== undefined && { joinMessage: facts.joinMessage }),
    knownWifi: seen.knownWifi,
  };
};

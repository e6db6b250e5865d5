import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { Plan } from '../core/decide.ts';
import { visitorAddresses } from '../core/visitor-network.ts';
import type { NetworkPorts } from './network-ports.ts';

/** Gives an Ethernet socket the visitors' addresses, once nobody else hands out any there. */
export interface WiredActor {
  carryOut(plan: Pick<Plan, 'wired' | 'askOn' | 'switchOn'>): Promise<void>;
  /** Where nobody else hands out addresses, since the cable came. */
  aloneOn(): string | undefined;
  /** Who else hands out addresses there. */
  otherServers(): readonly string[];
  problem(): CodedMessage | undefined;
}

/** Seconds between two questions, while somebody else answers. */
const pauseSeconds = 15;
/** Servers that first look whether an address is in use take up to three seconds. */
const answeringMs = 8000;

export const createWiredActor = ({ host, probe, setManaged, clock }: NetworkPorts): WiredActor => {
  let aloneOn: string | undefined;
  let otherServers: readonly string[] = [];
  let asked: { readonly device: string; readonly at: number } | undefined;
  let owned: string | undefined;
  let problem: CodedMessage | undefined;

  const ask = async (device: string): Promise<void> => {
    if (asked?.device === device && clock.now() < asked.at + pauseSeconds) return;
    otherServers = await probe.findDhcpServers(device, AbortSignal.timeout(answeringMs));
    asked = { device, at: clock.now() };
    if (otherServers.length === 0) aloneOn = device;
  };
  const take = async (device: string): Promise<void> => {
    await setManaged(device, false);
    await host.setAddresses(device, visitorAddresses);
    owned = device;
  };
  const leave = async (device: string): Promise<void> => {
    owned = undefined;
    await host.removeAddresses(device, visitorAddresses);
    await setManaged(device, true);
  };

  return {
    aloneOn: () => aloneOn,
    otherServers: () => otherServers,
    problem: () => problem,
    carryOut: async ({ wired, askOn, switchOn }) => {
      try {
        problem = undefined;
        if (owned !== undefined && owned !== wired) await leave(owned);
        if (wired !== undefined) {
          await take(wired);
          return;
        }
        // The cable is out, or another one: what was found on it says nothing any more.
        aloneOn = undefined;
        if (switchOn !== undefined) await host.switchOn(switchOn);
        if (askOn === undefined) [asked, otherServers] = [undefined, []];
        else await ask(askOn);
      } catch (error) {
        if (!isCodedError(error)) throw error;
        problem = { code: error.code, parameters: error.parameters };
      }
    },
  };
};

import type { CodedMessage, SeenNetwork } from '@p2p-hotspot/contract';
import { isCodedError } from '@p2p-hotspot/contract';
import { chooseChannel } from '../core/choose-channel.ts';
import type { AccessPointPlan } from '../core/decide.ts';
import { radioRefusal } from '../core/radio-refusal.ts';
import { noCountry } from '../core/wifi-wishes.ts';
import { refusals, vainTries, WifiError } from '../errors.ts';
import type { AccessPointCondition, AccessPointSettings } from '../ports/access-point.ts';
import type { Radio } from '../ports/radios.ts';
import type { SettingsKeeper } from '../settings/keep-settings.ts';
import type { NetworkPorts } from './network-ports.ts';
import { createPatience } from './patience.ts';
import type { RunStateKeeper } from './run-state.ts';

/** Makes the access point what the plan says, and keeps it so. */
export interface AccessPointActor {
  /** @returns false: all was well, or it is not time for another try */
  carryOut(plan: AccessPointPlan, condition: AccessPointCondition): Promise<boolean>;
  /** What it is on the air with, or was last tried with. */
  settings(): AccessPointSettings | undefined;
  /** Why it is not on the air. */
  problem(): CodedMessage | undefined;
  /** The radio could not be told in which country it is. */
  countryProblem(): CodedMessage | undefined;
  /** What the radio heard before it was an access point. */
  heard(): readonly SeenNetwork[];
  /** The next try comes at once. */
  hurry(): void;
}

type UpPlan = Extract<AccessPointPlan, { kind: 'up' }>;

/** A radio that takes longer does not come up. */
const patienceMs = 60_000;
const tooSlow = `${patienceMs / 1000} s`;
/** Longer than a backend waits by itself; then what is unknown stays so. */
const listeningMs = 20_000;

const messageOf = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

export interface AccessPointActorOptions {
  readonly ports: NetworkPorts;
  readonly settings: SettingsKeeper;
  readonly run: RunStateKeeper;
}

export const createAccessPointActor = ({
  ports: { backend, radios, uplinks, clock },
  settings,
  run,
}: AccessPointActorOptions): AccessPointActor => {
  const patience = createPatience(clock, 5, 60);
  const unblocking = createPatience(clock, 30, 600);
  let applied: AccessPointSettings | undefined;
  let appliedKey: string | undefined;
  let isTakenDown = false;
  let problem: CodedMessage | undefined;
  let countryProblem: CodedMessage | undefined;
  let heard: readonly SeenNetwork[] = [];

  /** A radio hears little once it is an access point. */
  const listen = async (device: string): Promise<void> => {
    const signal = AbortSignal.timeout(listeningMs);
    try {
      heard = await uplinks.scan(device, signal);
    } catch (error) {
      if (!isCodedError(error) && !signal.aborted) throw error;
    }
  };

  /**
   * What a radio may do changed if the country was told since the plan was made.
   *
   * @throws WifiError one of `refusals`
   */
  const allowedRadio = async ({ radio: planned, settings: wanted }: UpPlan): Promise<Radio> => {
    const radio = (await radios.list()).find(({ device }) => device === wanted.device) ?? planned;
    const refusal = radioRefusal(radio, wanted, await kernelCountry());
    if (refusal !== undefined) throw new WifiError(refusal.code, refusal);
    return radio;
  };

  const channelFor = async (
    radio: Radio,
    { settings: wanted }: UpPlan,
    isUp: boolean,
  ): Promise<number> => {
    if (wanted.channel !== 'auto') return wanted.channel;
    const { device, band, country = '' } = wanted;
    const { channel: before } = run.read();
    if (before?.device === device && before.band === band && before.country === country) {
      return before.channel;
    }
    const busy = isUp ? undefined : await radios.busyChannels(device);
    const channel = chooseChannel(radio, band, busy);
    if (channel === undefined) {
      throw new WifiError('NETWORK_BAND_MISSING', { parameters: { device, band } });
    }
    await run.change({ channel: { device, band, country, channel } });
    return channel;
  };

  /** "00" also where nobody can say. */
  const kernelCountry = async (): Promise<string> => {
    try {
      return await radios.country();
    } catch (error) {
      if (!isCodedError(error)) throw error;
      return noCountry;
    }
  };

  const tellCountry = async (country: string | undefined): Promise<void> => {
    countryProblem = undefined;
    if (country === undefined) return;
    try {
      if ((await radios.country()) !== country) await radios.setCountry(country);
    } catch (error) {
      // The radio then keeps to what is legal everywhere.
      if (!isCodedError(error)) throw error;
      countryProblem = messageOf(error);
    }
  };

  const bringUpInTime = async (whole: AccessPointSettings): Promise<void> => {
    const signal = AbortSignal.timeout(patienceMs);
    try {
      await backend.bringUp(whole, signal);
    } catch (error) {
      if (isCodedError(error) || !signal.aborted) throw error;
      throw new WifiError('NETWORK_AP_NOT_UP', { parameters: { reason: tooSlow }, cause: error });
    }
  };

  const bringUp = async (plan: UpPlan, condition: AccessPointCondition): Promise<boolean> => {
    const isUp = condition.kind === 'up' && condition.device === plan.settings.device;
    const key = JSON.stringify(plan.settings);
    if (isUp && key === appliedKey) {
      problem = undefined;
      return false;
    }
    if (!patience.isOver()) return false;
    const { wishes } = plan;
    try {
      await tellCountry(plan.settings.country);
      const radio = await allowedRadio(plan);
      if (!isUp && heard.length === 0) await listen(plan.settings.device);
      const whole = { ...plan.settings, channel: await channelFor(radio, plan, isUp) };
      applied = whole;
      await bringUpInTime(whole);
      [appliedKey, isTakenDown, problem] = [key, false, undefined];
      patience.reset();
    } catch (error) {
      if (!isCodedError(error)) throw error;
      problem = messageOf(error);
      appliedKey = undefined;
      const isOneOf = (codes: readonly string[]): boolean => codes.includes(error.code);
      const isCertain = isOneOf(refusals);
      // Settings are not to blame where the radio was pulled out in the middle.
      const isBlamed =
        (isCertain || isOneOf(vainTries)) &&
        (await radios.list()).some(({ device }) => device === plan.radio.device);
      const hasOthers = isBlamed && (await settings.refuse(wishes, problem, isCertain));
      if (!hasOthers) patience.lengthen();
      return true;
    }
    await settings.accept(wishes);
    return true;
  };

  /** A system whose country nobody set blocks its radios. */
  const unblock = async (country: string): Promise<void> => {
    if (!unblocking.isOver()) return;
    unblocking.lengthen();
    await tellCountry(country);
    try {
      await radios.unblock();
    } catch (error) {
      if (!isCodedError(error)) throw error;
      countryProblem = messageOf(error);
    }
  };

  const takeDown = async (condition: AccessPointCondition): Promise<boolean> => {
    [appliedKey, problem] = [undefined, undefined];
    if (isTakenDown && condition.kind === 'down') return false;
    try {
      await backend.takeDown();
      isTakenDown = true;
    } catch (error) {
      if (!isCodedError(error)) throw error;
      problem = messageOf(error);
    }
    return isTakenDown;
  };

  return {
    carryOut: async (plan, condition) => {
      if (plan.kind === 'up') return bringUp(plan, condition);
      if (plan.kind === 'none' && plan.unblockFor !== undefined) await unblock(plan.unblockFor);
      return takeDown(condition);
    },
    settings: () => applied,
    problem: () => problem,
    countryProblem: () => countryProblem,
    heard: () => heard,
    hurry: () => {
      patience.reset();
    },
  };
};

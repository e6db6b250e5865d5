import type { CodedMessage } from '@p2p-hotspot/contract';
import { fault, ServingFault, type ServingFaultCode } from './fault.ts';
import type { ServingPort } from './port.ts';
import type { ServingRule, ServingRuleId } from './rule.ts';
import { openServed, type Served, type ServedList, type ServedOptions } from './served.ts';
import { servingRules } from './serving-rules.ts';

/** What became of one rule. `unseen`: one that it rests on is broken. */
export type ServingFinding = {
  readonly rule: ServingRule;
} & (
  | { readonly status: 'kept' | 'unseen' }
  | ({ readonly status: 'broken' } & CodedMessage<ServingFaultCode>)
);

export interface CheckedServing {
  /** In the order of the rules; those that do not apply are left out. */
  readonly findings: readonly ServingFinding[];
  /** What is served; absent where it could not be read. */
  readonly list: ServedList | undefined;
}

/** So often a repository may change while it is looked at. */
const mostLooks = 4;

type Verdict = 'kept' | 'unseen' | ServingFault;

const judge = async (rule: ServingRule, served: Served): Promise<Verdict> => {
  try {
    await rule.check(served);
    return 'kept';
  } catch (error) {
    if (error instanceof ServingFault) return error;
    throw error;
  }
};

/** Judges every rule on one look. */
const lookOnce = async (served: Served): Promise<Map<ServingRuleId, Verdict>> => {
  const verdicts = new Map<ServingRuleId, Verdict>();
  const isBroken = (id: ServingRuleId): boolean => (verdicts.get(id) ?? 'kept') !== 'kept';
  for (const rule of servingRules) {
    if (rule.applies?.(served) === false) continue;
    const verdict = rule.after.some(isBroken) ? 'unseen' : await judge(rule, served);
    const isElsewhere =
      verdict instanceof ServingFault &&
      verdict.code === 'SERVING_REDIRECTED' &&
      rule.id !== 'redirects';
    verdicts.set(rule.id, isElsewhere ? 'unseen' : verdict);
    // Whichever file is redirected, it is one rule that is broken.
    if (isElsewhere) verdicts.set('redirects', verdict);
  }
  return verdicts;
};

const listOf = async (served: Served): Promise<ServedList | undefined> => {
  try {
    const { timestamp, fingerprint } = await served.entry();
    const { apks } = await served.contents();
    return { timestamp, fingerprint, apks };
  } catch (error) {
    if (error instanceof ServingFault) return undefined;
    throw error;
  }
};

const findingOf = (rule: ServingRule, verdict: Verdict): ServingFinding =>
  verdict instanceof ServingFault
    ? { rule, status: 'broken', code: verdict.code, parameters: verdict.parameters }
    : { rule, status: verdict };

/** Nothing else can be said of a server that shows another list each time. */
const unsteady = (verdicts: ReadonlyMap<ServingRuleId, Verdict>) =>
  new Map<ServingRuleId, Verdict>(
    [...verdicts.keys()].map((id) => [
      id,
      id === 'steady' ? fault('SERVING_NEVER_STEADY') : 'unseen',
    ]),
  );

/**
 * Judges how a server hands an F-Droid repository out, as F-Droid clients see it. When the repository
 * changes meanwhile, it looks again: what it saw before is then the list that phones still hold.
 *
 * @param address as in `http://192.168.44.1/fdroid/repo`, without a slash at the end
 * @throws what `port` throws; errors of the file system
 */
export const checkServing = async (
  address: string,
  port: ServingPort,
  options: Partial<ServedOptions> = {},
): Promise<CheckedServing> => {
  let { before } = options;
  for (let looks = 1; ; looks += 1) {
    const { expected, isComplete = false } = options;
    const served = openServed(address, port, { expected, before, isComplete });
    const verdicts = await lookOnce(served);
    const steady = verdicts.get('steady');
    const hasChanged = steady instanceof ServingFault && steady.code === 'SERVING_NEVER_STEADY';
    if (hasChanged && looks < mostLooks) {
      before = (await listOf(served)) ?? before;
      continue;
    }
    const told = hasChanged ? unsteady(verdicts) : verdicts;
    const findings = servingRules.flatMap((rule) => {
      const verdict = told.get(rule.id);
      return verdict === undefined ? [] : [findingOf(rule, verdict)];
    });
    return { findings, list: hasChanged ? undefined : await listOf(served) };
  }
};

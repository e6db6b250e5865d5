import type { Memory, Observation, Plan } from './decide.ts';

/**
 * Whether something is still being done or tried, or the plan changes with time alone. Else nothing happens
 * but what the kernel and the programs tell of by themselves.
 */
export const isUnderWay = (
  { now, accessPoint }: Pick<Observation, 'now' | 'accessPoint'>,
  plan: Plan,
  { graceEnds, loan }: Pick<Memory, 'graceEnds' | 'loan'>,
): boolean => {
  const { kind } = plan.accessPoint;
  return (
    (kind === 'up' && accessPoint.kind !== 'up') ||
    kind === 'paused' ||
    loan !== undefined ||
    now < graceEnds ||
    plan.message.code === 'NETWORK_SET_UP_WINDOW' ||
    [plan.connect, plan.askOn, plan.switchOn].some((device) => device !== undefined)
  );
};

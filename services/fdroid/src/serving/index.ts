export { checkServing, type CheckedServing, type ServingFinding } from './check-serving.ts';
export type { ServedAnswer, ServedAsk, ServingPort } from './port.ts';
export { servingRuleIds, type ServingRule, type ServingRuleId } from './rule.ts';
export type { ServedList } from './served.ts';
export { servingRules } from './serving-rules.ts';

import type { Served } from './served.ts';

/** What is demanded of a server, in the order in which it is judged (docs/spec/app-serving-v1.md). */
export const servingRuleIds = [
  'redirects',
  'entry',
  'signature',
  'signer',
  'time',
  'index',
  'contents',
  'diffs',
  'files',
  'previous',
  'absent',
  'resume',
  'odd-ranges',
  'packed-ranges',
  'packed-apps',
  'packed-index',
  'types',
  'small-index',
  'lengths',
  'bare-address',
  'signed-address',
  'steady',
] as const;

export type ServingRuleId = (typeof servingRuleIds)[number];

type Upper<Id extends string> = Id extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Upper<Tail>}`
  : Uppercase<Id>;

/** `packed-apps` demands `SERVING_RULE_PACKED_APPS`. */
type ServingDemandCode = `SERVING_RULE_${Upper<ServingRuleId>}`;

/** One thing that F-Droid clients need of a server. */
export interface ServingRule {
  readonly id: ServingRuleId;
  /** What it demands (catalogue `serving.ts`). */
  readonly demands: ServingDemandCode;
  /** `must`: without it something fails on phones. `should`: it costs time, bytes or trust. */
  readonly weight: 'must' | 'should';
  /** What has to be mended: how a server hands out, or what it hands out. */
  readonly concerns: 'server' | 'content';
  /** Where in F-Droid's clients, or in what else, the reason stands. */
  readonly source: string;
  /** Rules without which this one cannot be judged. */
  readonly after: readonly ServingRuleId[];
  /** False where there is nothing to judge. Absent: always true. */
  readonly applies?: (served: Served) => boolean;
  /** @throws ServingFault when the rule is broken */
  readonly check: (served: Served) => Promise<void>;
}

import { z } from 'zod';

/**
 * How often things are taken from a box: sums over everybody by day and item, never anything of one
 * person (docs/spec/local-api-v1.md §4). The portal counts, the daemon keeps.
 */

/**
 * What is counted. `content`: books, films, sites and the like; `page`: a section of the portal's own
 * pages.
 */
export const usageKinds = ['app', 'installer', 'content', 'map', 'page'] as const;
export type UsageKind = (typeof usageKinds)[number];

/** Sections of the portal that are counted, by the first part of their path; `home` is `/`. */
export const usageSections = [
  'home',
  'apps',
  'installers',
  'content',
  'maps',
  'search',
  'help',
  'welcome',
  'about',
] as const;
export type UsageSection = (typeof usageSections)[number];

/** Stands for the items of a kind that have no place of their own any more. */
export const otherItems = '*';

/** What a counter may hand over at once, and how long the name of an item may be. */
export const usageLimits = { counts: 500, itemCharacters: 256, most: 1_000_000 } as const;

const usageCountSchema = z.object({
  kind: z.enum(usageKinds),
  /**
   * Which one: an application id, the name of an installer, `<channel>/<component>` with the path of
   * a file where a component has several things in it, a section, or `otherItems`.
   */
  item: z
    .string()
    .min(1)
    .max(usageLimits.itemCharacters)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u),
  count: z.number().int().min(1).max(usageLimits.most),
});

/** How often one item was taken. */
export type UsageCount = Readonly<z.infer<typeof usageCountSchema>>;

/** `POST` on `steward.sock`, by the portal: what it counted since the last one that was taken. */
export const usageHandOverSchema = z.object({
  /** One that comes twice counts once. */
  batch: z.string().regex(/^[0-9a-f]{32}$/),
  counts: z.array(usageCountSchema).max(usageLimits.counts),
});

export interface UsageHandOver {
  readonly batch: string;
  readonly counts: readonly UsageCount[];
}

/** Whether a name may stand for an item. */
export const isUsageItem = (item: string): boolean =>
  usageCountSchema.shape.item.safeParse(item).success;

/** What people decided about counting. */
export interface UsageChoice {
  /** Whether anything is counted at all. */
  readonly isCounting: boolean;
  /** Whether the operator is told, in receipts. */
  readonly isInReceipts: boolean;
}

/** Below this a sum could be the doings of one person whom somebody saw. */
const fewest = 5;

/** Sums as they may be told: in steps of five, rounded down; `<5` is one to four. */
export type ToldCount = number | '<5';

export const toldCount = (count: number): ToldCount =>
  count > 0 && count < fewest ? '<5' : count - (count % fewest);

/** Sums over the last 7 days, the last 30 days, and all that was ever counted. */
export interface UsageSums {
  readonly week: ToldCount;
  readonly month: ToldCount;
  readonly all: ToldCount;
}

export interface UsageItem extends UsageSums {
  readonly kind: UsageKind;
  readonly item: string;
}

/** `GET` on `steward.sock`, with a session. Exact sums never leave the daemon. */
export interface UsageSummary extends UsageChoice {
  /** The day that it is by the box's clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** Most taken first. */
  readonly items: readonly UsageItem[];
  /** Every kind, in the order of `usageKinds`. */
  readonly kinds: readonly (UsageSums & { readonly kind: UsageKind })[];
  /** The last 30 days, the oldest first: everything together, but for pages. */
  readonly days: readonly { readonly day: string; readonly taken: ToldCount }[];
}

export const usagePath = '/v1/usage';

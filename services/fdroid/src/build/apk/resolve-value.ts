import type { ResourceValue } from './resource-value.ts';
import type { ConfiguredValue, ResourceTable } from './resource-table.ts';

/** References may lead to references; a phone gives up at 20. */
const maxSteps = 20;

/** The values a phone set to no special language would take, best first. */
const byPlainness = (values: readonly ConfiguredValue[]): readonly ConfiguredValue[] => {
  const rank = ({ configuration: { isPlain, locale } }: ConfiguredValue): number =>
    isPlain ? 0 : locale === '' ? 1 : locale.startsWith('en') ? 2 : 3;
  return [...values].sort((a, b) => rank(a) - rank(b));
};

/**
 * Follows references through the resource table, in the default configuration.
 *
 * @returns undefined where a reference leads nowhere (Android's own resources are not in the APK)
 */
export const resolveValue = (
  value: ResourceValue | undefined,
  table: ResourceTable | undefined,
): Exclude<ResourceValue, { kind: 'reference' }> | undefined => {
  let current = value;
  for (let step = 0; step < maxSteps && current?.kind === 'reference'; step += 1) {
    current = byPlainness(table?.(current.resourceId) ?? [])[0]?.value;
  }
  return current?.kind === 'reference' ? undefined : current;
};

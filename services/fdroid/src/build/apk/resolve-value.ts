import { ResourceFormatError } from './resource-chunk.ts';
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

/**
 * Follows references to a value that is the same on every phone.
 *
 * @returns undefined where a reference leads nowhere
 * @throws ResourceFormatError where it depends on the phone, as on its language or its screen
 */
export const resolveFixedValue = (
  value: ResourceValue | undefined,
  table: ResourceTable | undefined,
): Exclude<ResourceValue, { kind: 'reference' }> | undefined => {
  let current = value;
  for (let step = 0; step < maxSteps && current?.kind === 'reference'; step += 1) {
    const [first, ...others]: readonly ConfiguredValue[] = table?.(current.resourceId) ?? [];
    const text = JSON.stringify(first?.value);
    if (others.some((other) => JSON.stringify(other.value) !== text)) {
      throw new ResourceFormatError('value that depends on the phone');
    }
    current = first?.value;
  }
  return current?.kind === 'reference' ? undefined : current;
};

import type { ComponentKind } from './release.ts';
import type { ServedComponent, ServedGeneration } from './store-view.ts';

/** What stands in addresses for one component of what is served: `/<channel>/<component>/…`. */
export interface ComponentAddress {
  readonly channel: string;
  /** Its name. */
  readonly component: string;
}

/** @returns undefined where the generation has no such component of that kind */
export const findComponent = (
  generation: ServedGeneration | undefined,
  kind: ComponentKind,
  { channel, component: name }: ComponentAddress,
): ServedComponent | undefined =>
  generation?.components.find(
    (served) =>
      served.component.kind === kind &&
      served.channel === channel &&
      served.component.name === name,
  );

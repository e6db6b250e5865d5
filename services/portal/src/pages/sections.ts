import type { ComponentKind, MessageCode } from '@p2p-hotspot/contract';
import type { IconName } from '../html/icons.ts';
import { componentsOf, type PageContext } from './page-context.ts';

/** One section of the portal that shows components of one kind. */
export interface Section {
  readonly kind: ComponentKind;
  readonly path: string;
  readonly title: MessageCode;
  readonly lead: MessageCode;
  readonly icon: IconName;
}

/** In the order in which people look for them. Kinds that are not here are not for visitors. */
export const sections: readonly Section[] = [
  {
    kind: 'apps',
    path: '/apps',
    title: 'PAGE_APPS',
    lead: 'PAGE_HOME_APPS_LEAD',
    icon: 'apps',
  },
  {
    kind: 'content',
    path: '/content',
    title: 'PAGE_CONTENT',
    lead: 'PAGE_HOME_CONTENT_LEAD',
    icon: 'content',
  },
  {
    kind: 'map',
    path: '/maps',
    title: 'PAGE_MAPS',
    lead: 'PAGE_HOME_MAPS_LEAD',
    icon: 'maps',
  },
  {
    kind: 'installers',
    path: '/installers',
    title: 'PAGE_INSTALLERS',
    lead: 'PAGE_HOME_INSTALLERS_LEAD',
    icon: 'installers',
  },
];

/**
 * Bytes of what a section shows; undefined where there is nothing to show. Maps that the community chose
 * by link count, too.
 */
export const sectionBytes = (context: PageContext, { kind }: Section): number | undefined => {
  const components = componentsOf(context, kind);
  const own = kind === 'map' ? (context.status?.maps ?? []) : [];
  const whole = own.filter(({ file }) => file !== undefined);
  if (components.length + whole.length === 0) return undefined;
  return (
    components.reduce((sum, { component }) => sum + component.size, 0) +
    whole.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0)
  );
};

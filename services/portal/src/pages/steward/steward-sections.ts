import type { MessageCode } from '@p2p-hotspot/contract';
import type { IconName } from '../../html/icons.ts';

/** Where the steward's pages begin. */
export const stewardPath = '/steward';

/** One page of the steward. */
export interface StewardSection {
  readonly path: string;
  readonly title: MessageCode;
  readonly lead: MessageCode;
  readonly icon: IconName;
}

/** In the order in which stewards need them. */
export const stewardSections: readonly StewardSection[] = [
  {
    path: `${stewardPath}/log`,
    title: 'PAGE_STEWARD_LOG',
    lead: 'PAGE_STEWARD_LOG_LEAD',
    icon: 'file',
  },
];

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
    path: `${stewardPath}/news`,
    title: 'PAGE_STEWARD_NEWS',
    lead: 'PAGE_STEWARD_NEWS_LEAD',
    icon: 'download',
  },
  {
    path: `${stewardPath}/releases`,
    title: 'PAGE_STEWARD_RELEASES',
    lead: 'PAGE_STEWARD_RELEASES_LEAD',
    icon: 'working',
  },
  {
    path: `${stewardPath}/sticks`,
    title: 'PAGE_STEWARD_STICKS',
    lead: 'PAGE_STEWARD_STICKS_LEAD',
    icon: 'stick',
  },
  {
    path: `${stewardPath}/wifi`,
    title: 'PAGE_WIFI',
    lead: 'PAGE_WIFI_LEAD',
    icon: 'wifi',
  },
  {
    path: `${stewardPath}/messages`,
    title: 'PAGE_PUB_STEWARD',
    lead: 'PAGE_PUB_STEWARD_LEAD',
    icon: 'messages',
  },
  {
    path: `${stewardPath}/swarm`,
    title: 'PAGE_SWARM_STEWARD',
    lead: 'PAGE_SWARM_STEWARD_LEAD',
    icon: 'swarm',
  },
  {
    path: `${stewardPath}/trust`,
    title: 'PAGE_STATUS_TRUST',
    lead: 'PAGE_STEWARD_TRUST_LEAD',
    icon: 'key',
  },
  {
    path: `${stewardPath}/space`,
    title: 'PAGE_STATUS_SPACE',
    lead: 'PAGE_STEWARD_SPACE_LEAD',
    icon: 'folder',
  },
  {
    path: `${stewardPath}/receipts`,
    title: 'PAGE_STEWARD_RECEIPTS',
    lead: 'PAGE_STEWARD_RECEIPTS_LEAD',
    icon: 'file',
  },
  {
    path: `${stewardPath}/pin`,
    title: 'PAGE_STEWARD_CHANGE_PIN',
    lead: 'PAGE_STEWARD_CHANGE_PIN_LEAD',
    icon: 'key',
  },
  {
    path: `${stewardPath}/presence`,
    title: 'PAGE_STEWARD_PRESENCE',
    lead: 'PAGE_STEWARD_PRESENCE_LEAD',
    icon: 'good',
  },
  {
    path: `${stewardPath}/help`,
    title: 'PAGE_REMOTE_HELP',
    lead: 'PAGE_REMOTE_HELP_LEAD',
    icon: 'open',
  },
  {
    path: `${stewardPath}/community`,
    title: 'PAGE_COMMUNITY',
    lead: 'PAGE_COMMUNITY_LEAD',
    icon: 'community',
  },
  {
    path: `${stewardPath}/usage`,
    title: 'PAGE_USAGE',
    lead: 'PAGE_USAGE_LEAD',
    icon: 'chart',
  },
  {
    path: `${stewardPath}/diagnostics`,
    title: 'PAGE_DIAGNOSTICS',
    lead: 'PAGE_DIAGNOSTICS_LEAD',
    icon: 'file',
  },
  {
    path: `${stewardPath}/restart`,
    title: 'PAGE_RESTART',
    lead: 'PAGE_RESTART_LEAD',
    icon: 'working',
  },
  {
    path: `${stewardPath}/corrections`,
    title: 'PAGE_CORRECTIONS',
    lead: 'PAGE_CORRECTIONS_LEAD',
    icon: 'content',
  },
  {
    path: `${stewardPath}/log`,
    title: 'PAGE_STEWARD_LOG',
    lead: 'PAGE_STEWARD_LOG_LEAD',
    icon: 'file',
  },
];

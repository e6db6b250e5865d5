import type { CodedMessage, Settings, SwarmChoices, SwarmRules } from '@p2p-hotspot/contract';

/** What counts of the swarm: the steward's word first, then the settings; off where nobody said anything. */
export const swarmRules = (
  settings: Settings,
  choices: SwarmChoices,
  held?: CodedMessage,
): SwarmRules => ({
  isOn: choices.isOn ?? settings.SWARM === 'on',
  uploadKbit: choices.uploadKbit ?? settings.SWARM_UPLOAD_KBIT ?? 0,
  downloadKbit: choices.downloadKbit ?? settings.SWARM_DOWNLOAD_KBIT ?? 0,
  uploadMonthlyMegabytes: choices.uploadMonthlyMegabytes ?? settings.SWARM_UPLOAD_MONTHLY_MB ?? 0,
  origin:
    choices.isOn !== undefined
      ? 'steward'
      : settings.SWARM === undefined
        ? 'default'
        : 'environment',
  ...(held !== undefined && { held }),
});

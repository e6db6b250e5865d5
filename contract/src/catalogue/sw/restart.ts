import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'Anzisha upya sehemu moja' },
  PAGE_RESTART_LEAD: {
    text: 'Hili husaidia kama kisanduku kinafanya mambo ya ajabu. Hakuna kilichomo kinachopotea.',
  },
  PAGE_RESTART_PORTAL: { text: 'Kurasa' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'Kurasa zote hazipo kwa sekunde chache. Upakuaji unaoendelea hukatika; simu nyingi huuendeleza baadaye.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Anzisha kurasa upya' },
  PAGE_RESTART_PORTAL_SURE: { text: 'Uanzishe kurasa upya sasa?' },
  PAGE_RESTART_DAEMON: { text: 'Sehemu inayoleta masasisho' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'Watu wanaweza kuendelea kusoma na kupakua. Sasisho linaloendelea husimama kidogo na kuendelea lenyewe. Wasimamizi wote huondolewa kwenye vipindi vyao.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Anzisha masasisho upya' },
  PAGE_RESTART_DAEMON_SURE: { text: 'Uanzishe upya sasa sehemu inayoleta masasisho?' },
  PAGE_RESTART_ALONE: { text: 'Kurasa za kisanduku hiki haziwezi kuanzishwa upya kutoka hapa.' },
  PAGE_RESTART_UNDER_WAY: { text: 'Inaanzishwa upya' },
  PAGE_RESTART_WAIT: {
    text: 'Subiri. Ukurasa huu utaendelea wenyewe baada ya sekunde {seconds}. Kama hauendelei, ufungue tena.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'Kurasa zimeanzishwa upya' },
};

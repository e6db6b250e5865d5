import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi na mtandao' },
  PAGE_NETWORK_DEVICES: {
    text: 'Vifaa {count} kwenye Wi-Fi',
    plural: { of: 'count', one: { text: 'Kifaa 1 kwenye Wi-Fi' } },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'Vifaa kwenye Wi-Fi: {count} kati ya {limit} vinavyowezekana' },
  PAGE_NETWORK_ADDRESSES: {
    text: 'Vifaa {count} vina anwani',
    plural: { of: 'count', one: { text: 'Kifaa 1 kina anwani' } },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'Hakuna njia ya kufika kwenye Intaneti' },
  PAGE_NETWORK_BY_CABLE: { text: 'Kimeunganishwa na mtandao mwingine kwa waya' },
  PAGE_NETWORK_BY_PHONE: { text: 'Kimeunganishwa kupitia simu kwa USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Kimeunganishwa na Wi-Fi nyingine' },
  PAGE_NETWORK_TIME: { text: 'Kwa kisanduku sasa ni {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'Kisanduku hakijui saa' },
  PAGE_NETWORK_CHECK_AIR: { text: 'Wi-Fi inafanya kazi' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Simu zinapata anwani' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Majina yanajibiwa' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'Kurasa za kisanduku zinajibu' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'Wi-Fi ina hali gani, bila jina lake na bila mitandao mingine ya karibu',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'Kisanduku kinajaribu Wi-Fi kabla ya kubaki na toleo jipya. Huchukua dakika kadhaa',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'Kwa toleo jipya Wi-Fi ya kisanduku haikufanya kazi, kwa hiyo kisanduku kimerudi kwenye kilichokuwa nacho kabla',
    hint: 'Hakuna kilichopotea. Mwambie mwendeshaji wa toleo hilo.',
  },
};

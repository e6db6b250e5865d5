import type { InThisLanguage } from '../catalogue.ts';
import type { wifiSetupMessages } from '../en/wifi-setup.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const wifiSetupWords: InThisLanguage<typeof wifiSetupMessages> = {
  PAGE_WIFI: { text: 'Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'Wi-Fi ya kisanduku hiki inaitwaje na inalindwaje, na kisanduku chenyewe hufikaje kwenye Intaneti.',
  },
  PAGE_WIFI_AWAY: {
    text: 'Sehemu ya kisanduku inayotengeneza Wi-Fi haipo au haijibu',
    hint: 'Subiri dakika moja, kisha tazama tena. Ikiendelea hivyo, chomoa umeme wa kisanduku na uchomeke tena.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'Tazama tena' },
  PAGE_WIFI_NOW: { text: 'Sasa' },
  PAGE_WIFI_HEALTH: { text: 'Je, inafanya kazi?' },
  PAGE_WIFI_HEALTH_NONE: { text: 'Kisanduku bado hakijaijaribu. Hufanya hivyo kila dakika.' },
  PAGE_WIFI_FINDINGS: { text: 'Ya kujua au kurekebisha' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'Mara ya mwisho kisanduku kilipojiunga na Wi-Fi' },
  PAGE_WIFI_IS_OPEN: { text: 'Wazi: kila mtu anaweza kujiunga' },
  PAGE_WIFI_IS_PROTECTED: { text: 'Inalindwa kwa nenosiri ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: 'GHz {band}, chaneli {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'Watu hukifungua kwa {name} au {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'Kisanduku kimeunganishwa na Wi-Fi {ssid}' },
  PAGE_WIFI_CHANGE: { text: 'Badilisha Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'Jina, nenosiri na jinsi Wi-Fi ya kisanduku hiki inavyotumwa.' },
  PAGE_WIFI_NAME: { text: 'Jina la Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: 'Herufi zisizozidi 32. Herufi zisizo za Kiingereza huchukua nafasi ya mbili au zaidi.',
  },
  PAGE_WIFI_SECURITY: { text: 'Nani anaweza kujiunga' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'Kila mtu, bila nenosiri' },
  PAGE_WIFI_SECURITY_WPA2: { text: 'Anayejua nenosiri (WPA2, inafaa simu zote)' },
  PAGE_WIFI_SECURITY_WPA3: { text: 'Anayejua nenosiri (WPA3, simu za zamani haziwezi kuingia)' },
  PAGE_WIFI_PASSWORD: { text: 'Nenosiri jipya' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: 'Herufi za Kiingereza, tarakimu au alama, 8 hadi 63. Acha tupu ili kubaki na nenosiri lililopo.',
  },
  PAGE_WIFI_BAND: { text: 'Bendi' },
  PAGE_WIFI_BAND_2: { text: 'GHz 2.4: hufika mbali zaidi, inafaa simu zote' },
  PAGE_WIFI_BAND_5: { text: 'GHz 5: ina kasi zaidi, haifiki mbali hivyo' },
  PAGE_WIFI_CHANNEL: { text: 'Chaneli' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'Kisanduku kinachagua' },
  PAGE_WIFI_COUNTRY: { text: 'Nchi kilipo kisanduku' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'Sheria ya nchi inasema chaneli zipi zinaruhusiwa.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'Haijasemwa' },
  PAGE_WIFI_ISOLATE: { text: 'Simu hufikia kisanduku tu, hazifikiani' },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'Ni salama zaidi kati ya watu wasiojuana. Lakini programu zinazotuma kutoka simu hadi simu hazifanyi kazi hivyo.',
  },
  PAGE_WIFI_SAVE: { text: 'Badilisha Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: 'Ubadilishe Wi-Fi sasa?' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'Wote walio kwenye Wi-Fi wanatolewa kwa karibu nusu dakika. Simu yako pia itapoteza Wi-Fi: jiunge nayo tena, jinsi itakavyokuwa wakati huo.',
  },
  PAGE_WIFI_CHANGED: { text: 'Wi-Fi inabadilika sasa' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'Simu yako itapoteza Wi-Fi. Jiunge na ile mpya',
    hint: 'Itakuwepo baada ya karibu nusu dakika.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'Mraba unaoingiza simu kwenye Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'Simu nyingine zinaweza kuelekeza kamera kwenye mraba huu. Hifadhi picha yake, au uchapishe.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'Nenosiri ni lile lile la kabla.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'Kama Wi-Fi mpya haipo baada ya dakika mbili, kisanduku hakikuweza kuwa hivyo na ile ya zamani imerudi. Jiunge nayo na utazame ukurasa huu: unasema kwa nini.',
  },
  PAGE_WIFI_BACK: { text: 'Kwenye ukurasa wa Wi-Fi' },
  PAGE_WIFI_NAME_UNFIT: {
    text: 'Jina hili haliwezi kuwa jina la Wi-Fi',
    hint: 'Tumia fupi zaidi, lenye angalau herufi moja.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'Nenosiri hili halifai',
    hint: 'Tumia herufi za Kiingereza, tarakimu au alama, 8 hadi 63. Kila simu inaweza kuziandika.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'Wi-Fi yenye nenosiri inahitaji nenosiri',
    hint: 'Andika pia nenosiri jipya.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'Umeandika nenosiri, na umesema kila mtu anaweza kujiunga bila nenosiri',
    hint: 'Chagua moja kati ya hayo mawili.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'Chaneli {channel} haipo kwenye bendi hii',
    hint: 'Chagua chaneli nyingine, au acha kisanduku kichague.',
  },
  PAGE_WIFI_NOTHING: { text: 'Hakuna kilicho tofauti na kabla', hint: 'Badilisha kitu kwanza.' },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'Kisanduku hakiwezi kujiunga na Wi-Fi kwa nenosiri hilo',
    hint: 'Lina herufi, tarakimu au alama 8 hadi 63. Litazame tena.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'Hakuna Wi-Fi iliyochaguliwa',
    hint: 'Chagua moja kwenye orodha, au andika jina lake.',
  },
  PAGE_WIFI_JOIN: { text: 'Fanya kisanduku kijiunge na Wi-Fi' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'Kisanduku kinaweza kupata mapya na masasisho kutoka Wi-Fi nyingine, kama ya shule au ya simu (hotspot). Waya, au simu kwa USB, haihitaji haya: ichomeke tu.',
  },
  PAGE_WIFI_HEARD: { text: 'Kisanduku kinasikia nini' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'Kisanduku hakisikii Wi-Fi nyingine',
    hint: 'Kisogeze karibu, kisha sikiliza tena. Pia unaweza kuandika jina hapa chini.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'Sikiliza tena' },
  PAGE_WIFI_STRENGTH: { text: 'nguvu {percent} kati ya 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'ina nenosiri' },
  PAGE_WIFI_HAS_NONE: { text: 'ya wazi' },
  PAGE_WIFI_KNOWN: { text: 'kisanduku kinaijua' },
  PAGE_WIFI_OTHER: { text: 'Nyingine, au inayoficha jina lake' },
  PAGE_WIFI_OTHER_NAME: { text: 'Jina lake, kama lilivyo' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'Nenosiri la Wi-Fi hiyo' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'Acha tupu kwa Wi-Fi ya wazi.' },
  PAGE_WIFI_JOIN_DO: { text: 'Jiunge' },
  PAGE_WIFI_JOIN_SURE: { text: 'Kisanduku kijiunge na {ssid} sasa?' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'Kisanduku kina redio moja ya Wi-Fi. Kinapojaribu, Wi-Fi yake yenyewe haipo kwa karibu dakika moja, kwa wote. Inarudi yenyewe, kisanduku kiweze kujiunga au la.',
  },
  PAGE_WIFI_JOINING: { text: 'Kisanduku kinajaribu kujiunga' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'Simu yako inapoteza Wi-Fi kwa karibu dakika moja',
    hint: 'Subiri hadi Wi-Fi ya kisanduku irudi na ujiunge nayo. Kisha ukurasa huu utasema ilikuwaje.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'Kisanduku kimejiunga nayo' },
  PAGE_WIFI_KNOWN_ONES: { text: 'Mitandao ya Wi-Fi ambayo kisanduku kinaijua' },
  PAGE_WIFI_FORGET: { text: 'Sahau' },
  PAGE_WIFI_FORGET_SURE: { text: 'Usahau Wi-Fi {ssid}?' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'Kisanduku hakijiungi nayo tena. Ili kijiunge nayo tena lazima mtu aandike nenosiri lake.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'Kisanduku kimeisahau' },
  PAGE_WIFI_ONLINE: { text: 'Ingia kwenye Intaneti kwa muda' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'Kisanduku kina redio moja ya Wi-Fi: ama kinatengeneza Wi-Fi yake yenyewe, ama kinajiunga na nyingine. Wi-Fi ya kisanduku haipo kwa muda huo na inarudi yenyewe, hata baada ya umeme kukatika.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'Kwa dakika ngapi' },
  PAGE_WIFI_ONLINE_SURE: {
    text: 'Uzime Wi-Fi ya kisanduku kwa dakika {minutes}?',
    plural: { of: 'minutes', one: { text: 'Uzime Wi-Fi ya kisanduku kwa dakika 1?' } },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'Wi-Fi ya kisanduku inaondoka sasa, kwa dakika {minutes}',
    hint: 'Inarudi yenyewe. Kama kisanduku hakipati Wi-Fi kinayoijua, inarudi mapema.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Wi-Fi ya kisanduku inaondoka sasa, kwa dakika 1',
        hint: 'Inarudi yenyewe. Kama kisanduku hakipati Wi-Fi kinayoijua, inarudi mapema.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'Rudisha Wi-Fi ya kisanduku sasa' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'Wi-Fi ya kisanduku inarudi' },
  PAGE_STEWARD_ACT_WIFI: { text: 'Badilisha Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'Fanya kisanduku kijiunge na Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'Sahau Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'Ingia kwenye Intaneti kwa muda' },
};

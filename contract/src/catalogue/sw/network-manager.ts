import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager haipokei amri kutoka huduma ya Wi-Fi',
    hint: 'Mwambie mwendeshaji wako: huduma ya Wi-Fi lazima iendeshwe kama root, na iruhusiwe kutumia basi ya mfumo (system bus).',
  },
  NETWORK_RADIO_GONE: {
    text: 'Redio ya Wi-Fi {device} haipo',
    hint: 'Kama ni kifaa cha Wi-Fi cha USB, kichomeke tena. Kisanduku kitaendelea chenyewe.',
  },
  NETWORK_RADIO_OFF: {
    text: 'Redio ya Wi-Fi {device} imezimwa',
    hint: 'Kama kisanduku kina swichi ya Wi-Fi, iwashe. Chagua nchi ya kisanduku: redio nyingine hubaki zimezimwa bila hiyo.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'Redio ya Wi-Fi {device} inakosa faili inayohitaji ili ianze (firmware)',
    hint: 'Tumia kifaa kingine cha Wi-Fi cha USB, au mwambie mwendeshaji wako aongeze firmware kwenye mfumo wa kisanduku.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'Jina la Wi-Fi linachukua baiti {bytes}; linaweza kuchukua 1 hadi {most}',
    hint: 'Chagua jina jingine. Herufi isiyo ya Kiingereza huchukua baiti mbili au zaidi.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'Nenosiri hili haliwezi kulinda Wi-Fi',
    hint: 'Tumia herufi za Kiingereza, tarakimu, alama na nafasi, 8 hadi 63.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'Hakuna chaneli {channel} kwenye bendi ya GHz {band}',
    hint: 'Chagua 1 hadi 13 kwa GHz 2.4; 36, 40, 44 au 48 kwa GHz 5; au acha kisanduku kichague.',
  },
  NETWORK_AP_LATE: {
    text: 'Redio ya Wi-Fi {device} haikuanza kutuma',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea hivyo, chomoa umeme wa kisanduku na uchomeke tena.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'Redio ya Wi-Fi {device} haifanyi kazi kwa mipangilio hii',
    hint: 'Chagua chaneli nyingine, GHz 2.4, au WPA2. Ikiendelea hivyo, jaribu kifaa kingine cha Wi-Fi cha USB.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} haikujibu kwa wakati',
    hint: 'Kisogeze kisanduku karibu nayo, na ujaribu tena.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} imekipokea kisanduku lakini haikukipa anwani',
    hint: 'Zima Wi-Fi hiyo nyingine na uiwashe tena, kisha jaribu tena.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} inalindwa kwa njia ambayo kisanduku hakiwezi kuitumia',
    hint: 'Kisanduku hujiunga na mitandao ya wazi, na yenye nenosiri moja kwa wote (WPA2 au WPA3). Chagua mwingine.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} haina nenosiri',
    hint: 'Acha nenosiri tupu. Kama mtandao huu ulipaswa kuwa nalo, huenda si mtandao sahihi.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'Kisanduku hakikujifunza {ssid} hapa, kwa hiyo hakiisahau hapa',
    hint: 'Mwendeshaji wako aliiweka kwenye mfumo wa kisanduku, na anaweza kuiondoa huko.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'Kisanduku hakiwezi kutafuta mitandao mingine wakati redio yake moja tu inawahudumia wageni',
    hint: 'Andika jina la mtandao, au chomeka kifaa cha pili cha Wi-Fi cha USB.',
  },
};

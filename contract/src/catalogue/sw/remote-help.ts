import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: {
    text: 'Msaada wa mbali: umezimwa. Hakuna anayeweza kuingia kwenye kisanduku hiki kutoka mbali',
  },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Msaada wa mbali: umezimwa. Kisanduku hiki hakina njia ya kumruhusu mtu kuingia kutoka mbali',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Msaada wa mbali: umewashwa. {who} anaweza kuingia kwenye kisanduku hiki kutoka mbali hadi {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Hakuna aliyeruhusiwa kuingia kutoka mbali, na kisanduku bado hakijui kama njia imefungwa',
    hint: 'Kinaendelea kujaribu. Ili kuwa na uhakika mara moja, kiondolee kisanduku intaneti.',
  },
  REMOTE_HELP_LOST: {
    text: 'Kumbukumbu ya msaada wa mbali iliharibika: hakuna anayeruhusiwa kuingia tena',
    hint: 'Msimamizi anaweza kuuruhusu tena.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'Ufunguo wa kisanduku hiki wa msaada wa mbali uliharibika, na mpya umetengenezwa',
    hint: 'Mtumie mwendeshaji mstari mpya kabla hujahitaji msaada.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'Njia ya kuingia imefungwa' },
  REMOTE_HELP_WAY_CLOSING: { text: 'Njia ya kuingia inafungwa' },
  REMOTE_HELP_WAY_OPENING: { text: 'Njia ya kuingia inafunguliwa' },
  REMOTE_HELP_WAY_OPEN: { text: 'Njia ya kuingia iko wazi' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'Seva ya msaada haipatikani',
    hint: 'Je, kisanduku kina intaneti? Kinaendelea kujaribu msaada unaporuhusiwa.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'Inayojibu kama seva ya msaada ni mashine nyingine, na haikuruhusiwa kuingia',
    hint: 'Huenda kuna mtu katikati. Mwulize mwendeshaji wa kisanduku.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'Seva ya msaada bado haiujui ufunguo wa kisanduku hiki',
    hint: 'Mtumie mwendeshaji mstari ulio hapa chini.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'Seva ya msaada haikukipa kisanduku hiki nafasi',
    hint: 'Huenda kisanduku kingine kina milango (port) ile ile. Mwendeshaji anaweza kuweka REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'Programu ya msaada wa mbali haifanyi kazi',
    hint: 'Mwulize mwendeshaji wa kisanduku.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'Image ya kontena ya msaada wa mbali haipo kwenye kisanduku hiki',
    hint: 'Mwulize mwendeshaji wa kisanduku.',
  },
  REMOTE_HELP_QUEUED: {
    text: 'Kisanduku hakina intaneti. Ulichoomba kitafanyika mara kitakapoipata',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'balena haikukubali badiliko ({reason})',
    hint: 'Kisanduku kinaendelea kujaribu.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'Msaada wa mbali umezimwa kabisa kwenye kisanduku hiki',
    hint: 'Aliyekisimika kisanduku anaweza kuweka REMOTE_SUPPORT kuwa "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'Kisanduku hiki hakina njia ya kumruhusu mtu kuingia kutoka mbali',
    hint: 'Aliyekisimika kisanduku lazima aweke REMOTE_HELP_SERVER na REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'Andika ni nani anayeingia, kwa herufi zisizozidi 80' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'Msaada unaweza kuruhusiwa kwa saa 1 hadi 168' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'Hili haliwezi kufanywa kwa msaada wa mbali',
    hint: 'Mtu aliye mbele ya kisanduku anaweza kulifanya.',
  },
  PAGE_REMOTE_HELP: { text: 'Msaada wa mbali' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Mruhusu mtu kuingia kutoka mbali kwa saa kadhaa, kisanduku kinapohitaji. Kila mtu huona hilo kwenye kila ukurasa.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'Wanachoweza kuona na kufanya' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'Kurasa zote za kisanduku hiki. Kwa PIN wanaweza kufanya anayoweza msimamizi, isipokuwa yanayohitaji mtu aliye mbele ya kisanduku.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'Kama aliyekisimika kisanduku anataka hivyo: mashine yenyewe, kwa wasaidizi wenye akaunti huko. Wanaweza kuona na kubadilisha kila kitu.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'Mashine yenyewe: wanaweza kuona na kubadilisha kila kitu, hata walichoweka watu kwenye kisanduku.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'Si simu za wageni, wala si kinachoonyeshwa na skrini ya kisanduku',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'Shirika lenye kundi (fleet) la balena la kisanduku hiki linaweza kubadilisha mpangilio huu na programu kutoka mbali',
    hint: 'Ni kundi lililo katika akaunti ya jamii yenyewe tu, au kisanduku kisichounganishwa na balena, linaloondoa uwezo huo.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Ruhusu msaada wa mbali' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'Huisha wenyewe, hata umeme ukikatika katikati. Unaweza kuumaliza wakati wowote.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Nani anaingia' },
  PAGE_REMOTE_HELP_HOURS: { text: 'Kwa muda gani' },
  PAGE_REMOTE_HELP_HOURS_2: { text: 'Saa 2' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'Siku moja' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'Wiki moja' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'kwa saa {hours}',
    plural: { of: 'hours', one: { text: 'kwa saa moja' } },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'Maliza msaada wa mbali' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'Kuanzia sasa hakuna anayeruhusiwa kuingia tena.' },
  PAGE_REMOTE_HELP_KEY: { text: 'Kwa mwendeshaji' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'Seva ya msaada {server} lazima iujue mstari huu, mara moja, kabla msaada haujaweza kufanya kazi. Msaada ukiwa umewashwa, milango yake (port) {ports} huelekea kwenye kisanduku hiki.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'Njia ya msaada wa mbali ilifunguliwa' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'Njia ya msaada wa mbali ilifungwa' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'Muda wa msaada wa mbali uliisha' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'Kisanduku hiki sasa hakimruhusu mtu yeyote kuingia kutoka mbali',
    hint: 'Mtu anayetunza kisanduku, na aliye mbele yake, anaweza kuruhusu.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'kutoka mbali, kwa msaada wa mbali' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Hifadhi orodha hii' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'Msaada wa mbali umeruhusiwa' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'Msaada wa mbali umeisha' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'Programu {tool} haipo kwenye kisanduku',
    hint: 'Sasisha programu za kisanduku.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} haifanyi kazi: {reason}',
    hint: 'Chomoa umeme wa kisanduku na uchomeke tena. Ikitokea tena, mwambie mwendeshaji wako maneno haya.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'Intaneti haiwezi kushirikiwa: mfumo wa kisanduku haupitishi data',
    hint: 'Mwombe aliyekisimika kisanduku aweke "net.ipv4.ip_forward" kuwa 1, au zima INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager haijibu',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea kwa dakika 10, chomoa umeme wa kisanduku na uchomeke tena.',
  },
  NETWORK_AP_REFUSED: {
    text: 'Wi-Fi haiwezi kuwa hivi: {reason}',
    hint: 'Mipangilio ya kabla inatumika tena. Chagua mingine.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'Wi-Fi haikuwaka: {reason}',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea hivyo, chomoa umeme wa kisanduku, uchomeke tena, au jaribu kifaa kingine cha Wi-Fi cha USB.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'Nenosiri la {ssid} si sahihi',
    hint: 'Liandike tena. Herufi kubwa na ndogo si sawa.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'Kisanduku hakisikii Wi-Fi inayoitwa {ssid}',
    hint: 'Kisogeze kisanduku karibu nayo, au andika jina lake kama lilivyo.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'Kisanduku hakikuweza kujiunga na {ssid}: {reason}',
    hint: 'Jaribu tena. Ikiendelea hivyo, zima Wi-Fi hiyo nyingine na uiwashe tena.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'Kisanduku hiki hakiwezi kujiunga na Wi-Fi chenyewe',
    hint: 'Kinahitaji NetworkManager. Tumia waya, au simu kwa USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'Kisanduku hakikuweza kutafuta mitandao ya Wi-Fi: {reason}',
    hint: 'Jaribu tena baada ya dakika moja.',
  },
  NETWORK_BUSY: {
    text: 'Kisanduku kinajiunga na Wi-Fi wakati huu',
    hint: 'Subiri dakika moja, kisha jaribu tena.',
  },
  NETWORK_NO_RADIO: {
    text: 'Kisanduku hakina Wi-Fi',
    hint: 'Chomeka kifaa cha Wi-Fi cha USB, au unganisha ruta ya Wi-Fi na kisanduku kwa waya.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'Wi-Fi {device} haipo',
    hint: 'Ichomeke. Kama unataka nyingine yoyote itumike, acha WIFI_INTERFACE tupu.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'Wi-Fi ya kisanduku hiki ({device}) inaweza kujiunga na mtandao lakini haiwezi kutengeneza mtandao',
    hint: 'Chomeka kifaa kingine cha Wi-Fi cha USB.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'Wi-Fi ya kisanduku ({device}) imezimwa',
    hint: 'Tafuta swichi kwenye kisanduku. Kama haipo, kiambie kisanduku kiko nchi gani.',
  },
  NETWORK_STARTING: { text: 'Wi-Fi ya kisanduku inaanza' },
  NETWORK_ON_AIR: { text: 'Wi-Fi {ssid} inafanya kazi' },
  NETWORK_PAUSED: {
    text: 'Wi-Fi ya kisanduku haipo kwa karibu dakika {minutes}, kisha inarudi yenyewe',
    plural: {
      of: 'minutes',
      one: { text: 'Wi-Fi ya kisanduku haipo kwa karibu dakika 1, kisha inarudi yenyewe' },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'Kisanduku kinatumia Wi-Fi iliyotumika kukisimika. Wi-Fi yake yenyewe inakuja toleo la kwanza likifika, ndani ya dakika {minutes} au mapema',
    plural: {
      of: 'minutes',
      one: {
        text: 'Kisanduku kinatumia Wi-Fi iliyotumika kukisimika. Wi-Fi yake yenyewe inakuja toleo la kwanza likifika, ndani ya dakika 1 au mapema',
      },
    },
  },
  NETWORK_WIRED: { text: 'Kisanduku kinatoa anwani kwenye waya ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'Kisanduku kinahakikisha kwamba hakuna mwingine anayetoa anwani kwenye waya ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Kifaa kingine ({server}) kinatoa anwani kwenye waya ({device}), kwa hiyo kisanduku hakitoi',
    hint: 'Zima DHCP kwenye ruta iliyo mwisho wa waya, au chomeka waya kwenye tundu lake jingine. Kisanduku kitatazama tena chenyewe.',
  },
  NETWORK_NO_CABLE: {
    text: 'Hakuna kilichochomekwa kwenye tundu la mtandao la kisanduku ({device})',
    hint: 'Chomeka waya unaokwenda kwenye ruta ya Wi-Fi au swichi ya mtandao.',
  },
  NETWORK_NO_SOCKET: {
    text: 'Kisanduku hakina tundu la mtandao',
    hint: 'Chomeka adapta ya mtandao ya USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'Tundu la mtandao {device} halipo',
    hint: 'Lichomeke. Kama unataka jingine lolote litumike, acha WIRED_INTERFACE tupu.',
  },
  NETWORK_LAN: { text: 'Kisanduku ni mgeni kwenye mtandao, kwa anwani {address}' },
  NETWORK_LAN_NAMED: {
    text: 'Kisanduku ni mgeni kwenye mtandao: watu wa hapo hufungua http://{name} au http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Kisanduku kingine hapa kinaitwa {name}: hiki kinajibu kama {own}',
    hint: 'Kipe kimoja jina lingine, kwa mpangilio DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'Kisanduku kinasubiri mtandao',
    hint: 'Kiunganishe na ruta kwa waya, au kifanye kijiunge na Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Mtandao mwingine ({device}, {address}) una anwani sawa na za mtandao wa kisanduku',
    hint: 'Upe mtandao huo anwani nyingine, kwenye ruta yake. Hadi hapo huenda kisanduku kisifike kwenye Intaneti.',
  },
  NETWORK_WEAK_POWER: {
    text: 'Kisanduku kinapata umeme mdogo mno: Wi-Fi inaweza kushindwa',
    hint: 'Tumia chaja ya kisanduku, na waya mfupi.',
  },
  NETWORK_JOINED: { text: 'Kisanduku kimeweza kujiunga na {ssid} na kinaikumbuka' },
  NETWORK_ONLINE: { text: 'Kisanduku kimejiunga na Wi-Fi kinayoijua' },
  NETWORK_ONLINE_FAILED: {
    text: 'Kisanduku hakikupata hata moja ya Wi-Fi kinazozijua, kwa hiyo yake imerudi',
    hint: 'Kisogeze kisanduku karibu na mojawapo, au kifanye kijiunge na nyingine.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'Kisanduku hakijui Wi-Fi yoyote ya kujiunga nayo',
    hint: 'Chagua kwanza moja ya zile kinazozisikia.',
  },
  NETWORK_NOT_SHARED: { text: 'Kisanduku hakishiriki Intaneti yake' },
  NETWORK_VISITOR_UNKNOWN: { text: 'Kisanduku hakijampa mtu yeyote anwani hii' },
  NETWORK_DAEMON_AWAY: {
    text: 'Kisanduku hakikuweza kukagua kipindi chako',
    hint: 'Jaribu tena baada ya dakika moja.',
  },
  NETWORK_NOT_SAVED: {
    text: 'Kisanduku hakikuweza kuhifadhi mipangilio yake ya mtandao',
    hint: 'Huenda kadi yake ya kumbukumbu imejaa au imeharibika. Tazama ukurasa wa hali.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'Mipangilio ya Wi-Fi iliyowekwa na msimamizi iliharibika, huenda kwa kukatika kwa umeme',
    hint: 'Kisanduku kinatumia mipangilio yake ya kwanza. Weka yako tena.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'Mpangilio {name} haupo',
    hint: 'Uweke kuwa folda ambayo huduma ya Wi-Fi inaweza kuandika ndani yake.',
  },
  NETWORK_CHECK_GOOD: { text: 'Inafanya kazi' },
  NETWORK_CHECK_AIR: { text: 'Wi-Fi haifanyi kazi', hint: 'Kisanduku kitajaribu tena chenyewe.' },
  NETWORK_CHECK_HARDWARE: { text: 'Redio au waya haupo', hint: 'Chomeka tena.' },
  NETWORK_CHECK_DHCP: {
    text: 'Simu hazipati anwani',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea hivyo, chomoa umeme wa kisanduku na uchomeke tena.',
  },
  NETWORK_CHECK_DNS: {
    text: 'Majina hayajibiwi',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea hivyo, chomoa umeme wa kisanduku na uchomeke tena.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'Kurasa za kisanduku hazijibu',
    hint: 'Kisanduku kitajaribu tena chenyewe. Ikiendelea hivyo, chomoa umeme wa kisanduku na uchomeke tena.',
  },
};

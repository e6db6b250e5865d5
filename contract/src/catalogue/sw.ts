import { swahiliAddRepository } from './sw/add-repository.ts';
import { swahiliAppPages } from './sw/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** Swahili. Machine-made, reviewed by nobody (render.ts). */
export const swahili: Catalogue = {
  ...swahiliAppPages,
  ...swahiliAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'Mashine ilitafsiri lugha hii na bado hakuna mtu aliyeikagua. Kilichokosekana kiko kwa Kiingereza.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'Nenda kwenye yaliyomo' },
  PAGE_NAVIGATION: { text: 'Sehemu' },
  PAGE_LANGUAGES: { text: 'Lugha' },
  PAGE_FOOTER: {
    text: 'Kila kitu hapa kinatoka kwenye kisanduku hiki. Kinafanya kazi bila Intaneti.',
  },
  PAGE_HOME: { text: 'Mwanzo' },
  PAGE_HOME_WELCOME: { text: 'Karibu' },
  PAGE_HOME_LEAD: { text: 'Programu, vitabu, ramani na zaidi. Bure, bila Intaneti.' },
  PAGE_HOME_HERE: { text: 'Vilivyopo hapa' },
  PAGE_HOME_NEWS: { text: 'Mapya' },
  PAGE_APPS: { text: 'Programu' },
  PAGE_INSTALLERS: { text: 'Visakinishi' },
  PAGE_CONTENT: { text: 'Yaliyomo' },
  PAGE_MAPS: { text: 'Ramani' },
  PAGE_STATUS: { text: 'Hali' },
  PAGE_HELP: { text: 'Msaada' },
  PAGE_SEARCH: { text: 'Tafuta' },
  PAGE_SEARCH_FIELD: { text: 'Unatafuta nini?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Hakuna kilichopatikana',
    hint: 'Jaribu kwa maneno machache, au yaandike kwa njia nyingine.',
  },
  PAGE_SEARCH_FOUND: { text: 'Vilivyopatikana: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Sehemu ya vilivyomo kwenye kisanduku hiki haiwezi kutafutwa sasa',
    hint: 'Itafute kwa jina lake kwenye orodha ya yaliyomo.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Toleo hili lilikuja bila maandishi ya kutafuta',
    hint: 'Tazama orodha za programu, yaliyomo na ramani.',
  },
  SEARCH_BUSY: { text: 'Watu wengi wanatafuta sasa', hint: 'Jaribu tena baada ya muda mfupi.' },
  SEARCH_SLOW: {
    text: 'Utafutaji huu unachukua muda mrefu mno',
    hint: 'Jaribu tena kwa maneno mengine, au ongeza neno moja.',
  },
  PAGE_LIBRARY_CLOSED: {
    text: 'Maktaba hii haiwezi kufunguliwa sasa',
    hint: 'Jaribu tena baada ya dakika moja. Ikibaki hivyo, mwambie msimamizi.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Manukuu' },
  PAGE_STATUS_NOW: { text: 'Sasa' },
  PAGE_STATUS_DETAILS: { text: 'Tazama kisanduku kinafanya nini' },
  PAGE_STATUS_PROGRESS: { text: '{done} kati ya {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Maendeleo' },
  PAGE_STATUS_FILES: { text: 'faili {done} kati ya {total}' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'zimebaki kama dakika {minutes}' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'imebaki chini ya dakika moja' },
  PAGE_STATUS_REFRESHING: { text: 'Ukurasa huu hujisasisha wenyewe.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'Kwa sasa haijulikani kisanduku kinafanya nini',
    hint: 'Kila kilichopo hapa bado kinaweza kutumika. Tazama tena baada ya dakika moja.',
  },
  STICK_READING: { text: 'Inasoma {label}', hint: 'Iache mahali pake.' },
  STICK_CHECKING: { text: 'Inakagua vilivyomo kwenye {label}', hint: 'Iache mahali pake.' },
  STICK_COPYING: {
    text: 'Inanakili kutoka {label}',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  STICK_WAITING_TURN: {
    text: '{label} inasubiri kisanduku kimalize kazi nyingine',
    hint: 'Iache mahali pake. Ukiihitaji sasa, ichomoe na uirudishe baadaye.',
  },
  STICK_WAITING_END: {
    text: 'Vyote vimenakiliwa kutoka {label}. Kisanduku kinaviandaa',
    hint: 'Subiri kidogo: hivi karibuni utaweza kuichomoa.',
  },
  STICK_WRITING: {
    text: 'Inaandika kwenye {label}',
    hint: 'Usiichomoe sasa: kinachoandikwa kitapotea.',
  },
  STICK_DONE: {
    text: 'Tayari. Unaweza kuchomoa {label}',
    hint: 'Ipeleke kwenye kisanduku kingine, au ihifadhi kwa matengenezo.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Unaweza kuchomoa {label}: kisanduku kina vyote kinavyoweza kutumia',
    hint: 'Bado kuna kinachokosekana. Chomeka USB nyingine yenye toleo hili.',
  },
  STICK_NOTHING_NEW: {
    text: 'Unaweza kuchomoa {label}: kisanduku tayari kina vyote',
    hint: 'Kama ulitarajia kipya, mwombe mwendeshaji USB mpya zaidi.',
  },
  STICK_NOTHING_HERE: {
    text: 'Unaweza kuchomoa {label}: haina kitu kwa kisanduku hiki',
    hint: 'USB ya kisanduku hiki ina folda "hotspot", au faili inayoishia na ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} haiwezi kutumika',
    hint: 'Ichomoe. Jaribu USB nyingine au tundu lingine la USB.',
  },
  BOX_STARTING: { text: 'Kisanduku kinaanza' },
  BOX_EMPTY: {
    text: 'Kisanduku hiki bado hakina kitu',
    hint: 'Chomeka USB yenye yaliyomo, au nakili faili ya ".hotspot" kwenye kisanduku.',
  },
  BOX_READY: { text: 'Kila kitu ni cha kisasa' },
  UPDATE_FOUND: { text: 'Kuna kipya: {releases}. Inakaguliwa' },
  UPDATE_COPYING: {
    text: 'Inanakili {releases}',
    hint: 'Iache USB mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Inasubiri sehemu iliyobaki ya {releases}: inakosa {missingBytes}',
    hint: 'Chomeka USB tena, au nyingine yenye toleo hili. Kilichonakiliwa kimehifadhiwa.',
  },
  UPDATE_STAGED: { text: 'Vyote vya {releases} vimenakiliwa', hint: 'USB inaweza kuchomolewa.' },
  UPDATE_SWITCHING: { text: 'Inabadilisha kwenda {releases}' },
  UPDATE_ON_PROBATION: { text: 'Inakagua kama {releases} inafanya kazi' },
  UPDATE_APPLIED: { text: 'Tayari: {releases} inatumika' },
  SOURCE_DAMAGED: {
    text: '{label} imeharibika: {name} si kile kilichotiwa saini',
    hint: 'Nakili yaliyomo tena kwenye USB, au tumia nyingine.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} inatoka kwa mwendeshaji ambaye kisanduku hiki hakimwamini',
    hint: 'Tumia yaliyomo ya mwendeshaji wa kisanduku hiki.',
  },
  PAGE_ERROR_RENEWED: {
    text: '“{component}” inasasishwa',
    hint: 'Haipo hadi toleo lake jipya linakiliwe kutoka kwenye USB. Angalia tena baada ya dakika chache. Vingine vyote bado vipo.',
  },
  SOURCE_GONE: {
    text: '{label} imechomolewa',
    hint: 'Ichomeke tena: kisanduku kitaendelea kilipoishia.',
  },
  SOURCE_READ_FAILED: {
    text: 'Sehemu ya {label} haiwezi kusomwa ({name})',
    hint: 'Huenda USB inaharibika, au umeme ni dhaifu. Jaribu USB nyingine.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} bado haijakamilika',
    hint: 'Kama bado inanakiliwa, subiri. Kama sivyo, inakili tena.',
  },
  SPACE_TOO_SMALL: {
    text: 'Nafasi haitoshi: zinahitajika {neededBytes}, zilizo wazi ni {freeBytes}',
    hint: 'Tumia kadi kubwa zaidi, au mwombe mwendeshaji toleo dogo zaidi. Hakuna kilichobadilika. Sehemu kubwa zaidi: {largest}.',
  },
  ROOT_OFFERED: {
    text: 'Kisanduku hiki bado hakimwamini mtu yeyote. Kuna toleo; mzizi wake wa uaminifu ni {rootFingerprint}',
    hint: 'Linganisha na alichokuambia mwendeshaji, kisha thibitisha kwenye ukurasa wa hali.',
  },
  STICK_FULL: {
    text: 'Hakuna nafasi tena kwenye {label}',
    hint: 'Tumia USB nyingine, au futa faili za hii kwenye kompyuta. Vilivyokuwamo havikupotea.',
  },
  STICK_READ_ONLY: {
    text: 'Haiwezekani kuandika kwenye {label}',
    hint: 'Tafuta swichi ndogo kwenye USB na uisogeze. Kama haipo, tumia USB nyingine.',
  },
  STICK_WRITE_FAILED: {
    text: 'Kuandika kwenye {label} kumeshindikana',
    hint: 'Ichomeke tena. Ikitokea tena, tumia USB nyingine. Vilivyokuwamo havikupotea.',
  },
  STICK_MOUNT_FAILED: {
    text: '{label} haiwezi kufunguliwa',
    hint: 'Ikague na uirekebishe kwenye kompyuta, au ifomati kama exFAT kisha unakili toleo tena.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} ina fomati ambayo kisanduku hakiijui',
    hint: 'Ifomati kama exFAT au FAT32 kwenye kompyuta kisha unakili toleo tena.',
  },
  RELAY_PREPARING: {
    text: 'Inaandaa {label} kwa kijiji kinachofuata: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_WRITING: {
    text: 'Inaandika {label} kwa kijiji kinachofuata: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_VERIFYING: {
    text: 'Inasoma tena {label} ili kuhakikisha: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_READY: {
    text: '{label} iko tayari kwa kijiji kinachofuata: {releases}',
    hint: 'Ichomoe na uichomeke kwenye kisanduku kinachofuata.',
  },
  PAGE_STATUS_MIRRORS: { text: 'Mapya kutoka Intaneti' },
  PAGE_STATUS_INSTALLERS: { text: 'Programu ambazo kisanduku huleta chenyewe' },
  PAGE_STATUS_MAPS: { text: 'Ramani zilizochaguliwa na jamii hii' },
  PAGE_MAP_RECEIVED: { text: 'Zilizofika hadi sasa: {receivedBytes} kati ya {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'Yaliyopokelewa mwezi huu: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Litaangalia tena: {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'PIN ya msimamizi' },
  PAGE_STEWARD_AWAY: {
    text: 'Sanduku haliwezi kufanya hivyo sasa',
    hint: 'Subiri dakika moja, kisha jaribu tena.',
  },
  PAGE_PULL: { text: 'Pakua sasa' },
  PAGE_PULL_LEAD: {
    text: 'Sanduku linatafuta mapya kwenye Intaneti mara moja na kuyapakua, kwa siku moja pia nje ya saa zake na kwa mtandao unaolipiwa kwa data. Kikomo cha mwezi bado kinahesabiwa.',
  },
  PAGE_PULL_ASKED: { text: 'Sanduku linatafuta mapya sasa.' },
  PAGE_CARRY: { text: 'Peleka toleo hili kwenye sanduku lingine' },
  PAGE_CARRY_LEAD: {
    text: 'Simu au kompyuta ndogo inaweza kulipeleka kwenye sanduku lisilo na Intaneti. Hifadhi faili na ulipe sanduku hilo: kwa Wi-Fi yake, au kwa USB, kwenye folda kuu.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Pakua ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'Upakuaji uliokatika unaendelea ulipoishia, mradi sanduku lina toleo lile lile.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'Sanduku linaandaa faili: {percent} %. Inaweza kuchukua dakika chache.',
  },
  PAGE_CARRY_NONE: { text: 'Hakuna cha kupeleka sasa. Rudi sanduku litakapokuwa na toleo.' },
  PAGE_GIVE: { text: 'Lipe sanduku hili toleo' },
  PAGE_GIVE_LEAD: {
    text: 'Chagua kwenye simu au kompyuta hii faili ambalo jina lake linaishia na ".hotspot". Sanduku linalipokea tu kama mwendeshaji wake amelitia saini. Msimamizi wa sanduku hili anajua PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Faili' },
  PAGE_GIVE_SEND: { text: 'Tuma' },
  PAGE_GIVE_STOP: { text: 'Simamisha' },
  PAGE_GIVE_STAY: {
    text: 'Acha ukurasa huu wazi hadi yote yatumwe. Mawasiliano yakikatika, chagua tena faili lile lile: linaendelea lilipoishia.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Skripti zimezimwa kwenye kivinjari hiki: mawasiliano yakikatika, faili lazima litumwe tena kuanzia mwanzo.',
  },
  PAGE_GIVE_SENDING: { text: 'Faili linatumwa kwenye sanduku' },
  PAGE_GIVE_WAITING: {
    text: 'Sanduku halijibu. Baki kwenye Wi-Fi yake: utumaji utaendelea wenyewe.',
  },
  PAGE_GIVE_CUT: {
    text: 'Faili halikufika lote kwenye sanduku',
    hint: 'Chagua faili lile lile ulitume tena.',
  },
  PAGE_GIVE_STOPPED: { text: 'Imesimamishwa. Sanduku halihifadhi chochote cha faili hilo.' },
  PAGE_GIVE_ARRIVED: {
    text: 'Faili lote limefika',
    hint: 'Sanduku linalikagua sasa. Unaweza kuzima simu au kutoka kwenye Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Toa faili lingine' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Faili hili si toleo',
    hint: 'Chagua faili ambalo jina lake linaishia na ".hotspot". Sanduku halihifadhi chochote cha faili hili.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Hakuna nafasi ya kutosha kwa faili hili: zinahitajika {neededBytes}, zipo {freeBytes}',
    hint: 'Lilete kwa USB: hapo sanduku linahitaji nafasi ya vitu vipya tu.',
  },
  UPLOAD_BUSY: {
    text: 'Faili lingine linatumwa kwenye sanduku hili',
    hint: 'Subiri hadi lifike. Kama anayelituma ameondoka, jaribu tena baada ya dakika moja.',
  },
  UPLOAD_IN_USE: {
    text: 'Sanduku bado linanakili kutoka kwenye faili lililopokelewa kabla',
    hint: 'Subiri hadi ukurasa wa hali useme imekamilika, kisha tuma hili.',
  },
  UPLOAD_GONE: { text: 'Sanduku halina tena faili hili', hint: 'Litume kuanzia mwanzo.' },
  UPLOAD_TOO_LONG: {
    text: 'Kilichofika ni zaidi ya ukubwa wa faili uliotajwa',
    hint: 'Faili lilibadilika wakati wa kutumwa. Litume tena.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'Sanduku halikuweza kuandika faili ({reason})',
    hint: 'Jaribu tena, au lete faili kwa USB. Kama hali haibadiliki, huenda kadi ya kumbukumbu inaharibika.',
  },
  PAGE_MAP_LOOK: { text: 'Fungua ramani' },
  PAGE_MAP_LOOK_NAMED: { text: 'Fungua ramani {name}' },
  PAGE_MAP_NAMED: { text: 'Ramani {name}' },
  PAGE_MAP_SEARCH: { text: 'Tafuta mahali' },
  PAGE_MAP_SEARCH_NONE: { text: 'Hakuna mahali penye jina hilo kwenye ramani hii.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Mahali palipopatikana: {count}' },
  PAGE_MAP_BROKEN: { text: 'Ramani haiwezi kuonyeshwa hapa. Unaweza kupakua faili.' },
  PAGE_MAP_PART_BROKEN: { text: 'Baadhi ya sehemu za ramani haziwezi kuonyeshwa.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Kivinjari hiki hakiwezi kuonyesha ramani. Pakua faili na uifungue kwenye programu ya ramani.',
  },
  PAGE_MAP_KEYS: {
    text: 'Sogeza ramani kwa kidole, kipanya au vitufe vya mishale. Jumlisha na toa hubadilisha ukubwa wake.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Kubwa zaidi' },
  PAGE_MAP_ZOOM_OUT: { text: 'Ndogo zaidi' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Nchi' },
  PAGE_MAP_KIND_REGION: { text: 'Mkoa' },
  PAGE_MAP_KIND_CITY: { text: 'Jiji' },
  PAGE_MAP_KIND_TOWN: { text: 'Mji' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Kijiji' },
  PAGE_MAP_KIND_AREA: { text: 'Mtaa' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Mlima' },
  PAGE_MAP_KIND_WATER: { text: 'Maji' },
};

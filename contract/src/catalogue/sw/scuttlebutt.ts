import type { InThisLanguage } from '../catalogue.ts';
import type { scuttlebuttMessages } from '../en/scuttlebutt.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const scuttlebuttWords: InThisLanguage<typeof scuttlebuttMessages> = {
  PUB_OFF: { text: 'Ujumbe umezimwa' },
  PUB_STARTING: { text: 'Ujumbe unaandaliwa' },
  PUB_WAITING: {
    text: 'Ujumbe unasubiri Wi-Fi ya kisanduku',
    hint: 'Watu hupeana ujumbe kwenye mtandao ambao kisanduku chenyewe kinatengeneza.',
  },
  PUB_RUNNING: {
    text: 'Watu {people} wanapeana ujumbe kupitia kisanduku sasa',
    plural: {
      of: 'people',
      one: { text: 'Mtu {people} anapeana ujumbe kupitia kisanduku sasa' },
    },
  },
  PUB_NOT_OPENED: {
    text: 'Ujumbe wa kisanduku haukuweza kufunguliwa',
    hint: 'Kitajaribu tena chenyewe. Ikiendelea hivyo, huenda kadi ya kumbukumbu imejaa au imechakaa.',
  },
  PUB_PORT_TAKEN: {
    text: 'Hakuna anayeweza kuunganika: mlango (port) {port} wa kisanduku hauko wazi',
    hint: 'Kitajaribu tena chenyewe. Huenda programu nyingine ya kisanduku imechukua mlango huo.',
  },
  PUB_INTAKE_DISK: {
    text: 'Ujumbe mpya haupokelewi: nafasi wazi ni {freeBytes} tu, na {reserveBytes} huachwa wazi',
    hint: 'Futa watu au picha zisizohitajika, au ongeza nafasi kwenye kisanduku.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'Ujumbe mpya haupokelewi: ujumbe umechukua {usedBytes} kati ya {quotaBytes}',
    hint: 'Futa watu walioondoka, au upe ujumbe nafasi zaidi.',
  },
  PUB_RENEWED: {
    text: 'Kisanduku kina jina jipya katika ujumbe: {former} halitumiki tena',
    hint: 'Kilichorudishwa kilikuwa cha zamani kuliko kile watu walicho nacho. Lazima waunganike na kisanduku na wakifuate mara nyingine.',
  },
  PUB_FEEDS_FULL: {
    text: 'Kisanduku kinapokea ujumbe wa watu {feeds}, si zaidi',
    hint: 'Futa watu walioondoka, au ruhusu kisanduku kipokee zaidi.',
    plural: {
      of: 'feeds',
      one: {
        text: 'Kisanduku kinapokea ujumbe wa mtu {feeds}, si zaidi',
        hint: 'Futa watu walioondoka, au ruhusu kisanduku kipokee zaidi.',
      },
    },
  },
  PUB_DAY_FULL: {
    text: 'Watu wapya {feeds} wamekuja leo: wengine watapokelewa kesho',
    hint: 'Kama kweli ni wengi hivyo, ruhusu kisanduku kipokee zaidi kwa siku.',
    plural: {
      of: 'feeds',
      one: {
        text: 'Mtu mpya {feeds} amekuja leo: wengine watapokelewa kesho',
        hint: 'Kama kweli wapo zaidi, ruhusu kisanduku kipokee zaidi kwa siku.',
      },
    },
  },
  PUB_STATE_LOST: {
    text: 'Yaliyochaguliwa kwa ujumbe hayakuweza kusomwa, na hayatumiki tena',
    hint: 'Pitia orodha ya watu waliozuiwa, na vikomo.',
  },
  PUB_ROOM_OFFLINE: { text: 'Chumba {room} kinasubiri hadi kisanduku kiwe na Intaneti' },
  PUB_ROOM_METERED: {
    text: 'Chumba {room} hakitumiki: Intaneti ya kisanduku hiki inalipiwa kwa data',
    hint: 'Msimamizi akiingiza chumba kwenye ukurasa wa ujumbe, kisanduku kitakitumia hata hivyo.',
  },
  PUB_ROOM_CLAIMING: { text: 'Mwaliko wa {room} unatumiwa' },
  PUB_ROOM_CONNECTING: { text: 'Kisanduku kinaunganika na chumba {room}' },
  PUB_ROOM_CONNECTED: { text: 'Kisanduku kimo katika chumba {room}' },
  PUB_ROOM_FAILING: {
    text: 'Chumba {room} hakifikiki',
    hint: 'Kisanduku kitajaribu tena chenyewe.',
  },
  PUB_ROOM_REFUSED: {
    text: 'Chumba {room} hakikubali mwaliko',
    hint: 'Mwaliko hutumika mara moja tu. Mwombe mwenye chumba mwaliko mpya.',
  },
  PUB_ROOM_WORDS: {
    text: 'Huu si mwaliko wala anwani ya chumba',
    hint: 'Mwaliko huanza na https://, anwani huanza na net:.',
  },
  PUB_FOLDER_MISSING: {
    text: 'Mpangilio {name} hautaji folda yoyote',
    hint: 'Uweke kuwa folda yake yenyewe, kama ilivyo katika docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'Hili halikuweza kuhifadhiwa, kwa hiyo halitumiki',
    hint: 'Huenda kadi ya kumbukumbu imejaa au imechakaa.',
  },
  PUB_FEED_OWN: { text: 'Hiki ni kisanduku chenyewe' },
  PUB_FEED_BLOCKED: {
    text: 'Mtu huyu amezuiwa',
    hint: 'Mwondolee kizuizi kwanza.',
  },
  PUB_DAEMON_AWAY: {
    text: 'Sasa haiwezi kujulikana kama umeingia',
    hint: 'Subiri dakika moja, kisha jaribu tena.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: {
    text: 'Kisanduku kimo katika kundi, pamoja na wengine {peers}',
    plural: { of: 'peers', one: { text: 'Kisanduku kimo katika kundi, pamoja na mwingine 1' } },
  },
  SWARM_ALONE: {
    text: 'Kisanduku kimo katika kundi na bado hakijakutana na yeyote',
    hint: 'Visanduku vingine vya mwendeshaji huyo huyo lazima viwe kwenye Intaneti, kundi likiwa limewashwa. Inaweza kuchukua dakika kadhaa.',
  },
  SWARM_STARTING: {
    text: 'Kisanduku kinaingia katika kundi',
  },
  SWARM_OFF: {
    text: 'Kundi limezimwa',
  },
  SWARM_UNSUPPORTED: {
    text: 'Kundi halifanyi kazi kwenye aina hii ya mashine ({platform})',
    hint: 'Mengine yote ya kisanduku yanafanya kazi. Kundi linahitaji mfumo wa biti 64 (arm64 au x64) wenye glibc.',
  },
  SWARM_DAEMON_AWAY: {
    text: 'Kundi linasubiri programu kuu ya kisanduku',
  },
  SWARM_NO_ROOT: {
    text: 'Kisanduku bado hakijui kimwamini nani, kwa hiyo hakijui kundi lake',
    hint: 'Leta toleo la kwanza kwa USB, weka TRUST_ROOT, au taja kundi katika CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'Kundi linasubiri Intaneti',
    hint: 'Kisanduku kitajaribu tena chenyewe.',
  },
  SWARM_SETTING_BAD: {
    text: 'Kundi halifanyi kazi: mpangilio {name} si kama unavyopaswa kuwa',
    hint: 'Urekebishe. Hadi hapo kisanduku hakimwambii yeyote habari zake, ili siri iliyoandikwa vibaya isifichue chochote.',
  },
  SWARM_UPLOAD_USED: {
    text: 'Kisanduku kimetoa MB {megabytes} kinazoruhusiwa kutoa kwa kundi kwa mwezi',
    hint: 'Bado kinachukua matoleo kutoka kwa wengine. Msimamizi anaweza kuruhusu zaidi.',
  },
  SWARM_NO_TRUST: {
    text: 'Mwenzake {label} ana toleo, lakini kisanduku hiki bado hakijui kimwamini nani',
    hint: 'Leta toleo la kwanza kwa USB, au weka TRUST_ROOT. Baada ya hapo kisanduku kitachukua matoleo kutoka kundi chenyewe.',
  },
  SWARM_PEER_UNKNOWN: {
    text: 'Mwenzake huyo hayupo tena',
  },
  DFS_FOLDER_MISSING: {
    text: 'Mpangilio {name} haupo',
    hint: 'Uweke kuwa folda: HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR ya kusoma, HOTSPOT_DFS_DIR ya kuandika.',
  },
  SERVE_BEGUN: {
    text: 'Inatoa {channels} za mzizi wa uaminifu {rootFingerprint}, hadi Ctrl-C',
    hint: 'Visanduku vyenye SWARM=on vinavyouamini mzizi huu huzipata vyenyewe. Acha kompyuta hii kwenye Intaneti hadi kisanduku cha kwanza kiwe na toleo: kitawapa wengine.',
  },
  SERVE_NODES: {
    text: 'Nodi {nodes} zinafanya kazi, hadi Ctrl-C. Weka SWARM_BOOTSTRAP={setting}',
    hint: 'Milango yake ya UDP lazima iwe wazi kwa visanduku.',
  },
  SERVE_UNSUPPORTED: {
    text: 'Kundi halifanyi kazi kwenye kompyuta hii ({platform})',
    hint: 'Linahitaji Linux ya biti 64 yenye glibc, macOS au Windows. Kama amri ilisakinishwa kama kifurushi kimoja: npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'Alichochagua msimamizi kwa kundi kiliharibika na kimepotea; mipangilio inaamua tena',
  },
  DRIVE_NOBODY: {
    text: 'Bado hakuna aliyejibu kuhusu hifadhi {label}',
    hint: 'Mtu aliye nayo lazima awe kwenye Intaneti. Kisanduku kitajaribu tena chenyewe.',
  },
  DRIVE_COPYING: {
    text: 'Hifadhi {label} inanakiliwa',
  },
  DRIVE_READY: {
    text: 'Hifadhi {label} ipo hapa. Hakuna mwendeshaji aliyeitia saini: ni chaguo la jamii hii yenyewe',
  },
  DRIVE_AWAY: {
    text: 'Huduma inayosoma hifadhi {label} haipo',
    hint: 'Kilichopo hapa kinabaki. Tazama kama huduma "dfs" inafanya kazi.',
  },
  DRIVE_NO_FOLDER: {
    text: 'Kisanduku hakina mahali pa hifadhi {label}',
    hint: 'Aliyekisimika kisanduku lazima akipe folda ya faili zenu wenyewe (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'Hifadhi {label} ina {sizeBytes}, na inaruhusiwa kuchukua {limitBytes}',
    hint: 'Ondoa faili kwenye hifadhi, au ongeza DRIVE_QUOTA_MB. Kilichopo hapa kinabaki kama kilivyo.',
  },
  DRIVE_TOO_MANY: {
    text: 'Hifadhi {label} ina zaidi ya faili {files}',
    hint: 'Ondoa faili kwenye hifadhi. Kilichopo hapa kinabaki kama kilivyo.',
  },
  DRIVE_NO_ROOM: {
    text: 'Nafasi haitoshi kwa hifadhi {label}: zinahitajika {neededBytes}, zilizo wazi ni {freeBytes}',
    hint: 'Ondoa faili kwenye hifadhi. Kisanduku huacha nafasi kidogo wazi kwa masasisho.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Katika hifadhi {label}, faili {files} zimeachwa: majina yake hayawezi kuhifadhiwa',
    hint: 'Majina yasiwe na "..", wala mkwaju wa nyuma (backslash), wala alama za udhibiti, na yasitofautiane kwa herufi kubwa na ndogo tu.',
  },
  PAGE_STEWARD_ACT_SWARM: {
    text: 'Kubadilisha kundi',
  },
};

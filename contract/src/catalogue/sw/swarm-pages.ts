import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  // For everybody
  PAGE_SWARM: { text: 'Matoleo kutoka visanduku vingine kupitia Intaneti' },
  PAGE_SWARM_AWAY: {
    text: 'Kundi limewashwa, na huduma yake haijibu',
    hint: 'Mengine yote ya kisanduku yanafanya kazi. Ikiendelea hivyo, mwambie msimamizi.',
  },
  PAGE_SWARM_PEERS: {
    text: 'Kimeunganika na wengine {count}',
    plural: { of: 'count', one: { text: 'Kimeunganika na mwingine 1' } },
  },
  PAGE_SWARM_MONTH: {
    text: 'Mwezi huu ({month}): zimetolewa {sentBytes}, zimechukuliwa {receivedBytes}',
  },
  PAGE_SWARM_RATE: {
    text: 'Sasa, kwa sekunde: zinatolewa {sentBytes}, zinachukuliwa {receivedBytes}',
  },
  PAGE_SWARM_CHANNELS: { text: 'Zinazoshirikiwa: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'Kisanduku hakitoi zaidi mwezi huu' },
  PAGE_SWARM_BANNED: {
    text: '{count} wamefukuzwa kwa sababu walipoteza bure kile kisanduku kilicho nacho',
    plural: {
      of: 'count',
      one: {
        text: '1 amefukuzwa kwa sababu alipoteza bure kile kisanduku kilicho nacho',
      },
    },
  },
  PAGE_SWARM_PEER: {
    text: '{label}: zimetolewa {sentBytes}, zimechukuliwa {receivedBytes}',
  },
  PAGE_SWARM_PEER_LIST: { text: 'Wengine' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Majina yao hutengenezwa upya kila kisanduku kinapowashwa, na hayasemi chochote kuhusu mahali walipo.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'Hili likiwa limewashwa, yeyote anayejua mzizi wa uaminifu wa wazi wa visanduku hivi anaweza kuorodhesha anwani zake za Intaneti, pamoja na ya kisanduku hiki.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Wageni wasiojulikana hawaingii: ni mwenye siri ya kundi hili tu anayekipata kisanduku hiki.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'Msimamizi anaweza kuliwasha au kulizima.' },

  // The community's own drive
  PAGE_DRIVE: { text: 'Faili za jamii yenyewe' },
  PAGE_DRIVE_HOME: { text: 'Faili ambazo jamii hii ilizichagua yenyewe' },
  PAGE_DRIVE_OPEN: { text: 'Zifungue kama tovuti' },
  PAGE_DRIVE_LEAD: {
    text: 'Hizi zinatoka katika hifadhi ya Hyperdrive ambayo jamii iliichagua. Hakuna mwendeshaji aliyezikagua wala kuzitia saini.',
  },
  PAGE_DRIVE_KEY: { text: 'Anwani ya hifadhi, ambayo ni ufunguo wake wa wazi' },
  PAGE_DRIVE_HAS: { text: 'Faili {files}, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Ililinganishwa na hifadhi mara ya mwisho: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Hakuna anayezithibitisha faili hizi ila mwenye hifadhi',
    hint: 'Fungua programu kutoka hapa tu kama unajua ni za nani.',
  },

  // For the steward
  PAGE_SWARM_STEWARD: { text: 'Kundi' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Kama kisanduku kinachukua matoleo kutoka visanduku vingine kupitia Intaneti na kuvipa yake, na kwa kiasi gani.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'Kisanduku hiki hakiwezi kushiriki katika kundi',
    hint: 'Programu yake kuu (daemon) haitaji kundi lolote. Tazama kama programu zake ni mpya vya kutosha.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'Mpangilio unasema kama limewashwa (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'Msimamizi alisema kama limewashwa' },
  PAGE_SWARM_ON: { text: 'Washa kundi' },
  PAGE_SWARM_ON_WHAT: {
    text: 'Kisanduku kinachukua matoleo kutoka visanduku vya mwendeshaji huyo huyo kupitia Intaneti, na kuvipa yake. Hakuna kinachoaminiwa ambacho mwendeshaji hakukitia saini. Kinashiriki tu wakati kinaruhusiwa kutumia Intaneti kwa masasisho.',
  },
  PAGE_SWARM_ON_SURE: { text: 'Uwashe kundi?' },
  PAGE_SWARM_OFF: { text: 'Zima kundi' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'Kisanduku kinaondoka katika kundi mara moja, na hakitafuti tena mapya ya faili za jamii yenyewe. Kilicho nacho kinabaki. Bado kinachukua matoleo kutoka USB, vioo (mirror) na visanduku vilivyo karibu.',
  },
  PAGE_SWARM_LIMITS: { text: 'Kiasi gani' },
  PAGE_SWARM_LIMITS_HOW: { text: '0 maana yake: hakuna kikomo. Wengine wote huhesabiwa pamoja.' },
  PAGE_SWARM_UPLOAD: { text: 'Kutoa si zaidi ya, kwa kilobiti kwa sekunde' },
  PAGE_SWARM_DOWNLOAD: { text: 'Kuchukua si zaidi ya, kwa kilobiti kwa sekunde' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Kutoa si zaidi ya, kwa megabaiti kwa mwezi' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'Kile kisanduku kinachochukua kwa mwezi huhesabiwa pamoja na yote kinayochukua kutoka Intaneti.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Hifadhi vikomo vya kundi' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'Kikomo hiki hakiwezi kuwa hivi: {limit}',
    hint: 'Andika namba nzima kuanzia 0 hadi {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Hakuna kilicho tofauti na awali' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'Kundi limewashwa' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'Kundi limezimwa' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'Vikomo vipya vinatumika kuanzia sasa' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'Hesabu ya vilivyochukuliwa haikusomeka; kisanduku kinahesabu tena kuanzia mwanzo',
    hint: 'Mengine yote ni sawa. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  USAGE_CHOICE_LOST: {
    text: 'Kama kisanduku kinaruhusiwa kuhesabu haikusomeka; mipangilio USAGE_COUNTS na USAGE_IN_RECEIPTS inaamua tena',
    hint: 'Msimamizi anaweza kuamua tena. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  PAGE_USAGE_COUNTED: {
    text: 'Kisanduku hiki huhesabu vitu vinachukuliwa mara ngapi. Hakihesabu kamwe ni nani anayevichukua.',
  },
  PAGE_USAGE_TOLD: {
    text: 'Kisanduku hiki huhesabu vitu vinachukuliwa mara ngapi na humwambia mwendeshaji wake namba hizo. Hakihesabu kamwe ni nani anayevichukua.',
  },
  PAGE_USAGE_OFF: { text: 'Kisanduku hiki hakihesabu kinachochukuliwa.' },
  PAGE_USAGE: { text: 'Watu wanachukua nini' },
  PAGE_USAGE_LEAD: {
    text: 'Programu, vitabu na ramani vilichukuliwa mara ngapi. Haisemi kamwe ni nani aliyevichukua.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Namba huenda kwa tano tano, zikipunguzwa, ili isiwepo inayomhusu mtu mmoja. Siku ni za saa ya kisanduku hiki, ambayo huenda si sahihi.',
  },
  PAGE_USAGE_NONE: { text: 'Bado hakuna kilichohesabiwa. Namba mpya huja karibu kila dakika.' },
  PAGE_USAGE_IS_OFF: { text: 'Kuhesabu kumezimwa. Hakuna kinachohifadhiwa.' },
  PAGE_USAGE_DAYS: { text: 'Siku 30 zilizopita' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Mistari ya siku 30 zilizopita, kuanzia {first} hadi {last}. Siku bora, {best}, vitu vilichukuliwa karibu mara {count}.',
  },
  PAGE_USAGE_ITEMS: { text: 'Kilichochukuliwa' },
  PAGE_USAGE_ITEM: { text: 'Nini' },
  PAGE_USAGE_WEEK: { text: 'Siku 7' },
  PAGE_USAGE_MONTH: { text: 'Siku 30' },
  PAGE_USAGE_ALL: { text: 'Kwa jumla' },
  PAGE_USAGE_FEW: { text: 'chini ya 5' },
  PAGE_USAGE_OTHERS: { text: 'Nyingine' },
  PAGE_USAGE_MORE: { text: 'Faili zilizo hapa chini zina {count} zaidi.' },
  PAGE_USAGE_KIND_APP: { text: 'Programu za simu' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Programu za kompyuta' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Vitabu, filamu na tovuti' },
  PAGE_USAGE_KIND_MAP: { text: 'Ramani' },
  PAGE_USAGE_KIND_PAGE: { text: 'Kurasa za kisanduku hiki' },
  PAGE_USAGE_SECTION_HOME: { text: 'Ukurasa wa kwanza' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'Hatua za kwanza' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'Kuhusu jamii hii' },
  PAGE_USAGE_SAVE: { text: 'Hifadhi namba' },
  PAGE_USAGE_SAVE_TABLE: { text: 'Kama jedwali (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'Kwa programu (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'Kinachoruhusiwa' },
  PAGE_USAGE_STOP: { text: 'Acha kuhesabu na ufute namba zote' },
  PAGE_USAGE_STOP_SURE: { text: 'Uache kuhesabu na kufuta namba zote?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'Namba zote kwenye kisanduku hiki zinafutwa. Haziwezi kurudishwa. Unaweza kuanza kuhesabu tena wakati wowote.',
  },
  PAGE_USAGE_START: { text: 'Anza kuhesabu' },
  PAGE_USAGE_START_WHAT: {
    text: 'Kisanduku huhesabu vitu vinachukuliwa mara ngapi. Hakihifadhi majina, anwani wala saa.',
  },
  PAGE_USAGE_TELL: { text: 'Mwambie mwendeshaji' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Ripoti kwenye USB zitasema vitu vilichukuliwa mara ngapi. Ni mwendeshaji tu anayeweza kuzisoma. Ripoti pia lazima ziruhusiwe.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'Usimwambie mwendeshaji' },
  PAGE_USAGE_IS_TOLD: { text: 'Mwendeshaji huambiwa namba, katika ripoti kwenye USB.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'Imefanyika' },
};

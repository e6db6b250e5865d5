import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'Simu yangu inasema hakuna Intaneti' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'Ni kweli, na mambo ni sawa: kila kitu hapa kinatoka kwenye kisanduku. Chagua "baki umeunganishwa".',
  },
  PAGE_HELP_PAGE: { text: 'Ukurasa haufunguki' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Angalia kama simu yako bado iko kwenye Wi-Fi hii. Zima data ya simu na VPN. Kisha andika anwani hii, yote:',
  },
  PAGE_HELP_FULL: { text: 'Simu yangu imejaa' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Fungua "Files" (faili) au "Downloads" (vilivyopakuliwa) kwenye simu na ufute usichohitaji. Faili ya programu inaweza kufutwa programu ikishasakinishwa. Vitabu na filamu hufunguka hapa pia bila kuvihifadhi.',
  },
  PAGE_HELP_FREE: { text: 'Je, inagharimu chochote?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'Hapana. Vyote vilivyo hapa ni bure, na kinachotoka kwenye kisanduku hiki hakitumii data ya simu.',
  },
  PAGE_HELP_WHO_SEES: { text: 'Nani anaona ninachofanya?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'Tovuti hii haiombi jina. Inaweza kuhesabu kitu kinafunguliwa mara ngapi, lakini si na nani. Muunganisho si wa siri: mtu aliye karibu anayejua jinsi anaweza kuona unachofungua. Usiandike manenosiri hapa.',
  },
  PAGE_HELP_WHO: { text: 'Nani anaweza kunisaidia?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Muulize msimamizi: mtu anayetunza kisanduku hiki. Sema ulifanya nini, na ukurasa unasema nini.',
  },
};

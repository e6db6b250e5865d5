import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'Jiunge na Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Elekeza kamera ya simu yako kwenye mraba.' },
  PAGE_SCREEN_QR: { text: 'Mraba unaoingiza simu kwenye Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Nenosiri' },
  PAGE_SCREEN_ASK: { text: 'Uliza nenosiri.' },
  PAGE_SCREEN_OPEN: { text: 'Kisha fungua' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN ya msimamizi',
    hint: 'Iandike mahali. Inaonyeshwa hapa hadi itumike kwa mara ya kwanza.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Msimbo wa msimamizi',
    hint: 'Uandike kwenye ukurasa wa msimamizi. Usimwambie mtu mwingine.',
  },
  SCREEN_BOX_AWAY: {
    text: 'Kisanduku bado hakiko tayari',
    hint: 'Subiri. Skrini hii itaendelea yenyewe. Kama hakuna kinachotokea kwa dakika 10, chomoa umeme wa kisanduku na uchomeke tena.',
  },
};

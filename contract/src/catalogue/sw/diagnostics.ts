import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'Ripoti ya mwendeshaji' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'Faili moja inayosema kisanduku hiki kina hali gani. Mpe mwendeshaji kama kuna tatizo: kwa USB au kwa barua pepe.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'Kilichomo' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: {
    text: 'Matoleo ya programu, mashine, kumbukumbu na muda tangu kuwashwa',
  },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Jina la kisanduku na la jamii' },
  PAGE_DIAGNOSTICS_IN_STATUS: {
    text: 'Kisanduku kinafanya nini, kina nini na kilifanya nini; nafasi kwenye kadi',
  },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Mipangilio ipi imewekwa na ipi ilikataliwa, bila yale inayosema',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'Wasimamizi walifanya nini, bila majina' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'Mambo ya mwisho ambayo programu iliyaandika, kama misimbo' },
  PAGE_DIAGNOSTICS_OUT: { text: 'Kisichomo' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'PIN, nenosiri la Wi-Fi, wala funguo' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'Mgeni, simu, anwani, jina la USB, wala kile ambacho watu wanachukua',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Hifadhi ripoti' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Isome yote hapa' },
};

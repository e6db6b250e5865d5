import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: { text: 'Watu wengi wanatafuta sasa', hint: 'Jaribu tena baada ya muda mfupi.' },
  SEARCH_SLOW: {
    text: 'Utafutaji huu unachukua muda mrefu mno',
    hint: 'Jaribu tena kwa maneno mengine, au ongeza neno moja.',
  },
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
  PAGE_PLAY_CAPTIONS: { text: 'Manukuu' },
  PAGE_LIBRARY_CLOSED: {
    text: 'Maktaba hii haiwezi kufunguliwa sasa',
    hint: 'Jaribu tena baada ya dakika moja. Ikibaki hivyo, mwambie msimamizi.',
  },
};

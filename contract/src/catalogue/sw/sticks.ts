import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
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
};

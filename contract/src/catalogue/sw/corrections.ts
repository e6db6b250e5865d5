import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'Saidia lugha hii' },
  PAGE_CORRECT_WHY: {
    text: 'Mashine ilitafsiri kurasa hizi. Kama unaijua lugha vizuri, chagua sentensi iliyo na kosa na uandike iliyo bora.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'Watu wamekagua lugha hii. Chagua nyingine hapa chini.' },
  PAGE_CORRECT_TOLD: {
    text: 'Unachoandika kinabaki kwenye kisanduku hiki. Ripoti zikiwa zimewashwa, mwendeshaji wa kisanduku pia anakipata. Hakuna anayeona ni nani aliyekiandika.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'Kwa Kiingereza' },
  PAGE_CORRECT_NOW: { text: 'Sasa' },
  PAGE_CORRECT_BETTER: { text: 'Bora zaidi' },
  PAGE_CORRECT_PLACES: {
    text: 'Acha maneno yaliyo kati ya mabano ya mawimbi yalivyo: kisanduku huweka kitu mahali pake.',
  },
  PAGE_CORRECT_SEND: { text: 'Tuma' },
  PAGE_CORRECT_SENT: {
    text: 'Asante. Msimamizi wa kisanduku hiki sasa anaweza kuisoma. Hakuna anayeona ni nani aliyeiandika.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Sentensi nyingine' },
  PAGE_CORRECTIONS: { text: 'Maneno bora kutoka kwa wageni' },
  PAGE_CORRECTIONS_LEAD: { text: 'Wageni walichoandika badala ya tafsiri' },
  PAGE_CORRECTIONS_NONE: { text: 'Hakuna aliyetuma.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Futa' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Imefutwa.' },
  CORRECTION_EMPTY: {
    text: 'Hakuna kipya ndani yake',
    hint: 'Andika sentensi nzima inavyopaswa kuwa.',
  },
  CORRECTION_LONG: { text: 'Sentensi ni ndefu mno', hint: 'Iandike kwa ufupi.' },
  CORRECTION_UNFIT: {
    text: 'Sentensi hii haiwezi kutumika',
    hint: 'Acha yote yaliyo kati ya mabano ya mawimbi yalivyo, na usitumie alama za ajabu.',
  },
  CORRECTIONS_FULL: {
    text: 'Kisanduku hakihifadhi zaidi kwa sasa',
    hint: 'Msimamizi anaweza kufuta baadhi. Rudi siku nyingine.',
  },
  CORRECTIONS_MANY: { text: 'Tayari umetuma nyingi', hint: 'Rudi baada ya saa moja.' },
};

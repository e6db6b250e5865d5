import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'Kipe kisanduku hiki toleo' },
  PAGE_GIVE_LEAD: {
    text: 'Chagua kwenye simu au kompyuta hii faili ambayo jina lake linaishia na ".hotspot". Kisanduku huipokea tu kama mwendeshaji wake ameitia saini. Msimamizi wa kisanduku hiki anajua PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Faili' },
  PAGE_GIVE_SEND: { text: 'Tuma' },
  PAGE_GIVE_STOP: { text: 'Simamisha' },
  PAGE_GIVE_STAY: {
    text: 'Acha ukurasa huu wazi hadi yote yatumwe. Mawasiliano yakikatika, chagua tena faili lile lile: linaendelea lilipoishia.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Skripti zimezimwa kwenye kivinjari hiki: mawasiliano yakikatika, faili lazima litumwe tena kuanzia mwanzo.',
  },
  PAGE_GIVE_SENDING: { text: 'Faili inatumwa kwenye kisanduku' },
  PAGE_GIVE_WAITING: {
    text: 'Kisanduku hakijibu. Baki kwenye Wi-Fi yake: utumaji utaendelea wenyewe.',
  },
  PAGE_GIVE_CUT: {
    text: 'Faili haikufika yote kwenye kisanduku',
    hint: 'Chagua faili ile ile uitume tena.',
  },
  PAGE_GIVE_STOPPED: { text: 'Imesimamishwa. Kisanduku hakihifadhi chochote cha faili hiyo.' },
  PAGE_GIVE_ARRIVED: {
    text: 'Faili yote imefika',
    hint: 'Kisanduku kinaikagua sasa. Unaweza kuzima simu au kutoka kwenye Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Toa faili nyingine' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Faili hii si toleo',
    hint: 'Chagua faili ambayo jina lake linaishia na ".hotspot". Kisanduku hakihifadhi chochote cha faili hii.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Hakuna nafasi ya kutosha kwa faili hii: zinahitajika {neededBytes}, zipo {freeBytes}',
    hint: 'Ilete kwa USB: hapo kisanduku kinahitaji nafasi ya vitu vipya tu.',
  },
  UPLOAD_BUSY: {
    text: 'Faili nyingine inatumwa kwenye kisanduku hiki',
    hint: 'Subiri hadi ifike. Kama anayeituma ameondoka, jaribu tena baada ya dakika moja.',
  },
  UPLOAD_IN_USE: {
    text: 'Kisanduku bado kinanakili kutoka kwenye faili iliyopokelewa kabla',
    hint: 'Subiri hadi ukurasa wa hali useme imekamilika, kisha tuma hii.',
  },
  UPLOAD_GONE: { text: 'Kisanduku hakina tena faili hii', hint: 'Itume kuanzia mwanzo.' },
  UPLOAD_TOO_LONG: {
    text: 'Kilichofika ni zaidi ya ukubwa wa faili uliotajwa',
    hint: 'Faili ilibadilika wakati wa kutumwa. Itume tena.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'Kisanduku hakikuweza kuandika faili ({reason})',
    hint: 'Jaribu tena, au lete faili kwa USB. Kama hali haibadiliki, huenda kadi ya kumbukumbu inaharibika.',
  },
};

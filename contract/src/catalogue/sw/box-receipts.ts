import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'Inaandika ripoti ya mwendeshaji kwenye {label}' },
  RECEIPT_WRITTEN: {
    text: '{label} iko tayari; ina ripoti ya mwendeshaji',
    hint: 'Mrudishie mwendeshaji USB ukiweza. Ni mwendeshaji tu anayeweza kuisoma.',
  },
  RECEIPT_STICK_FULL: {
    text: '{label} haina nafasi ya ripoti',
    hint: 'Mengine yote ni sawa: kilicholetwa na USB kimechukuliwa hata hivyo. Futa faili usizohitaji kwenye USB.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: '{label} haiwezi kuandikwa, kwa hiyo haibebi ripoti',
    hint: 'Mengine yote ni sawa: kilicholetwa na USB kimechukuliwa hata hivyo. Baadhi ya USB zina swichi ndogo pembeni.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'Ripoti haikuweza kuandikwa kwenye {label}',
    hint: 'Mengine yote ni sawa: kilicholetwa na USB kimechukuliwa hata hivyo. Ikitokea tena, tumia USB nyingine.',
  },
  DEVICE_KEY_LOST: {
    text: 'Ufunguo ambao kisanduku hutia saini ripoti zake haukusomeka; kisanduku kina mpya',
    hint: 'Mwambie mwendeshaji, ambaye tangu sasa ataona kisanduku kipya. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  CONSENTS_LOST: {
    text: 'Kama ripoti zinaruhusiwa haikusomeka; mpangilio RECEIPTS unaamua tena',
    hint: 'Msimamizi anaweza kuziruhusu au kuzikataza tena. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Ripoti zimewashwa: kisanduku hiki huandika hali yake kwenye USB za mwendeshaji wake. Ni mwendeshaji tu anayeweza kuzisoma, na hazisemi chochote kuhusu watu.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Ripoti zimezimwa: kisanduku hiki hakiandiki chochote kwa mwendeshaji wake kwenye USB.',
  },
};

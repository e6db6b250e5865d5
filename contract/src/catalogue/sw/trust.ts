import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: {
    text: 'Faili haikuundwa vizuri ({reason})',
    hint: 'Inakili tena kutoka ilikotoka.',
  },
  JSON_NOT_CANONICAL: {
    text: 'Faili ilibadilishwa njiani: haikuandikwa kwa njia moja inayotakiwa',
    hint: 'Inakili tena kutoka ilikotoka. Huenda programu ya kuhariri au kubadilisha iliihifadhi upya.',
  },
  KEY_INVALID: {
    text: 'Huu si ufunguo unaoweza kutumika hapa',
    hint: 'Hakikisha ufunguo wote umenakiliwa: herufi na tarakimu 64.',
  },
  KEY_FILE_INVALID: {
    text: 'Faili ya ufunguo imeharibika au si faili ya ufunguo ({reason})',
    hint: 'Ichukue kutoka kwenye nakala yako ya akiba. Usihariri faili za funguo.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'Maneno ya siri hayafungui ufunguo huu',
    hint: 'Jaribu tena; angalia mpangilio wa kibodi na Caps Lock. Kama ni sahihi, huenda faili ya ufunguo imeharibika: jaribu nakala ya akiba.',
  },
  METADATA_EXPIRED: {
    text: 'Saini ya "{role}" iliisha muda {expires}',
    hint: 'Pata toleo jipya zaidi. Waendeshaji: tieni saini toleo tena.',
  },
  METADATA_FOREIGN: {
    text: 'Faili "{role}" imetiwa saini kwa funguo zisizoaminiwa hapa',
    hint: 'Ni ya mwendeshaji mwingine, au funguo zake zilibatilishwa. Pata toleo kutoka kwa mwendeshaji wa kisanduku hiki.',
  },
  METADATA_FORK: {
    text: 'Faili mbili tofauti za "{role}" zinadai kuwa toleo {version}',
    hint: 'Huenda kompyuta mbili zilitoa bila kujuana. Waendeshaji: chukueni toleo jipya zaidi lililotolewa, kisha mtoe linalofuata.',
  },
  METADATA_INVALID: {
    text: 'Faili "{role}" imeharibika au haikuundwa vizuri ({reason})',
    hint: 'Nakili toleo tena kutoka lilikotoka.',
  },
  METADATA_MISMATCH: {
    text: 'Faili "{role}" hailingani na sehemu nyingine za toleo ({what})',
    hint: 'Toleo lilinakiliwa nusu, au sehemu za matoleo mawili zilichanganywa. Nakili tena, lote.',
  },
  METADATA_MISSING: {
    text: 'Faili {name} haipo katika toleo',
    hint: 'Huenda nakala si kamili. Nakili toleo tena, lote.',
  },
  METADATA_ROLLBACK: {
    text: 'Toleo hili ni la zamani kuliko lililoonekana awali ({role}: {offered}, kabla {trusted})',
    hint: 'Pata toleo jipya zaidi. La zamani haliwekwi kamwe juu ya jipya.',
  },
  METADATA_TOO_LARGE: {
    text: 'Faili "{role}" ni kubwa kuliko inavyoruhusiwa ({maxBytes})',
    hint: 'Faili imeharibika au ni hasidi. Pata toleo kutoka kwa mwendeshaji wake.',
  },
  METADATA_UNSIGNED: {
    text: 'Faili "{role}" ina saini sahihi {valid} kati ya {threshold} zinazohitajika',
    hint: 'Ilibadilishwa baada ya kutiwa saini, au bado haijatiwa saini na wote. Waendeshaji: endesheni "hotspot bundle status".',
  },
  MINISIGN_INVALID: {
    text: 'Saini au ufunguo wa minisign haulingani ({reason})',
    hint: 'Tumia faili ya .minisig na ya .pub za mwendeshaji yule yule, na unakili tena faili iliyotiwa saini.',
  },
  RECEIPT_INVALID: {
    text: 'Ripoti haiwezi kufunguliwa ({reason})',
    hint: 'Imeharibika, au ilitengenezwa kwa mwendeshaji mwingine.',
  },
  ROLE_UNKNOWN: {
    text: 'Toleo hili halina chaneli {role}',
    hint: 'Angalia majina ya chaneli za kufuata.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { storageMessages } from '../en/storage.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const storageWords: InThisLanguage<typeof storageMessages> = {
  SPACE_TAKEN: {
    text: 'Diski ilijaa kisanduku kilipokuwa kinanakili: {freeBytes} ziko wazi, {reserveBytes} zimewekwa kwa ajili ya kisanduku chenyewe',
    hint: 'Kilichokuwa hapa bado kiko hapa, na kilichonakiliwa kimehifadhiwa. Kisanduku kitaendelea chenyewe nafasi ikipatikana, USB ikiwa imechomekwa.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'Ili kupisha {releases}, kilichokuwapo kabla ya toleo la sasa kimeondolewa',
    hint: 'Haiwezekani kurudi nyuma hadi toleo jipya lifike. Kilichopo sasa kinabaki.',
  },
  REPLACE_NEEDS_CONSENT: {
    text: 'Vya zamani na vipya haviwezi kukaa pamoja kwenye kisanduku hiki. Kwa toleo {counter} la "{channel}", {components} lazima iondoke kwanza: {freedBytes}',
    hint: 'Msimamizi ndiye anayeamua. Akikubali, kisanduku kwanza kinakagua vyote vilivyo kwenye USB, kisha kinaondoa vya zamani na kunakili vipya; vingine vinabaki wakati wote. Hadi vipya vifike, sehemu hizi hazipo, na hakuna kurudi kwenye za zamani.',
  },
  REPLACE_NOT_ASKED: {
    text: 'Kisanduku hakiombi kuondoa chochote kwa toleo {counter} la "{channel}"',
    hint: 'Tazama ukurasa wa hali: unasema kisanduku kinaomba kwa toleo lipi, kama kinaomba.',
  },
  REPLACE_CHECKING: {
    text: 'Inakagua {releases} yote kwenye USB yake, kabla ya kuondoa chochote',
    hint: 'Iache USB mahali pake. Bado hakuna kilichobadilika.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Inaondoa {components} ili kupisha toleo jipya',
    hint: 'Iache USB mahali pake.',
  },
  COMPONENT_TAKEN_OUT: {
    text: '{components} imeondolewa ili kupisha toleo jipya',
    hint: 'Itarudi toleo jipya likishanakiliwa. Vingine vyote bado viko hapa.',
  },
  COMPONENT_ABSENT: {
    text: '{components} haipo hapa: iliondolewa ili kupisha toleo jipya, ambalo bado halijafika',
    hint: 'Chomeka USB yenye toleo jipya zaidi, au lililotangulia. Vingine vyote bado viko hapa.',
  },
  POWER_SUPPLY_WEAK: {
    text: 'Kisanduku kinapata umeme mdogo mno',
    hint: 'Tumia chaja iliyokuja na bodi, na waya mfupi. Umeme mdogo mno hufanya USB zishindwe na huharibu kadi za kumbukumbu.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'Kisanduku kilipata umeme mdogo mno wakati fulani tangu kiwashwe',
    hint: 'Tumia chaja iliyokuja na bodi, na waya mfupi. Umeme mdogo mno hufanya USB zishindwe na huharibu kadi za kumbukumbu.',
  },
  CARD_ERRORS: {
    text: 'Kadi ya kumbukumbu inafanya makosa: {count} hadi sasa',
    hint: 'Kilichopo hapa bado kinatolewa. Tumia kadi nyingine mapema; chomeka USB yenye toleo jipya zaidi, na kadi mpya itajazwa kutoka hapo.',
  },
  TRUST_COPY_LOST: {
    text: 'Nakala moja kati ya mbili za kumbukumbu za uaminifu haikusomeka; nyingine ilitumika',
    hint: 'Hakuna kilichopotea. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
  JOURNAL_LOST: {
    text: 'Kumbukumbu za sasisho la mwisho hazikusomeka na zimeanzwa upya',
    hint: 'Hakuna kilichopotea; sasisho lililokuwa likiendelea litaanza tena USB yake ikichomekwa. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
  HISTORY_LOST: {
    text: 'Orodha ya yaliyotokea kwenye kisanduku hiki haikusomeka na imeanzwa upya',
    hint: 'Yaliyomo hayaguswi na hilo. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
  SETTINGS_LOST: {
    text: 'Mipangilio mizuri ya mwisho haikusomeka; ya sasa inatumika',
    hint: 'Tazama mipangilio kwenye ukurasa huu. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
  PIN_LOST: {
    text: 'PIN ya msimamizi haikusomeka na imewekwa upya',
    hint: 'Ni ile iliyo kwenye ADMIN_PIN, au mpya iliyo kwenye kumbukumbu (log) za kisanduku. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
  DEVICE_LOST: {
    text: 'Jina la kisanduku hiki kwa mwendeshaji wake halikusomeka; kisanduku kina jipya',
    hint: 'Mwambie mwendeshaji, ambaye huenda ana matoleo ya kisanduku hiki peke yake. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika: tumia nyingine mapema.',
  },
};

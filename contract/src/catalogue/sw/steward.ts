import type { InThisLanguage } from '../catalogue.ts';
import type { stewardMessages } from '../en/steward.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const stewardWords: InThisLanguage<typeof stewardMessages> = {
  PIN_UNFIT: { text: 'PIN ina tarakimu 6 hadi 12 na si kingine', hint: 'Andika nyingine.' },
  PIN_GUESSED_EASILY: {
    text: 'PIN hii ni rahisi mno kukisia',
    hint: 'Tumia tarakimu ambazo si sawa zote na hazifuatani kupanda au kushuka.',
  },
  PIN_FIXED: {
    text: 'PIN ya kisanduku hiki imewekwa kutoka nje (ADMIN_PIN)',
    hint: 'Aliyekisimika kisanduku anaweza kubadilisha mpangilio ADMIN_PIN, au kuuondoa.',
  },
  CODE_WRONG: {
    text: 'Msimbo si sahihi',
    hint: 'Tazama skrini tena. Baada ya misimbo mitano isiyo sahihi lazima uombe mpya.',
  },
  CODE_LOCKED: {
    text: 'Misimbo isiyo sahihi ni mingi mno',
    hint: 'Subiri sekunde {seconds}, kisha jaribu tena.',
    plural: {
      of: 'seconds',
      one: {
        text: 'Misimbo isiyo sahihi ni mingi mno',
        hint: 'Subiri sekunde moja, kisha jaribu tena.',
      },
    },
  },
  CODE_MISSING: {
    text: 'Hakuna msimbo unaosubiri kuandikwa',
    hint: 'Omba mpya. Kila msimbo hutumika mara moja na kwa dakika kumi.',
  },
  STEWARD_LOG_LOST: {
    text: 'Orodha ya yaliyofanywa na wasimamizi iliharibika na sasa ni tupu',
    hint: 'Hakuna kingine kilichopotea. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'Wanayofanya wasimamizi hayaandikwi sasa',
    hint: 'Diski ya kisanduku haipokei kitu tena. Toa nafasi au tumia kadi nyingine ya kumbukumbu. Yataandikwa mara nafasi ikipatikana. Hadi hapo yatapotea umeme ukikatika, na PIN na ruhusa zinabaki kama zilivyo.',
  },
  PAGE_STEWARD: { text: 'Kwa msimamizi' },
  PAGE_STEWARD_LEAD: { text: 'Mtu anayetunza kisanduku hiki hufanya hivyo hapa. PIN inahitajika.' },
  PAGE_STEWARD_SIGN_IN: { text: 'Ingia' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'Wengine kwenye Wi-Fi hii wanaweza kunasa unapoandika PIN. Mambo muhimu zaidi yanahitaji zaidi ya PIN: mtu aliye mbele ya kisanduku.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'Umeondolewa. Hakuna kilichofanyika',
    hint: 'Andika PIN tena. Kisanduku hukuondoa baada ya nusu saa, na kinapoanza upya.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'PIN ni sahihi, lakini kivinjari hiki huisahau mara moja',
    hint: 'Fungua ukurasa huu kwenye kivinjari halisi cha simu, kama Chrome au Firefox, na uruhusu vidakuzi (cookies).',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'Umetoka' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Toka' },
  PAGE_STEWARD_SIGN_OUT_WHY: { text: 'Fanya hivi ukimaliza, na kabla ya kumpa mtu simu.' },
  PAGE_STEWARD_CANCEL: { text: 'Hapana, rudi' },
  PAGE_ERROR_FOREIGN: {
    text: 'Hili halikutoka kwenye ukurasa wa kisanduku hiki, kwa hiyo hakuna kilichofanyika',
    hint: 'Fungua ukurasa upya na ujaribu tena. Ikiendelea hivyo, tumia kivinjari kingine.',
  },
  PAGE_STEWARD_LOG: { text: 'Yaliyofanywa na wasimamizi' },
  PAGE_STEWARD_LOG_LEAD: {
    text: 'Matendo 200 ya mwisho, na yalikotoka: bila majina, bila anwani.',
  },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Bado hakuna.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'kwenye skrini ya kisanduku' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'kutoka simu au kompyuta ya mtandao' },
  PAGE_STEWARD_PLACE_BOX: { text: 'kutoka programu ya kisanduku' },
  PAGE_STEWARD_ACCEPTED: { text: 'Kisanduku kimefanya, au kinafanya' },
  PAGE_STEWARD_BEGUN: { text: 'Ilianza. Kisanduku kilisimama kabla ya kusema iliishaje' },
  PAGE_STEWARD_TIMES: { text: '(mara {count})' },
  PAGE_STEWARD_ROLLBACK: { text: 'Rudi kwenye kilichokuwapo kabla' },
  PAGE_STEWARD_TRUST: { text: 'Sema kisanduku kimwamini nani' },
  PAGE_STEWARD_RESCAN: { text: 'Tazama tena USB zote na vyanzo vyote' },
  PAGE_STEWARD_SCRUB: { text: 'Kagua vyote vilivyo kwenye kadi' },
  PAGE_STEWARD_HOLD: { text: 'Baki na kilichopo hapa' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Chukua toleo moja na si jingine' },
  PAGE_STEWARD_FOLLOW: { text: 'Mfuate mwendeshaji tena' },
  PAGE_STEWARD_REPLACE: { text: 'Tengeneza nafasi: ondoa vya zamani kwanza' },
  PAGE_STEWARD_RECEIPTS: { text: 'Ripoti za mwendeshaji' },
  PAGE_STEWARD_RELAY: { text: 'Tengeneza USB ya kisanduku kinachofuata' },
  PAGE_STEWARD_RESTORE: { text: 'Rejesha nakala ya akiba' },
  PAGE_STEWARD_ENROL: { text: 'Kijulishe kisanduku USB moja zaidi ya msimamizi' },
  PAGE_STEWARD_FORGET: { text: 'Sahau USB zote za wasimamizi isipokuwa zilizochomekwa' },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Onyesha msimbo kwenye skrini' },
  PAGE_STEWARD_PRESENCE: { text: 'Onyesha kuwa uko mbele ya kisanduku' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Badilisha PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Hesabu kinachotumika' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Mwambie mwendeshaji kinachotumika' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Badilisha maandishi ya jamii' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Anzisha kurasa upya' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Chukua ripoti ya kisanduku' },
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'Mambo muhimu zaidi yanahitaji mtu aliye mbele ya kisanduku, kwa dakika kumi.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'Kisanduku kinajua kuwa uko mbele yake' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'Kisanduku bado hakijui kuwa uko mbele yake',
    hint: 'Yaliyo na alama ya ufunguo kwenye kurasa hizi yanahitaji hilo: kisanduku kimwamini nani, PIN yake, na USB za nani zinazotiiwa.',
  },
  PAGE_STEWARD_BY_STICK: { text: 'Kwa USB ya msimamizi' },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Chomeka USB inayojulikana na kisanduku, kisha fungua ukurasa huu tena. Kama imechomekwa tayari, ichomoe kwanza.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'Msimbo wa tarakimu 8 unaonekana kwenye skrini iliyo kando ya kisanduku, kwa dakika kumi. Simu zilizo kwenye Wi-Fi haziupati.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Andika msimbo' },
  PAGE_STEWARD_TYPE_CODE_HOW: {
    text: 'Uko kwenye skrini iliyo kando ya kisanduku na hutumika mara moja.',
  },
  PAGE_STEWARD_CODE: { text: 'Msimbo wa kwenye skrini' },
  PAGE_STEWARD_CHECK_CODE: { text: 'Huu ndio msimbo' },
  PAGE_STEWARD_DONE_CODE: { text: 'Msimbo sasa uko kwenye skrini iliyo kando ya kisanduku' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'Kisanduku kinajua kuwa uko mbele yake',
    hint: 'Kwa dakika kumi unaweza kufanya yanayohitaji hilo.',
  },
  PAGE_STEWARD_CHANGE_PIN_LEAD: { text: 'Fanya hivi PIN ikijulikana na asiyestahili.' },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'PIN ya zamani haitafanya kazi tena, na wote wataondolewa. Wengine kwenye Wi-Fi hii wanaweza kunasa unapoandika: salama zaidi ni kibodi kwenye skrini ya kisanduku.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'PIN mpya, tarakimu 6 hadi 12' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'Hiyo hiyo tena' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'PIN hizo mbili si sawa, kwa hiyo ya zamani inabaki',
    hint: 'Andika zote mbili tena.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'PIN mpya inatumika kuanzia sasa',
    hint: 'Ingia nayo mara moja, ili ujue ni sahihi.',
  },
  PAGE_STEWARD_RELEASES: { text: 'Baki, fuata, rudi nyuma' },
  PAGE_STEWARD_RELEASES_LEAD: {
    text: 'Toleo lipi kisanduku hiki kinachukua, kinabaki nalo au kinarudi kutoka kwalo.',
  },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'Kisanduku kilifanya nini, na kwa nini.' },
  PAGE_STEWARD_IN_FORCE: { text: 'Toleo {counter} liko hapa.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'Kisanduku huchukua anachotoa mwendeshaji.' },
  PAGE_STEWARD_IS_HELD: { text: 'Kisanduku kinabaki na toleo {counter} na hakichukui jingine.' },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'Kisanduku hakichukui chochote cha hii.' },
  PAGE_STEWARD_IS_PINNED: { text: 'Kisanduku kinachukua toleo {counter} na si jingine.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'Kisanduku kinachukua tena toleo jipya zaidi, hata lile kilichoacha.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'Hakuna kipya kinachochukuliwa hadi useme vingine. Kinachonakiliwa kinaachwa.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'Kisanduku kinasubiri hili na kulichukua likija. Mwendeshaji anajua namba.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Namba ya toleo' },
  PAGE_STEWARD_BEFORE: { text: 'Kilichokuwapo kabla' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'Kurasa, programu na vitabu vya awali hurudi mara moja. Kilichopo sasa hakichukuliwi tena hadi umfuate mwendeshaji tena.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: 'Urudi kwenye kilichokuwapo kabla?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: { text: 'Hiki kitarudi, badala ya kilichopo sasa:' },
  PAGE_STEWARD_NEWS: { text: 'Tafuta mapya na ukague' },
  PAGE_STEWARD_NEWS_LEAD: {
    text: 'Fanya kisanduku kitafute mapya sasa, au kikague kilicho nacho.',
  },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Kila USB na kila kioo (mirror) hutazamwa tena. Kilichokataliwa kabla kinaweza kujaribiwa mara moja zaidi.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'Faili zote husomwa tena, na zilizoharibika hurekebishwa kutoka USB iliyo nazo. Inaweza kuchukua saa nyingi; watu wanaweza kutumia kisanduku wakati huo.',
  },
  PAGE_STEWARD_STICKS: { text: 'USB' },
  PAGE_STEWARD_STICKS_LEAD: {
    text: 'USB za kisanduku kinachofuata, USB za wasimamizi, na nakala za akiba.',
  },
  PAGE_STEWARD_STICKS_NONE: { text: 'Hakuna USB iliyochomekwa.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'Toleo la kisanduku hiki huandikwa humo. Faili zilizomo hubaki.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: 'Uandike toleo kwenye USB hii?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'Usiichomoe kabla ukurasa wa hali kusema hivyo. Huchukua dakika hadi saa.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Mwenye USB hii anaweza kufanya tangu sasa yale ambayo wasimamizi tu wanaruhusiwa. Lazima uwe mbele ya kisanduku.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: 'USB za wasimamizi zinazojulikana na kisanduku' },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Idadi ya USB: {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'Kwa wakati USB ilipopotea au ilinakiliwa. Baadaye zitajulikana tu zilizochomekwa sasa: lazima iwepo angalau moja. Lazima uwe mbele ya kisanduku.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: 'Usahau USB nyingine zote?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'Kadi mpya inakuwa kisanduku kilichokuwa: kinamwamini nani, PIN, machaguo na faili zake.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Andika maneno ya siri ya nakala ya akiba. Kisha kisanduku huanza upya, na PIN yake ya zamani hutumika tena.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Linganisha alama ya kidole iliyo juu na ile ya kwenye karatasi. Ikiwa yote ni sawa tu, andika maneno ya siri tena.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Maneno ya siri ya nakala ya akiba' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'Nakala ya akiba imechukuliwa. Kisanduku kinaanza upya',
    hint: 'Subiri dakika moja, kisha ingia kwa PIN ambayo kisanduku kilikuwa nayo kabla.',
  },
  PAGE_STEWARD_TRUST_LEAD: { text: 'Kisanduku hiki huchukua yaliyomo ya nani.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'Tangu hapo kisanduku huchukua yaliyomo ya mwendeshaji huyu na si ya mwingine. Hili haliwezi kubadilishwa hapa.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'Nimelinganisha' },
  PAGE_STEWARD_TRUST_SURE: { text: 'Umwamini mwendeshaji huyu daima?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Soma tena alama ya kidole iliyo hapa chini, kundi kwa kundi, pamoja na ile ambayo mwendeshaji wako anayo kwenye karatasi.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'Yote ni sawa: amini' },
  PAGE_STEWARD_DONE_TRUSTED: {
    text: 'Sasa kisanduku kinamwamini mwendeshaji huyu, na kinatazama vyanzo vyote',
  },
  PAGE_STEWARD_SPACE_LEAD: { text: 'Kuna nafasi kiasi gani, na nini kinaichukua.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Imeachwa wazi kwa makusudi: {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Sehemu nyingine' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Ramani ambazo jamii hii ilichagua' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'Vya zamani huondoka kabla vipya kufika. Hadi hapo sehemu hizi hazipo, na hakuna kurudi kwenye za zamani. Vingine vyote vinabaki.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: 'Uondoe vya zamani kwanza?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Ndiyo, tengeneza nafasi' },
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'Ripoti humwambia mwendeshaji, kwenye USB, kisanduku kina hali gani na kina nini. Haisemi chochote kuhusu watu.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Ruhusu ripoti' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'USB zenye matoleo hupata faili ndogo iliyofungwa. Ni mwendeshaji tu anayeweza kuisoma.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Kataza ripoti' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'Haziandikwi tena. Zilizo tayari kwenye USB hubaki huko.',
  },
  PAGE_STEWARD_DONE_ASKED: {
    text: 'Kisanduku kimeambiwa, na kinafanya',
    hint: 'Ukurasa wa hali unasema inavyoendelea.',
  },
};

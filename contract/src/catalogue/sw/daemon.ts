import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'Kisanduku kinaanza' },
  BOX_EMPTY: {
    text: 'Kisanduku hiki bado hakina kitu',
    hint: 'Chomeka USB yenye toleo, au nakili faili ya ".hotspot" kwenye kisanduku.',
  },
  BOX_READY: { text: 'Kila kitu ni cha kisasa' },
  UPDATE_FOUND: { text: 'Kuna kipya: {releases}. Inakaguliwa' },
  UPDATE_COPYING: {
    text: 'Inanakili {releases}',
    hint: 'Iache USB mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Inasubiri sehemu iliyobaki ya {releases}: inakosa {missingBytes}',
    hint: 'Chomeka USB tena, au nyingine yenye toleo hili. Kilichonakiliwa kimehifadhiwa.',
  },
  UPDATE_STAGED: { text: 'Vyote vya {releases} vimenakiliwa', hint: 'USB inaweza kuchomolewa.' },
  UPDATE_SWITCHING: { text: 'Inabadilisha kwenda {releases}' },
  UPDATE_ON_PROBATION: { text: 'Inakagua kama {releases} inafanya kazi' },
  UPDATE_APPLIED: { text: 'Tayari: {releases} inatumika' },
  UPDATE_REVOKED: {
    text: '{releases} haitajwi tena katika saini mpya zaidi, na imeachwa',
    hint: 'Mwendeshaji alibadilisha funguo au alitoa kipya zaidi. Chomeka USB mpya zaidi.',
  },
  UPDATE_ROLLED_BACK: {
    text: '{releases} imeachwa; kisanduku kimerudi kwenye kilichokuwa nacho kabla',
    hint: 'Hakuna kilichobadilika: kilichokuwa hapa bado kiko hapa.',
  },
  ROLLBACK_SWITCHING: { text: 'Kinarudi kwenye {releases}' },
  ROLLBACK_DONE: { text: 'Kimerudi kwenye {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'Sehemu "{component}" ya toleo jipya haifanyi kazi ({file}); kisanduku kimerudi kwenye kilichokuwa nacho kabla',
    hint: 'Mwambie mwendeshaji. Toleo litajaribiwa mara moja zaidi; baada ya hapo linasubiri mtu achomeke USB tena au abonyeze "tazama tena".',
  },
  ROOT_EXPIRED: {
    text: 'Mzizi wa uaminifu uliisha muda {expires}, zaidi ya mwaka uliopita',
    hint: 'Pata toleo lenye mzizi mpya zaidi wa uaminifu. Waendeshaji: endesheni "hotspot trust rotate" na mtoe tena.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'Toleo ni jipya kuliko lililokuwapo, lakini saini zake zimeisha muda ({roles})',
    hint: 'Limepokelewa hata hivyo. Waendeshaji: tieni saini toleo tena.',
  },
  SOURCE_CHECKING: { text: 'Inatazama {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} ina kipya: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} haina kipya kuliko kilichopo hapa' },
  SOURCE_OLDER: {
    text: '{label} ni ya zamani kuliko kilichopo hapa',
    hint: 'Hakuna la kufanya. Bado inaweza kusaidia kurekebisha faili.',
  },
  SOURCE_GONE: {
    text: '{label} imechomolewa',
    hint: 'Ichomeke tena: kisanduku kitaendelea kilipoishia.',
  },
  SOURCE_READ_FAILED: {
    text: 'Sehemu ya {label} haiwezi kusomwa ({name})',
    hint: 'Huenda USB inaharibika, au umeme ni dhaifu. Jaribu USB nyingine.',
  },
  SOURCE_FILE_MISSING: {
    text: '{label} haina faili {name}',
    hint: 'Nakili toleo tena kwenye USB, kutoka lilikotoka, au tumia USB nyingine.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'Kwenye {label}, {name} si faili ya kawaida',
    hint: 'Toleo lina faili za kawaida tu. Tengeneza USB upya.',
  },
  SOURCE_DAMAGED: {
    text: '{label} imeharibika: {name} si ile iliyotiwa saini',
    hint: 'Nakili toleo tena kwenye USB, kutoka lilikotoka, au tumia USB nyingine.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} bado haijakamilika',
    hint: 'Kama bado inanakiliwa, subiri. Kama sivyo, inakili tena.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} inatoka kwa mwendeshaji ambaye kisanduku hiki hakimwamini',
    hint: 'Tumia toleo la mwendeshaji wa kisanduku hiki. Waendeshaji: alama ya kidole ya mzizi wake wa uaminifu si ile ambayo kisanduku hiki kinaijua.',
  },
  ROOT_OFFERED: {
    text: 'Kisanduku hiki bado hakimwamini mtu yeyote. Kuna toleo; mzizi wake wa uaminifu ni {rootFingerprint}',
    hint: 'Linganisha na alichokuambia mwendeshaji, kisha thibitisha kwenye ukurasa wa hali.',
  },
  ROOT_NOT_OFFERED: {
    text: 'Hakuna toleo lenye mzizi huu wa uaminifu hapa',
    hint: 'Chomeka USB, subiri hadi ikaguliwe, kisha linganisha tena alama ya kidole.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'Kisanduku hiki tayari kinamwamini mwendeshaji mwingine',
    hint: 'Kisanduku ni cha mwendeshaji mmoja. Ili kumpa mwingine, kumbukumbu zake lazima zifutwe.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT si mzizi wa uaminifu ambao kisanduku hiki kinaujua',
    hint: 'Kisanduku kinabaki na {trusted}. Weka hiyo kwenye TRUST_ROOT, au iache tupu.',
  },
  TRUST_REBUILT: {
    text: 'Kumbukumbu za uaminifu za kisanduku hazikusomeka na zimeundwa upya kutoka kwenye yaliyomo',
    hint: 'Hakuna kilichopotea. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  CHANNEL_HELD: {
    text: 'Toleo {counter} la "{channel}" halichukuliwi: msimamizi anabaki na kilichopo hapa',
    hint: 'Msimamizi anaweza kumfuata mwendeshaji tena kwenye ukurasa wa hali.',
  },
  CHANNEL_PINNED: {
    text: 'Toleo {counter} la "{channel}" halichukuliwi: msimamizi anataka toleo {pinned} na si jingine',
    hint: 'Msimamizi anaweza kumfuata mwendeshaji tena kwenye ukurasa wa hali.',
  },
  CHANNEL_UNKNOWN: {
    text: 'Kisanduku hiki hakifuati chaneli "{channel}"',
    hint: 'Angalia jina; UPDATE_CHANNELS inasema kisanduku kinafuata zipi.',
  },
  COUNTER_PASSED: {
    text: 'Toleo {counter} la "{channel}" haliwezi kuja tena: {trustedCounter} lilikuwa hapa',
    hint: 'Ili kubaki na la awali, lirudie kwanza, kisha zuia chaneli.',
  },
  RELEASE_HELD: {
    text: 'Toleo {counter} la "{channel}" limeachwa, kwa sababu msimamizi alirudi nyuma',
    hint: 'Bonyeza "tazama tena" ili kulichukua hata hivyo, au subiri toleo jipya zaidi.',
  },
  RELEASE_WITHDRAWN: {
    text: 'Toleo {counter} la "{channel}" liliondolewa na mwendeshaji wake; {least} au jipya zaidi ni zuri',
    hint: 'Pata toleo jipya zaidi.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'Sehemu "{component}" ya "{channel}" iliondolewa na mwendeshaji wake ({counter}; {least} au mpya zaidi ni nzuri)',
    hint: 'Pata toleo jipya zaidi.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'Toleo {counter} la "{channel}" liko mbele sana kuliko {trustedCounter}, jambo la kutiliwa shaka',
    hint: 'Mwendeshaji mwaminifu haruki namba nyingi hivyo. Huenda ufunguo uko mikononi mwa mtu mbaya: mwambie mwendeshaji.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'Katika "{channel}", sehemu "{component}" ina namba {counter}, mbele sana kuliko {trustedCounter}, jambo la kutiliwa shaka',
    hint: 'Mwendeshaji mwaminifu haruki namba nyingi hivyo. Huenda ufunguo uko mikononi mwa mtu mbaya: mwambie mwendeshaji.',
  },
  RELEASE_ROLLBACK: {
    text: 'Toleo {counter} la "{channel}" ni la zamani kuliko {trustedCounter}, lililokuwa hapa',
    hint: 'Haiwezekani kurudi kwenye toleo la zamani kutoka nje. Waendeshaji: toeni yaliyomo ya zamani kwa namba mpya.',
  },
  COMPONENT_ROLLBACK: {
    text: 'Katika "{channel}", sehemu "{component}" ina namba {counter}, chini ya {trustedCounter}',
    hint: 'Mkusanyiko ulitolewa kutoka nakala ya zamani. Waendeshaji: chukueni nakala mpya zaidi ya mkusanyiko na mtoe tena.',
  },
  RELEASE_FORKED: {
    text: 'Matoleo mawili tofauti ya "{channel}" yanadai kuwa namba {counter}',
    hint: 'Waendeshaji: nakala mbili za mkusanyiko mmoja zilitoa kila moja peke yake. Toeni namba inayofuata kutoka nakala mpya zaidi.',
  },
  RELEASE_QUARANTINED: {
    text: 'Toleo {counter} la "{channel}" halikufanya kazi hapa na limeachwa',
    hint: 'Chomeka USB tena kujaribu mara moja zaidi, bonyeza "tazama tena", au subiri toleo jipya zaidi.',
  },
  RELEASE_INCONSISTENT: {
    text: 'Toleo linajipinga (faili {sha256})',
    hint: 'Kosa lilifanyika mahali toleo lilipotengenezwa. Waendeshaji: litengenezeni tena na mlikague kwa "hotspot bundle verify".',
  },
  STORE_FULL: {
    text: 'Diski ya kisanduku imejaa',
    hint: 'Hakuna kilichobadilika: kilichokuwa hapa bado kiko hapa.',
  },
  STORE_IO_FAILED: {
    text: 'Diski ya kisanduku haifanyi kazi vizuri',
    hint: 'Huenda kadi ya kumbukumbu inaharibika: weka nakala ya vitu muhimu na utumie kadi nyingine mapema.',
  },
  STORE_READ_ONLY: {
    text: 'Diski ya kisanduku haiwezi kuandikwa',
    hint: 'Kilichopo hapa bado kinatolewa, lakini hakuna kipya kinachoweza kuja. Washa kisanduku upya. Kama hali haibadiliki, kadi ya kumbukumbu imefika mwisho: tumia nyingine.',
  },
  STORE_DAMAGED: {
    text: 'Faili ya kisanduku imeharibika ({file})',
    hint: 'Bonyeza "kagua vyote", huku USB yenye toleo hili ikiwa imechomekwa.',
  },
  SPACE_TOO_SMALL: {
    text: 'Nafasi haitoshi: zinahitajika {neededBytes}, zilizo wazi ni {freeBytes}',
    hint: 'Tumia kadi kubwa zaidi, au mwombe mwendeshaji toleo dogo zaidi. Hakuna kilichobadilika. Sehemu kubwa zaidi: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'Nafasi haitoshi kwa faili nyingi hivyo: zinahitajika {neededFiles}, zinawezekana {freeFiles}',
    hint: 'Tumia kadi kubwa zaidi, au mwombe mwendeshaji faili chache na kubwa zaidi. Hakuna kilichobadilika. Sehemu kubwa zaidi: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'Faili moja haisomeki tena na haionyeshwi: {path}',
    hint: 'Chomeka USB yenye toleo hili: kisanduku kitajirekebisha.',
  },
  FILE_REPAIRED: { text: 'Faili iliyoharibika imerekebishwa: {path}' },
  ALREADY_RUNNING: {
    text: 'Huduma nyingine (daemon) tayari inatumia folda hizi',
    hint: 'Simamisha hiyo kwanza, au ipe hii folda zake.',
  },
  NO_PREVIOUS_GENERATION: {
    text: 'Hakuna cha kurudia',
    hint: 'Kurudi nyuma kunawezekana baada ya toleo la pili.',
  },
  PIN_WRONG: { text: 'PIN si sahihi', hint: 'Jaribu tena.' },
  PIN_LOCKED: {
    text: 'PIN zisizo sahihi ni nyingi mno',
    hint: 'Subiri sekunde {seconds}, kisha jaribu tena.',
    plural: {
      of: 'seconds',
      one: {
        text: 'PIN zisizo sahihi ni nyingi mno',
        hint: 'Subiri sekunde moja, kisha jaribu tena.',
      },
    },
  },
  SESSION_INVALID: { text: 'Kipindi kimeisha', hint: 'Andika PIN tena.' },
  REQUEST_INVALID: { text: 'Ombi halina "{name}" au lina kitu kingine hapo' },
};

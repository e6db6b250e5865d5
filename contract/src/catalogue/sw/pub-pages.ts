import type { InThisLanguage } from '../catalogue.ts';
import type { pubPageMessages } from '../en/pub-pages.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const pubPageWords: InThisLanguage<typeof pubPageMessages> = {
  // For visitors
  PAGE_PUB: { text: 'Ujumbe' },
  PAGE_PUB_HOME: { text: 'Andika ujumbe hapa' },
  PAGE_PUB_LEAD: {
    text: 'Kwa programu Manyverse unaandikiana na majirani zako. Kisanduku kinahifadhi yale watu wanayoandika na kuwapa wengine wanapopita, hata wewe usipokuwapo.',
  },
  PAGE_PUB_AWAY: {
    text: 'Kisanduku hakipitishi ujumbe sasa',
    hint: 'Huduma yake haijibu. Simu za Wi-Fi hii ambazo zimefungua Manyverse bado zinaonana. Ikiendelea hivyo, mwambie msimamizi.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'Kisanduku hiki hakipitishi ujumbe: hilo limezimwa',
    hint: 'Simu za Wi-Fi hii ambazo zimefungua Manyverse bado zinaonana. Msimamizi anaweza kuliwasha.',
  },
  PAGE_PUB_HOW: { text: 'Nini cha kubonyeza' },
  PAGE_PUB_HOW_GET: { text: 'Chukua Manyverse, kama bado huna, na utengeneze akaunti yako.' },
  PAGE_PUB_HOW_OPEN: {
    text: 'Fungua Manyverse hapa, kwenye Wi-Fi hii. Gusa kichupo "Connections" (miunganisho). Alama ya Wi-Fi lazima iwe imewaka.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'Baada ya sekunde kadhaa orodha inaonyesha kisanduku hiki: "{name}". Kiguse, kisha "Connect and follow" (unganisha na ufuate). Kama hilo halipo: "Connect" (unganisha), kisha "Open profile" (fungua wasifu) na "Follow" (fuata).',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'Acha Manyverse wazi. Kisanduku kinakufuata chenyewe, kinachukua ulichoandika, na kukupa walichoandika wengine.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'Ukirudi siku nyingine, fungua Manyverse kwenye Wi-Fi hii. Inaunganika yenyewe.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'Kisanduku hiki kinashiriki: kinaitwa "{name}"',
    hint: 'Kiguse kama unavyomgusa rafiki, na ukifuate. Kisha ujumbe wako unawafikia watu wasiokuwapo hapa sasa.',
  },
  PAGE_PUB_WALK_MORE: { text: 'Kisanduku na ujumbe wako' },
  PAGE_PUB_HERE: { text: 'Nani yupo hapa sasa' },
  PAGE_PUB_HERE_NOBODY: { text: 'Hakuna aliyefungua Manyverse hapa sasa.' },
  PAGE_PUB_HERE_COUNT: {
    text: 'Watu {count} wameunganika na kisanduku',
    plural: { of: 'count', one: { text: 'Mtu 1 ameunganika na kisanduku' } },
  },
  PAGE_PUB_HERE_MORE: { text: 'na wengine {count}' },
  PAGE_PUB_HERE_ROOM: { text: 'kutoka mbali' },
  PAGE_PUB_HERE_NAMES: {
    text: 'Kila mtu huchagua jina lake mwenyewe. Tazama herufi zilizo nyuma yake ili uwe na hakika ni nani.',
  },
  PAGE_PUB_LAST: { text: 'Ujumbe wa mwisho ulikuja {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'Bado hakuna ujumbe uliokuja' },
  PAGE_PUB_KEPT: {
    text: 'Kisanduku kinahifadhi ujumbe {messages} wa watu {count}',
    plural: {
      of: 'count',
      one: { text: 'Kisanduku kinahifadhi ujumbe {messages} wa mtu 1' },
    },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'Tazama tena' },
  PAGE_PUB_BOX: { text: 'Kisanduku kinaitwaje' },
  PAGE_PUB_ID: { text: 'Kitambulisho chake' },
  PAGE_PUB_ID_WHY: {
    text: 'Hakuna mwingine mwenye kitambulisho hiki. Kama jina lipo mara mbili katika orodha yako, chukua lenye kitambulisho hiki.',
  },
  PAGE_PUB_ADDRESS: { text: 'Anwani yake' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'Manyverse inakipata kisanduku bila anwani hii. Programu inayoomba anwani ya pub huchukua hii: kwa kuiandika, kuinakili au kuipiga picha.',
  },
  PAGE_PUB_QR: { text: 'Msimbo wa QR: anwani ya kisanduku hiki kwa programu zinazopeana ujumbe' },
  PAGE_PUB_PUBLIC: {
    text: 'Unachoandika hadharani hakiwezi kurudishwa',
    hint: 'Kila anayepita anaweza kukisoma na kukihifadhi, pamoja na jina lako, milele; kisanduku huwapa wengine. Ujumbe wa faragha husomwa tu na wale unaowatumia, lakini wengine huona kwamba ulituma kitu. Usiandike chochote kinachoweza kukudhuru wewe au wengine.',
  },
  PAGE_PUB_WORLD: { text: 'Pamoja na dunia' },
  PAGE_PUB_WORLD_HOW: {
    text: 'Kisanduku hiki kikiwa na Intaneti, hupeana pia ujumbe na watu wa chumba hiki.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: 'Wengine {count} wamo chumbani sasa',
    plural: { of: 'count', one: { text: 'Mwingine 1 yumo chumbani sasa' } },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'Kisanduku kitajaribu tena baada ya sekunde {count}',
    plural: { of: 'count', one: { text: 'Kisanduku kitajaribu tena baada ya sekunde 1' } },
  },

  // For the steward
  PAGE_PUB_STEWARD: { text: 'Ujumbe wa watu' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'Kama kisanduku kinapitisha ujumbe, watu wanaweza kuandika kiasi gani, na kinamruhusu nani.',
  },
  PAGE_PUB_NOW: { text: 'Hali ilivyo sasa' },
  PAGE_PUB_SPACE: { text: 'Ujumbe umechukua {messageBytes}, picha na faili {blobBytes}' },
  PAGE_PUB_SPACE_FREE: {
    text: 'Zilizo wazi ni {freeBytes}; {reserveBytes} kati yake hubaki wazi daima',
  },
  PAGE_PUB_ROOM_NONE: { text: 'Hakuna chumba: ujumbe unabaki kati ya watu wanaopita hapa' },
  PAGE_PUB_FROM_SETTING: { text: 'Mpangilio unasema hivyo (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'Msimamizi alisema hivyo' },
  PAGE_PUB_OFF: { text: 'Zima ujumbe' },
  PAGE_PUB_OFF_WHAT: {
    text: 'Kisanduku hakimruhusu yeyote na hakipitishi chochote. Kinachohifadhi kinabaki, hadi utakapouwasha tena.',
  },
  PAGE_PUB_ON: { text: 'Washa ujumbe' },
  PAGE_PUB_ON_WHAT: {
    text: 'Watu wa Wi-Fi hii walio na Manyverse wanapeana yale wanayoandika kupitia kisanduku.',
  },
  PAGE_PUB_NAME: { text: 'Jina la kisanduku katika programu' },
  PAGE_PUB_NAME_NEW: { text: 'Jina jipya' },
  PAGE_PUB_NAME_HOW: {
    text: 'Watu hulitafuta katika orodha yao. Kila mtu anaweza kulisoma, na ya zamani pia, milele. Usiandike majina ya watu, wala mahali pasipopaswa kujulikana.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'Badilisha jina' },
  PAGE_PUB_NAME_SURE: { text: 'Ukiite kisanduku "{name}" kwa watu wote?' },
  PAGE_PUB_NAME_WHAT: {
    text: 'Jina linatangazwa. Unaweza kulibadilisha tena, lakini huwezi kamwe kulirudisha.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'Hili haliwezi kuwa jina la kisanduku',
    hint: 'Andika herufi 1 hadi 80.',
  },
  PAGE_PUB_ROOM: { text: 'Chumba' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'Chumba ni seva kwenye Intaneti ambapo watu na visanduku hukutana. Hakiwezi kusoma mnachoandikiana kwa faragha. Huona wakati kisanduku kiko kwenye Intaneti, na nani yumo. Chukua tu chumba ambacho unamwamini mwenyewe.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'Chumba kinatoka katika mpangilio (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'Mwaliko au anwani ya chumba' },
  PAGE_PUB_ROOM_HOW: {
    text: 'Kama ulivyopewa na mwenye chumba. Mwaliko hutumika mara moja, na hauonyeshwi tena.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'Tumia chumba hiki' },
  PAGE_PUB_ROOM_LEAVE: { text: 'Usitumie chumba' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'Huu si mwaliko wala anwani ya chumba',
    hint: 'Nakili yote, bila nafasi tupu.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: 'Watu {count} wamezuiwa',
    plural: { of: 'count', one: { text: 'Mtu 1 amezuiwa' } },
  },

  PAGE_PUB_PEOPLE: { text: 'Watu' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'Watu ambao kisanduku kinahifadhi ujumbe wao, kwanza wanaochukua nafasi kubwa zaidi. Mzuie anayejaza kisanduku au anayewadhuru wengine.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'Ambao ujumbe wao upo hapa' },
  PAGE_PUB_PEOPLE_FIND: { text: 'Jina au kitambulisho' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'Tafuta' },
  PAGE_PUB_PEOPLE_NONE: { text: 'Hakuna mtu hapa, au hakuna mwenye jina hilo.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: 'Wanaonyeshwa {shown} kati ya {count}' },
  PAGE_PUB_NO_NAME: { text: 'bila jina' },
  PAGE_PUB_FEED_FACTS: { text: 'ujumbe {messages}, {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'anafuatwa' },
  PAGE_PUB_FEED_BLOCKED: { text: 'amezuiwa' },
  PAGE_PUB_BLOCK: { text: 'Zuia' },
  PAGE_PUB_UNBLOCK: { text: 'Mruhusu tena' },
  PAGE_PUB_FOLLOW: { text: 'Fuata' },
  PAGE_PUB_DELETE_FEED: { text: 'Futa na uzuie' },
  PAGE_PUB_DELETE_FEED_SURE: { text: 'Ufute ujumbe wote wa "{name}" kwenye kisanduku hiki?' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'Unaondoka kwenye kisanduku hiki, na hakipokei tena chochote cha mtu huyu. Simu zilizo na ujumbe huo zinabaki nao. Ukimruhusu mtu huyo tena, ujumbe unarudi pamoja na simu.',
  },
  PAGE_PUB_BY_ID: { text: 'Mtu asiyekuwa katika orodha' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'Mzuie mtu kabla hajapita, au hifadhi na upitishe ujumbe wa mtu ambaye hajawahi kupita.',
  },
  PAGE_PUB_FEED_ID: { text: 'Kitambulisho cha mtu' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'Hiki si kitambulisho cha mtu',
    hint: 'Huanza na @ na huisha na .ed25519. Kinakili kutoka wasifu wa mtu huyo.',
  },
  PAGE_PUB_FLOOD: { text: 'aliandika mno; kisanduku kitamruhusu tena kesho chenyewe' },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'msimamizi alimzuia mtu huyu' },
  PAGE_PUB_BLOCKED: { text: 'Waliozuiwa' },

  PAGE_PUB_FILES: { text: 'Picha na faili' },
  PAGE_PUB_FILES_LEAD: {
    text: 'Vitu ambavyo watu walituma pamoja na ujumbe wao, vipya kwanza. Kisanduku hakivionyeshi hapa: tazama katika Manyverse ni kipi kinachosemwa.',
  },
  PAGE_PUB_FILES_NONE: { text: 'Hakuna picha wala faili.' },
  PAGE_PUB_FILE_OF: { text: 'imetumwa na {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'Futa faili hii' },
  PAGE_PUB_DELETE_FILE_SURE: { text: 'Ufute faili hii kwenye kisanduku?' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'Inaondoka kwenye kisanduku hiki, na kisanduku hakitaipokea tena kamwe. Simu zilizo nayo zinabaki nayo.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'Faili isiyokuwa katika orodha' },
  PAGE_PUB_FILE_BY_ID_HOW: {
    text: 'Kisanduku hakitapokea kamwe faili yenye kitambulisho hiki.',
  },
  PAGE_PUB_FILE_ID: { text: 'Kitambulisho cha faili' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'Hiki si kitambulisho cha faili',
    hint: 'Huanza na & na huisha na .sha256.',
  },
  PAGE_PUB_DENIED: { text: 'Hazipokelewi kamwe' },
  PAGE_PUB_ALLOW_FILE: { text: 'Iruhusu tena' },

  PAGE_PUB_LIMITS: { text: 'Watu wanaweza kuandika kiasi gani' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'Ili mtu yeyote asijaze kadi ya kisanduku. Kinachozidi kikomo cha siku kinasubiri hadi siku inayofuata.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'Hifadhi vikomo' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'Watu wapya kwa siku' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'Watu wote kwa jumla' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'Idadi ya ujumbe wa mtu mmoja kwa siku' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: { text: 'Ujumbe wa mtu mmoja kwa siku, kwa megabaiti' },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'Ujumbe wote, kwa megabaiti' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'Picha au faili moja, kwa megabaiti' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'Picha na faili za mtu mmoja, kwa megabaiti' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'Picha na faili zote, kwa megabaiti' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'Zikizidi, zile za zamani zaidi huondolewa.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'Kikomo hiki hakiwezi kuwa hivi: {limit}',
    hint: 'Andika namba kuanzia {least} hadi {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'Hakuna kilicho tofauti na awali' },

  PAGE_STEWARD_DONE_PUB: { text: 'Imefanyika' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'Ujumbe umewashwa' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'Ujumbe umezimwa' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'Kisanduku kina jina lake jipya' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'Mtu huyo amezuiwa' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'Mtu huyo ameruhusiwa tena' },
  PAGE_STEWARD_DONE_PUB_FEED: { text: 'Ujumbe umefutwa, na mtu huyo amezuiwa' },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'Faili imefutwa na haitapokelewa tena' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'Vikomo vipya vinatumika kuanzia sasa' },

  // In the log of what stewards did
  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'Kuwasha au kuzima ujumbe' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'Kubadilisha jina la kisanduku katika programu' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'Kubadilisha kiasi ambacho watu wanaweza kuandika' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'Kumfuata mtu' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'Kumzuia mtu' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'Kumruhusu mtu tena' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'Kufuta ujumbe wa mtu' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'Kufuta picha au faili' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'Kuruhusu tena picha au faili' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'Kuchagua chumba cha kisanduku' },
};

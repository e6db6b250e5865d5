import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'Kuhusu sisi' },
  PAGE_ABOUT_MORE: { text: 'Zaidi kuhusu sisi' },
  PAGE_ABOUT_RULES: { text: 'Jinsi tunavyotumia kisanduku hiki pamoja' },
  PAGE_ABOUT_CONTACTS: { text: 'Anayetunza kisanduku hiki' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Bado hakuna aliyeandika kuhusu jamii hii. Msimamizi wa kisanduku hiki anaweza kufanya hivyo.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Lugha za kurasa hizi' },
  PAGE_ABOUT_SOURCE: { text: 'Haya yanatoka wapi' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'Kisanduku hiki bado hakina kitu.' },
  PAGE_ABOUT_SIGNED: {
    text: 'Imetiwa saini na mwendeshaji wa kisanduku hiki, na imekaguliwa na kisanduku.',
  },
  PAGE_ABOUT_NOT_SIGNED: {
    text: 'Bado haijathibitishwa ni nani anayetia saini kwa kisanduku hiki.',
  },
  PAGE_ABOUT_OWN_TEXTS: {
    text: 'Msimamizi wa kisanduku hiki aliandika baadhi ya maandishi ya ukurasa huu.',
  },
  PAGE_COMMUNITY: { text: 'Kuhusu jamii hii' },
  PAGE_COMMUNITY_LEAD: { text: 'Jina, maandishi na picha ambavyo kila mtu huona' },
  PAGE_COMMUNITY_HOW: {
    text: 'Unachoandika hapa hubaki kwenye kisanduku hiki, na hakuna sasisho linalokibadilisha. Sehemu tupu haionyeshi kitu.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Lugha ya maandishi: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Andika kwa lugha nyingine' },
  PAGE_COMMUNITY_NAME: { text: 'Jina la jamii' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'Mipangilio ya kisanduku hiki inasema jina: {name}. Ina nguvu kuliko kilichoandikwa hapa.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Makaribisho, kwenye ukurasa wa kwanza' },
  PAGE_COMMUNITY_ABOUT: { text: 'Kuhusu sisi' },
  PAGE_COMMUNITY_RULES: { text: 'Jinsi tunavyotumia kisanduku hiki pamoja' },
  PAGE_COMMUNITY_CONTACTS: { text: 'Anayetunza kisanduku hiki, na jinsi ya kumpata' },
  PAGE_COMMUNITY_MOST: { text: 'Herufi {count} kwa wingi. Mstari mtupu huanza aya mpya.' },
  PAGE_COMMUNITY_SAVE: { text: 'Hifadhi' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Imehifadhiwa. Kila mtu anaiona sasa.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Mtu mwingine amehifadhi hiki:' },
  PAGE_COMMUNITY_BACK: { text: 'Rudi kwenye maandishi yaliyokuja na toleo' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'Jina na maandishi ya lugha hii yaliyoandikwa kwenye kisanduku hiki yataondoka.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Picha' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'Picha mpya (PNG, JPEG au WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'Ukubwa wa juu {sizeBytes}. Picha inaweza kusema ilipigwa wapi: itume kwanza kwa programu ya ujumbe, ambayo huipunguza na kuondoa mahali.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Onyesha picha hii' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Rudi kwenye picha iliyokuja na toleo' },
  PAGE_COMMUNITY_SEE: { text: 'Tazama ukurasa' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'Makosa katika faili kuhusu jamii hii' },
  COMMUNITY_TEXT_LONG: {
    text: 'Maandishi haya ni marefu mno: herufi {count}, kwa wingi {most}',
    hint: 'Yafupishe, kisha hifadhi tena. Bado hakuna kilichobadilika.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'Maandishi yana alama ambazo ukurasa hauwezi kuonyesha',
    hint: 'Yaandike tena kwa mkono, bila kuyanakili kutoka programu nyingine.',
  },
  COMMUNITY_CHANGED: {
    text: 'Wakati huo mtu mwingine alihifadhi maandishi mengine',
    hint: 'Yako chini ya kila sehemu. Hifadhi tena ili kuweka yako mahali pake.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'Kisanduku hakikuweza kuihifadhi',
    hint: 'Hakuna kilichobadilika. Huenda kisanduku kimejaa, au kadi yake ya kumbukumbu inaharibika: tazama ukurasa wa hali.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'Hii si picha ambayo simu zinaweza kuionyesha',
    hint: 'Chagua faili ambayo jina lake linaishia na .png, .jpg au .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'Picha ni kubwa mno',
    hint: 'Ipunguze: ukubwa wa juu {sizeBytes}, na nukta {pixels} kwa upana na urefu. Picha ya skrini yake inatosha.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: rangi ya {scheme} {colour} haisomeki vizuri kwenye kurasa (utofauti {ratio}, inahitajika 4.5)',
    hint: 'Iliyo karibu zaidi inayosomeka ni {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} haiwezi kutumika ({reason})',
    hint: 'Maandishi yake yameachwa. Sahihisha faili; docs/spec/community-v1.md inasema inavyopaswa kuwa.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'Picha {path} haipo',
    hint: 'Weka faili kando ya community.json, au ondoa "picture" humo.',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'Faili ya lugha {path} haiwezi kutumika ({reason})',
    hint: '"hotspot languages template" huandika iliyo sahihi; zilinganishe.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'Faili ya lugha {path} ina maneno {count} ambayo kurasa hizi hazina ({codes})',
    hint: 'Yaondoe, au sahihisha yalivyoandikwa. Mengine yanatumika.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'Faili ya lugha {path} ina nafasi tofauti za kujaza katika "{word}" kuliko Kiingereza, ambacho kina {places}',
    hint: 'Acha ilivyo, na yote, iliyo kati ya mabano ya mawimbi.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'Faili ya lugha {path} ina dokezo katika "{word}" mahali Kiingereza hakina, au haina mahali kinapokuwa nalo',
    hint: 'Weka dokezo pale pale maneno ya Kiingereza yanapokuwa nalo.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'Faili ya lugha {path} ina alama katika "{word}" ambazo ukurasa hauwezi kuonyesha',
    hint: 'Andika neno hilo tena kwa mkono.',
  },
};

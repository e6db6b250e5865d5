import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'Ramani {label} bado haijaletwa' },
  MAP_FETCHING: { text: 'Ramani {label} inaletwa' },
  MAP_READY: {
    text: 'Ramani {label} iko hapa. Hakuna mwendeshaji aliyeitia saini: ni chaguo la jamii hii yenyewe',
  },
  MAP_PIN_WRONG: {
    text: 'Ramani {label} si faili ambayo kiungo kinasema',
    hint: 'Mtu alibadilisha faili, au kiungo ni cha zamani. Mwombe aliyetengeneza kiungo akupe kipya, na ubadilishe MAP_TILE_LINKS kwenye mipangilio.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} si ramani ambayo kisanduku kinaijua',
    hint: 'Weka kiungo cha faili ya PMTiles (toleo la 3) au MBTiles. Kama mtandao unataka watu waingie (log in), ingia.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'Seva ya ramani {label} haisemi ukubwa wake',
    hint: 'Chukua ramani kutoka seva nyingine.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'Kisanduku hakijui tarehe, kwa hiyo hakiwezi kuhakikisha ni nani anayekipa ramani {label}',
    hint: 'Kitaendelea kikijua tarehe. Au weka #sha256= na tarakimu 64 za faili nyuma ya kiungo: hapo tarehe si muhimu.',
  },
  MAP_TOO_LARGE: {
    text: 'Ramani {label} ina {sizeBytes}, na ramani zinaruhusiwa kuchukua {limitBytes} zaidi',
    hint: 'Ondoa kiungo kingine kwenye MAP_TILE_LINKS, tumia ramani ndogo zaidi, au ongeza MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'Hakuna nafasi ya ramani {label}: zinahitajika {neededBytes}, zilizo wazi ni {freeBytes}',
    hint: 'Ondoa kiungo kingine kwenye MAP_TILE_LINKS, au tumia ramani ndogo zaidi. Kisanduku huacha nafasi kidogo kwa masasisho.',
  },
  MAP_MISSING: {
    text: 'Hakuna ramani kwenye {label}',
    hint: 'Angalia kiungo kwenye MAP_TILE_LINKS, au mwombe aliyekitengeneza kipya.',
  },
  MAP_REFUSED: {
    text: 'Seva inakataa kutoa ramani {label} (HTTP {status})',
    hint: 'Angalia kiungo kwenye MAP_TILE_LINKS, au chukua ramani kutoka seva nyingine.',
  },
  MAP_ANSWER_WRONG: {
    text: 'Seva ya ramani {label} haijibu inavyopaswa ({reason})',
    hint: 'Kisanduku kitajaribu tena baadaye. Ikiendelea hivyo, chukua ramani kutoka seva nyingine.',
  },
  MAP_NAME_TAKEN: {
    text: 'Ramani {label} haiwezi kuhifadhiwa: folda moja ina jina {name} ambalo kisanduku kinalihitaji',
    hint: 'Hamisha folda hiyo kutoka folda "maps" ya faili zenu wenyewe.',
  },
  MAP_NO_FOLDER: {
    text: 'Kisanduku hakina mahali pa ramani {label}',
    hint: 'Aliyekisimika kisanduku lazima akipe folda ya faili zenu wenyewe (HOTSPOT_LOCAL_DIR).',
  },
};

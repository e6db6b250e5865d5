import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'jina "{path}" haliwezi kutumika kwenye kila kompyuta na simu ({reason})',
    hint: 'Badilisha jina la faili: herufi za kawaida, tarakimu, vistari na nukta hufanya kazi daima; bila \\ : * ? " < > |, bila nukta au nafasi mwishoni, bila majina kama "con" au "nul".',
  },
  PATH_COLLISION: {
    text: '"{path}" na "{other}" yangekuwa jina moja kwenye kompyuta zisizotofautisha herufi kubwa na ndogo',
    hint: 'Badilisha jina la moja kati ya hayo mawili, au liondoe.',
  },
  TOO_MANY_FOLDERS: {
    text: 'kuna folda zaidi ya {limit} katika sehemu moja',
    hint: 'Zigawanye kwenye sehemu kadhaa, au ziweke kwenye faili moja (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'maelezo ya toleo si halali ({reason})',
    hint: 'Hakuna kilichobadilika. Mwombe aliyelitengeneza alikague kwa "hotspot bundle verify" na alitume tena.',
  },
  LIST_INVALID: {
    text: 'orodha ya faili si halali ({reason}, kwenye baiti {offset})',
    hint: 'Hakuna kilichobadilika. Mwombe aliyelitengeneza alikague kwa "hotspot bundle verify" na alitume tena.',
  },
  LIST_MISMATCH: {
    text: 'orodha ya faili za "{component}" si ile iliyotiwa saini ({reason})',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  TOC_INVALID: {
    text: 'jedwali la kifurushi si halali ({reason}, kwenye baiti {offset}), kwa hiyo kifurushi hicho kimeachwa',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  PACK_HINT_INVALID: {
    text: 'kumbukumbu ya mahali faili zilipo si halali ({reason}, kwenye baiti {offset})',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  PATCH_INVALID: {
    text: 'kiraka si halali ({reason}, kwenye baiti {offset}), kwa hiyo kimeachwa',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  PATCH_HINT_INVALID: {
    text: 'kumbukumbu ya viraka si halali ({reason}, kwenye baiti {offset}), kwa hiyo vimeachwa',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  NEWS_INVALID: {
    text: 'habari za kioo (mirror) si halali ({reason}), kwa hiyo faili zake zinasomwa moja moja',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  FILE_SIZE_CHANGED: {
    text: 'faili ilibadilika ilipokuwa ikisomwa: zilitarajiwa {expectedBytes}, zilikuja {actualBytes}',
    hint: 'Funga programu inayoiandika, kisha jaribu tena.',
  },
  NOT_A_BUNDLE: {
    text: 'hiki si kifurushi cha P2P Hotspot',
    hint: 'Vifurushi huishia na ".hotspot" na hutengenezwa kwa "hotspot bundle create".',
  },
  BUNDLE_TRUNCATED: {
    text: 'kifurushi kimekatika: kinaishia kwenye baiti {offset}, kabla ya yaliyomo kuisha',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  BUNDLE_DAMAGED: {
    text: 'kifurushi kimeharibika kwenye baiti {offset}',
    hint: 'Nakili faili tena, kwenye USB nyingine ikibidi, au tengeneza kifurushi upya.',
  },
  NAME_NOT_ALLOWED: {
    text: 'kifurushi kina kitu kisichostahili kuwamo: "{name}"',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'kipengele "{name}" cha kifurushi si faili ya kawaida kama vifurushi vinavyokuwa nazo',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
  ENTRY_DUPLICATE: {
    text: 'kifurushi kina "{name}" mara mbili',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
  ENTRY_ORDER: {
    text: 'kipengele "{name}" cha kifurushi hakipo mahali pake',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
  ENTRY_TOO_LARGE: {
    text: 'kipengele "{name}" cha kifurushi ni kikubwa mno: {sizeBytes}, zinaruhusiwa {limitBytes}',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'kipengele "{name}" hakikutoa {sizeBytes} kama ilivyosemwa',
    hint: 'Kitu kilikibadilisha kifurushi kilipokuwa kikiandikwa. Jaribu tena.',
  },
  TOO_MANY_ENTRIES: {
    text: 'kifurushi kina vipengele zaidi ya {limit}',
    hint: 'Hakuna kilichobadilika. Mwombe aliyekitengeneza akikague kwa "hotspot bundle verify" na akitume tena.',
  },
};

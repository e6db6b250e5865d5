import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'Redio ya Wi-Fi {device} haina GHz {band}',
    hint: 'Chagua bendi nyingine, au chomeka kifaa kingine cha Wi-Fi cha USB.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'Kisanduku hakiruhusiwi kutuma kwenye GHz {band} kabla ya kujua kiko nchi gani',
    hint: 'Chagua nchi kilipo kisanduku, au GHz 2.4 kwa chaneli 1, 6 au 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'Hakuna chaneli huru kwenye GHz {band} inayoruhusiwa katika {country}',
    hint: 'Chagua GHz 2.4. Pia hufika mbali zaidi.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'Chaneli {channel} kwenye GHz {band} hairuhusiwi katika {country}',
    hint: 'Acha kisanduku kichague chaneli, au angalia nchi.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'Kisanduku hakijui kiko nchi gani',
    hint: 'Chagua nchi kwenye ukurasa wa Wi-Fi. Hadi hapo kisanduku hutumia tu kinachoruhusiwa kila mahali, na hutuma kwa nguvu ndogo.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'Wi-Fi inafuata sheria za {country}, si za {wanted}',
    hint: 'Angalia nchi. Kama ni sahihi, mwambie mwendeshaji wako: huenda mfumo wa kisanduku unakosa orodha ya nchi (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'Redio ya Wi-Fi {device} inahudumia karibu simu {limit} kwa wakati mmoja',
    hint: 'Watu wengi zaidi wakija, chomeka kifaa cha Wi-Fi cha USB, au unganisha ruta ya Wi-Fi kwa waya.',
    plural: {
      of: 'limit',
      one: {
        text: 'Redio ya Wi-Fi {device} inahudumia karibu simu {limit} kwa wakati mmoja',
        hint: 'Watu wengi zaidi wakija, chomeka kifaa cha Wi-Fi cha USB, au unganisha ruta ya Wi-Fi kwa waya.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: 'Simu {stations} ziko kwenye Wi-Fi, nayo inahudumia karibu {limit}: nyingine huenda zisiweze kuingia',
    hint: 'Waombe waliomaliza watoke kwenye Wi-Fi. Ili kutatua kabisa: chomeka kifaa cha Wi-Fi cha USB, au unganisha ruta ya Wi-Fi kwa waya.',
    plural: {
      of: 'stations',
      one: {
        text: 'Simu {stations} iko kwenye Wi-Fi, nayo inahudumia karibu {limit}: nyingine huenda zisiweze kuingia',
        hint: 'Waombe waliomaliza watoke kwenye Wi-Fi. Ili kutatua kabisa: chomeka kifaa cha Wi-Fi cha USB, au unganisha ruta ya Wi-Fi kwa waya.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'Kwenye chaneli {channel} rada ya hali ya hewa hutangulia',
    hint: 'Hapo Wi-Fi huchelewa dakika moja kuanza, au zaidi, na hunyamaza ikisikia rada. Bora: 36, 40, 44 au 48, au GHz 2.4.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'Redio ya Wi-Fi {device} haiwezi WPA3',
    hint: 'Chagua WPA2, au chomeka kifaa cha Wi-Fi cha USB kinachoweza.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'Kifaa cha Wi-Fi cha USB {device} kinaweza kujiunga na mtandao lakini hakiwezi kutengeneza mtandao',
    hint: 'Hakiwasaidii wageni. Chomeka cha aina nyingine.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'Redio ya Wi-Fi {visitors} inawahudumia wageni; {uplink} inaweza kujiunga na Wi-Fi nyingine wakati huohuo',
  },
};

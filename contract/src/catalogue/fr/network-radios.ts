import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'La radio Wi-Fi {device} n’a pas {band} GHz',
    hint: 'Choisissez l’autre bande, ou branchez une autre clé Wi-Fi.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'La boîte n’a pas le droit d’émettre en {band} GHz avant de savoir dans quel pays elle est',
    hint: 'Choisissez le pays où est la boîte, ou 2.4 GHz avec le canal 1, 6 ou 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'Il n’y a pas de canal libre en {band} GHz qui soit permis ici : {country}',
    hint: 'Choisissez 2.4 GHz. Il porte aussi plus loin.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'Le canal {channel} en {band} GHz n’est pas permis ici : {country}',
    hint: 'Laissez la boîte choisir le canal, ou vérifiez le pays.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'La boîte ne sait pas dans quel pays elle est',
    hint: 'Choisissez le pays sur la page du Wi-Fi. D’ici là, la boîte n’utilise que ce qui est permis partout, et émet moins fort.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'Le Wi-Fi suit les règles de ce pays : {country}, et non celles de celui-ci : {wanted}',
    hint: 'Vérifiez le pays. S’il est juste, prévenez votre opérateur : il manque peut-être au système de la boîte la liste des pays (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'La radio Wi-Fi {device} sert environ {limit} téléphones à la fois',
    hint: 'S’il vient plus de monde, branchez une clé Wi-Fi, ou reliez un routeur Wi-Fi par un câble.',
    plural: {
      of: 'limit',
      one: {
        text: 'La radio Wi-Fi {device} sert environ {limit} téléphone à la fois',
        hint: 'S’il vient plus de monde, branchez une clé Wi-Fi, ou reliez un routeur Wi-Fi par un câble.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: 'Il y a {stations} téléphones sur le Wi-Fi, et il en sert environ {limit} : d’autres n’arrivent peut-être pas à entrer',
    hint: 'Demandez à ceux qui ont fini de quitter le Wi-Fi. Pour de bon : branchez une clé Wi-Fi, ou reliez un routeur Wi-Fi par un câble.',
    plural: {
      of: 'stations',
      one: {
        text: 'Il y a {stations} téléphone sur le Wi-Fi, et il en sert environ {limit} : d’autres n’arrivent peut-être pas à entrer',
        hint: 'Demandez à ceux qui ont fini de quitter le Wi-Fi. Pour de bon : branchez une clé Wi-Fi, ou reliez un routeur Wi-Fi par un câble.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'Sur le canal {channel}, le radar météo passe d’abord',
    hint: 'Le Wi-Fi y démarre une minute plus tard, ou plus, et se tait quand il entend un radar. Mieux : 36, 40, 44 ou 48, ou 2.4 GHz.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'La radio Wi-Fi {device} ne sait pas faire WPA3',
    hint: 'Choisissez WPA2, ou branchez une clé Wi-Fi qui sait le faire.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'La clé Wi-Fi {device} peut rejoindre un réseau, mais ne peut pas en faire un',
    hint: 'Elle n’aide pas les visiteurs. Branchez-en une d’une autre sorte.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'La radio Wi-Fi {visitors} sert les visiteurs ; {uplink} peut rejoindre un autre Wi-Fi en même temps',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'La radio Wi-Fi {device} no tiene {band} GHz',
    hint: 'Elija la otra banda, o ponga otro adaptador Wi-Fi USB.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'La caja no puede emitir en {band} GHz antes de saber en qué país está',
    hint: 'Elija el país en que está la caja, o 2.4 GHz con el canal 1, 6 u 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'No hay ningún canal libre en {band} GHz que esté permitido en {country}',
    hint: 'Elija 2.4 GHz. Además llega más lejos.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'El canal {channel} en {band} GHz no está permitido en {country}',
    hint: 'Deje que la caja elija el canal, o revise el país.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'La caja no sabe en qué país está',
    hint: 'Elija el país en la página del Wi-Fi. Hasta entonces la caja usa solo lo que está permitido en todas partes, y emite con menos fuerza.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'El Wi-Fi sigue las reglas de {country}, y no las de {wanted}',
    hint: 'Revise el país. Si es correcto, avise a su operador: quizá al sistema de la caja le falta la lista de países (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'La radio Wi-Fi {device} atiende a unos {limit} teléfonos a la vez',
    hint: 'Si viene más gente, ponga un adaptador Wi-Fi USB, o conecte un router Wi-Fi con un cable.',
    plural: {
      of: 'limit',
      one: {
        text: 'La radio Wi-Fi {device} atiende a más o menos {limit} teléfono a la vez',
        hint: 'Si viene más gente, ponga un adaptador Wi-Fi USB, o conecte un router Wi-Fi con un cable.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: 'Hay {stations} teléfonos en el Wi-Fi, y atiende a unos {limit}: otros quizá no pueden entrar',
    hint: 'Pida a quien ya terminó que salga del Wi-Fi. Para siempre: ponga un adaptador Wi-Fi USB, o conecte un router Wi-Fi con un cable.',
    plural: {
      of: 'stations',
      one: {
        text: 'Hay {stations} teléfono en el Wi-Fi, y atiende a unos {limit}: otros quizá no pueden entrar',
        hint: 'Pida a quien ya terminó que salga del Wi-Fi. Para siempre: ponga un adaptador Wi-Fi USB, o conecte un router Wi-Fi con un cable.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'En el canal {channel} el radar del tiempo va primero',
    hint: 'Allí el Wi-Fi empieza un minuto más tarde, o más, y se calla cuando oye un radar. Mejor: 36, 40, 44 o 48, o 2.4 GHz.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'La radio Wi-Fi {device} no admite WPA3',
    hint: 'Elija WPA2, o ponga un adaptador Wi-Fi USB que lo admita.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'El adaptador Wi-Fi USB {device} puede entrar en una red, pero no puede hacer una',
    hint: 'No ayuda a los visitantes. Ponga uno de otro tipo.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'La radio Wi-Fi {visitors} atiende a los visitantes; {uplink} puede entrar en otro Wi-Fi al mismo tiempo',
  },
};

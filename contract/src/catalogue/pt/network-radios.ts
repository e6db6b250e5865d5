import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'O rádio Wi-Fi {device} não tem {band} GHz',
    hint: 'Escolha a outra faixa, ou coloque outro adaptador Wi-Fi USB.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'A caixa não pode transmitir em {band} GHz antes de saber em que país está',
    hint: 'Escolha o país em que a caixa está, ou 2.4 GHz com o canal 1, 6 ou 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'Não há canal livre em {band} GHz que seja permitido em {country}',
    hint: 'Escolha 2.4 GHz. Também chega mais longe.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'O canal {channel} em {band} GHz não é permitido em {country}',
    hint: 'Deixe a caixa escolher o canal, ou confira o país.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'A caixa não sabe em que país está',
    hint: 'Escolha o país na página do Wi-Fi. Até lá a caixa usa só o que é permitido em toda parte, e transmite com menos força.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'O Wi-Fi segue as regras de {country}, e não as de {wanted}',
    hint: 'Confira o país. Se estiver certo, avise o seu operador: talvez falte ao sistema da caixa a lista de países (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'O rádio Wi-Fi {device} atende cerca de {limit} celulares ao mesmo tempo',
    hint: 'Se vier mais gente, coloque um adaptador Wi-Fi USB, ou ligue um roteador Wi-Fi com um cabo.',
    plural: {
      of: 'limit',
      one: {
        text: 'O rádio Wi-Fi {device} atende cerca de {limit} celular ao mesmo tempo',
        hint: 'Se vier mais gente, coloque um adaptador Wi-Fi USB, ou ligue um roteador Wi-Fi com um cabo.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: 'Há {stations} celulares no Wi-Fi, e ele atende cerca de {limit}: outros talvez não consigam entrar',
    hint: 'Peça a quem já terminou que saia do Wi-Fi. Para resolver de vez: coloque um adaptador Wi-Fi USB, ou ligue um roteador Wi-Fi com um cabo.',
    plural: {
      of: 'stations',
      one: {
        text: 'Há {stations} celular no Wi-Fi, e ele atende cerca de {limit}: outros talvez não consigam entrar',
        hint: 'Peça a quem já terminou que saia do Wi-Fi. Para resolver de vez: coloque um adaptador Wi-Fi USB, ou ligue um roteador Wi-Fi com um cabo.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'No canal {channel} o radar do tempo vem primeiro',
    hint: 'Ali o Wi-Fi começa um minuto mais tarde, ou mais, e se cala quando ouve um radar. Melhor: 36, 40, 44 ou 48, ou 2.4 GHz.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'O rádio Wi-Fi {device} não aceita WPA3',
    hint: 'Escolha WPA2, ou coloque um adaptador Wi-Fi USB que aceite.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'O adaptador Wi-Fi USB {device} consegue entrar em uma rede, mas não consegue fazer uma',
    hint: 'Ele não ajuda os visitantes. Coloque um de outro tipo.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'O rádio Wi-Fi {visitors} atende os visitantes; {uplink} pode entrar em outro Wi-Fi ao mesmo tempo',
  },
};

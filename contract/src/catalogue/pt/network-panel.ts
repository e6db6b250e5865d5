import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi e rede' },
  PAGE_NETWORK_DEVICES: {
    text: '{count} aparelhos no Wi-Fi',
    plural: { of: 'count', one: { text: '1 aparelho no Wi-Fi' } },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'Aparelhos no Wi-Fi: {count}, de no máximo {limit}' },
  PAGE_NETWORK_ADDRESSES: {
    text: '{count} aparelhos têm endereço',
    plural: { of: 'count', one: { text: '1 aparelho tem endereço' } },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'Não há caminho para a Internet' },
  PAGE_NETWORK_BY_CABLE: { text: 'Ligada a outra rede por cabo' },
  PAGE_NETWORK_BY_PHONE: { text: 'Ligada por um celular no USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Ligada a outro Wi-Fi' },
  PAGE_NETWORK_TIME: { text: 'A hora da caixa é {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'A caixa não sabe a hora' },
  PAGE_NETWORK_CHECK_AIR: { text: 'O Wi-Fi está no ar' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Os celulares recebem endereço' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Os nomes são respondidos' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'As páginas da caixa respondem' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'Como está o Wi-Fi, sem o nome dele e sem outras redes ao redor',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'A caixa testa o Wi-Fi antes de ficar com a nova versão. Isso leva alguns minutos',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'Com a nova versão o Wi-Fi da caixa não funcionou, por isso a caixa voltou ao que tinha antes',
    hint: 'Nada se perdeu. Avise o operador da versão.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi y red' },
  PAGE_NETWORK_DEVICES: {
    text: '{count} aparatos en el Wi-Fi',
    plural: { of: 'count', one: { text: '1 aparato en el Wi-Fi' } },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'Aparatos en el Wi-Fi: {count}, de {limit} como máximo' },
  PAGE_NETWORK_ADDRESSES: {
    text: '{count} aparatos tienen dirección',
    plural: { of: 'count', one: { text: '1 aparato tiene dirección' } },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'No hay camino a Internet' },
  PAGE_NETWORK_BY_CABLE: { text: 'Conectada a otra red por cable' },
  PAGE_NETWORK_BY_PHONE: { text: 'Conectada por un teléfono en USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Conectada a otro Wi-Fi' },
  PAGE_NETWORK_TIME: { text: 'La hora de la caja es {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'La caja no sabe la hora' },
  PAGE_NETWORK_CHECK_AIR: { text: 'El Wi-Fi está en marcha' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Los teléfonos reciben dirección' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Se responde a los nombres' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'Las páginas de la caja responden' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'Cómo está el Wi-Fi, sin su nombre y sin otras redes de alrededor',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'La caja prueba el Wi-Fi antes de quedarse con la nueva versión. Tarda unos minutos',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'Con la nueva versión el Wi-Fi de la caja no funcionaba, así que la caja volvió a lo de antes',
    hint: 'No se perdió nada. Avise al operador de la versión.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi et réseau' },
  PAGE_NETWORK_DEVICES: {
    text: '{count} appareils sur le Wi-Fi',
    plural: { of: 'count', one: { text: '{count} appareil sur le Wi-Fi' } },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'Appareils sur le Wi-Fi : {count}, sur {limit} au plus' },
  PAGE_NETWORK_ADDRESSES: {
    text: '{count} appareils ont une adresse',
    plural: { of: 'count', one: { text: '{count} appareil a une adresse' } },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'Pas de chemin vers Internet' },
  PAGE_NETWORK_BY_CABLE: { text: 'Reliée à un autre réseau par câble' },
  PAGE_NETWORK_BY_PHONE: { text: 'Reliée par un téléphone en USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Reliée à un autre Wi-Fi' },
  PAGE_NETWORK_TIME: { text: 'Pour la boîte, il est {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'La boîte ne sait pas l’heure' },
  PAGE_NETWORK_CHECK_AIR: { text: 'Le Wi-Fi est en marche' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Les téléphones reçoivent une adresse' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Les noms reçoivent une réponse' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'Les pages de la boîte répondent' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'Comment va le Wi-Fi, sans son nom et sans les autres réseaux autour',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'La boîte essaie le Wi-Fi avant de garder la nouvelle version. Cela prend quelques minutes',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'Avec la nouvelle version, le Wi-Fi de la boîte ne marchait pas, donc la boîte est revenue en arrière',
    hint: 'Rien n’est perdu. Prévenez l’opérateur de la version.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager n’accepte pas d’ordres du service Wi-Fi',
    hint: 'Prévenez votre opérateur : le service Wi-Fi doit tourner en root, et avoir accès au bus du système.',
  },
  NETWORK_RADIO_GONE: {
    text: 'La radio Wi-Fi {device} n’est pas là',
    hint: 'Si c’est une clé Wi-Fi, rebranchez-la. La boîte continue toute seule.',
  },
  NETWORK_RADIO_OFF: {
    text: 'La radio Wi-Fi {device} est éteinte',
    hint: 'Si la boîte a un interrupteur pour le Wi-Fi, allumez-le. Choisissez le pays de la boîte : sans lui, certaines radios restent éteintes.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'Il manque à la radio Wi-Fi {device} un fichier dont elle a besoin pour démarrer (firmware)',
    hint: 'Prenez une autre clé Wi-Fi, ou dites à votre opérateur d’ajouter le firmware au système de la boîte.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'Le nom du Wi-Fi prend {bytes} octets ; il peut en prendre de 1 à {most}',
    hint: 'Choisissez un autre nom. Une lettre qui n’est pas anglaise, comme é, prend deux octets ou plus.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'Ce mot de passe ne peut pas protéger un Wi-Fi',
    hint: 'Prenez de 8 à 63 lettres sans accent, chiffres, signes et espaces.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'Il n’y a pas de canal {channel} dans la bande {band} GHz',
    hint: 'Choisissez de 1 à 13 pour 2.4 GHz ; 36, 40, 44 ou 48 pour 5 GHz ; ou laissez choisir la boîte.',
  },
  NETWORK_AP_LATE: {
    text: 'La radio Wi-Fi {device} n’a pas commencé à émettre',
    hint: 'La boîte réessaie toute seule. Si cela dure, débranchez la boîte et rebranchez-la.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'La radio Wi-Fi {device} ne marche pas avec ces réglages',
    hint: 'Choisissez un autre canal, 2.4 GHz ou WPA2. Si cela dure, essayez une autre clé Wi-Fi.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} n’a pas répondu à temps',
    hint: 'Rapprochez la boîte, puis réessayez.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} a laissé entrer la boîte mais ne lui a pas donné d’adresse',
    hint: 'Éteignez l’autre Wi-Fi et rallumez-le, puis réessayez.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} est protégé d’une manière que la boîte ne peut pas utiliser',
    hint: 'La boîte rejoint les réseaux ouverts, et ceux qui ont un mot de passe pour tous (WPA2 ou WPA3). Choisissez-en un autre.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} n’a pas de mot de passe',
    hint: 'Laissez le mot de passe vide. Si ce réseau devrait en avoir un, ce n’est peut-être pas le bon réseau.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'La boîte n’a pas appris {ssid} ici, donc elle ne l’oublie pas ici',
    hint: 'Votre opérateur l’a mis dans le système de la boîte, et peut l’y enlever.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'La boîte ne peut pas chercher d’autres réseaux pendant que sa seule radio sert les visiteurs',
    hint: 'Tapez le nom du réseau, ou branchez une deuxième clé Wi-Fi.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'Le programme {tool} manque sur la boîte',
    hint: 'Mettez à jour le logiciel de la boîte.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} ne marche pas : {reason}',
    hint: 'Débranchez la boîte et rebranchez-la. Si cela recommence, dites ces mots à votre opérateur.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'Internet ne peut pas être partagé : le système de la boîte ne laisse pas passer les données',
    hint: 'Demandez à qui a installé la boîte de mettre "net.ipv4.ip_forward" à 1, ou coupez INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager ne répond pas',
    hint: 'La boîte réessaie toute seule. Si cela dure 10 minutes, débranchez la boîte et rebranchez-la.',
  },
  NETWORK_AP_REFUSED: {
    text: 'Le Wi-Fi ne peut pas être ainsi : {reason}',
    hint: 'Les réglages d’avant valent de nouveau. Choisissez-en d’autres.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'Le Wi-Fi ne s’est pas mis en marche : {reason}',
    hint: 'La boîte réessaie toute seule. Si cela dure, débranchez la boîte, rebranchez-la, ou essayez une autre clé Wi-Fi.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'Le mot de passe de {ssid} est faux',
    hint: 'Tapez-le de nouveau. Majuscules et minuscules ne sont pas pareilles.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'La boîte n’entend aucun Wi-Fi du nom de {ssid}',
    hint: 'Rapprochez la boîte, ou écrivez le nom exactement comme il est.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'La boîte n’a pas pu rejoindre {ssid} : {reason}',
    hint: 'Réessayez. Si cela dure, éteignez l’autre Wi-Fi et rallumez-le.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'Cette boîte ne peut pas rejoindre un Wi-Fi toute seule',
    hint: 'Il lui faut NetworkManager. Prenez un câble, ou un téléphone en USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'La boîte n’a pas pu chercher les réseaux Wi-Fi : {reason}',
    hint: 'Réessayez dans une minute.',
  },
  NETWORK_BUSY: {
    text: 'La boîte est en train de rejoindre un Wi-Fi',
    hint: 'Attendez une minute, puis réessayez.',
  },
  NETWORK_NO_RADIO: {
    text: 'La boîte n’a pas de Wi-Fi',
    hint: 'Branchez une clé Wi-Fi, ou reliez un routeur Wi-Fi à la boîte par un câble.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'Le Wi-Fi {device} n’est pas là',
    hint: 'Branchez-le. Si vous voulez qu’un autre soit utilisé, videz WIFI_INTERFACE.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'Le Wi-Fi de cette boîte ({device}) peut rejoindre un réseau, mais ne peut pas en faire un',
    hint: 'Branchez une autre clé Wi-Fi.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'Le Wi-Fi de la boîte ({device}) est éteint',
    hint: 'Cherchez un interrupteur sur la boîte. S’il n’y en a pas, dites à la boîte dans quel pays elle est.',
  },
  NETWORK_STARTING: { text: 'Le Wi-Fi de la boîte démarre' },
  NETWORK_ON_AIR: { text: 'Le Wi-Fi {ssid} est en marche' },
  NETWORK_PAUSED: {
    text: 'Le Wi-Fi de la boîte est absent pendant environ {minutes} minutes, puis revient tout seul',
    plural: {
      of: 'minutes',
      one: {
        text: 'Le Wi-Fi de la boîte est absent pendant environ {minutes} minute, puis revient tout seul',
      },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'La boîte utilise le Wi-Fi avec lequel elle a été installée. Son propre Wi-Fi vient quand la première version est là, au plus tard dans {minutes} minutes',
    plural: {
      of: 'minutes',
      one: {
        text: 'La boîte utilise le Wi-Fi avec lequel elle a été installée. Son propre Wi-Fi vient quand la première version est là, au plus tard dans {minutes} minute',
      },
    },
  },
  NETWORK_WIRED: { text: 'La boîte distribue des adresses sur le câble ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'La boîte vérifie que personne d’autre ne distribue d’adresses sur le câble ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Un autre appareil ({server}) distribue des adresses sur le câble ({device}), donc la boîte ne le fait pas',
    hint: 'Coupez DHCP sur le routeur au bout du câble, ou branchez le câble dans une autre de ses prises. La boîte regarde de nouveau toute seule.',
  },
  NETWORK_NO_CABLE: {
    text: 'Rien n’est branché dans la prise réseau de la boîte ({device})',
    hint: 'Branchez un câble qui va à un routeur Wi-Fi ou à un commutateur (switch).',
  },
  NETWORK_NO_SOCKET: {
    text: 'La boîte n’a pas de prise réseau',
    hint: 'Branchez un adaptateur réseau USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'La prise réseau {device} n’est pas là',
    hint: 'Branchez-la. Si vous voulez qu’une autre soit utilisée, videz WIRED_INTERFACE.',
  },
  NETWORK_LAN: { text: 'La boîte est invitée sur un réseau, avec l’adresse {address}' },
  NETWORK_LAN_NAMED: {
    text: 'La boîte est invitée sur un réseau : on y ouvre http://{name} ou http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Une autre boîte s’appelle {name} ici : celle-ci répond sous le nom {own}',
    hint: 'Donnez un autre nom à l’une des deux, par le réglage DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'La boîte attend un réseau',
    hint: 'Reliez-la à un routeur par un câble, ou faites-lui rejoindre un Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Un autre réseau ({device}, {address}) a les mêmes adresses que celui de la boîte',
    hint: 'Donnez d’autres adresses à ce réseau, sur son routeur. D’ici là, la boîte n’arrive peut-être pas à Internet.',
  },
  NETWORK_WEAK_POWER: {
    text: 'La boîte reçoit trop peu de courant : le Wi-Fi peut tomber en panne',
    hint: 'Utilisez l’alimentation qui va avec la boîte, et un câble court.',
  },
  NETWORK_JOINED: { text: 'La boîte a pu rejoindre {ssid} et s’en souvient' },
  NETWORK_ONLINE: { text: 'La boîte a rejoint un Wi-Fi qu’elle connaît' },
  NETWORK_ONLINE_FAILED: {
    text: 'La boîte n’a trouvé aucun des Wi-Fi qu’elle connaît, donc le sien est revenu',
    hint: 'Rapprochez la boîte de l’un d’eux, ou faites-lui en rejoindre un autre.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'La boîte ne connaît aucun Wi-Fi à rejoindre',
    hint: 'Choisissez d’abord un de ceux qu’elle entend.',
  },
  NETWORK_NOT_SHARED: { text: 'La boîte ne partage pas son Internet' },
  NETWORK_VISITOR_UNKNOWN: { text: 'La boîte n’a donné cette adresse à personne' },
  NETWORK_DAEMON_AWAY: {
    text: 'La boîte n’a pas pu vérifier votre session',
    hint: 'Réessayez dans une minute.',
  },
  NETWORK_NOT_SAVED: {
    text: 'La boîte n’a pas pu enregistrer ses réglages de réseau',
    hint: 'Sa carte mémoire est peut-être pleine ou abîmée. Regardez la page d’état.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'Les réglages du Wi-Fi faits par une personne responsable étaient abîmés, peut-être par une coupure de courant',
    hint: 'La boîte utilise ses premiers réglages. Refaites les vôtres.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'Le réglage {name} manque',
    hint: 'Mettez-y un dossier où le service Wi-Fi peut écrire.',
  },
  NETWORK_CHECK_GOOD: { text: 'Marche' },
  NETWORK_CHECK_AIR: {
    text: 'Le Wi-Fi n’est pas en marche',
    hint: 'La boîte réessaie toute seule.',
  },
  NETWORK_CHECK_HARDWARE: {
    text: 'Il manque une radio ou un câble',
    hint: 'Rebranchez ce qui manque.',
  },
  NETWORK_CHECK_DHCP: {
    text: 'Les téléphones ne reçoivent pas d’adresse',
    hint: 'La boîte réessaie toute seule. Si cela dure, débranchez la boîte et rebranchez-la.',
  },
  NETWORK_CHECK_DNS: {
    text: 'Les noms ne reçoivent pas de réponse',
    hint: 'La boîte réessaie toute seule. Si cela dure, débranchez la boîte et rebranchez-la.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'Les pages de la boîte ne répondent pas',
    hint: 'La boîte réessaie toute seule. Si cela dure, débranchez la boîte et rebranchez-la.',
  },
};

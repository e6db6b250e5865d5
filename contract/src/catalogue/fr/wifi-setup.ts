import type { InThisLanguage } from '../catalogue.ts';
import type { wifiSetupMessages } from '../en/wifi-setup.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const wifiSetupWords: InThisLanguage<typeof wifiSetupMessages> = {
  PAGE_WIFI: { text: 'Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'Comment le Wi-Fi de cette boîte s’appelle et est protégé, et comment la boîte elle-même arrive à Internet.',
  },
  PAGE_WIFI_AWAY: {
    text: 'La partie de la boîte qui fait le Wi-Fi n’est pas là ou ne répond pas',
    hint: 'Attendez une minute, puis regardez de nouveau. Si cela dure, débranchez la boîte et rebranchez-la.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'Regarder de nouveau' },
  PAGE_WIFI_NOW: { text: 'Maintenant' },
  PAGE_WIFI_HEALTH: { text: 'Est-ce que ça marche ?' },
  PAGE_WIFI_HEALTH_NONE: { text: 'La boîte ne l’a pas encore essayé. Elle le fait chaque minute.' },
  PAGE_WIFI_FINDINGS: { text: 'À savoir ou à réparer' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'La dernière fois que la boîte a rejoint un Wi-Fi' },
  PAGE_WIFI_IS_OPEN: { text: 'Ouvert : tout le monde peut entrer' },
  PAGE_WIFI_IS_PROTECTED: { text: 'Protégé par un mot de passe ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: '{band} GHz, canal {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'Les gens l’ouvrent à {name} ou {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'La boîte est reliée au Wi-Fi {ssid}' },
  PAGE_WIFI_CHANGE: { text: 'Changer le Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'Nom, mot de passe et façon d’émettre du Wi-Fi de cette boîte.' },
  PAGE_WIFI_NAME: { text: 'Nom du Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: '32 lettres au plus. Les lettres qui ne sont pas anglaises, comme é ou ç, prennent la place de deux ou plus.',
  },
  PAGE_WIFI_SECURITY: { text: 'Qui peut entrer' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'Tout le monde, sans mot de passe' },
  PAGE_WIFI_SECURITY_WPA2: {
    text: 'Qui connaît le mot de passe (WPA2, convient à tous les téléphones)',
  },
  PAGE_WIFI_SECURITY_WPA3: {
    text: 'Qui connaît le mot de passe (WPA3, les vieux téléphones ne peuvent pas entrer)',
  },
  PAGE_WIFI_PASSWORD: { text: 'Nouveau mot de passe' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: 'De 8 à 63 lettres sans accent, chiffres ou signes. Laissez vide pour garder le mot de passe.',
  },
  PAGE_WIFI_BAND: { text: 'Bande' },
  PAGE_WIFI_BAND_2: { text: '2.4 GHz : porte plus loin, convient à tous les téléphones' },
  PAGE_WIFI_BAND_5: { text: '5 GHz : plus rapide, porte moins loin' },
  PAGE_WIFI_CHANNEL: { text: 'Canal' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'La boîte choisit' },
  PAGE_WIFI_COUNTRY: { text: 'Pays où est la boîte' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'La loi du pays dit quels canaux sont permis.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'Pas indiqué' },
  PAGE_WIFI_ISOLATE: {
    text: 'Les téléphones ne joignent que la boîte, et pas les autres téléphones',
  },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'Plus sûr entre inconnus. Mais les applications qui envoient d’un téléphone à l’autre ne marchent pas ainsi.',
  },
  PAGE_WIFI_SAVE: { text: 'Changer le Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: 'Changer le Wi-Fi maintenant ?' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'Tous ceux qui sont sur le Wi-Fi en sortent pendant environ une demi-minute. Votre téléphone perd aussi le Wi-Fi : rejoignez-le de nouveau, tel qu’il sera alors.',
  },
  PAGE_WIFI_CHANGED: { text: 'Le Wi-Fi change maintenant' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'Votre téléphone va perdre le Wi-Fi. Rejoignez le nouveau',
    hint: 'Il est là dans environ une demi-minute.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'Carré qui fait entrer un téléphone dans le Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'D’autres téléphones peuvent pointer leur appareil photo vers ce carré. Gardez-en une photo, ou imprimez-le.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'Le mot de passe est le même qu’avant.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'Si le nouveau Wi-Fi n’est pas là après deux minutes, la boîte n’a pas pu le faire ainsi et l’ancien est revenu. Rejoignez-le et regardez cette page : elle dit pourquoi.',
  },
  PAGE_WIFI_BACK: { text: 'Vers la page du Wi-Fi' },
  PAGE_WIFI_NAME_UNFIT: {
    text: 'Ce nom ne peut pas être celui d’un Wi-Fi',
    hint: 'Prenez-en un plus court, avec au moins une lettre.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'Ce mot de passe n’est pas possible',
    hint: 'Prenez de 8 à 63 lettres sans accent, chiffres ou signes. Tous les téléphones peuvent les taper.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'Un Wi-Fi avec mot de passe en a besoin d’un',
    hint: 'Tapez aussi le nouveau mot de passe.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'Vous avez tapé un mot de passe, et dit que tout le monde peut entrer sans',
    hint: 'Choisissez l’un des deux.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'Le canal {channel} n’est pas dans cette bande',
    hint: 'Choisissez un autre canal, ou laissez choisir la boîte.',
  },
  PAGE_WIFI_NOTHING: {
    text: 'Rien n’est différent d’avant',
    hint: 'Changez d’abord quelque chose.',
  },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'La boîte ne peut pas rejoindre un Wi-Fi avec ce mot de passe',
    hint: 'Il a de 8 à 63 lettres, chiffres ou signes. Regardez-le de nouveau.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'Aucun Wi-Fi n’a été choisi',
    hint: 'Choisissez-en un dans la liste, ou tapez son nom.',
  },
  PAGE_WIFI_JOIN: { text: 'Faire rejoindre un Wi-Fi à la boîte' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'La boîte peut recevoir les nouveautés et les mises à jour par un autre Wi-Fi, comme celui d’une école ou celui que partage un téléphone. Avec un câble, ou un téléphone en USB, rien de tout cela : il suffit de brancher.',
  },
  PAGE_WIFI_HEARD: { text: 'Ce que la boîte entend' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'La boîte n’entend aucun autre Wi-Fi',
    hint: 'Rapprochez-la, puis écoutez de nouveau. Vous pouvez aussi taper un nom plus bas.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'Écouter de nouveau' },
  PAGE_WIFI_STRENGTH: { text: 'force {percent} sur 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'avec mot de passe' },
  PAGE_WIFI_HAS_NONE: { text: 'ouvert' },
  PAGE_WIFI_KNOWN: { text: 'la boîte le connaît' },
  PAGE_WIFI_OTHER: { text: 'Un autre, ou un qui cache son nom' },
  PAGE_WIFI_OTHER_NAME: { text: 'Son nom, exactement comme il est' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'Mot de passe de ce Wi-Fi' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'Laissez vide pour un Wi-Fi ouvert.' },
  PAGE_WIFI_JOIN_DO: { text: 'Rejoindre' },
  PAGE_WIFI_JOIN_SURE: { text: 'Faire rejoindre {ssid} à la boîte maintenant ?' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'La boîte a une seule radio Wi-Fi. Pendant qu’elle essaie, son propre Wi-Fi est absent environ une minute, pour tout le monde. Il revient tout seul, que la boîte ait réussi ou non.',
  },
  PAGE_WIFI_JOINING: { text: 'La boîte essaie de rejoindre ce Wi-Fi' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'Votre téléphone perd le Wi-Fi pendant environ une minute',
    hint: 'Attendez que le Wi-Fi de la boîte soit revenu et rejoignez-le. Cette page dit alors ce qu’il en est.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'La boîte l’a rejoint' },
  PAGE_WIFI_KNOWN_ONES: { text: 'Les Wi-Fi que la boîte connaît' },
  PAGE_WIFI_FORGET: { text: 'Oublier' },
  PAGE_WIFI_FORGET_SURE: { text: 'Oublier le Wi-Fi {ssid} ?' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'La boîte ne le rejoint plus. Pour le rejoindre de nouveau, quelqu’un doit taper son mot de passe.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'La boîte l’a oublié' },
  PAGE_WIFI_ONLINE: { text: 'Aller sur Internet pour un moment' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'La boîte a une seule radio Wi-Fi : soit elle fait son propre Wi-Fi, soit elle en rejoint un autre. Le Wi-Fi de la boîte est absent pendant ce temps et revient tout seul, même après une coupure de courant.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'Pendant combien de minutes' },
  PAGE_WIFI_ONLINE_SURE: {
    text: 'Couper le Wi-Fi de la boîte pendant {minutes} minutes ?',
    plural: {
      of: 'minutes',
      one: { text: 'Couper le Wi-Fi de la boîte pendant {minutes} minute ?' },
    },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'Le Wi-Fi de la boîte s’en va maintenant, pendant {minutes} minutes',
    hint: 'Il revient tout seul. Si la boîte ne trouve aucun Wi-Fi qu’elle connaît, il revient plus tôt.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Le Wi-Fi de la boîte s’en va maintenant, pendant {minutes} minute',
        hint: 'Il revient tout seul. Si la boîte ne trouve aucun Wi-Fi qu’elle connaît, il revient plus tôt.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'Faire revenir maintenant le Wi-Fi de la boîte' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'Le Wi-Fi de la boîte revient' },
  PAGE_STEWARD_ACT_WIFI: { text: 'Changer le Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'Faire rejoindre un Wi-Fi à la boîte' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'Oublier un Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'Aller sur Internet pour un moment' },
};

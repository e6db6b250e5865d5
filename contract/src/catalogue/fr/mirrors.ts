import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'Pas de connexion avec {label} ({reason})',
    hint: 'La boîte réessaie toute seule. Vérifiez si elle a Internet.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} était trop lent : moins de 1 Ko par seconde pendant une minute',
    hint: 'La boîte réessaie plus tard. Un autre miroir ou une clé USB peut être plus rapide.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} ne peut pas prouver qui il est ({reason})',
    hint: 'Prévenez l’opérateur. Les clés USB et les autres miroirs marchent toujours.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'La boîte ne connaît pas la date, donc elle n’a pas vérifié le certificat de {label}',
    hint: 'Rien à faire : ce qui en vient est vérifié par ses signatures.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} envoie la boîte là où elle ne doit pas aller ({reason})',
    hint: 'Si le réseau demande une connexion, connectez-vous. Sinon, prévenez l’opérateur.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} ne répond pas comme un miroir ({reason})',
    hint: 'Prévenez l’opérateur : « hotspot mirror check » dit ce qui ne va pas.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'Le fichier {name} de {label} a changé pendant que la boîte le lisait',
    hint: 'La boîte réessaie plus tard. Si cela continue, prévenez l’opérateur.',
  },
  MIRROR_PORTAL: {
    text: 'Une page est venue à la place des données de {label} : le réseau veut peut-être que quelqu’un se connecte',
    hint: 'Connectez-vous à ce réseau avec un téléphone ou un ordinateur. La boîte réessaie toute seule.',
  },
  MIRROR_BUSY: {
    text: '{label} ne peut pas répondre maintenant (HTTP {status})',
    hint: 'La boîte réessaie plus tard.',
  },
  MIRROR_REFUSED: {
    text: '{label} refuse de répondre (HTTP {status})',
    hint: 'Vérifiez l’adresse du miroir dans les réglages, ou prévenez l’opérateur.',
  },
  MIRROR_NOT_ASKED: { text: '{label} n’a pas encore été interrogé' },
  MIRROR_READY: { text: '{label} répond' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} répond. La boîte ne connaît pas l’heure, donc elle ne respecte pas les heures que vous avez réglées',
    hint: 'Les heures comptent de nouveau dès que la boîte connaît l’heure : par Internet, ou par une horloge à pile.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'La boîte n’utilise Internet qu’à ces heures : {window}',
    hint: 'Attendez, ou touchez « Télécharger maintenant ».',
  },
  MIRROR_HELD_BUDGET: {
    text: 'La boîte a utilisé les {megabytes} Mo qu’elle peut prendre sur Internet en un mois',
    hint: 'Elle continue le mois prochain. Une clé USB marche à tout moment. La limite est UPDATE_MONTHLY_MB dans les réglages.',
  },
  TRAFFIC_LOST: {
    text: 'Le compte de ce qui est venu par Internet ce mois-ci était abîmé et recommence',
    hint: 'Si vous payez au volume, regardez la facture de votre fournisseur.',
  },
  MIRROR_HELD_METERED: {
    text: 'La liaison Internet se paie au volume : la boîte regarde seulement s’il y a du nouveau',
    hint: 'Touchez « Télécharger maintenant » pour prendre ce qui est nouveau.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'Donner une version à cette boîte' },
  PAGE_GIVE_LEAD: {
    text: 'Choisissez sur ce téléphone ou cet ordinateur un fichier dont le nom finit par ".hotspot". La boîte ne le prend que si son opérateur l’a signé. La personne responsable de la boîte connaît le PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Fichier' },
  PAGE_GIVE_SEND: { text: 'Envoyer' },
  PAGE_GIVE_STOP: { text: 'Arrêter' },
  PAGE_GIVE_STAY: {
    text: 'Laissez cette page ouverte jusqu’à la fin de l’envoi. Après une coupure, choisissez de nouveau le même fichier : l’envoi reprend où il était.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Les scripts sont désactivés dans ce navigateur : après une coupure, il faut renvoyer le fichier depuis le début.',
  },
  PAGE_GIVE_SENDING: { text: 'Envoi du fichier à la boîte' },
  PAGE_GIVE_WAITING: {
    text: 'La boîte ne répond pas. Restez sur son Wi-Fi : l’envoi reprend tout seul.',
  },
  PAGE_GIVE_CUT: {
    text: 'Le fichier n’est pas arrivé en entier',
    hint: 'Choisissez le même fichier et envoyez-le de nouveau.',
  },
  PAGE_GIVE_STOPPED: { text: 'Arrêté. La boîte ne garde rien du fichier.' },
  PAGE_GIVE_ARRIVED: {
    text: 'Le fichier est là en entier',
    hint: 'La boîte le vérifie maintenant. Vous pouvez éteindre le téléphone ou quitter le Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Donner un autre fichier' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Ce fichier n’est pas une version',
    hint: 'Choisissez le fichier dont le nom finit par ".hotspot". La boîte ne garde rien de celui-ci.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Pas assez de place pour ce fichier : il faut {neededBytes}, il reste {freeBytes}',
    hint: 'Apportez-le sur une clé USB : la boîte n’a alors besoin de place que pour ce qui est nouveau.',
  },
  UPLOAD_BUSY: {
    text: 'Un autre fichier est en cours d’envoi vers cette boîte',
    hint: 'Attendez qu’il soit arrivé. Si la personne qui l’envoie est partie, réessayez dans une minute.',
  },
  UPLOAD_IN_USE: {
    text: 'La boîte copie encore depuis le fichier reçu avant',
    hint: 'Attendez que la page d’état dise que c’est fini, puis envoyez celui-ci.',
  },
  UPLOAD_GONE: { text: 'La boîte n’a plus ce fichier', hint: 'Envoyez-le depuis le début.' },
  UPLOAD_TOO_LONG: {
    text: 'Il est arrivé plus que ce que le fichier devait contenir',
    hint: 'Le fichier a changé pendant l’envoi. Envoyez-le de nouveau.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'La boîte n’a pas pu écrire le fichier ({reason})',
    hint: 'Réessayez, ou apportez le fichier sur une clé USB. Si cela continue, la carte mémoire est peut-être en panne.',
  },
};

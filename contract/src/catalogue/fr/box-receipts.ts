import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'Écriture d’un rapport pour l’opérateur sur {label}' },
  RECEIPT_WRITTEN: {
    text: '{label} : terminé ; un rapport pour l’opérateur est dessus',
    hint: 'Rendez la clé USB à l’opérateur quand vous pouvez. Seul l’opérateur peut le lire.',
  },
  RECEIPT_STICK_FULL: {
    text: 'Il n’y a pas de place pour un rapport sur {label}',
    hint: 'Tout le reste va bien : ce que la clé USB a apporté a été pris quand même. Effacez-en les fichiers dont vous n’avez pas besoin.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: 'Impossible d’écrire sur {label}, donc elle n’emporte pas de rapport',
    hint: 'Tout le reste va bien : ce que la clé USB a apporté a été pris quand même. Certaines clés ont un petit bouton sur le côté.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'Le rapport n’a pas pu être écrit sur {label}',
    hint: 'Tout le reste va bien : ce que la clé USB a apporté a été pris quand même. Si cela recommence, prenez-en une autre.',
  },
  DEVICE_KEY_LOST: {
    text: 'La clé avec laquelle la boîte signe ses rapports était illisible ; la boîte en a une nouvelle',
    hint: 'Prévenez l’opérateur, qui voit désormais une nouvelle boîte. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  CONSENTS_LOST: {
    text: 'Impossible de lire si les rapports sont permis ; le réglage RECEIPTS décide de nouveau',
    hint: 'La personne responsable peut les permettre ou les interdire de nouveau. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Les rapports sont activés : cette boîte écrit sur les clés USB de son opérateur comment elle va. Seul l’opérateur peut le lire, et cela ne dit rien sur les gens.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Les rapports sont désactivés : cette boîte n’écrit rien pour son opérateur sur les clés USB.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'Il n’y a plus de place sur {label}',
    hint: 'Prenez une autre clé, ou effacez des fichiers de celle-ci sur un ordinateur. Rien de ce qui y était n’est perdu.',
  },
  STICK_READ_ONLY: {
    text: 'Impossible d’écrire sur {label}',
    hint: 'Cherchez un petit bouton sur la clé et déplacez-le. S’il n’y en a pas, prenez une autre clé.',
  },
  STICK_WRITE_FAILED: {
    text: 'L’écriture sur {label} a échoué',
    hint: 'Rebranchez-la. Si cela recommence, prenez une autre clé. Rien de ce qui y était n’est perdu.',
  },
  STICK_WRITE_REFUSED: {
    text: '{label} n’a pas été préparée pour cela',
    hint: 'Préparez la clé USB avec « hotspot usb prepare », ou sur la page d’état.',
  },
  MARKER_INVALID: {
    text: 'On ne comprend pas à quoi la clé USB doit servir',
    hint: 'Préparez-la avec une commande « hotspot » de la même version que la boîte.',
  },
  STICK_MOUNT_FAILED: {
    text: 'Impossible d’ouvrir {label}',
    hint: 'Faites vérifier et réparer la clé par un ordinateur, ou formatez-la en exFAT et recopiez la version.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} a un format que la boîte ne connaît pas',
    hint: 'Formatez la clé en exFAT ou FAT32 sur un ordinateur et recopiez la version.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} est formatée en {fileSystem}, qui est désactivé sur cette boîte',
    hint: 'Prenez une clé formatée en exFAT ou FAT32. Opérateurs : USB_EXT4=on permet ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} ne peut pas être ouverte en sécurité et est laissée telle quelle',
    hint: 'Il manque quelque chose au système de la boîte. Prévenez l’opérateur.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { stickRoleMessages } from '../en/stick-roles.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const stickRoleWords: InThisLanguage<typeof stickRoleMessages> = {
  BACKUP_INVALID: {
    text: 'La sauvegarde ne peut pas être ouverte ({reason})',
    hint: 'Elle est abîmée, ou appartient à une autre clé USB. Essayez une autre clé de sauvegarde s’il y en a une.',
  },
  BACKUP_WRITING: {
    text: 'Écriture d’une sauvegarde de cette boîte sur {label}',
    hint: 'Laissez la clé USB en place.',
  },
  BACKUP_WRITTEN: {
    text: 'Une sauvegarde de cette boîte est sur {label}, et a été relue',
    hint: 'Gardez la clé USB en lieu sûr, loin de la boîte.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: 'Une sauvegarde de cette boîte est sur {label}, mais sans les fichiers de la communauté : ils font {sizeBytes}, et {maxBytes} tiennent',
    hint: 'Copiez les fichiers de la communauté avec un ordinateur.',
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} a une sauvegarde d’une autre boîte ; elle a été laissée telle quelle',
    hint: 'Prenez une clé USB pour chaque boîte. Si l’ancienne sauvegarde ne sert plus, effacez-y « hotspot-backup.sealed » avec un ordinateur.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} a une sauvegarde, et cette boîte est vide',
    hint: 'La personne responsable peut la restaurer ici, avec le PIN de cette boîte et la phrase de passe de la clé.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} ne rend pas la sauvegarde qui y a été écrite',
    hint: 'La clé USB est en panne, ou plus petite qu’elle ne dit. Prenez-en une autre.',
  },
  BACKUP_MISSING: {
    text: 'Il n’y a pas de sauvegarde sur {label}',
    hint: 'Branchez la clé USB sur laquelle cette boîte, ou celle d’avant, a écrit sa sauvegarde.',
  },
  BACKUP_DAMAGED: {
    text: 'La sauvegarde de la clé USB est abîmée ({reason})',
    hint: 'Rien n’a changé. Essayez une autre clé de sauvegarde s’il y en a une.',
  },
  BACKUP_RESTORED: {
    text: 'La sauvegarde a été restaurée : cette boîte continue là où en était l’ancienne carte',
    hint: 'Branchez une clé USB avec la version la plus récente.',
  },
  BACKUPS_LOST: {
    text: 'La liste des sauvegardes que cette boîte a écrites était abîmée et est vide maintenant',
    hint: 'Pour continuer avec une clé de sauvegarde, effacez-y d’abord « hotspot-backup.sealed » avec un ordinateur.',
  },
  RESTORE_LOST: {
    text: 'La sauvegarde à restaurer s’est abîmée sur cette carte',
    hint: 'Restaurez-la de nouveau. Si cela recommence, la carte est en panne : prenez-en une autre.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'Cette boîte a déjà une version ; une sauvegarde ne va que sur une carte vide',
    hint: 'Rien n’a changé. Pour restaurer une sauvegarde, écrivez le logiciel sur une carte neuve.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'La sauvegarde est celle d’une boîte d’un autre opérateur (racine de confiance {rootFingerprint})',
    hint: 'Rien n’a changé. Demandez à l’opérateur de cette boîte.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'La sauvegarde fait confiance à la racine {rootFingerprint}',
    hint: 'Comparez-la avec celle que l’opérateur vous a donnée. Si c’est la même, confirmez-la et restaurez de nouveau.',
  },
  PASSPHRASE_WRONG: {
    text: 'La phrase de passe n’ouvre pas cette sauvegarde',
    hint: 'Réessayez ; vérifiez la disposition du clavier et Verr. Maj.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Trop de phrases de passe fausses : attendez {seconds} secondes',
    hint: 'Puis réessayez.',
    plural: {
      of: 'seconds',
      one: {
        text: 'Trop de phrases de passe fausses : attendez {seconds} seconde',
        hint: 'Puis réessayez.',
      },
    },
  },
  STEWARD_ENROLLED: {
    text: '{label} est la première clé USB d’une personne responsable que cette boîte a vue ; elle la connaît désormais',
    hint: 'Ce n’était pas votre clé ? Alors quelqu’un d’autre a enregistré la sienne : prévenez l’opérateur.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: 'La boîte connaît une clé USB de plus d’une personne responsable : {label}',
    hint: 'Ce n’était pas vous ? Branchez votre propre clé et touchez « oublier les autres clés ».',
  },
  STEWARDS_FORGOTTEN: {
    text: 'La boîte ne connaît que les clés USB de personnes responsables branchées maintenant ; toutes les autres sont oubliées',
  },
  STEWARDS_LOST: {
    text: 'La liste des clés USB des personnes responsables était abîmée et est vide maintenant',
    hint: 'Branchez bientôt la vôtre : la première que la boîte voit est enregistrée.',
  },
  STEWARD_KNOWN: {
    text: '{label} est la clé USB d’une personne responsable que cette boîte connaît',
    hint: 'Pendant dix minutes après le branchement, la boîte fait ce qui demande quelqu’un devant elle.',
  },
  STEWARD_UNKNOWN: {
    text: '{label} est la clé USB d’une personne responsable que cette boîte ne connaît pas',
    hint: 'Une personne responsable dont la boîte connaît la clé peut lui faire connaître celle-ci : avec le PIN, et sa propre clé branchée d’abord.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'Un nouveau PIN est sur {label}',
    hint: 'Retirez la clé USB et lisez le fichier « hotspot-pin.txt » avec un téléphone ou un ordinateur. L’ancien PIN ne marche plus.',
  },
  STEWARD_PIN_RENEWED: {
    text: 'Le PIN a été remplacé par un nouveau, qui est sur la clé USB {label} de la personne responsable',
    hint: 'Ce n’était pas vous ? Alors quelqu’un a votre clé, ou une copie : prévenez l’opérateur.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} demande un nouveau PIN, mais le PIN de cette boîte est fixé de l’extérieur (ADMIN_PIN)',
    hint: 'Demandez le PIN à qui a installé la boîte, ou d’enlever le réglage ADMIN_PIN.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN de la boîte « {name} » : {pin}',
    hint: 'Tapez-le sur la page de la boîte quand un PIN est demandé. Les PIN d’avant ne marchent plus. Effacez ce fichier quand vous connaissez le PIN, et gardez bien la clé.',
  },
  PRESENCE_REQUIRED: {
    text: 'La boîte doit être sûre qu’une personne responsable est devant elle',
    hint: 'Branchez maintenant une clé USB de personne responsable que la boîte connaît, puis réessayez dans les dix minutes. Pas encore de clé ? L’opérateur en fait une avec « hotspot usb prepare --steward ».',
  },
  STICK_UNKNOWN: {
    text: 'Cette clé USB n’est plus branchée',
    hint: 'Branchez-la, attendez que la boîte l’ait examinée, et réessayez.',
  },
  STICK_NOT_STEWARD: {
    text: '{label} n’est pas la clé USB d’une personne responsable',
    hint: 'Opérateurs : lancez « hotspot usb prepare --steward » avec la clé.',
  },
  RELAY_PREPARING: {
    text: 'Préparation de {label} pour le prochain village : {percent} %',
    hint: 'Laissez-la branchée. Si on la retire, la boîte continue à son retour.',
  },
  RELAY_WRITING: {
    text: 'Écriture de {label} pour le prochain village : {percent} %',
    hint: 'Laissez-la branchée. Si on la retire, la boîte continue à son retour.',
  },
  RELAY_VERIFYING: {
    text: 'Relecture de {label} pour être sûr : {percent} %',
    hint: 'Laissez-la branchée. Si on la retire, la boîte continue à son retour.',
  },
  RELAY_READY: {
    text: '{label} est prête pour le prochain village : {releases}',
    hint: 'Retirez-la et branchez-la à la prochaine boîte.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} est prête pour le prochain village : {releases}, sans {components}, que cette boîte n’a pas',
    hint: 'Les boîtes du même genre y prennent tout ce qu’il leur faut. Une boîte d’un autre genre attendra le reste d’une autre clé USB.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} a {releases}, mais {files} fichiers sont abîmés sur cette boîte et ont été laissés',
    hint: 'Branchez une clé USB avec cette version, pour que la boîte se répare ; puis rebranchez celle-ci.',
    plural: {
      of: 'files',
      one: {
        text: '{label} a {releases}, mais {files} fichier est abîmé sur cette boîte et a été laissé',
        hint: 'Branchez une clé USB avec cette version, pour que la boîte se répare ; puis rebranchez celle-ci.',
      },
    },
  },
  RELAY_NOTHING: {
    text: 'Cette boîte n’a encore rien à donner à {label}',
    hint: 'Elle n’a pas de version, ou elle connaît une plus récente qu’elle n’a pas encore pu prendre. Branchez d’abord la clé USB la plus récente.',
  },
  RELAY_FOREIGN: {
    text: '{label} porte une version d’un autre opérateur ; elle a été laissée telle quelle',
    hint: 'Prenez une autre clé USB, ou effacez-y d’abord le dossier « hotspot » avec un ordinateur.',
  },
  RELAY_NEWER: {
    text: '{label} dit porter quelque chose de plus récent que ce qu’a cette boîte ; elle a été laissée telle quelle',
    hint: 'Regardez ce que la boîte dit de cette clé USB. Si la version dessus est abîmée, effacez-y le dossier « hotspot » avec un ordinateur.',
  },
  RELAY_NO_ROOM: {
    text: '{label} a {freeBytes} libres et il faut {neededBytes} pour la nouvelle version à côté de ce qui y est',
    hint: 'Ce qui y était marche toujours. Prenez une clé USB plus grande, ou effacez-y le dossier « hotspot » avec un ordinateur et rebranchez-la.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} ne rend pas ce qui y a été écrit ({name})',
    hint: 'La clé USB est en panne, ou plus petite qu’elle ne dit. Prenez-en une autre.',
  },
};

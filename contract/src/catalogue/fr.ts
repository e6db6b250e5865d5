import { frenchAddRepository } from './fr/add-repository.ts';
import { frenchAppPages } from './fr/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** French. Machine-made, reviewed by nobody (render.ts). */
export const french: Catalogue = {
  ...frenchAppPages,
  ...frenchAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'Une machine a traduit cette langue et personne ne l’a encore vérifiée. Ce qui manque est en anglais.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'Aller au contenu' },
  PAGE_NAVIGATION: { text: 'Rubriques' },
  PAGE_LANGUAGES: { text: 'Langues' },
  PAGE_FOOTER: { text: 'Tout ce qui est ici vient de cette boîte. Cela marche sans Internet.' },
  PAGE_HOME: { text: 'Accueil' },
  PAGE_HOME_WELCOME: { text: 'Bienvenue' },
  PAGE_HOME_LEAD: { text: 'Applications, livres, cartes et plus. Gratuit et sans Internet.' },
  PAGE_HOME_HERE: { text: 'Ce qu’il y a ici' },
  PAGE_HOME_NEWS: { text: 'Nouveautés' },
  PAGE_APPS: { text: 'Applications' },
  PAGE_INSTALLERS: { text: 'Installateurs' },
  PAGE_CONTENT: { text: 'Contenu' },
  PAGE_MAPS: { text: 'Cartes' },
  PAGE_STATUS: { text: 'État' },
  PAGE_HELP: { text: 'Aide' },
  PAGE_SEARCH: { text: 'Chercher' },
  PAGE_SEARCH_FIELD: { text: 'Que cherchez-vous ?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Rien n’a été trouvé',
    hint: 'Essayez avec moins de mots, ou écrivez-les autrement.',
  },
  PAGE_SEARCH_FOUND: { text: 'Trouvés : {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Une partie du contenu de cette boîte ne peut pas être cherchée maintenant',
    hint: 'Cherchez par le nom dans la liste des contenus.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Cette version est venue sans textes à chercher',
    hint: 'Regardez les listes d’applications, de contenus et de cartes.',
  },
  SEARCH_BUSY: {
    text: 'Beaucoup de personnes cherchent en ce moment',
    hint: 'Réessayez dans un instant.',
  },
  SEARCH_SLOW: {
    text: 'Cette recherche dure trop longtemps',
    hint: 'Réessayez avec d’autres mots, ou avec un mot de plus.',
  },
  PAGE_LIBRARY_CLOSED: {
    text: 'Cette bibliothèque ne peut pas être ouverte maintenant',
    hint: 'Réessayez dans une minute. Si cela continue, prévenez la personne responsable.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Sous-titres' },
  PAGE_STATUS_NOW: { text: 'Maintenant' },
  PAGE_STATUS_DETAILS: { text: 'Voir ce que fait la boîte' },
  PAGE_STATUS_PROGRESS: { text: '{done} sur {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Avancement' },
  PAGE_STATUS_FILES: { text: '{done} fichiers sur {total}' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'encore {minutes} min environ' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'encore moins d’une minute' },
  PAGE_STATUS_REFRESHING: { text: 'Cette page se renouvelle toute seule.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'On ne sait pas en ce moment ce que fait la boîte',
    hint: 'Tout ce qui est ici peut être utilisé. Regardez de nouveau dans une minute.',
  },
  STICK_READING: { text: 'Lecture de {label}', hint: 'Laissez-la en place.' },
  STICK_CHECKING: { text: 'Vérification de {label}', hint: 'Laissez-la en place.' },
  STICK_COPYING: {
    text: 'Copie depuis {label}',
    hint: 'Laissez-la en place. Si on la retire, la boîte continue quand elle revient.',
  },
  STICK_WAITING_TURN: {
    text: '{label} attend que la boîte ait fini autre chose',
    hint: 'Laissez-la en place. Si vous en avez besoin, retirez-la et rapportez-la plus tard.',
  },
  STICK_WAITING_END: {
    text: 'Tout est copié depuis {label}. La boîte le prépare',
    hint: 'Attendez un moment : bientôt vous pourrez la retirer.',
  },
  STICK_WRITING: {
    text: 'Écriture sur {label}',
    hint: 'Ne la retirez pas maintenant : ce qui s’écrit serait perdu.',
  },
  STICK_DONE: {
    text: 'Terminé. Vous pouvez retirer {label}',
    hint: 'Portez-la à la prochaine boîte, ou gardez-la pour des réparations.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Vous pouvez retirer {label} : la boîte en a tout ce qui lui sert',
    hint: 'Il manque encore quelque chose. Branchez une autre clé USB avec cette version.',
  },
  STICK_NOTHING_NEW: {
    text: 'Vous pouvez retirer {label} : la boîte a déjà tout',
    hint: 'Si vous attendiez du nouveau, demandez une clé plus récente à l’opérateur.',
  },
  STICK_NOTHING_HERE: {
    text: 'Vous pouvez retirer {label} : il n’y a rien dessus pour cette boîte',
    hint: 'Une clé pour cette boîte a un dossier « hotspot », ou un fichier qui finit par « .hotspot ».',
  },
  STICK_UNUSABLE: {
    text: '{label} ne peut pas être utilisée',
    hint: 'Retirez-la. Essayez une autre clé ou une autre prise USB.',
  },
  BOX_STARTING: { text: 'La boîte démarre' },
  BOX_EMPTY: {
    text: 'Cette boîte n’a pas encore de contenu',
    hint: 'Branchez une clé USB avec du contenu, ou copiez un fichier « .hotspot » sur la boîte.',
  },
  BOX_READY: { text: 'Tout est à jour' },
  UPDATE_FOUND: { text: 'Il y a du nouveau : {releases}. Vérification' },
  UPDATE_COPYING: {
    text: 'Copie de {releases}',
    hint: 'Laissez la clé en place. Si on la retire, la boîte continue quand elle revient.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'En attente du reste de {releases} : il manque {missingBytes}',
    hint: 'Rebranchez la clé, ou une autre avec cette version. Ce qui est copié reste.',
  },
  UPDATE_STAGED: { text: '{releases} : tout est copié', hint: 'La clé peut être retirée.' },
  UPDATE_SWITCHING: { text: 'Passage à {releases}' },
  UPDATE_ON_PROBATION: { text: 'On vérifie que {releases} marche' },
  UPDATE_APPLIED: { text: 'Terminé : {releases} est en service' },
  SOURCE_DAMAGED: {
    text: '{label} est abîmée : {name} n’est pas ce qui a été signé',
    hint: 'Copiez de nouveau le contenu sur la clé, ou prenez-en une autre.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} vient d’un opérateur à qui cette boîte ne fait pas confiance',
    hint: 'Utilisez du contenu de l’opérateur de cette boîte.',
  },
  PAGE_ERROR_RENEWED: {
    text: '« {component} » est en cours de renouvellement',
    hint: 'Ce contenu n’est pas là tant que sa nouvelle version n’a pas été copiée de la clé. Revenez dans quelques minutes. Tout le reste est toujours là.',
  },
  SOURCE_GONE: {
    text: '{label} a été retirée',
    hint: 'Rebranchez-la : la boîte reprend où elle en était.',
  },
  SOURCE_READ_FAILED: {
    text: 'Une partie de {label} ne peut pas être lue ({name})',
    hint: 'La clé est peut-être usée, ou le courant trop faible. Essayez une autre clé.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} n’est pas encore complète',
    hint: 'Si la copie dure encore, attendez. Sinon, copiez de nouveau.',
  },
  SPACE_TOO_SMALL: {
    text: 'Pas assez de place : il faut {neededBytes}, et {freeBytes} sont libres',
    hint: 'Prenez une carte plus grande, ou demandez une version plus petite à l’opérateur. Rien n’a changé. Les plus grandes parties : {largest}.',
  },
  ROOT_OFFERED: {
    text: 'Cette boîte ne fait encore confiance à personne. Une version est là ; sa racine de confiance est {rootFingerprint}',
    hint: 'Comparez-la avec ce que l’opérateur vous a dit, puis confirmez-la sur la page d’état.',
  },
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
  STICK_MOUNT_FAILED: {
    text: 'Impossible d’ouvrir {label}',
    hint: 'Faites vérifier et réparer la clé par un ordinateur, ou formatez-la en exFAT et recopiez la version.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} a un format que la boîte ne connaît pas',
    hint: 'Formatez la clé en exFAT ou FAT32 sur un ordinateur et recopiez la version.',
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
  PAGE_STATUS_MIRRORS: { text: 'Nouveautés par Internet' },
  PAGE_STATUS_INSTALLERS: { text: 'Programmes que la boîte apporte elle-même' },
  PAGE_STATUS_MAPS: { text: 'Cartes choisies par cette communauté' },
  PAGE_MAP_RECEIVED: { text: 'Reçu jusqu’ici : {receivedBytes} sur {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'Reçu ce mois-ci : {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Regarde de nouveau : {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'PIN de la personne responsable' },
  PAGE_STEWARD_AWAY: {
    text: 'La boîte ne peut pas le faire maintenant',
    hint: 'Attendez une minute, puis réessayez.',
  },
  PAGE_PULL: { text: 'Télécharger maintenant' },
  PAGE_PULL_LEAD: {
    text: 'La boîte cherche tout de suite des nouveautés sur Internet et les télécharge, pendant un jour aussi hors de ses heures et par une liaison payée au volume. La limite du mois compte toujours.',
  },
  PAGE_PULL_ASKED: { text: 'La boîte cherche des nouveautés.' },
  PAGE_CARRY: { text: 'Porter cette version à une autre boîte' },
  PAGE_CARRY_LEAD: {
    text: 'Un téléphone ou un ordinateur portable peut l’apporter à une boîte sans Internet. Gardez le fichier et donnez-le à cette boîte : par son Wi-Fi, ou sur une clé USB, dans le dossier principal.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Télécharger ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'Un téléchargement coupé reprend où il était, tant que la boîte a la même version.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'La boîte prépare le fichier : {percent} %. Cela peut prendre quelques minutes.',
  },
  PAGE_CARRY_NONE: {
    text: 'Il n’y a rien à porter maintenant. Revenez quand la boîte aura une version.',
  },
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
  PAGE_MAP_LOOK: { text: 'Ouvrir la carte' },
  PAGE_MAP_LOOK_NAMED: { text: 'Ouvrir la carte {name}' },
  PAGE_MAP_NAMED: { text: 'Carte {name}' },
  PAGE_MAP_SEARCH: { text: 'Chercher un lieu' },
  PAGE_MAP_SEARCH_NONE: { text: 'Aucun lieu de ce nom sur cette carte.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lieux trouvés : {count}' },
  PAGE_MAP_BROKEN: {
    text: 'La carte ne peut pas s’afficher ici. Vous pouvez télécharger le fichier.',
  },
  PAGE_MAP_PART_BROKEN: { text: 'Certaines parties de la carte ne peuvent pas s’afficher.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Ce navigateur ne peut pas afficher la carte. Téléchargez le fichier et ouvrez-le dans une application de cartes.',
  },
  PAGE_MAP_KEYS: {
    text: 'Déplacez la carte avec un doigt, la souris ou les flèches. Plus et moins changent sa taille.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Plus grand' },
  PAGE_MAP_ZOOM_OUT: { text: 'Plus petit' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Pays' },
  PAGE_MAP_KIND_REGION: { text: 'Région' },
  PAGE_MAP_KIND_CITY: { text: 'Grande ville' },
  PAGE_MAP_KIND_TOWN: { text: 'Ville' },
  PAGE_MAP_KIND_AREA: { text: 'Quartier' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montagne' },
  PAGE_MAP_KIND_WATER: { text: 'Eau' },
};

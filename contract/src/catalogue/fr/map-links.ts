import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'La carte {label} n’a pas encore été prise' },
  MAP_FETCHING: { text: 'La carte {label} est en train d’arriver' },
  MAP_READY: {
    text: 'La carte {label} est ici. Aucun opérateur ne l’a signée : c’est le choix de cette communauté',
  },
  MAP_PIN_WRONG: {
    text: 'La carte {label} n’est pas le fichier que dit le lien',
    hint: 'Quelqu’un a changé le fichier, ou le lien est ancien. Demandez-en un nouveau à qui a fait le lien, et changez MAP_TILE_LINKS dans les réglages.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} n’est pas une carte que la boîte connaît',
    hint: 'Mettez un lien vers un fichier au format PMTiles (version 3) ou MBTiles. Si le réseau demande une connexion, connectez-vous.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'Le serveur de la carte {label} ne dit pas sa taille',
    hint: 'Prenez la carte d’un autre serveur.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'La boîte ne connaît pas la date, donc elle ne peut pas être sûre de qui lui donne la carte {label}',
    hint: 'Elle continue dès qu’elle connaît la date. Ou mettez #sha256= et les 64 chiffres du fichier derrière le lien : alors la date ne compte pas.',
  },
  MAP_TOO_LARGE: {
    text: 'La carte {label} fait {sizeBytes}, et les cartes peuvent encore prendre {limitBytes}',
    hint: 'Enlevez un autre lien de MAP_TILE_LINKS, prenez une carte plus petite, ou augmentez MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'Pas de place pour la carte {label} : il faut {neededBytes}, et {freeBytes} sont libres',
    hint: 'Enlevez un autre lien de MAP_TILE_LINKS, ou prenez une carte plus petite. La boîte garde un peu de place pour les mises à jour.',
  },
  MAP_MISSING: {
    text: 'Il n’y a pas de carte à {label}',
    hint: 'Vérifiez le lien dans MAP_TILE_LINKS, ou demandez-en un nouveau à qui l’a fait.',
  },
  MAP_REFUSED: {
    text: 'Le serveur refuse de donner la carte {label} (HTTP {status})',
    hint: 'Vérifiez le lien dans MAP_TILE_LINKS, ou prenez la carte d’un autre serveur.',
  },
  MAP_ANSWER_WRONG: {
    text: 'Le serveur de la carte {label} ne répond pas comme il faut ({reason})',
    hint: 'La boîte réessaie plus tard. Si cela continue, prenez la carte d’un autre serveur.',
  },
  MAP_NAME_TAKEN: {
    text: 'La carte {label} ne peut pas être gardée : un dossier porte le nom {name} dont la boîte a besoin',
    hint: 'Sortez ce dossier du dossier « maps » de vos propres fichiers.',
  },
  MAP_NO_FOLDER: {
    text: 'La boîte n’a pas d’endroit pour la carte {label}',
    hint: 'Qui a installé la boîte doit lui donner un dossier pour vos propres fichiers (HOTSPOT_LOCAL_DIR).',
  },
};

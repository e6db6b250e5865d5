import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'La boîte démarre' },
  BOX_EMPTY: {
    text: 'Cette boîte n’a pas encore de contenu',
    hint: 'Branchez une clé USB avec une version, ou copiez un fichier « .hotspot » sur la boîte.',
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
  UPDATE_REVOKED: {
    text: '{releases} n’est plus dans les signatures les plus récentes, et est abandonnée',
    hint: 'L’opérateur a changé de clés ou publié quelque chose de plus récent. Branchez la clé USB la plus récente.',
  },
  UPDATE_ROLLED_BACK: {
    text: '{releases} a été abandonnée ; la boîte est revenue à ce qu’elle avait avant',
    hint: 'Rien n’a changé : ce qui était ici est toujours ici.',
  },
  ROLLBACK_SWITCHING: { text: 'Retour à {releases}' },
  ROLLBACK_DONE: { text: 'La boîte est revenue à {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'La partie « {component} » de la nouvelle version ne marche pas ({file}) ; la boîte est revenue à ce qu’elle avait avant',
    hint: 'Prévenez l’opérateur. La version est essayée encore une fois ; ensuite elle attend que quelqu’un rebranche la clé USB ou touche « chercher de nouveau ».',
  },
  ROOT_EXPIRED: {
    text: 'La racine de confiance a expiré le {expires}, il y a plus d’un an',
    hint: 'Procurez-vous une version avec une racine de confiance plus récente. Opérateurs : lancez « hotspot trust rotate » et publiez de nouveau.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'La version est plus récente que ce qui était là, mais ses signatures ont expiré ({roles})',
    hint: 'Elle a été prise quand même. Opérateurs : signez la version de nouveau.',
  },
  SOURCE_CHECKING: { text: 'Examen de {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} a du nouveau : {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} n’a rien de plus récent que ce qui est ici' },
  SOURCE_OLDER: {
    text: '{label} est plus ancienne que ce qui est ici',
    hint: 'Rien à faire. Elle peut encore servir à réparer des fichiers.',
  },
  SOURCE_GONE: {
    text: '{label} a été retirée',
    hint: 'Rebranchez-la : la boîte reprend où elle en était.',
  },
  SOURCE_READ_FAILED: {
    text: 'Une partie de {label} ne peut pas être lue ({name})',
    hint: 'La clé est peut-être usée, ou le courant trop faible. Essayez une autre clé.',
  },
  SOURCE_FILE_MISSING: {
    text: 'Il manque à {label} le fichier {name}',
    hint: 'Copiez de nouveau la version sur la clé USB, depuis là d’où elle vient, ou prenez-en une autre.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'Sur {label}, {name} n’est pas un fichier ordinaire',
    hint: 'Une version n’a que des fichiers ordinaires. Refaites la clé USB.',
  },
  SOURCE_DAMAGED: {
    text: '{label} est abîmée : {name} n’est pas ce qui a été signé',
    hint: 'Copiez de nouveau la version sur la clé USB, depuis là d’où elle vient, ou prenez-en une autre.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} n’est pas encore complète',
    hint: 'Si la copie dure encore, attendez. Sinon, copiez de nouveau.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} vient d’un opérateur à qui cette boîte ne fait pas confiance',
    hint: 'Utilisez une version de l’opérateur de cette boîte. Opérateurs : l’empreinte de sa racine de confiance n’est pas celle que cette boîte connaît.',
  },
  ROOT_OFFERED: {
    text: 'Cette boîte ne fait encore confiance à personne. Une version est là ; sa racine de confiance est {rootFingerprint}',
    hint: 'Comparez-la avec ce que l’opérateur vous a dit, puis confirmez-la sur la page d’état.',
  },
  ROOT_NOT_OFFERED: {
    text: 'Il n’y a ici aucune version avec cette racine de confiance',
    hint: 'Branchez la clé USB, attendez qu’elle ait été examinée, et comparez de nouveau l’empreinte.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'Cette boîte fait déjà confiance à un autre opérateur',
    hint: 'Une boîte appartient à un seul opérateur. Pour la donner à un autre, il faut effacer son état.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT n’est pas la racine de confiance que cette boîte connaît',
    hint: 'La boîte garde {trusted}. Mettez cela dans TRUST_ROOT, ou laissez-le vide.',
  },
  TRUST_REBUILT: {
    text: 'Ce que la boîte savait de la confiance était illisible et a été refait à partir de son contenu',
    hint: 'Rien n’est perdu. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  CHANNEL_HELD: {
    text: 'La version {counter} de « {channel} » n’est pas prise : la personne responsable garde ce qui est ici',
    hint: 'La personne responsable peut suivre de nouveau l’opérateur sur la page d’état.',
  },
  CHANNEL_PINNED: {
    text: 'La version {counter} de « {channel} » n’est pas prise : la personne responsable veut la version {pinned} et aucune autre',
    hint: 'La personne responsable peut suivre de nouveau l’opérateur sur la page d’état.',
  },
  CHANNEL_UNKNOWN: {
    text: 'Cette boîte ne suit pas de canal « {channel} »',
    hint: 'Vérifiez le nom ; UPDATE_CHANNELS dit lesquels la boîte suit.',
  },
  COUNTER_PASSED: {
    text: 'La version {counter} de « {channel} » ne peut plus venir : la {trustedCounter} était ici',
    hint: 'Pour garder ce qui était là avant, revenez-y d’abord, puis retenez le canal.',
  },
  RELEASE_HELD: {
    text: 'La version {counter} de « {channel} » est laissée de côté, car la personne responsable est revenue en arrière',
    hint: 'Touchez « chercher de nouveau » pour la prendre quand même, ou attendez une version plus récente.',
  },
  RELEASE_WITHDRAWN: {
    text: 'L’opérateur a retiré la version {counter} de « {channel} » ; la {least} ou plus récentes sont bonnes',
    hint: 'Procurez-vous la version la plus récente.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'L’opérateur a retiré la partie « {component} » de « {channel} » ({counter} ; {least} ou plus récentes sont bonnes)',
    hint: 'Procurez-vous la version la plus récente.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'La version {counter} de « {channel} » est étrangement loin de la {trustedCounter}',
    hint: 'Aucun opérateur honnête ne saute autant de numéros. Une clé est peut-être en de mauvaises mains : prévenez l’opérateur.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'Dans « {channel} », la partie « {component} » a le numéro {counter}, étrangement loin de {trustedCounter}',
    hint: 'Aucun opérateur honnête ne saute autant de numéros. Une clé est peut-être en de mauvaises mains : prévenez l’opérateur.',
  },
  RELEASE_ROLLBACK: {
    text: 'La version {counter} de « {channel} » est plus ancienne que la {trustedCounter}, qui était ici',
    hint: 'On ne peut pas revenir de l’extérieur à une ancienne version. Opérateurs : publiez l’ancien contenu sous un nouveau numéro.',
  },
  COMPONENT_ROLLBACK: {
    text: 'Dans « {channel} », la partie « {component} » a le numéro {counter}, plus petit que {trustedCounter}',
    hint: 'La collection a été publiée depuis une ancienne copie. Opérateurs : prenez la copie la plus récente de la collection et publiez de nouveau.',
  },
  RELEASE_FORKED: {
    text: 'Deux versions différentes de « {channel} » disent être la numéro {counter}',
    hint: 'Opérateurs : deux copies d’une même collection ont publié chacune de son côté. Publiez le numéro suivant depuis la copie la plus récente.',
  },
  RELEASE_QUARANTINED: {
    text: 'La version {counter} de « {channel} » n’a pas marché ici et est laissée de côté',
    hint: 'Rebranchez la clé USB pour essayer encore, touchez « chercher de nouveau », ou attendez une version plus récente.',
  },
  RELEASE_INCONSISTENT: {
    text: 'La version se contredit (fichier {sha256})',
    hint: 'L’erreur vient de là où la version a été faite. Opérateurs : refaites-la et vérifiez-la avec « hotspot bundle verify ».',
  },
  STORE_FULL: {
    text: 'Le disque de la boîte est plein',
    hint: 'Rien n’a changé : ce qui était ici est toujours ici.',
  },
  STORE_IO_FAILED: {
    text: 'Le disque de la boîte ne marche pas bien',
    hint: 'La carte mémoire est peut-être en panne : gardez une copie de ce qui compte et prenez bientôt une autre carte.',
  },
  STORE_READ_ONLY: {
    text: 'Impossible d’écrire sur le disque de la boîte',
    hint: 'Ce qui est ici reste disponible, mais rien de nouveau ne peut venir. Redémarrez la boîte. Si rien ne change, la carte mémoire est arrivée à sa fin : prenez-en une autre.',
  },
  STORE_DAMAGED: {
    text: 'Un fichier de la boîte est abîmé ({file})',
    hint: 'Touchez « tout vérifier », avec une clé USB de cette version branchée.',
  },
  SPACE_TOO_SMALL: {
    text: 'Pas assez de place : il faut {neededBytes}, et {freeBytes} sont libres',
    hint: 'Prenez une carte plus grande, ou demandez une version plus petite à l’opérateur. Rien n’a changé. Les plus grandes parties : {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'Pas assez de place pour autant de fichiers : il en faut {neededFiles}, et {freeFiles} sont possibles',
    hint: 'Prenez une carte plus grande, ou demandez à l’opérateur moins de fichiers, mais plus grands. Rien n’a changé. Les plus grandes parties : {largest}.',
  },
  FILE_DAMAGED: {
    text: 'Un fichier est devenu illisible et n’est plus montré : {path}',
    hint: 'Branchez une clé USB avec cette version : la boîte se répare toute seule.',
  },
  FILE_REPAIRED: { text: 'Un fichier abîmé a été réparé : {path}' },
  ALREADY_RUNNING: {
    text: 'Un autre service (daemon) travaille déjà sur ces dossiers',
    hint: 'Arrêtez d’abord l’autre, ou donnez à celui-ci ses propres dossiers.',
  },
  NO_PREVIOUS_GENERATION: {
    text: 'Il n’y a rien à quoi revenir',
    hint: 'On peut revenir en arrière après la deuxième version.',
  },
  PIN_WRONG: { text: 'Le PIN n’est pas le bon', hint: 'Réessayez.' },
  PIN_LOCKED: {
    text: 'Trop de PIN faux',
    hint: 'Attendez {seconds} secondes, puis réessayez.',
    plural: {
      of: 'seconds',
      one: { text: 'Trop de PIN faux', hint: 'Attendez {seconds} seconde, puis réessayez.' },
    },
  },
  SESSION_INVALID: { text: 'La session est finie', hint: 'Tapez de nouveau le PIN.' },
  REQUEST_INVALID: {
    text: 'Il manque « {name} » à la demande, ou il y a autre chose à cet endroit',
  },
};

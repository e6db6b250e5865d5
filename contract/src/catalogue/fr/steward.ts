import type { InThisLanguage } from '../catalogue.ts';
import type { stewardMessages } from '../en/steward.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const stewardWords: InThisLanguage<typeof stewardMessages> = {
  PIN_UNFIT: { text: 'Un PIN a de 6 à 12 chiffres et rien d’autre', hint: 'Tapez-en un autre.' },
  PIN_GUESSED_EASILY: {
    text: 'Ce PIN est trop facile à deviner',
    hint: 'Prenez des chiffres qui ne sont pas tous pareils et ne se suivent pas.',
  },
  PIN_FIXED: {
    text: 'Le PIN de cette boîte est fixé de l’extérieur (ADMIN_PIN)',
    hint: 'Qui a installé la boîte peut changer le réglage ADMIN_PIN, ou l’enlever.',
  },
  CODE_WRONG: {
    text: 'Le code n’est pas le bon',
    hint: 'Regardez de nouveau l’écran. Après cinq codes faux, il faut en demander un nouveau.',
  },
  CODE_LOCKED: {
    text: 'Trop de codes faux',
    hint: 'Attendez {seconds} secondes, puis réessayez.',
    plural: {
      of: 'seconds',
      one: { text: 'Trop de codes faux', hint: 'Attendez {seconds} seconde, puis réessayez.' },
    },
  },
  CODE_MISSING: {
    text: 'Aucun code n’attend d’être tapé',
    hint: 'Demandez-en un nouveau. Chaque code vaut une fois et pendant dix minutes.',
  },
  STEWARD_LOG_LOST: {
    text: 'La liste de ce qu’ont fait les personnes responsables était abîmée et est vide maintenant',
    hint: 'Rien d’autre n’est perdu. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'Ce que font les personnes responsables n’est pas noté pour le moment',
    hint: 'Le disque de la boîte ne prend plus rien. Faites de la place ou prenez une autre carte mémoire. Ce sera noté dès qu’il y aura de la place. D’ici là, une coupure de courant le fait perdre, et le PIN et les autorisations restent tels quels.',
  },
  PAGE_STEWARD: { text: 'Pour la personne responsable' },
  PAGE_STEWARD_LEAD: {
    text: 'La personne qui s’occupe de cette boîte le fait ici. Il faut le PIN.',
  },
  PAGE_STEWARD_SIGN_IN: { text: 'Entrer' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'D’autres sur ce Wi-Fi pourraient écouter pendant que vous tapez le PIN. Le plus important demande plus que le PIN : quelqu’un devant la boîte.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'Vous êtes déconnecté. Rien n’a été fait',
    hint: 'Tapez de nouveau le PIN. La boîte vous déconnecte après une demi-heure, et quand elle redémarre.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'Le PIN est bon, mais ce navigateur l’oublie aussitôt',
    hint: 'Ouvrez cette page dans le vrai navigateur du téléphone, comme Chrome ou Firefox, et autorisez les cookies.',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'Vous êtes sorti' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Sortir' },
  PAGE_STEWARD_SIGN_OUT_WHY: {
    text: 'Faites-le quand vous avez fini, et avant de donner le téléphone à quelqu’un.',
  },
  PAGE_STEWARD_CANCEL: { text: 'Non, revenir' },
  PAGE_ERROR_FOREIGN: {
    text: 'Cela ne venait pas d’une page de cette boîte, donc rien n’a été fait',
    hint: 'Rouvrez la page et réessayez. Si cela continue, prenez un autre navigateur.',
  },
  PAGE_STEWARD_LOG: { text: 'Ce qu’ont fait les personnes responsables' },
  PAGE_STEWARD_LOG_LEAD: { text: 'Les 200 derniers actes, et d’où : pas de noms, pas d’adresses.' },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Rien encore.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'à l’écran de la boîte' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'depuis un téléphone ou un ordinateur du réseau' },
  PAGE_STEWARD_PLACE_BOX: { text: 'depuis un programme de la boîte' },
  PAGE_STEWARD_ACCEPTED: { text: 'La boîte l’a fait, ou le fait maintenant' },
  PAGE_STEWARD_BEGUN: {
    text: 'Commencé. La boîte s’est arrêtée avant de pouvoir dire comment cela a fini',
  },
  PAGE_STEWARD_TIMES: { text: '({count} fois)' },
  PAGE_STEWARD_ROLLBACK: { text: 'Revenir à ce qui était avant' },
  PAGE_STEWARD_TRUST: { text: 'Dire à qui la boîte fait confiance' },
  PAGE_STEWARD_RESCAN: { text: 'Examiner de nouveau toutes les clés USB et sources' },
  PAGE_STEWARD_SCRUB: { text: 'Vérifier tout ce qui est sur la carte' },
  PAGE_STEWARD_HOLD: { text: 'Garder ce qui est ici' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Prendre une version et aucune autre' },
  PAGE_STEWARD_FOLLOW: { text: 'Suivre de nouveau l’opérateur' },
  PAGE_STEWARD_REPLACE: { text: 'Faire de la place : enlever d’abord l’ancien' },
  PAGE_STEWARD_RECEIPTS: { text: 'Rapports pour l’opérateur' },
  PAGE_STEWARD_RELAY: { text: 'Faire une clé USB pour la prochaine boîte' },
  PAGE_STEWARD_RESTORE: { text: 'Restaurer une sauvegarde' },
  PAGE_STEWARD_ENROL: {
    text: 'Faire connaître à la boîte une clé USB de plus de personne responsable',
  },
  PAGE_STEWARD_FORGET: {
    text: 'Oublier toutes les clés USB de personnes responsables sauf celles qui sont branchées',
  },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Montrer un code à l’écran' },
  PAGE_STEWARD_PRESENCE: { text: 'Montrer que vous êtes devant la boîte' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Changer le PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Compter ce qui est utilisé' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Dire à l’opérateur ce qui est utilisé' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Changer les textes de la communauté' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Redémarrer les pages' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Emporter un rapport sur la boîte' },
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'Le plus important demande quelqu’un devant la boîte, pendant dix minutes.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'La boîte sait que vous êtes devant elle' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'La boîte ne sait pas encore que vous êtes devant elle',
    hint: 'Ce qui porte une clé sur ces pages le demande : à qui la boîte fait confiance, son PIN, et à quelles clés USB elle obéit.',
  },
  PAGE_STEWARD_BY_STICK: { text: 'Avec une clé USB de personne responsable' },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Branchez une clé USB que la boîte connaît, puis rouvrez cette page. Si elle est déjà branchée, retirez-la d’abord.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'Un code de 8 chiffres vient sur l’écran à côté de la boîte, pour dix minutes. Les téléphones sur le Wi-Fi ne le reçoivent pas.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Tapez le code' },
  PAGE_STEWARD_TYPE_CODE_HOW: { text: 'Il est sur l’écran à côté de la boîte et vaut une fois.' },
  PAGE_STEWARD_CODE: { text: 'Code de l’écran' },
  PAGE_STEWARD_CHECK_CODE: { text: 'Voici le code' },
  PAGE_STEWARD_DONE_CODE: { text: 'Le code est maintenant sur l’écran à côté de la boîte' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'La boîte sait que vous êtes devant elle',
    hint: 'Pendant dix minutes, vous pouvez faire ce qui le demande.',
  },
  PAGE_STEWARD_CHANGE_PIN_LEAD: {
    text: 'Faites-le quand quelqu’un connaît le PIN sans en avoir le droit.',
  },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'L’ancien PIN ne marche plus, et tout le monde est déconnecté. D’autres sur ce Wi-Fi pourraient écouter pendant que vous tapez : le plus sûr est un clavier à l’écran de la boîte.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'Nouveau PIN, de 6 à 12 chiffres' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'Le même encore une fois' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'Les deux PIN ne sont pas pareils, donc l’ancien reste',
    hint: 'Tapez de nouveau les deux.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'Le nouveau PIN compte à partir de maintenant',
    hint: 'Entrez une fois avec lui, pour être sûr qu’il est bon.',
  },
  PAGE_STEWARD_RELEASES: { text: 'Garder, suivre, revenir' },
  PAGE_STEWARD_RELEASES_LEAD: { text: 'Quelle version cette boîte prend, garde ou quitte.' },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'Ce que la boîte a fait, et pourquoi.' },
  PAGE_STEWARD_IN_FORCE: { text: 'La version {counter} est ici.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'La boîte prend ce que l’opérateur publie.' },
  PAGE_STEWARD_IS_HELD: { text: 'La boîte garde la version {counter} et n’en prend pas d’autre.' },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'La boîte ne prend rien de cela.' },
  PAGE_STEWARD_IS_PINNED: { text: 'La boîte prend la version {counter} et aucune autre.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'La boîte prend de nouveau la version la plus récente, même une dont elle était revenue.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'Rien de nouveau n’est pris tant que vous ne dites pas le contraire. Ce qui se copie est abandonné.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'La boîte attend celle-ci et la prend quand elle vient. L’opérateur connaît le numéro.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Numéro de la version' },
  PAGE_STEWARD_BEFORE: { text: 'Ce qui était avant' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'Les pages, applications et livres d’avant reviennent en un instant. Ce qui est là maintenant n’est pas repris tant que vous ne suivez pas de nouveau l’opérateur.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: 'Revenir à ce qui était avant ?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: {
    text: 'Ceci revient, à la place de ce qui est là maintenant :',
  },
  PAGE_STEWARD_NEWS: { text: 'Chercher du nouveau et vérifier' },
  PAGE_STEWARD_NEWS_LEAD: {
    text: 'Faites chercher du nouveau à la boîte maintenant, ou vérifier ce qu’elle a.',
  },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Chaque clé USB et chaque miroir sont examinés de nouveau. Ce qui a été refusé peut être essayé encore une fois.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'Tous les fichiers sont relus, et ceux qui sont abîmés sont réparés depuis une clé USB qui les a. Cela peut durer des heures ; les gens peuvent utiliser la boîte pendant ce temps.',
  },
  PAGE_STEWARD_STICKS: { text: 'Clés USB' },
  PAGE_STEWARD_STICKS_LEAD: {
    text: 'Clés pour la prochaine boîte, clés de personnes responsables, et sauvegardes.',
  },
  PAGE_STEWARD_STICKS_NONE: { text: 'Aucune clé USB n’est branchée.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'La version de cette boîte y est écrite. Les fichiers qui y sont restent.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: 'Écrire la version sur cette clé USB ?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'Ne la retirez pas avant que la page d’état le dise. Cela dure de quelques minutes à des heures.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Qui a cette clé USB peut faire désormais ce que seules les personnes responsables peuvent. Vous devez être devant la boîte.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: 'Clés USB de personnes responsables que la boîte connaît' },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Nombre de clés : {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'Pour quand une clé USB a été perdue ou copiée. Ensuite, seules celles branchées maintenant sont connues : il en faut au moins une. Vous devez être devant la boîte.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: 'Oublier toutes les autres clés USB ?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'Une carte neuve redevient la boîte d’avant : à qui elle fait confiance, PIN, choix et fichiers propres.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Tapez la phrase de passe de la sauvegarde. Ensuite la boîte redémarre, et son ancien PIN compte de nouveau.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Comparez l’empreinte ci-dessus avec celle du papier. Seulement si tout est pareil, tapez de nouveau la phrase de passe.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Phrase de passe de la sauvegarde' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'La sauvegarde est prise. La boîte redémarre',
    hint: 'Attendez une minute, puis entrez avec le PIN que la boîte avait avant.',
  },
  PAGE_STEWARD_TRUST_LEAD: { text: 'De qui cette boîte prend du contenu.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'Dès lors, la boîte prend du contenu de cet opérateur et de personne d’autre. On ne peut pas le changer ici.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'Je l’ai comparée' },
  PAGE_STEWARD_TRUST_SURE: { text: 'Faire confiance à cet opérateur pour toujours ?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Relisez l’empreinte ci-dessous, groupe par groupe, avec celle que votre opérateur a sur papier.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'Tout est pareil : faire confiance' },
  PAGE_STEWARD_DONE_TRUSTED: {
    text: 'La boîte fait maintenant confiance à cet opérateur, et examine toutes les sources',
  },
  PAGE_STEWARD_SPACE_LEAD: { text: 'Combien de place il y a, et ce qui la prend.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Gardé libre exprès : {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Autres parties' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Cartes choisies par cette communauté' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'L’ancien part avant que le nouveau soit là. D’ici là, ces parties manquent, et on ne peut pas revenir aux anciennes. Tout le reste demeure.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: 'Enlever d’abord l’ancien ?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Oui, faire de la place' },
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'Un rapport dit à l’opérateur, sur une clé USB, comment va la boîte et ce qu’elle a. Il ne dit rien sur les gens.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Permettre les rapports' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'Les clés USB avec des versions reçoivent un petit fichier scellé. Seul l’opérateur peut le lire.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Interdire les rapports' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'On n’en écrit plus. Ceux qui sont déjà sur des clés USB y restent.',
  },
  PAGE_STEWARD_DONE_ASKED: {
    text: 'La boîte le sait et le fait',
    hint: 'La page d’état dit comment cela avance.',
  },
};

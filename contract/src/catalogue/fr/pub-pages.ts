import type { InThisLanguage } from '../catalogue.ts';
import type { pubPageMessages } from '../en/pub-pages.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const pubPageWords: InThisLanguage<typeof pubPageMessages> = {
  PAGE_PUB: { text: 'Messagerie' },
  PAGE_PUB_HOME: { text: 'Écrire des messages ici' },
  PAGE_PUB_LEAD: {
    text: 'Avec l’application Manyverse, vous écrivez à vos voisins. La boîte garde ce que les gens écrivent et le transmet quand d’autres passent, même pendant votre absence.',
  },
  PAGE_PUB_AWAY: {
    text: 'La boîte ne transmet pas de messages en ce moment',
    hint: 'Le service qui le fait ne répond pas. Les téléphones de ce Wi-Fi où Manyverse est ouvert se trouvent quand même. Si cela dure, prévenez la personne responsable.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'Cette boîte ne transmet pas de messages : c’est désactivé',
    hint: 'Les téléphones de ce Wi-Fi où Manyverse est ouvert se trouvent quand même. La personne responsable peut l’activer.',
  },
  PAGE_PUB_HOW: { text: 'Ce qu’il faut toucher' },
  PAGE_PUB_HOW_GET: {
    text: 'Prenez Manyverse, si vous ne l’avez pas encore, et créez votre compte.',
  },
  PAGE_PUB_HOW_OPEN: {
    text: 'Ouvrez Manyverse ici, sur ce Wi-Fi. Touchez l’onglet « Connexions » (Connections). Le signe du Wi-Fi doit être allumé.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'Après quelques secondes, la liste montre cette boîte : « {name} ». Touchez-la, puis « Se connecter et suivre » (Connect and follow). Si cela n’y est pas : « Se connecter » (Connect), puis « Ouvrir le profil » (Open profile) et « Suivre » (Follow).',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'Laissez Manyverse ouvert. La boîte vous suit toute seule, prend ce que vous avez écrit, et vous donne ce que les autres ont écrit.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'Quand vous revenez un autre jour, ouvrez Manyverse sur ce Wi-Fi. Il se connecte tout seul.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'Cette boîte participe : elle s’appelle « {name} »',
    hint: 'Touchez-la comme vous touchez un ami, et suivez-la. Ainsi vos messages arrivent chez des gens qui ne sont pas là maintenant.',
  },
  PAGE_PUB_WALK_MORE: { text: 'La boîte et vos messages' },
  PAGE_PUB_HERE: { text: 'Qui est là maintenant' },
  PAGE_PUB_HERE_NOBODY: { text: 'Personne n’a Manyverse ouvert ici maintenant.' },
  PAGE_PUB_HERE_COUNT: {
    text: '{count} personnes sont connectées à la boîte',
    plural: { of: 'count', one: { text: '{count} personne est connectée à la boîte' } },
  },
  PAGE_PUB_HERE_MORE: { text: 'et {count} de plus' },
  PAGE_PUB_HERE_ROOM: { text: 'de loin' },
  PAGE_PUB_HERE_NAMES: {
    text: 'Chacun choisit son nom. Regardez les lettres derrière pour être sûr de qui c’est.',
  },
  PAGE_PUB_LAST: { text: 'Le dernier message est arrivé {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'Aucun message n’est encore arrivé' },
  PAGE_PUB_KEPT: {
    text: 'La boîte garde {messages} messages de {count} personnes',
    plural: {
      of: 'count',
      one: { text: 'La boîte garde {messages} messages de {count} personne' },
    },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'Regarder à nouveau' },
  PAGE_PUB_BOX: { text: 'Comment la boîte s’appelle' },
  PAGE_PUB_ID: { text: 'Son identifiant' },
  PAGE_PUB_ID_WHY: {
    text: 'Personne d’autre n’a cet identifiant. Si le nom est deux fois dans votre liste, prenez celui qui a cet identifiant.',
  },
  PAGE_PUB_ADDRESS: { text: 'Son adresse' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'Manyverse trouve la boîte sans elle. Une application qui demande l’adresse d’un pub prend celle-ci, tapée, copiée ou scannée.',
  },
  PAGE_PUB_QR: {
    text: 'Code QR : adresse de cette boîte pour les applications qui échangent des messages',
  },
  PAGE_PUB_PUBLIC: {
    text: 'Ce que vous écrivez en public ne peut pas être repris',
    hint: 'Toute personne qui passe peut le lire et le garder, avec votre nom, pour toujours ; la boîte le transmet. Les messages privés ne peuvent être lus que par ceux à qui vous les envoyez, mais d’autres voient que vous avez envoyé quelque chose. N’écrivez rien qui puisse nuire à vous ou à d’autres.',
  },
  PAGE_PUB_WORLD: { text: 'Avec le monde' },
  PAGE_PUB_WORLD_HOW: {
    text: 'Quand cette boîte a Internet, elle échange aussi des messages avec les gens de cette salle.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: '{count} autres sont dans la salle maintenant',
    plural: { of: 'count', one: { text: '{count} autre est dans la salle maintenant' } },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'La boîte réessaie dans {count} secondes',
    plural: { of: 'count', one: { text: 'La boîte réessaie dans {count} seconde' } },
  },

  PAGE_PUB_STEWARD: { text: 'Messages des gens' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'Si la boîte transmet des messages, combien les gens peuvent écrire, et qui elle laisse entrer.',
  },
  PAGE_PUB_NOW: { text: 'Comment c’est maintenant' },
  PAGE_PUB_SPACE: {
    text: 'Les messages prennent {messageBytes}, les images et fichiers {blobBytes}',
  },
  PAGE_PUB_SPACE_FREE: { text: '{freeBytes} sont libres ; {reserveBytes} le restent toujours' },
  PAGE_PUB_ROOM_NONE: { text: 'Pas de salle : les messages restent entre les gens qui passent' },
  PAGE_PUB_FROM_SETTING: { text: 'Un réglage le dit (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'Une personne responsable l’a dit' },
  PAGE_PUB_OFF: { text: 'Désactiver les messages' },
  PAGE_PUB_OFF_WHAT: {
    text: 'La boîte ne laisse entrer personne et ne transmet rien. Ce qu’elle garde reste, jusqu’à ce que vous l’activiez à nouveau.',
  },
  PAGE_PUB_ON: { text: 'Activer les messages' },
  PAGE_PUB_ON_WHAT: {
    text: 'Les gens de ce Wi-Fi qui ont Manyverse échangent ce qu’ils écrivent à travers la boîte.',
  },
  PAGE_PUB_NAME: { text: 'Nom de la boîte dans les applications' },
  PAGE_PUB_NAME_NEW: { text: 'Nouveau nom' },
  PAGE_PUB_NAME_HOW: {
    text: 'Les gens le cherchent dans leur liste. Tout le monde peut le lire, les anciens aussi, pour toujours. Pas de noms de personnes, pas de lieux qui doivent rester inconnus.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'Changer le nom' },
  PAGE_PUB_NAME_SURE: { text: 'Appeler la boîte « {name} » pour tout le monde ?' },
  PAGE_PUB_NAME_WHAT: {
    text: 'Le nom est publié. Vous pouvez le changer encore, mais jamais le reprendre.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'Cela ne peut pas être le nom de la boîte',
    hint: 'Tapez de 1 à 80 lettres.',
  },
  PAGE_PUB_ROOM: { text: 'Salle' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'Une salle est un serveur sur Internet où des gens et des boîtes se rencontrent. Il ne peut pas lire ce que vous vous écrivez en privé. Il voit quand la boîte est en ligne, et qui est là. N’en prenez une que si vous faites confiance à qui la tient.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'La salle vient d’un réglage (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'Invitation ou adresse d’une salle' },
  PAGE_PUB_ROOM_HOW: {
    text: 'Comme vous l’a donnée la personne qui tient la salle. Une invitation compte une fois, et n’est plus montrée.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'Utiliser cette salle' },
  PAGE_PUB_ROOM_LEAVE: { text: 'N’utiliser aucune salle' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'Ce n’est ni une invitation ni une adresse de salle',
    hint: 'Copiez tout, sans espaces.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: '{count} personnes sont bloquées',
    plural: { of: 'count', one: { text: '{count} personne est bloquée' } },
  },

  PAGE_PUB_PEOPLE: { text: 'Les gens' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'De qui la boîte garde les messages, d’abord ceux qui prennent le plus de place. Bloquez qui inonde les autres ou leur nuit.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'De qui il y a des messages ici' },
  PAGE_PUB_PEOPLE_FIND: { text: 'Nom ou identifiant' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'Chercher' },
  PAGE_PUB_PEOPLE_NONE: { text: 'Personne n’est là, ou personne de ce nom.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: '{shown} sur {count} sont montrés' },
  PAGE_PUB_NO_NAME: { text: 'sans nom' },
  PAGE_PUB_FEED_FACTS: { text: 'Messages : {messages}, {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'suivi' },
  PAGE_PUB_FEED_BLOCKED: { text: 'bloqué' },
  PAGE_PUB_BLOCK: { text: 'Bloquer' },
  PAGE_PUB_UNBLOCK: { text: 'Laisser entrer à nouveau' },
  PAGE_PUB_FOLLOW: { text: 'Suivre' },
  PAGE_PUB_DELETE_FEED: { text: 'Effacer et bloquer' },
  PAGE_PUB_DELETE_FEED_SURE: { text: 'Effacer de cette boîte tous les messages de « {name} » ?' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'Ils ne sont plus sur cette boîte, et elle ne prend plus rien de cette personne. Les téléphones qui ont les messages les gardent. Si vous laissez à nouveau entrer la personne, les messages reviennent avec le téléphone.',
  },
  PAGE_PUB_BY_ID: { text: 'Quelqu’un qui n’est pas dans la liste' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'Bloquez une personne avant qu’elle passe, ou gardez et transmettez les messages de quelqu’un qui n’est jamais passé.',
  },
  PAGE_PUB_FEED_ID: { text: 'Identifiant de la personne' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'Ce n’est pas l’identifiant d’une personne',
    hint: 'Il commence par @ et finit par .ed25519. Copiez-le du profil de la personne.',
  },
  PAGE_PUB_FLOOD: {
    text: 'a trop écrit ; la boîte la laisse à nouveau entrer demain toute seule',
  },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'une personne responsable l’a bloquée' },
  PAGE_PUB_BLOCKED: { text: 'Bloqués' },

  PAGE_PUB_FILES: { text: 'Images et fichiers' },
  PAGE_PUB_FILES_LEAD: {
    text: 'Ce que les gens ont envoyé avec leurs messages, le plus récent d’abord. La boîte ne les montre pas ici : regardez dans Manyverse de quoi il s’agit.',
  },
  PAGE_PUB_FILES_NONE: { text: 'Il n’y a ni images ni fichiers.' },
  PAGE_PUB_FILE_OF: { text: 'envoyé par {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'Effacer ce fichier' },
  PAGE_PUB_DELETE_FILE_SURE: { text: 'Effacer ce fichier de la boîte ?' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'Il n’est plus sur cette boîte, et elle ne le reprend jamais. Les téléphones qui l’ont le gardent.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'Un fichier qui n’est pas dans la liste' },
  PAGE_PUB_FILE_BY_ID_HOW: { text: 'La boîte ne prend jamais le fichier avec cet identifiant.' },
  PAGE_PUB_FILE_ID: { text: 'Identifiant du fichier' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'Ce n’est pas l’identifiant d’un fichier',
    hint: 'Il commence par & et finit par .sha256.',
  },
  PAGE_PUB_DENIED: { text: 'Jamais pris' },
  PAGE_PUB_ALLOW_FILE: { text: 'Le permettre à nouveau' },

  PAGE_PUB_LIMITS: { text: 'Combien les gens peuvent écrire' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'Pour que personne ne remplisse la carte de la boîte. Ce qui dépasse la limite d’un jour attend le jour suivant.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'Enregistrer les limites' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'Nouvelles personnes par jour' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'Personnes en tout' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'Messages d’une personne par jour' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: {
    text: 'Messages d’une personne par jour, en mégaoctets',
  },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'Tous les messages, en mégaoctets' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'Une image ou un fichier, en mégaoctets' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'Images et fichiers d’une personne, en mégaoctets' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'Toutes les images et fichiers, en mégaoctets' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'Au-delà, les plus anciens partent.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'Cette limite ne peut pas être ainsi : {limit}',
    hint: 'Tapez un nombre de {least} à {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'Rien n’est différent d’avant' },

  PAGE_STEWARD_DONE_PUB: { text: 'C’est fait' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'Les messages sont activés' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'Les messages sont désactivés' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'La boîte a son nouveau nom' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'La personne est bloquée' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'La personne peut à nouveau entrer' },
  PAGE_STEWARD_DONE_PUB_FEED: { text: 'Les messages sont effacés, et la personne est bloquée' },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'Le fichier est effacé et ne sera plus pris' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'Les nouvelles limites comptent dès maintenant' },

  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'Activer ou désactiver les messages' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'Changer le nom de la boîte dans les applications' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'Changer combien les gens peuvent écrire' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'Suivre une personne' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'Bloquer une personne' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'Laisser à nouveau entrer une personne' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'Effacer les messages d’une personne' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'Effacer une image ou un fichier' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'Permettre à nouveau une image ou un fichier' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'Choisir la salle de la boîte' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  PAGE_SWARM: { text: 'Versions venues d’autres boîtes par Internet' },
  PAGE_SWARM_AWAY: {
    text: 'L’essaim est activé, et son service ne répond pas',
    hint: 'Tout le reste de la boîte marche. Si cela dure, prévenez la personne responsable.',
  },
  PAGE_SWARM_PEERS: {
    text: 'Connectée à {count} autres',
    plural: { of: 'count', one: { text: 'Connectée à {count} autre' } },
  },
  PAGE_SWARM_MONTH: { text: 'Ce mois ({month}) : {sentBytes} donnés, {receivedBytes} pris' },
  PAGE_SWARM_RATE: {
    text: 'Maintenant, par seconde : {sentBytes} donnés, {receivedBytes} pris',
  },
  PAGE_SWARM_CHANNELS: { text: 'Partagé : {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'La boîte ne donne plus rien ce mois-ci' },
  PAGE_SWARM_BANNED: {
    text: '{count} ont été renvoyés parce qu’ils gaspillaient ce que la boîte a',
    plural: {
      of: 'count',
      one: { text: '{count} a été renvoyé parce qu’il gaspillait ce que la boîte a' },
    },
  },
  PAGE_SWARM_PEER: { text: '{label} : {sentBytes} donnés, {receivedBytes} pris' },
  PAGE_SWARM_PEER_LIST: { text: 'Les autres' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Leurs noms sont refaits à chaque démarrage et ne disent rien de l’endroit où ils sont.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'Tant que c’est activé, qui connaît la racine de confiance publique de ces boîtes peut lister leurs adresses Internet, celle-ci aussi.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Les inconnus restent dehors : seul qui a le secret de cet essaim trouve cette boîte.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'La personne responsable peut l’activer ou le désactiver.' },

  PAGE_DRIVE: { text: 'Les fichiers de la communauté' },
  PAGE_DRIVE_HOME: { text: 'Des fichiers que cette communauté a choisis elle-même' },
  PAGE_DRIVE_OPEN: { text: 'L’ouvrir comme un site' },
  PAGE_DRIVE_LEAD: {
    text: 'Ils viennent d’un Hyperdrive que la communauté a choisi. Aucun opérateur ne les a vérifiés ni signés.',
  },
  PAGE_DRIVE_KEY: { text: 'Adresse du disque partagé, qui est sa clé publique' },
  PAGE_DRIVE_HAS: { text: '{files} fichiers, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Comparé au disque partagé pour la dernière fois : {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Personne d’autre que le propriétaire du disque partagé ne répond de ces fichiers',
    hint: 'N’ouvrez des programmes et des applications d’ici que si vous savez de qui ils sont.',
  },

  PAGE_SWARM_STEWARD: { text: 'Essaim' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Si la boîte prend des versions d’autres boîtes par Internet et leur donne les siennes, et combien.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'Cette boîte ne peut pas participer à un essaim',
    hint: 'Son service (daemon) n’en parle pas. Regardez si ses programmes sont assez récents.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'Un réglage dit s’il est activé (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'Une personne responsable a dit s’il est activé' },
  PAGE_SWARM_ON: { text: 'Activer l’essaim' },
  PAGE_SWARM_ON_WHAT: {
    text: 'La boîte prend des versions des boîtes du même opérateur par Internet, et leur donne les siennes. Rien n’est cru que l’opérateur n’a pas signé. Elle ne participe que lorsqu’elle peut utiliser Internet pour les mises à jour.',
  },
  PAGE_SWARM_ON_SURE: { text: 'Activer l’essaim ?' },
  PAGE_SWARM_OFF: { text: 'Désactiver l’essaim' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'La boîte quitte l’essaim tout de suite, et ne cherche plus de nouveautés du disque partagé de la communauté. Ce qu’elle a reste. Elle prend toujours des versions de clés USB, de miroirs et de boîtes voisines.',
  },
  PAGE_SWARM_LIMITS: { text: 'Combien' },
  PAGE_SWARM_LIMITS_HOW: {
    text: '0 veut dire : pas de limite. Tous les autres comptent ensemble.',
  },
  PAGE_SWARM_UPLOAD: { text: 'Donner au plus, en kilobits par seconde' },
  PAGE_SWARM_DOWNLOAD: { text: 'Prendre au plus, en kilobits par seconde' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Donner au plus, en mégaoctets par mois' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'Ce que la boîte prend en un mois compte avec tout ce qu’elle prend d’Internet.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Enregistrer les limites de l’essaim' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'Cette limite ne peut pas être ainsi : {limit}',
    hint: 'Tapez un nombre entier de 0 à {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Rien n’est différent d’avant' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'L’essaim est activé' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'L’essaim est désactivé' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'Les nouvelles limites comptent dès maintenant' },
};

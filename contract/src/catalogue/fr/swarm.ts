import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: {
    text: 'La boîte est dans l’essaim, avec {peers} autres',
    plural: { of: 'peers', one: { text: 'La boîte est dans l’essaim, avec {peers} autre' } },
  },
  SWARM_ALONE: {
    text: 'La boîte est dans l’essaim et n’a encore rencontré personne',
    hint: 'D’autres boîtes du même opérateur doivent être en ligne, avec l’essaim activé. Cela peut prendre quelques minutes.',
  },
  SWARM_STARTING: { text: 'La boîte entre dans l’essaim' },
  SWARM_OFF: { text: 'L’essaim est désactivé' },
  SWARM_UNSUPPORTED: {
    text: 'L’essaim ne marche pas sur ce genre de machine ({platform})',
    hint: 'Tout le reste de la boîte marche. L’essaim a besoin d’un système 64 bits (arm64 ou x64) avec glibc.',
  },
  SWARM_DAEMON_AWAY: { text: 'L’essaim attend le programme principal de la boîte' },
  SWARM_NO_ROOT: {
    text: 'La boîte ne sait pas encore à qui faire confiance, donc elle ne connaît pas son essaim',
    hint: 'Apportez la première version sur une clé USB, réglez TRUST_ROOT, ou nommez un essaim dans CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: { text: 'L’essaim attend Internet', hint: 'La boîte réessaie toute seule.' },
  SWARM_SETTING_BAD: {
    text: 'L’essaim ne marche pas : le réglage {name} n’est pas comme il faut',
    hint: 'Corrigez-le. En attendant, la boîte ne dit rien d’elle à personne, pour qu’un secret mal tapé ne trahisse rien.',
  },
  SWARM_UPLOAD_USED: {
    text: 'La boîte a donné les {megabytes} Mo qu’elle peut donner à l’essaim en un mois',
    hint: 'Elle prend toujours les versions des autres. Une personne responsable peut permettre plus.',
  },
  SWARM_NO_TRUST: {
    text: 'Le pair {label} a une version, mais cette boîte ne sait pas encore à qui faire confiance',
    hint: 'Apportez la première version sur une clé USB, ou réglez TRUST_ROOT. Ensuite la boîte prend toute seule les versions de l’essaim.',
  },
  SWARM_PEER_UNKNOWN: { text: 'Ce pair n’est plus là' },
  DFS_FOLDER_MISSING: {
    text: 'Le réglage {name} manque',
    hint: 'Donnez-lui un dossier : HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR pour lire, HOTSPOT_DFS_DIR pour écrire.',
  },
  SERVE_BEGUN: {
    text: 'Service de {channels} de la racine de confiance {rootFingerprint}, jusqu’à Ctrl-C',
    hint: 'Les boîtes avec SWARM=on qui font confiance à cette racine le trouvent toutes seules. Gardez cet ordinateur en ligne jusqu’à ce que la première boîte ait la version : elle la transmet.',
  },
  SERVE_NODES: {
    text: '{nodes} nœuds marchent, jusqu’à Ctrl-C. Réglez SWARM_BOOTSTRAP={setting}',
    hint: 'Leurs ports UDP doivent être ouverts pour les boîtes.',
  },
  SERVE_UNSUPPORTED: {
    text: 'L’essaim ne marche pas sur cet ordinateur ({platform})',
    hint: 'Il faut Linux 64 bits avec glibc, macOS ou Windows. Si la commande a été installée en un seul paquet : npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'Ce que la personne responsable avait choisi pour l’essaim était abîmé et est perdu ; les réglages décident à nouveau',
  },
  DRIVE_NOBODY: {
    text: 'Personne n’a encore répondu pour le disque partagé {label}',
    hint: 'Quelqu’un qui l’a doit être en ligne. La boîte réessaie toute seule.',
  },
  DRIVE_COPYING: { text: 'Le disque partagé {label} est en cours de copie' },
  DRIVE_READY: {
    text: 'Le disque partagé {label} est là. Aucun opérateur ne l’a signé : c’est le choix de cette communauté',
  },
  DRIVE_AWAY: {
    text: 'Le service qui lit le disque partagé {label} est absent',
    hint: 'Ce qui est déjà là reste. Regardez si le service « dfs » marche.',
  },
  DRIVE_NO_FOLDER: {
    text: 'La boîte n’a pas de place pour le disque partagé {label}',
    hint: 'La personne qui a installé la boîte doit lui donner un dossier pour vos propres fichiers (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'Le disque partagé {label} a {sizeBytes}, et il peut prendre {limitBytes}',
    hint: 'Enlevez des fichiers du disque partagé, ou augmentez DRIVE_QUOTA_MB. Ce qui est déjà là reste comme c’est.',
  },
  DRIVE_TOO_MANY: {
    text: 'Le disque partagé {label} a plus de {files} fichiers',
    hint: 'Enlevez des fichiers du disque partagé. Ce qui est déjà là reste comme c’est.',
  },
  DRIVE_NO_ROOM: {
    text: 'Pas de place pour le disque partagé {label} : il faut {neededBytes}, {freeBytes} sont libres',
    hint: 'Enlevez des fichiers du disque partagé. La boîte garde de la place libre pour les mises à jour.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Du disque partagé {label}, {files} fichiers ont été laissés de côté : leurs noms ne peuvent pas être gardés',
    hint: 'Les noms ne doivent avoir ni « .. », ni barre oblique inverse, ni caractères de contrôle, et doivent différer par plus que des majuscules.',
  },
  PAGE_STEWARD_ACT_SWARM: { text: 'Changer l’essaim' },
};

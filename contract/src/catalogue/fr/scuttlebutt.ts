import type { InThisLanguage } from '../catalogue.ts';
import type { scuttlebuttMessages } from '../en/scuttlebutt.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const scuttlebuttWords: InThisLanguage<typeof scuttlebuttMessages> = {
  PUB_OFF: { text: 'Les messages sont désactivés' },
  PUB_STARTING: { text: 'Les messages sont en préparation' },
  PUB_WAITING: {
    text: 'Les messages attendent le Wi-Fi de la boîte',
    hint: 'Les gens échangent des messages sur le réseau que la boîte fait elle-même.',
  },
  PUB_RUNNING: {
    text: '{people} personnes échangent des messages à travers la boîte maintenant',
    plural: {
      of: 'people',
      one: { text: '{people} personne échange des messages à travers la boîte maintenant' },
    },
  },
  PUB_NOT_OPENED: {
    text: 'Les messages de la boîte n’ont pas pu être ouverts',
    hint: 'Elle réessaie toute seule. Si cela dure, la carte mémoire est peut-être pleine ou usée.',
  },
  PUB_PORT_TAKEN: {
    text: 'Personne ne peut se connecter : le port {port} de la boîte n’est pas libre',
    hint: 'Elle réessaie toute seule. Un autre programme de la boîte a peut-être pris le port.',
  },
  PUB_INTAKE_DISK: {
    text: 'Aucun nouveau message n’est pris : seulement {freeBytes} sont libres, et {reserveBytes} doivent le rester',
    hint: 'Effacez des personnes ou des images dont on n’a pas besoin, ou faites de la place sur la boîte.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'Aucun nouveau message n’est pris : ils ont {usedBytes} sur {quotaBytes}',
    hint: 'Effacez les personnes qui sont parties, ou donnez plus de place aux messages.',
  },
  PUB_RENEWED: {
    text: 'La boîte a un nouveau nom parmi les messages : {former} n’est plus utilisé',
    hint: 'Ce qui a été remis était plus ancien que ce que les gens ont d’elle. Ils doivent se connecter à la boîte et la suivre encore une fois.',
  },
  PUB_FEEDS_FULL: {
    text: 'La boîte prend les messages de {feeds} personnes, et pas plus',
    hint: 'Effacez les personnes qui sont parties, ou laissez la boîte en prendre plus.',
    plural: {
      of: 'feeds',
      one: {
        text: 'La boîte prend les messages de {feeds} personne, et pas plus',
        hint: 'Effacez les personnes qui sont parties, ou laissez la boîte en prendre plus.',
      },
    },
  },
  PUB_DAY_FULL: {
    text: '{feeds} nouvelles personnes sont venues aujourd’hui : les autres sont prises demain',
    hint: 'S’il y en a vraiment autant, laissez la boîte en prendre plus par jour.',
    plural: {
      of: 'feeds',
      one: {
        text: '{feeds} nouvelle personne est venue aujourd’hui : les autres sont prises demain',
        hint: 'S’il y en a vraiment plus, laissez la boîte en prendre plus par jour.',
      },
    },
  },
  PUB_STATE_LOST: {
    text: 'Ce qui avait été choisi pour les messages n’a pas pu être lu, et ne compte plus',
    hint: 'Regardez la liste des personnes bloquées, et les limites.',
  },
  PUB_ROOM_OFFLINE: { text: 'La salle {room} attend que la boîte ait Internet' },
  PUB_ROOM_METERED: {
    text: 'La salle {room} n’est pas utilisée : l’Internet de cette boîte se paie au volume',
    hint: 'Si une personne responsable entre une salle sur la page des messages, la boîte l’utilise quand même.',
  },
  PUB_ROOM_CLAIMING: { text: 'L’invitation de {room} est en train d’être utilisée' },
  PUB_ROOM_CONNECTING: { text: 'La boîte se connecte à la salle {room}' },
  PUB_ROOM_CONNECTED: { text: 'La boîte est dans la salle {room}' },
  PUB_ROOM_FAILING: {
    text: 'La salle {room} n’est pas joignable',
    hint: 'La boîte réessaie toute seule.',
  },
  PUB_ROOM_REFUSED: {
    text: 'La salle {room} n’accepte pas l’invitation',
    hint: 'Une invitation sert une seule fois. Demandez-en une nouvelle à la personne qui tient la salle.',
  },
  PUB_ROOM_WORDS: {
    text: 'Ce n’est ni une invitation ni une adresse de salle',
    hint: 'Une invitation commence par https://, une adresse par net:.',
  },
  PUB_FOLDER_MISSING: {
    text: '{name} ne nomme aucun dossier',
    hint: 'Donnez-lui un dossier à lui, comme dans docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'Cela n’a pas pu être enregistré, et ne compte donc pas',
    hint: 'La carte mémoire est peut-être pleine ou usée.',
  },
  PUB_FEED_OWN: { text: 'C’est la boîte elle-même' },
  PUB_FEED_BLOCKED: { text: 'Cette personne est bloquée', hint: 'Débloquez-la d’abord.' },
  PUB_DAEMON_AWAY: {
    text: 'Personne ne peut dire maintenant si vous êtes connecté',
    hint: 'Attendez une minute, et réessayez.',
  },
};

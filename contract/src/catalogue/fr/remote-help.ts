import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: {
    text: 'Aide à distance : éteinte. Personne ne peut entrer de loin dans cette boîte',
  },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Aide à distance : éteinte. Cette boîte n’a aucun moyen de laisser entrer quelqu’un de loin',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Aide à distance : allumée. {who} peut entrer de loin dans cette boîte jusqu’au {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Personne n’a le droit d’entrer de loin, et la boîte ne sait pas encore si l’accès est fermé',
    hint: 'Elle continue d’essayer. Pour en être sûr tout de suite, coupez Internet à la boîte.',
  },
  REMOTE_HELP_LOST: {
    text: 'Ce qui était noté sur l’aide à distance s’est abîmé : personne n’entre plus',
    hint: 'Une personne responsable peut la permettre de nouveau.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'La clé secrète de cette boîte pour l’aide à distance s’est abîmée, et une nouvelle a été faite',
    hint: 'Envoyez la nouvelle ligne à l’opérateur avant d’avoir besoin d’aide.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'L’accès est fermé' },
  REMOTE_HELP_WAY_CLOSING: { text: 'L’accès se ferme' },
  REMOTE_HELP_WAY_OPENING: { text: 'L’accès s’ouvre' },
  REMOTE_HELP_WAY_OPEN: { text: 'L’accès est ouvert' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'Pas de connexion avec le serveur d’aide',
    hint: 'La boîte a-t-elle Internet ? Elle continue d’essayer tant que l’aide est permise.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'Ce qui répond comme serveur d’aide est une autre machine, et n’a pas pu entrer',
    hint: 'Il y a peut-être quelqu’un entre les deux. Demandez à l’opérateur de la boîte.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'Le serveur d’aide ne connaît pas encore la clé de cette boîte',
    hint: 'Envoyez à l’opérateur la ligne ci-dessous.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'Le serveur d’aide n’a pas donné de place à cette boîte',
    hint: 'Une autre boîte a peut-être les mêmes ports. L’opérateur peut régler REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'Le programme de l’aide à distance ne marche pas',
    hint: 'Demandez à l’opérateur de la boîte.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'L’image de conteneur pour l’aide à distance n’est pas sur cette boîte',
    hint: 'Demandez à l’opérateur de la boîte.',
  },
  REMOTE_HELP_QUEUED: {
    text: 'La boîte n’a pas Internet. Ce que vous avez demandé se fait dès qu’elle l’a',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'balena n’a pas accepté le changement ({reason})',
    hint: 'La boîte continue d’essayer.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'L’aide à distance est désactivée sur cette boîte',
    hint: 'Qui a installé la boîte peut mettre REMOTE_SUPPORT à « on ».',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'Cette boîte n’a aucun moyen de laisser entrer quelqu’un de loin',
    hint: 'Qui a installé la boîte doit régler REMOTE_HELP_SERVER et REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'Écrivez qui entre, en 80 lettres au plus' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'L’aide peut être permise pour 1 à 168 heures' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'Cela ne peut pas se faire par l’aide à distance',
    hint: 'Quelqu’un devant la boîte peut le faire.',
  },
  PAGE_REMOTE_HELP: { text: 'Aide à distance' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Laissez entrer quelqu’un de loin pendant quelques heures, quand la boîte en a besoin. Tout le monde le voit sur toutes les pages.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'Ce que ces personnes peuvent voir et faire' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'Toutes les pages de cette boîte. Avec le PIN, elles peuvent faire ce que peut une personne responsable, sauf ce qui demande quelqu’un devant la boîte.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'Si la personne qui a installé la boîte le veut ainsi : la machine elle-même, pour celles qui y ont un compte. Elles peuvent tout voir et tout changer.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'La machine elle-même : elles peuvent tout voir et tout changer, aussi ce que les gens ont mis sur la boîte.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'Pas les téléphones des visiteurs, ni ce que montre l’écran de la boîte',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'L’organisation à qui appartient la flotte balena de cette boîte peut changer à distance ce réglage et les programmes',
    hint: 'Seule une flotte dans un compte de la communauté elle-même, ou une boîte qui n’est pas reliée à balena, enlève ce pouvoir.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Permettre l’aide à distance' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'Elle finit toute seule, même si le courant est coupé entre-temps. Vous pouvez y mettre fin à tout moment.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Qui entre' },
  PAGE_REMOTE_HELP_HOURS: { text: 'Pour combien de temps' },
  PAGE_REMOTE_HELP_HOURS_2: { text: '2 heures' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'Un jour' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'Une semaine' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'pour {hours} heures',
    plural: { of: 'hours', one: { text: 'pour {hours} heure' } },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'Mettre fin à l’aide à distance' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'À partir de maintenant, personne n’entre plus.' },
  PAGE_REMOTE_HELP_KEY: { text: 'Pour l’opérateur' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'Le serveur d’aide {server} doit connaître cette ligne, une fois, avant que l’aide puisse marcher. Tant que l’aide est allumée, ses ports {ports} mènent à cette boîte.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'L’accès pour l’aide à distance a été ouvert' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'L’accès pour l’aide à distance a été fermé' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'Le temps de l’aide à distance était écoulé' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'Cette boîte ne laisse entrer personne de loin en ce moment',
    hint: 'Quelqu’un qui s’occupe de la boîte, et qui est devant elle, peut le permettre.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'de loin, par l’aide à distance' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Enregistrer cette liste' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'L’aide à distance est permise' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'L’aide à distance est finie' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse, pas à pas' },
  PAGE_MANYVERSE_INSTALL: { text: 'Installez Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: {
    text: 'Téléchargez-la, ouvrez le fichier et permettez au téléphone de l’installer.',
  },
  PAGE_MANYVERSE_START: { text: 'Créez votre compte' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Ouvrez Manyverse. Lisez les premières pages, puis touchez « Créer un compte » (Create account).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Ouvrez le menu en haut, « Mon profil » (My profile), « Modifier le profil » (Edit profile). Mettez un nom et une image que vos amis connaissent. Touchez « Enregistrer » (Save).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'Votre compte est sur ce téléphone seulement',
    hint: 'Il n’y a pas de mot de passe, et personne ne peut vous rendre le compte. Ouvrez « Paramètres » (Settings), « Sauvegarde » (Backup), « Montrer la phrase de récupération » (Show Recovery Phrase). Écrivez les mots sur papier et ne les montrez à personne.',
  },
  PAGE_MANYVERSE_ONE_PHONE: {
    text: 'N’utilisez pas le même compte sur deux téléphones : cela le casse.',
  },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Ouvrez « Connexions » (Connections)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Touchez l’onglet « Connexions » (Connections). S’il y a un bouton « Ouvrir le panneau des connexions » (Open Connections Panel), touchez-le aussi.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'Le signe du Wi-Fi doit être allumé. Bluetooth et Internet ne sont pas nécessaires.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Suivez des appareils de ce Wi-Fi' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'Vous voyez les téléphones de ce Wi-Fi où Manyverse est ouvert. Touchez-en un que vous connaissez, puis « Se connecter et suivre » (Connect and follow). Si cela n’y est pas : « Ouvrir le profil » (Open profile), puis « Suivre » (Follow).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'Votre ami fait la même chose avec votre téléphone.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'Personne ? Les deux téléphones doivent être sur ce Wi-Fi, avec Manyverse ouvert. Attendez une minute.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Attendez, la première fois' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'Le téléphone prend maintenant ce que vos amis ont écrit. Cela peut durer de longues minutes. Laissez Manyverse ouvert et restez sur ce Wi-Fi.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: { text: 'L’application peut sembler arrêtée. Ne la fermez pas.' },
  PAGE_MANYVERSE_FRIENDS: { text: 'Suivez des amis' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'Dans ce que vous lisez, touchez le nom d’une personne, puis « Suivre » (Follow). Dès lors, votre téléphone prend ce que cette personne écrit.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Sans Internet, vous pouvez lire et écrire à tout moment. Ce que vous écrivez voyage quand votre téléphone et celui d’un ami sont sur le même Wi-Fi.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'Ce que vous écrivez en public ne peut pas être repris',
    hint: 'D’autres en gardent une copie. N’écrivez rien qui puisse vous nuire ou nuire à d’autres.',
  },
  PAGE_FDROID: { text: 'F-Droid, pas à pas' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'F-Droid est seulement pour téléphones et tablettes Android',
    hint: 'Ici, vous pouvez lire comment faire. Ouvrez de nouveau cette page sur un téléphone Android.',
  },
  PAGE_FDROID_ALLOW: { text: 'Permettez au téléphone de l’installer' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Ouvrez le fichier téléchargé. Le téléphone demande si votre navigateur peut installer des applications. Autorisez-le, puis touchez « Installer ».',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'Quand F-Droid installe sa première application, le téléphone demande de nouveau. Autorisez-le aussi pour F-Droid.',
  },
  PAGE_FDROID_UPDATE: { text: 'Installez ou mettez à jour des applications' },
  PAGE_FDROID_UPDATE_HOW: {
    text: 'Cherchez une application dans F-Droid, ouvrez-la et touchez « Installer ».',
  },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'Quand vous revenez sur ce Wi-Fi un autre jour, rouvrez F-Droid : il montre quelles applications ont des mises à jour.',
  },
};

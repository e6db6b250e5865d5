import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'Toutes les applications avec F-Droid' },
  PAGE_STORE_WHY: {
    text: 'F-Droid est un magasin d’applications. Il installe les applications de cette boîte et les met à jour quand vous revenez.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'F-Droid Basic est sur cette boîte, mais il ne peut rien prendre ici',
    hint: 'Il refuse les adresses sans HTTPS. Prenez celle qui s’appelle seulement F-Droid.',
  },
  PAGE_STORE_GET: { text: 'Obtenir F-Droid' },
  PAGE_STORE_GET_HOW: {
    text: 'Téléchargez-la, ouvrez le fichier et permettez au téléphone de l’installer.',
  },
  PAGE_STORE_PICTURES: { text: 'Comment faire, en images' },
  PAGE_STORE_SIGNED: { text: 'Signée par ceux qui font F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'Pas signée par ceux qui font F-Droid : demandez à votre opérateur qui l’a signée',
  },
  PAGE_STORE_ABSENT: {
    text: 'F-Droid n’est pas sur cette boîte. Si votre téléphone ne l’a pas, prenez les applications une par une dans la liste ci-dessus.',
  },
  PAGE_STORE_ADD: { text: 'Ajouter cette boîte à F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'Sur le téléphone, dans F-Droid : ouvrez Dépôts dans les paramètres, touchez + et scannez cette image sur un autre écran.',
  },
  PAGE_STORE_QR: { text: 'Code QR : adresse des applications de cette boîte' },
  PAGE_STORE_SAME_PHONE: {
    text: 'Cette page est sur le téléphone lui-même ? Alors touchez ou copiez. L’adresse :',
  },
  PAGE_STORE_COPY: { text: 'Copier' },
  PAGE_STORE_COPIED: { text: 'Copié' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid en version 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid en version 2 ou plus récente' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic en version 2 ou plus récente' },
  PAGE_STORE_TAP: { text: 'Touchez l’un de ces boutons. Si rien ne s’ouvre, essayez le suivant :' },
  PAGE_STORE_TAP_INTENT: { text: 'Ouvrir F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Ouvrir comme dépôt' },
  PAGE_STORE_TAP_LINK: { text: 'Ouvrir fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'Ou à la main : copiez l’adresse. Dans F-Droid, ouvrez Dépôts dans les paramètres, touchez + et mettez-la.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'Il refuse les adresses sans HTTPS, et cette boîte n’en a pas. Prenez F-Droid à la place de F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Installer' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'Les applications de cette boîte sont maintenant dans F-Droid. Choisissez « rester connecté » si le téléphone dit que ce Wi-Fi n’a pas Internet.',
  },
  PAGE_STORE_NEWER: {
    text: 'La liste de cette boîte est du {date}. Un téléphone qui est passé à une boîte dont la liste est plus récente garde celle-là : si une application ne se charge pas, téléchargez-la sur cette page.',
  },
};

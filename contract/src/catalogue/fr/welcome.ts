import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'Étape {step} sur {steps}' },
  PAGE_STEPS: { text: 'Toutes les étapes' },
  PAGE_STEP_BACK: { text: 'Retour' },
  PAGE_STEP_NEXT: { text: 'Suivant' },
  PAGE_WELCOME: { text: 'Premiers pas' },
  PAGE_WELCOME_HOME: { text: 'C’est la première fois ? Commencez ici' },
  PAGE_WELCOME_JOIN: { text: 'Vous êtes sur le Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'Tout ce que vous voyez ici vient d’une boîte près de vous. Il ne faut ni Internet, ni argent, ni nom.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Utilisez votre propre navigateur' },
  PAGE_WELCOME_BROWSER_HOW: {
    text: 'Ouvrez le navigateur que vous utilisez toujours et tapez cette adresse :',
  },
  PAGE_WELCOME_DIGITS: { text: 'Si elle ne s’ouvre pas, tapez celle-ci :' },
  PAGE_WELCOME_QR: { text: 'Code QR : adresse de cette boîte' },
  PAGE_WELCOME_QR_HOW: {
    text: 'Un autre téléphone sur ce Wi-Fi peut scanner cette image avec son appareil photo.',
  },
  PAGE_WELCOME_STAY: { text: 'Restez sur ce Wi-Fi' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'Si le téléphone dit qu’il n’y a pas d’Internet, choisissez « rester connecté » ou « utiliser ce réseau tel quel ». Coupez les données mobiles tant que vous êtes ici.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'Si la petite fenêtre a un bouton « Annuler », touchez-le et choisissez « Utiliser sans Internet ». Puis ouvrez Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'Si l’ordinateur dit qu’il n’y a pas d’Internet, restez connecté quand même.',
  },
  PAGE_WELCOME_LOOK: { text: 'Je veux seulement lire, regarder ou voir' },
  PAGE_WELCOME_APP: { text: 'Prenez l’application' },
  PAGE_WELCOME_APP_WHY: {
    text: 'Avec Manyverse, vous écrivez avec vos amis et voisins. Il marche ici sans Internet. Il ne demande ni numéro de téléphone ni e-mail.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'Manyverse n’est pas sur cette boîte',
    hint: 'Demandez-la à la personne responsable de cette boîte. Si votre téléphone l’a déjà, utilisez-la ici.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'Il n’y a pas de Manyverse pour cet appareil sur cette boîte : {system}',
    hint: 'Plus bas, les fichiers pour d’autres appareils. Vous pouvez en garder un et l’apporter à un ami.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'Un iPhone ou iPad n’installe pas d’applications de cette boîte',
    hint: 'Ils ne prennent que les applications de la boutique d’Apple. Quand vous aurez Internet, cherchez-y Manyverse. Il trouvera alors aussi vos amis sur ce Wi-Fi.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'Pour d’autres appareils' },
  PAGE_WELCOME_APP_ALL: { text: 'Voir toutes les applications' },
  PAGE_WELCOME_CAN: { text: 'Ce que chaque appareil peut faire ici' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Téléphone ou tablette Android : tout. Il installe des applications de cette boîte.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone ou iPad : lire, voir, écouter, regarder des cartes, garder des fichiers. Pas d’applications de cette boîte.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Ordinateur : lire, voir, écouter, regarder des cartes, garder des fichiers et installer les programmes qui sont ici.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Sans application : lire, voir, écouter et regarder des cartes dans le navigateur.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'Ajoutez des amis' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Retrouvez-vous sur ce Wi-Fi. Ouvrez Manyverse sur les deux téléphones. Chacun suit l’autre.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Les deux doivent se suivre. Alors vos téléphones échangent ce que vous écrivez.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Montrer l’adresse à d’autres' },
  PAGE_MINI_BROWSER: {
    text: 'Cette petite fenêtre ne peut pas télécharger',
    hint: 'Ouvrez votre navigateur habituel et tapez : {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'Comment faire' },
};

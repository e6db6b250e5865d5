import type { InThisLanguage } from '../catalogue.ts';
import type { captiveMessages } from '../en/captive.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const captiveWords: InThisLanguage<typeof captiveMessages> = {
  PAGE_CAPTIVE_LEAD: {
    text: 'Vous êtes maintenant sur ce Wi-Fi. Il n’y a pas d’Internet ici. Vous pouvez lire, jouer et télécharger ce qui est sur cette boîte.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'Vous êtes maintenant sur ce Wi-Fi. Vous pouvez lire, jouer et télécharger ce qui est sur cette boîte, et utiliser son Internet pendant un certain temps.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Juste regarder' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Ouvrir les pages de cette boîte' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'Cette petite fenêtre ne peut pas télécharger. Ouvrez cette adresse dans votre navigateur :',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Touchez l’adresse et laissez le doigt dessus jusqu’à voir « Copier ». Touchez « Copier ». Ouvrez votre navigateur, par exemple Chrome ou Firefox, et collez l’adresse en haut.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Ouvrir dans Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'Si rien ne s’ouvre : touchez « Annuler » en haut, puis « Utiliser sans Internet ». Ouvrez Safari et tapez l’adresse en haut.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'Si le nom ne s’ouvre pas, prenez les chiffres :' },
  PAGE_CAPTIVE_QR: { text: 'Code QR de {address}, pour un téléphone qui est sur ce Wi-Fi' },
  PAGE_CAPTIVE_DATA: {
    text: 'Rien ne s’ouvre ? Coupez les données mobiles tant que vous êtes ici. Les téléphones avec des données mobiles laissent de côté un Wi-Fi sans Internet.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Rester connecté' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'Il n’y a pas d’Internet ici. Si vous restez, les autres applications de votre téléphone n’ont pas d’Internet non plus : pas de messages ni d’appels par Internet, jusqu’à ce que vous quittiez ce Wi-Fi.',
  },
  PAGE_CAPTIVE_STAY_HOURS: {
    text: 'Votre téléphone ne demande plus rien pendant {hours} heures.',
    plural: {
      of: 'hours',
      one: { text: 'Votre téléphone ne demande plus rien pendant {hours} heure.' },
    },
  },
  PAGE_CAPTIVE_STAY_DO: { text: 'Rester connecté sans Internet' },
  PAGE_CAPTIVE_SHARE: { text: 'Utiliser Internet' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'Vous pouvez utiliser l’Internet de cette boîte pendant {minutes} minutes. Ensuite, revenez à cette page.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Vous pouvez utiliser l’Internet de cette boîte pendant {minutes} minute. Ensuite, revenez à cette page.',
      },
    },
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Utiliser Internet maintenant' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'Ensuite, votre téléphone dira peut-être « Connexion limitée », « Aucun accès à Internet » ou « Rester connecté ? ». Touchez « Oui », « Se connecter quand même », « Connecter en permanence » ou « Garder connexion Wi-Fi ».',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'Ensuite, touchez « OK » ou « Terminé » en haut.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'Votre ordinateur dira peut-être encore « Pas d’Internet ». C’est vrai, et ce n’est pas grave.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'Vous restez connecté',
    hint: 'Ouvrez maintenant les pages de cette boîte. Si votre téléphone demande, dites que vous voulez rester sur ce Wi-Fi.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'Vous pouvez utiliser Internet maintenant',
    hint: 'Il vous reste {minutes} minutes. Ensuite, revenez à cette page.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Vous pouvez utiliser Internet maintenant',
        hint: 'Il vous reste {minutes} minute. Ensuite, revenez à cette page.',
      },
    },
  },
  PAGE_CAPTIVE_FORGET: { text: 'Je ne veux plus rester connecté' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'Votre téléphone demande de nouveau, et utilise les données mobiles pour Internet s’il en a.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'Cela n’a pas été pris',
    hint: 'Cette page était ouverte depuis trop longtemps. Touchez de nouveau le bouton.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'L’Internet de cette boîte ne peut pas être utilisé maintenant',
    hint: 'Réessayez dans une minute. Les pages de cette boîte s’ouvrent sans lui.',
  },
  PAGE_CAPTIVE_NAMES: { text: 'Les pages de cette boîte ne s’ouvrent pas ?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Votre téléphone cherche peut-être les noms ailleurs. Prenez l’adresse en chiffres. Ou ouvrez « Paramètres », « Réseau et Internet » (sur Samsung « Connexions », « Plus de paramètres de connexion »), « DNS privé », et choisissez « Automatique ». Coupez aussi le VPN.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Votre téléphone cherche peut-être les noms ailleurs. Prenez l’adresse en chiffres. Ou coupez, tant que vous êtes ici, le VPN et « Relais privé iCloud ».',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Votre navigateur cherche peut-être les noms ailleurs. Prenez l’adresse en chiffres. Ou coupez « DNS sécurisé » dans les réglages du navigateur, et le VPN.',
  },
};

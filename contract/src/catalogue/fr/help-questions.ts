import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'Mon téléphone dit qu’il n’y a pas d’Internet' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'C’est vrai, et tout va bien : tout ce qui est ici vient de la boîte. Choisissez « rester connecté ».',
  },
  PAGE_HELP_PAGE: { text: 'Une page ne s’ouvre pas' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Regardez si votre téléphone est encore sur ce Wi-Fi. Coupez les données mobiles et le VPN. Puis tapez cette adresse, en entier :',
  },
  PAGE_HELP_FULL: { text: 'Mon téléphone n’a plus de place' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Ouvrez « Fichiers » ou « Téléchargements » sur le téléphone et effacez ce dont vous n’avez pas besoin. Le fichier d’une application peut partir quand elle est installée. Les livres et les films s’ouvrent aussi ici sans les garder.',
  },
  PAGE_HELP_FREE: { text: 'Est-ce que cela coûte quelque chose ?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'Non. Tout ce qui est ici est gratuit, et ce qui vient de cette boîte ne consomme pas de données mobiles.',
  },
  PAGE_HELP_WHO_SEES: { text: 'Qui voit ce que je fais ?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'Ce site ne demande pas de nom. Il peut compter combien de fois quelque chose est ouvert, mais pas par qui. La liaison n’est pas secrète : quelqu’un près de vous qui sait faire peut voir ce que vous ouvrez. Ne tapez pas de mots de passe ici.',
  },
  PAGE_HELP_WHO: { text: 'Qui peut m’aider ?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Demandez à la personne responsable : celle qui s’occupe de cette boîte. Dites ce que vous avez fait, et ce que dit la page.',
  },
};

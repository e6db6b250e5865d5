import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'Aider pour cette langue' },
  PAGE_CORRECT_WHY: {
    text: 'Une machine a traduit ces pages. Si vous parlez bien la langue, choisissez une phrase fausse et écrivez-en une meilleure.',
  },
  PAGE_CORRECT_REVIEWED: {
    text: 'Des gens ont vérifié cette langue. Choisissez-en une autre plus bas.',
  },
  PAGE_CORRECT_TOLD: {
    text: 'Ce que vous écrivez reste sur cette boîte. Si les rapports sont activés, l’opérateur de la boîte le reçoit aussi. Personne ne voit qui l’a écrit.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'En anglais' },
  PAGE_CORRECT_NOW: { text: 'Maintenant' },
  PAGE_CORRECT_BETTER: { text: 'Mieux' },
  PAGE_CORRECT_PLACES: {
    text: 'Gardez tels quels les mots entre accolades : la boîte met quelque chose à leur place.',
  },
  PAGE_CORRECT_SEND: { text: 'Envoyer' },
  PAGE_CORRECT_SENT: {
    text: 'Merci. La personne responsable de cette boîte peut maintenant le lire. Personne ne voit qui l’a écrit.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Autres phrases' },
  PAGE_CORRECTIONS: { text: 'Meilleurs mots des visiteurs' },
  PAGE_CORRECTIONS_LEAD: { text: 'Ce que les visiteurs ont écrit à la place des traductions' },
  PAGE_CORRECTIONS_NONE: { text: 'Personne n’en a envoyé.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Effacer' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Effacé.' },
  CORRECTION_EMPTY: {
    text: 'Il n’y a rien de nouveau dedans',
    hint: 'Écrivez la phrase entière comme elle doit être.',
  },
  CORRECTION_LONG: { text: 'La phrase est trop longue', hint: 'Écrivez-la plus courte.' },
  CORRECTION_UNFIT: {
    text: 'Cette phrase est inutilisable',
    hint: 'Gardez tel quel tout ce qui est entre accolades, et n’utilisez pas de signes inhabituels.',
  },
  CORRECTIONS_FULL: {
    text: 'La boîte n’en garde pas plus pour l’instant',
    hint: 'La personne responsable peut en effacer. Revenez un autre jour.',
  },
  CORRECTIONS_MANY: { text: 'Vous en avez déjà envoyé beaucoup', hint: 'Revenez dans une heure.' },
};

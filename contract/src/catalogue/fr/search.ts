import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: {
    text: 'Beaucoup de personnes cherchent en ce moment',
    hint: 'Réessayez dans un instant.',
  },
  SEARCH_SLOW: {
    text: 'Cette recherche dure trop longtemps',
    hint: 'Réessayez avec d’autres mots, ou avec un mot de plus.',
  },
  PAGE_SEARCH: { text: 'Chercher' },
  PAGE_SEARCH_FIELD: { text: 'Que cherchez-vous ?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Rien n’a été trouvé',
    hint: 'Essayez avec moins de mots, ou écrivez-les autrement.',
  },
  PAGE_SEARCH_FOUND: { text: 'Trouvés : {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Une partie du contenu de cette boîte ne peut pas être cherchée maintenant',
    hint: 'Cherchez par le nom dans la liste des contenus.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Cette version est venue sans textes à chercher',
    hint: 'Regardez les listes d’applications, de contenus et de cartes.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Sous-titres' },
  PAGE_LIBRARY_CLOSED: {
    text: 'Cette bibliothèque ne peut pas être ouverte maintenant',
    hint: 'Réessayez dans une minute. Si cela continue, prévenez la personne responsable.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
  PAGE_MAP_LOOK: { text: 'Ouvrir la carte' },
  PAGE_MAP_LOOK_NAMED: { text: 'Ouvrir la carte {name}' },
  PAGE_MAP_NAMED: { text: 'Carte {name}' },
  PAGE_MAP_SEARCH: { text: 'Chercher un lieu' },
  PAGE_MAP_SEARCH_NONE: { text: 'Aucun lieu de ce nom sur cette carte.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lieux trouvés : {count}' },
  PAGE_MAP_BROKEN: {
    text: 'La carte ne peut pas s’afficher ici. Vous pouvez télécharger le fichier.',
  },
  PAGE_MAP_PART_BROKEN: { text: 'Certaines parties de la carte ne peuvent pas s’afficher.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Ce navigateur ne peut pas afficher la carte. Téléchargez le fichier et ouvrez-le dans une application de cartes.',
  },
  PAGE_MAP_KEYS: {
    text: 'Déplacez la carte avec un doigt, la souris ou les flèches. Plus et moins changent sa taille.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Plus grand' },
  PAGE_MAP_ZOOM_OUT: { text: 'Plus petit' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Pays' },
  PAGE_MAP_KIND_REGION: { text: 'Région' },
  PAGE_MAP_KIND_CITY: { text: 'Grande ville' },
  PAGE_MAP_KIND_TOWN: { text: 'Ville' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Village' },
  PAGE_MAP_KIND_AREA: { text: 'Quartier' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montagne' },
  PAGE_MAP_KIND_WATER: { text: 'Eau' },
};

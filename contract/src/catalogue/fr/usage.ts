import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'Le compte de ce qui est pris était illisible ; la boîte recommence à compter',
    hint: 'Tout le reste va bien. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  USAGE_CHOICE_LOST: {
    text: 'Impossible de lire si la boîte peut compter ; les réglages USAGE_COUNTS et USAGE_IN_RECEIPTS décident de nouveau',
    hint: 'La personne responsable peut décider de nouveau. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  PAGE_USAGE_COUNTED: {
    text: 'Cette boîte compte combien de fois les choses sont prises. Elle ne compte jamais qui les prend.',
  },
  PAGE_USAGE_TOLD: {
    text: 'Cette boîte compte combien de fois les choses sont prises et dit les nombres à son opérateur. Elle ne compte jamais qui les prend.',
  },
  PAGE_USAGE_OFF: { text: 'Cette boîte ne compte pas ce qui est pris.' },
  PAGE_USAGE: { text: 'Ce que les gens prennent' },
  PAGE_USAGE_LEAD: {
    text: 'Combien de fois applications, livres et cartes ont été pris. On n’y dit jamais par qui.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Les nombres vont de cinq en cinq, arrondis vers le bas, pour qu’aucun ne parle d’une seule personne. Les jours sont ceux de l’horloge de cette boîte, qui peut être fausse.',
  },
  PAGE_USAGE_NONE: {
    text: 'Rien n’a encore été compté. De nouveaux nombres arrivent à peu près chaque minute.',
  },
  PAGE_USAGE_IS_OFF: { text: 'Le comptage est désactivé. Rien n’est gardé.' },
  PAGE_USAGE_DAYS: { text: 'Les 30 derniers jours' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Barres des 30 derniers jours, du {first} au {last}. Le meilleur jour, {best}, des choses ont été prises environ {count} fois.',
  },
  PAGE_USAGE_ITEMS: { text: 'Ce qui a été pris' },
  PAGE_USAGE_ITEM: { text: 'Quoi' },
  PAGE_USAGE_WEEK: { text: '7 jours' },
  PAGE_USAGE_MONTH: { text: '30 jours' },
  PAGE_USAGE_ALL: { text: 'En tout' },
  PAGE_USAGE_FEW: { text: 'moins de 5' },
  PAGE_USAGE_OTHERS: { text: 'Autres' },
  PAGE_USAGE_MORE: { text: 'Les fichiers ci-dessous en ont encore : {count}.' },
  PAGE_USAGE_KIND_APP: { text: 'Applications' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Programmes' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Livres, films et sites' },
  PAGE_USAGE_KIND_MAP: { text: 'Cartes' },
  PAGE_USAGE_KIND_PAGE: { text: 'Pages de cette boîte' },
  PAGE_USAGE_SECTION_HOME: { text: 'Première page' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'Premiers pas' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'À propos de cette communauté' },
  PAGE_USAGE_SAVE: { text: 'Enregistrer les nombres' },
  PAGE_USAGE_SAVE_TABLE: { text: 'En tableau (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'Pour des programmes (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'Ce qui est permis' },
  PAGE_USAGE_STOP: { text: 'Arrêter de compter et effacer tous les nombres' },
  PAGE_USAGE_STOP_SURE: { text: 'Arrêter de compter et effacer tous les nombres ?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'Tous les nombres de cette boîte sont effacés. On ne peut pas les retrouver. Vous pouvez recommencer à compter à tout moment.',
  },
  PAGE_USAGE_START: { text: 'Commencer à compter' },
  PAGE_USAGE_START_WHAT: {
    text: 'La boîte compte combien de fois les choses sont prises. Elle ne garde ni noms, ni adresses, ni heures.',
  },
  PAGE_USAGE_TELL: { text: 'Le dire à l’opérateur' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Les rapports sur clés USB disent alors combien de fois les choses ont été prises. Seul l’opérateur peut les lire. Il faut aussi que les rapports soient permis.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'Ne pas le dire à l’opérateur' },
  PAGE_USAGE_IS_TOLD: { text: 'L’opérateur reçoit les nombres, dans des rapports sur clés USB.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'C’est fait' },
};

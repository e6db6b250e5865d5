import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'Rapport pour l’opérateur' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'Un fichier qui dit comment va cette boîte. Donnez-le à l’opérateur si quelque chose ne va pas : sur une clé USB ou par courrier électronique.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'Il contient' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: {
    text: 'Versions du logiciel, la machine, la mémoire et depuis quand elle marche',
  },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Nom de la boîte et de la communauté' },
  PAGE_DIAGNOSTICS_IN_STATUS: { text: 'Ce que la boîte fait, a et a fait ; place sur la carte' },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Quels réglages sont mis et lesquels ont été refusés, sans ce qu’ils disent',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'Ce qu’ont fait les personnes responsables, sans noms' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'Les dernières choses que le programme a notées, en codes' },
  PAGE_DIAGNOSTICS_OUT: { text: 'Il ne contient pas' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'Ni PIN, ni mot de passe du Wi-Fi, ni clés' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'Ni visiteurs, ni téléphones, ni adresses, ni noms de clés USB, ni ce que les gens prennent',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Enregistrer le rapport' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Tout lire ici' },
};

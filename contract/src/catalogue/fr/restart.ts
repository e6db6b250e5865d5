import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'Redémarrer une partie' },
  PAGE_RESTART_LEAD: {
    text: 'Cela aide si la boîte se comporte bizarrement. Rien de ce qui est sur la boîte ne se perd.',
  },
  PAGE_RESTART_PORTAL: { text: 'Les pages' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'Toutes les pages sont absentes quelques secondes. Les téléchargements en cours sont coupés ; la plupart des téléphones les reprennent ensuite.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Redémarrer les pages' },
  PAGE_RESTART_PORTAL_SURE: { text: 'Redémarrer les pages maintenant ?' },
  PAGE_RESTART_DAEMON: { text: 'La partie qui apporte les mises à jour' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'Les gens peuvent continuer à lire et à télécharger. Une mise à jour en cours s’arrête et reprend toute seule. Toutes les personnes responsables sont déconnectées.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Redémarrer les mises à jour' },
  PAGE_RESTART_DAEMON_SURE: {
    text: 'Redémarrer maintenant la partie qui apporte les mises à jour ?',
  },
  PAGE_RESTART_ALONE: { text: 'Les pages de cette boîte ne peuvent pas être redémarrées d’ici.' },
  PAGE_RESTART_UNDER_WAY: { text: 'Redémarrage en cours' },
  PAGE_RESTART_WAIT: {
    text: 'Attendez. Cette page continue toute seule dans {seconds} secondes. Sinon, rechargez-la.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'Les pages ont été redémarrées' },
};

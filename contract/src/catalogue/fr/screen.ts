import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'Rejoignez le Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Pointez l’appareil photo de votre téléphone vers le carré.' },
  PAGE_SCREEN_QR: { text: 'Carré qui fait entrer un téléphone dans le Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Mot de passe' },
  PAGE_SCREEN_ASK: { text: 'Demandez le mot de passe.' },
  PAGE_SCREEN_OPEN: { text: 'Puis ouvrez' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN pour la personne responsable',
    hint: 'Notez-le. Il est montré ici jusqu’à sa première utilisation.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Code pour la personne responsable',
    hint: 'Tapez-le sur la page de la personne responsable. Ne le dites à personne d’autre.',
  },
  SCREEN_BOX_AWAY: {
    text: 'La boîte n’est pas encore prête',
    hint: 'Attendez. Cet écran continue tout seul. Si rien ne se passe pendant 10 minutes, débranchez la boîte et rebranchez-la.',
  },
};

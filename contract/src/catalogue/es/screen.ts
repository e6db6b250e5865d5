import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'Entre en el Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Apunte la cámara de su teléfono al cuadrado.' },
  PAGE_SCREEN_QR: { text: 'Cuadrado que lleva un teléfono al Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Contraseña' },
  PAGE_SCREEN_ASK: { text: 'Pregunte por la contraseña.' },
  PAGE_SCREEN_OPEN: { text: 'Después abra' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN para la persona encargada',
    hint: 'Anótelo. Se muestra aquí hasta que se use por primera vez.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Código para la persona encargada',
    hint: 'Escríbalo en la página de la persona encargada. No se lo diga a nadie más.',
  },
  SCREEN_BOX_AWAY: {
    text: 'La caja todavía no está lista',
    hint: 'Espere. Esta pantalla sigue sola. Si no pasa nada en 10 minutos, desenchufe la caja y enchúfela otra vez.',
  },
};

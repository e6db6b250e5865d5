import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'Mi teléfono dice que no hay Internet' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'Es verdad, y todo está bien: todo lo de aquí viene de la caja. Elija «seguir conectado».',
  },
  PAGE_HELP_PAGE: { text: 'Una página no se abre' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Mire si su teléfono sigue en este Wi-Fi. Apague los datos móviles y la VPN. Después escriba esta dirección, entera:',
  },
  PAGE_HELP_FULL: { text: 'Mi teléfono no tiene más espacio' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Abra «Archivos» o «Descargas» en el teléfono y borre lo que no necesite. El archivo de una aplicación se puede borrar cuando ya está instalada. Los libros y películas también se abren aquí sin guardarlos.',
  },
  PAGE_HELP_FREE: { text: '¿Cuesta algo?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'No. Todo lo que hay aquí es gratis, y lo que viene de esta caja no gasta datos móviles.',
  },
  PAGE_HELP_WHO_SEES: { text: '¿Quién ve lo que hago?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'Este sitio no pide ningún nombre. Puede contar cuántas veces se abre algo, pero no quién. La conexión no es secreta: alguien cercano que sepa cómo puede ver lo que usted abre. No escriba aquí contraseñas.',
  },
  PAGE_HELP_WHO: { text: '¿Quién me puede ayudar?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Pregunte a la persona encargada: la que cuida esta caja. Diga qué hizo y qué dice la página.',
  },
};

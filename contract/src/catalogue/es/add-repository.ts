import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'Todas las aplicaciones con F-Droid' },
  PAGE_STORE_WHY: {
    text: 'F-Droid es una tienda de aplicaciones. Instala las aplicaciones de esta caja y las actualiza cuando usted vuelve.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'F-Droid Basic está en esta caja, pero no puede tomar nada de aquí',
    hint: 'Rechaza las direcciones sin HTTPS. Tome la que se llama solo F-Droid.',
  },
  PAGE_STORE_GET: { text: 'Obtener F-Droid' },
  PAGE_STORE_GET_HOW: {
    text: 'Descárguela, abra el archivo y permita que el teléfono la instale.',
  },
  PAGE_STORE_PICTURES: { text: 'Cómo se hace, en imágenes' },
  PAGE_STORE_SIGNED: { text: 'Firmada por quienes hacen F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'No está firmada por quienes hacen F-Droid: pregunte a su operador quién la firmó',
  },
  PAGE_STORE_ABSENT: {
    text: 'F-Droid no está en esta caja. Si su teléfono no la tiene, tome las aplicaciones una por una de la lista de arriba.',
  },
  PAGE_STORE_ADD: { text: 'Agregar esta caja a F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'En el teléfono, en F-Droid: abra Repositorios en los ajustes, toque + y escanee esta imagen de otra pantalla.',
  },
  PAGE_STORE_QR: { text: 'Código QR: dirección de las aplicaciones de esta caja' },
  PAGE_STORE_SAME_PHONE: {
    text: '¿Esta página está en el mismo teléfono? Entonces toque o copie. La dirección:',
  },
  PAGE_STORE_COPY: { text: 'Copiar' },
  PAGE_STORE_COPIED: { text: 'Copiado' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid, versión 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid, versión 2 o más nueva' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic, versión 2 o más nueva' },
  PAGE_STORE_TAP: { text: 'Toque uno de estos. Si no se abre nada, pruebe el siguiente:' },
  PAGE_STORE_TAP_INTENT: { text: 'Abrir F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Abrir como repositorio' },
  PAGE_STORE_TAP_LINK: { text: 'Abrir fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'O a mano: copie la dirección. En F-Droid, abra Repositorios en los ajustes, toque + y póngala allí.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'Rechaza las direcciones sin HTTPS, y esta caja no lo tiene. Use F-Droid en lugar de F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Instalar' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'Las aplicaciones de esta caja ya están en F-Droid. Elija «seguir conectado» si el teléfono dice que esta Wi-Fi no tiene Internet.',
  },
  PAGE_STORE_NEWER: {
    text: 'La lista de esta caja es del {date}. Un teléfono que estuvo en una caja con una lista más nueva se queda con esa: si entonces una aplicación no se puede cargar, descárguela de esta página.',
  },
};

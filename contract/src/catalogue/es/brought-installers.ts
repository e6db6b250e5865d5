import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'La caja todavía no ha buscado programas más nuevos' },
  BROUGHT_LOOKING: { text: 'La caja busca programas más nuevos' },
  BROUGHT_LOOKED: {
    text: 'La caja buscó versiones más nuevas de {count} programas',
    plural: { of: 'count', one: { text: 'La caja buscó una versión más nueva de 1 programa' } },
  },
  BROUGHT_NONE: {
    text: 'La caja no puede traer por sí misma ningún programa de esta versión',
    hint: 'El operador lo decide con cada versión. Los programas más nuevos vienen con la siguiente.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'La caja no tiene lugar para programas que trae por sí misma',
    hint: 'Quien instaló la caja debe darle una carpeta para los archivos propios (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'La caja no tiene nada con que buscar programas más nuevos',
    hint: 'Quien instaló la caja debe nombrarlo (HOTSPOT_INSTALLERS_PROGRAM), o poner INSTALLER_UPDATES en off.',
  },
  BROUGHT_FAILED: {
    text: 'Falló la búsqueda de programas más nuevos ({reason})',
    hint: 'Los programas de la versión se quedan. La caja lo intenta más tarde sola.',
  },
  BROUGHT_NEW: {
    text: '{app} {version} llegó de sus autores, firmado por quien nombró el operador',
  },
  BROUGHT_CURRENT: { text: 'No hay {app} más nuevo' },
  BROUGHT_HELD: {
    text: 'Un {app} más nuevo no pasó una comprobación y no se tomó',
    hint: 'Se queda el que había antes. Avise al operador: "hotspot installers track" dice por qué.',
  },
  BROUGHT_UNREACHABLE: {
    text: 'No se pudo preguntar por un {app} más nuevo, o no se pudo traer',
    hint: 'Se queda el que había antes. La caja lo intenta más tarde sola.',
  },
};

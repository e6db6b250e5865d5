import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'el nombre «{path}» no se puede usar en todas las computadoras y teléfonos ({reason})',
    hint: 'Cambie el nombre del archivo: las letras sin acento, cifras, guiones y puntos siempre funcionan; nada de \\ : * ? " < > |, ni punto o espacio al final, ni nombres como "con" o "nul".',
  },
  PATH_COLLISION: {
    text: '«{path}» y «{other}» serían un solo nombre en computadoras que no distinguen mayúsculas de minúsculas',
    hint: 'Cambie el nombre de uno de los dos, o quítelo.',
  },
  TOO_MANY_FOLDERS: {
    text: 'hay más de {limit} carpetas en una parte',
    hint: 'Repártalas en varias partes, o guárdelas en un solo archivo (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'la descripción de la versión no es válida ({reason})',
    hint: 'No cambió nada. Pida a quien la hizo que la compruebe con "hotspot bundle verify" y la envíe otra vez.',
  },
  LIST_INVALID: {
    text: 'la lista de archivos no es válida ({reason}, en el byte {offset})',
    hint: 'No cambió nada. Pida a quien la hizo que la compruebe con "hotspot bundle verify" y la envíe otra vez.',
  },
  LIST_MISMATCH: {
    text: 'la lista de archivos de «{component}» no es la que se firmó ({reason})',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  TOC_INVALID: {
    text: 'la tabla de un paquete no es válida ({reason}, en el byte {offset}), así que ese paquete se deja fuera',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  PACK_HINT_INVALID: {
    text: 'una nota sobre dónde están los archivos no es válida ({reason}, en el byte {offset})',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  PATCH_INVALID: {
    text: 'un parche no es válido ({reason}, en el byte {offset}), así que se deja fuera',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  PATCH_HINT_INVALID: {
    text: 'una nota sobre parches no es válida ({reason}, en el byte {offset}), así que se dejan fuera',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  NEWS_INVALID: {
    text: 'las novedades de un espejo no son válidas ({reason}), así que sus archivos se leen uno por uno',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  FILE_SIZE_CHANGED: {
    text: 'un archivo cambió mientras se leía: se esperaban {expectedBytes}, llegaron {actualBytes}',
    hint: 'Cierre el programa que escribe en él y pruebe otra vez.',
  },
  NOT_A_BUNDLE: {
    text: 'esto no es un paquete de P2P Hotspot',
    hint: 'Los paquetes terminan en ".hotspot" y se hacen con "hotspot bundle create".',
  },
  BUNDLE_TRUNCATED: {
    text: 'el paquete está cortado: termina en el byte {offset}, antes que su contenido',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  BUNDLE_DAMAGED: {
    text: 'el paquete está dañado en el byte {offset}',
    hint: 'Copie el archivo otra vez, a otra memoria USB si hace falta, o haga el paquete de nuevo.',
  },
  NAME_NOT_ALLOWED: {
    text: 'el paquete contiene algo que no debe estar en un paquete: «{name}»',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'la entrada «{name}» del paquete no es un archivo simple como los de los paquetes',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
  ENTRY_DUPLICATE: {
    text: 'el paquete contiene «{name}» dos veces',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
  ENTRY_ORDER: {
    text: 'la entrada «{name}» del paquete no está en su lugar',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
  ENTRY_TOO_LARGE: {
    text: 'la entrada «{name}» del paquete es demasiado grande: {sizeBytes}, se permiten {limitBytes}',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'la entrada «{name}» no dio los {sizeBytes} que debía tener',
    hint: 'Algo la cambió mientras se escribía el paquete. Pruebe otra vez.',
  },
  TOO_MANY_ENTRIES: {
    text: 'el paquete tiene más de {limit} entradas',
    hint: 'No cambió nada. Pida a quien lo hizo que lo compruebe con "hotspot bundle verify" y lo envíe otra vez.',
  },
};

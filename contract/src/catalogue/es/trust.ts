import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: {
    text: 'El archivo no está bien formado ({reason})',
    hint: 'Cópielo otra vez desde donde vino.',
  },
  JSON_NOT_CANONICAL: {
    text: 'El archivo cambió en el camino: no está escrito de la única manera en que debe estarlo',
    hint: 'Cópielo otra vez desde donde vino. Quizá un editor o un conversor lo guardó de nuevo.',
  },
  KEY_INVALID: {
    text: 'Esto no es una clave que se pueda usar aquí',
    hint: 'Revise que se copió toda la clave: 64 letras y cifras.',
  },
  KEY_FILE_INVALID: {
    text: 'El archivo de clave está dañado o no es un archivo de clave ({reason})',
    hint: 'Tómelo de su copia de seguridad. No edite archivos de clave.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'La frase de contraseña no abre esta clave',
    hint: 'Pruebe otra vez; revise la distribución del teclado y Bloq Mayús. Si es correcta, quizá el archivo de clave está dañado: pruebe la copia de seguridad.',
  },
  METADATA_EXPIRED: {
    text: 'La firma «{role}» caducó el {expires}',
    hint: 'Consiga una versión más nueva. Operadores: firmen la versión otra vez.',
  },
  METADATA_FOREIGN: {
    text: 'El archivo «{role}» está firmado con claves en las que aquí no se confía',
    hint: 'Es de otro operador, o sus claves se revocaron. Consiga la versión del operador de esta caja.',
  },
  METADATA_FORK: {
    text: 'Dos archivos «{role}» distintos dicen ser la versión {version}',
    hint: 'Quizá dos portátiles publicaron sin saber uno del otro. Operadores: tomen la versión publicada más reciente y después publiquen la siguiente.',
  },
  METADATA_INVALID: {
    text: 'El archivo «{role}» está dañado o mal formado ({reason})',
    hint: 'Copie la versión otra vez desde donde vino.',
  },
  METADATA_MISMATCH: {
    text: 'El archivo «{role}» no concuerda con el resto de la versión ({what})',
    hint: 'La versión se copió a medias, o se mezclaron partes de dos versiones. Cópiela otra vez, entera.',
  },
  METADATA_MISSING: {
    text: 'Falta el archivo {name} en la versión',
    hint: 'Quizá la copia no está completa. Copie la versión otra vez, entera.',
  },
  METADATA_ROLLBACK: {
    text: 'Esta versión es más vieja que una vista antes ({role}: {offered}, antes {trusted})',
    hint: 'Consiga la versión más reciente. Nunca se pone una vieja sobre una nueva.',
  },
  METADATA_TOO_LARGE: {
    text: 'El archivo «{role}» es más grande de lo permitido ({maxBytes})',
    hint: 'El archivo está dañado o es malicioso. Consiga la versión de su operador.',
  },
  METADATA_UNSIGNED: {
    text: 'El archivo «{role}» tiene {valid} de las {threshold} firmas buenas que necesita',
    hint: 'Cambió después de firmarse, o todavía no está firmado por todos. Operadores: usen "hotspot bundle status".',
  },
  MINISIGN_INVALID: {
    text: 'La firma o la clave de minisign no concuerda ({reason})',
    hint: 'Use el archivo .minisig y el archivo .pub del mismo operador, y copie otra vez el archivo firmado.',
  },
  RECEIPT_INVALID: {
    text: 'El informe no se puede abrir ({reason})',
    hint: 'Está dañado, o se hizo para otro operador.',
  },
  ROLE_UNKNOWN: {
    text: 'Esta versión no tiene un canal {role}',
    hint: 'Revise los nombres de los canales que se siguen.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'Escribiendo en {label} un informe para el operador' },
  RECEIPT_WRITTEN: {
    text: '{label}: listo; lleva un informe para el operador',
    hint: 'Devuelva la memoria USB al operador cuando pueda. Solo el operador puede leerlo.',
  },
  RECEIPT_STICK_FULL: {
    text: 'En {label} no hay espacio para un informe',
    hint: 'Todo lo demás está bien: lo que trajo la memoria USB se tomó de todos modos. Borre de ella los archivos que no necesite.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: 'No se puede escribir en {label}, así que no lleva informe',
    hint: 'Todo lo demás está bien: lo que trajo la memoria USB se tomó de todos modos. Algunas memorias tienen un interruptor pequeño al lado.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'No se pudo escribir el informe en {label}',
    hint: 'Todo lo demás está bien: lo que trajo la memoria USB se tomó de todos modos. Si vuelve a pasar, use otra.',
  },
  DEVICE_KEY_LOST: {
    text: 'La clave con que la caja firma sus informes no se podía leer; la caja tiene una nueva',
    hint: 'Avise al operador, que desde ahora ve una caja nueva. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  CONSENTS_LOST: {
    text: 'No se podía leer si los informes están permitidos; decide otra vez el ajuste RECEIPTS',
    hint: 'La persona encargada puede permitirlos o prohibirlos de nuevo. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Los informes están activados: esta caja escribe en las memorias USB de su operador cómo le va. Solo el operador puede leerlo, y no dice nada de las personas.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Los informes están desactivados: esta caja no escribe nada para su operador en memorias USB.',
  },
};

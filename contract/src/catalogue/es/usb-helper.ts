import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'No queda espacio en {label}',
    hint: 'Use otra memoria, o borre archivos de esta en una computadora. No se perdió nada de lo que tenía.',
  },
  STICK_READ_ONLY: {
    text: 'No se puede escribir en {label}',
    hint: 'Busque un interruptor pequeño en la memoria y muévalo. Si no hay, use otra memoria.',
  },
  STICK_WRITE_FAILED: {
    text: 'Falló la escritura en {label}',
    hint: 'Póngala otra vez. Si vuelve a pasar, use otra memoria. No se perdió nada de lo que tenía.',
  },
  STICK_WRITE_REFUSED: {
    text: '{label} no está preparada para esto',
    hint: 'Prepare la memoria USB con "hotspot usb prepare", o en la página de estado.',
  },
  MARKER_INVALID: {
    text: 'No se entendió para qué debe servir la memoria USB',
    hint: 'Prepárela con una orden "hotspot" de la misma versión que la caja.',
  },
  STICK_MOUNT_FAILED: {
    text: 'No se puede abrir {label}',
    hint: 'Revise y repare la memoria en una computadora, o dele formato exFAT y copie otra vez la versión.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} tiene un formato que la caja no conoce',
    hint: 'Dele formato exFAT o FAT32 en una computadora y copie otra vez la versión.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} tiene formato {fileSystem}, que está desactivado en esta caja',
    hint: 'Use una memoria con formato exFAT o FAT32. Operadores: USB_EXT4=on permite ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} no se puede abrir con seguridad y se deja como está',
    hint: 'Al sistema de la caja le falta algo. Avise al operador.',
  },
};

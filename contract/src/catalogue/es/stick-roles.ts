import type { InThisLanguage } from '../catalogue.ts';
import type { stickRoleMessages } from '../en/stick-roles.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const stickRoleWords: InThisLanguage<typeof stickRoleMessages> = {
  BACKUP_INVALID: {
    text: 'La copia de seguridad no se puede abrir ({reason})',
    hint: 'Está dañada, o es de otra memoria USB. Pruebe otra memoria con copia, si hay una.',
  },
  BACKUP_WRITING: {
    text: 'Escribiendo en {label} una copia de seguridad de esta caja',
    hint: 'Deje puesta la memoria USB.',
  },
  BACKUP_WRITTEN: {
    text: 'En {label} hay una copia de seguridad de esta caja, y se leyó de nuevo para comprobarla',
    hint: 'Guarde la memoria USB en un lugar seguro, lejos de la caja.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: 'En {label} hay una copia de seguridad de esta caja, pero sin los archivos de la comunidad: ocupan {sizeBytes}, y caben {maxBytes}',
    hint: 'Copie los archivos de la comunidad con una computadora.',
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} tiene una copia de seguridad de otra caja; se dejó como está',
    hint: 'Use una memoria USB para cada caja. Si la copia vieja no hace falta, borre allí "hotspot-backup.sealed" con una computadora.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} tiene una copia de seguridad, y esta caja está vacía',
    hint: 'La persona encargada puede restaurarla aquí, con el PIN de esta caja y la frase de contraseña de la memoria.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} no devuelve la copia de seguridad que se escribió en ella',
    hint: 'La memoria USB falla, o es más pequeña de lo que dice. Use otra.',
  },
  BACKUP_MISSING: {
    text: 'En {label} no hay ninguna copia de seguridad',
    hint: 'Ponga la memoria USB en la que escribió su copia esta caja, o la anterior.',
  },
  BACKUP_DAMAGED: {
    text: 'La copia de seguridad de la memoria USB está dañada ({reason})',
    hint: 'No cambió nada. Pruebe otra memoria con copia, si hay una.',
  },
  BACKUP_RESTORED: {
    text: 'Se restauró la copia de seguridad: esta caja sigue donde estaba la tarjeta vieja',
    hint: 'Ponga una memoria USB con la versión más reciente.',
  },
  BACKUPS_LOST: {
    text: 'La lista de copias de seguridad que escribió esta caja se dañó y ahora está vacía',
    hint: 'Para seguir con una memoria de copia, borre antes en ella "hotspot-backup.sealed" con una computadora.',
  },
  RESTORE_LOST: {
    text: 'La copia de seguridad que se iba a restaurar se dañó en esta tarjeta',
    hint: 'Restáurela otra vez. Si vuelve a pasar, la tarjeta falla: use otra.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'Esta caja ya tiene una versión; una copia de seguridad solo va en una tarjeta vacía',
    hint: 'No cambió nada. Para restaurar una copia, escriba el programa en una tarjeta nueva.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'La copia de seguridad es de una caja de otro operador (raíz de confianza {rootFingerprint})',
    hint: 'No cambió nada. Pregunte al operador de esta caja.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'La copia de seguridad confía en la raíz {rootFingerprint}',
    hint: 'Compárela con la que le dio el operador. Si es la misma, confírmela y restaure otra vez.',
  },
  PASSPHRASE_WRONG: {
    text: 'La frase de contraseña no abre esta copia de seguridad',
    hint: 'Pruebe otra vez; revise la distribución del teclado y Bloq Mayús.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Demasiadas frases de contraseña equivocadas: espere {seconds} segundos',
    hint: 'Después pruebe otra vez.',
    plural: {
      of: 'seconds',
      one: {
        text: 'Demasiadas frases de contraseña equivocadas: espere un segundo',
        hint: 'Después pruebe otra vez.',
      },
    },
  },
  STEWARD_ENROLLED: {
    text: '{label} es la primera memoria USB de una persona encargada que esta caja encontró; desde ahora la conoce',
    hint: '¿No era su memoria? Entonces otra persona registró la suya: avise al operador.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: 'La caja conoce una memoria USB más de una persona encargada: {label}',
    hint: '¿No fue usted? Ponga su propia memoria y toque «olvidar otras memorias».',
  },
  STEWARDS_FORGOTTEN: {
    text: 'La caja conoce solo las memorias USB de personas encargadas que están puestas ahora; olvidó todas las demás',
  },
  STEWARDS_LOST: {
    text: 'La lista de memorias USB de personas encargadas se dañó y ahora está vacía',
    hint: 'Ponga pronto su memoria: la primera que la caja encuentra queda registrada.',
  },
  STEWARD_KNOWN: {
    text: '{label} es la memoria USB de una persona encargada que esta caja conoce',
    hint: 'Durante diez minutos después de ponerla, la caja hace lo que necesita a alguien delante de ella.',
  },
  STEWARD_UNKNOWN: {
    text: '{label} es la memoria USB de una persona encargada que esta caja no conoce',
    hint: 'Una persona encargada cuya memoria conoce la caja puede darle a conocer también esta: con el PIN, y con su propia memoria puesta primero.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'En {label} hay un PIN nuevo',
    hint: 'Saque la memoria USB y lea el archivo "hotspot-pin.txt" con un teléfono o una computadora. El PIN viejo ya no sirve.',
  },
  STEWARD_PIN_RENEWED: {
    text: 'El PIN se cambió por uno nuevo, que está en la memoria USB {label} de la persona encargada',
    hint: '¿No fue usted? Entonces alguien tiene su memoria, o una copia: avise al operador.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} pide un PIN nuevo, pero el PIN de esta caja se pone desde fuera (ADMIN_PIN)',
    hint: 'Pida el PIN a quien instaló la caja, o que quite el ajuste ADMIN_PIN.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN de la caja «{name}»: {pin}',
    hint: 'Escríbalo en la página de la caja cuando pida un PIN. Los PIN anteriores ya no sirven. Borre este archivo cuando sepa el PIN, y guarde bien la memoria.',
  },
  PRESENCE_REQUIRED: {
    text: 'La caja debe estar segura de que una persona encargada está delante',
    hint: 'Ponga ahora una memoria USB de persona encargada que la caja conozca, y pruebe otra vez en menos de diez minutos. ¿Todavía no hay? El operador la hace con "hotspot usb prepare --steward".',
  },
  STICK_UNKNOWN: {
    text: 'Esta memoria USB ya no está puesta',
    hint: 'Póngala, espere hasta que la caja la haya revisado, y pruebe otra vez.',
  },
  STICK_NOT_STEWARD: {
    text: '{label} no es la memoria USB de una persona encargada',
    hint: 'Operadores: usen "hotspot usb prepare --steward" con la memoria.',
  },
  RELAY_PREPARING: {
    text: 'Preparando {label} para el próximo pueblo: {percent} %',
    hint: 'Déjela puesta. Si la saca, la caja sigue cuando vuelva.',
  },
  RELAY_WRITING: {
    text: 'Escribiendo {label} para el próximo pueblo: {percent} %',
    hint: 'Déjela puesta. Si la saca, la caja sigue cuando vuelva.',
  },
  RELAY_VERIFYING: {
    text: 'Leyendo {label} de nuevo para estar seguros: {percent} %',
    hint: 'Déjela puesta. Si la saca, la caja sigue cuando vuelva.',
  },
  RELAY_READY: {
    text: '{label} está lista para el próximo pueblo: {releases}',
    hint: 'Sáquela y póngala en la próxima caja.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} está lista para el próximo pueblo: {releases}, sin {components}, que esta caja no tiene',
    hint: 'Las cajas iguales toman de ella todo lo que necesitan. Una caja de otro tipo esperará el resto de otra memoria USB.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} tiene {releases}, pero {files} archivos están dañados en esta caja y no se copiaron',
    hint: 'Ponga una memoria USB con esta versión, para que la caja se repare; después ponga esta otra vez.',
    plural: {
      of: 'files',
      one: {
        text: '{label} tiene {releases}, pero un archivo está dañado en esta caja y no se copió',
        hint: 'Ponga una memoria USB con esta versión, para que la caja se repare; después ponga esta otra vez.',
      },
    },
  },
  RELAY_NOTHING: {
    text: 'Esta caja todavía no tiene nada que pasar a {label}',
    hint: 'No tiene ninguna versión, o sabe de una más nueva que todavía no pudo tomar. Ponga primero la memoria USB más reciente.',
  },
  RELAY_FOREIGN: {
    text: '{label} lleva una versión de otro operador; se dejó como está',
    hint: 'Use otra memoria USB, o borre antes en ella la carpeta «hotspot» con una computadora.',
  },
  RELAY_NEWER: {
    text: '{label} dice que lleva algo más nuevo que lo que tiene esta caja; se dejó como está',
    hint: 'Mire lo que dice la caja de esta memoria USB. Si la versión que lleva está dañada, borre en ella la carpeta «hotspot» con una computadora.',
  },
  RELAY_NO_ROOM: {
    text: '{label} tiene {freeBytes} libres y necesita {neededBytes} para la nueva versión junto a lo que lleva',
    hint: 'Lo que llevaba todavía sirve. Use una memoria USB más grande, o borre en ella la carpeta «hotspot» con una computadora y póngala otra vez.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} no devuelve lo que se escribió en ella ({name})',
    hint: 'La memoria USB falla, o es más pequeña de lo que dice. Use otra.',
  },
};

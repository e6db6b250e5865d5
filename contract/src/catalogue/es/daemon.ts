import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'La caja está arrancando' },
  BOX_EMPTY: {
    text: 'Esta caja todavía no tiene contenido',
    hint: 'Ponga una memoria USB con una versión, o copie un archivo ".hotspot" a la caja.',
  },
  BOX_READY: { text: 'Todo está al día' },
  UPDATE_FOUND: { text: 'Hay algo nuevo: {releases}. Se está revisando' },
  UPDATE_COPYING: {
    text: 'Copiando {releases}',
    hint: 'Deje puesta la memoria. Si la saca, la caja sigue cuando vuelva.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Esperando el resto de {releases}: faltan {missingBytes}',
    hint: 'Ponga otra vez la memoria, u otra con esta versión. Lo copiado se conserva.',
  },
  UPDATE_STAGED: { text: 'Ya se copió todo de {releases}', hint: 'Puede sacar la memoria.' },
  UPDATE_SWITCHING: { text: 'Cambiando a {releases}' },
  UPDATE_ON_PROBATION: { text: 'Comprobando que {releases} funciona' },
  UPDATE_APPLIED: { text: 'Listo: {releases} está en uso' },
  UPDATE_REVOKED: {
    text: '{releases} ya no está en las firmas más nuevas, y se abandona',
    hint: 'El operador cambió sus claves o publicó algo más nuevo. Ponga la memoria USB más reciente.',
  },
  UPDATE_ROLLED_BACK: {
    text: 'Se abandonó {releases}; la caja volvió a lo que tenía antes',
    hint: 'No cambió nada: lo que había aquí sigue aquí.',
  },
  ROLLBACK_SWITCHING: { text: 'Volviendo a {releases}' },
  ROLLBACK_DONE: { text: 'Se volvió a {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'La parte «{component}» de la nueva versión no funciona ({file}); la caja volvió a lo que tenía antes',
    hint: 'Avise al operador. La versión se intenta una vez más; después espera hasta que alguien ponga otra vez la memoria USB o toque «buscar otra vez».',
  },
  ROOT_EXPIRED: {
    text: 'La raíz de confianza caducó el {expires}, hace más de un año',
    hint: 'Consiga una versión con una raíz de confianza más nueva. Operadores: usen "hotspot trust rotate" y publiquen otra vez.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'La versión es más nueva que lo que había, pero sus firmas caducaron ({roles})',
    hint: 'Se aceptó de todos modos. Operadores: firmen la versión otra vez.',
  },
  SOURCE_CHECKING: { text: 'Mirando {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} tiene algo nuevo: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} no tiene nada más nuevo que lo que hay aquí' },
  SOURCE_OLDER: {
    text: '{label} es más vieja que lo que hay aquí',
    hint: 'No hay que hacer nada. Todavía puede servir para reparar archivos.',
  },
  SOURCE_GONE: { text: 'Se sacó {label}', hint: 'Póngala otra vez: la caja sigue donde estaba.' },
  SOURCE_READ_FAILED: {
    text: 'Una parte de {label} no se puede leer ({name})',
    hint: 'Quizá la memoria falla, o la corriente es débil. Pruebe con otra memoria.',
  },
  SOURCE_FILE_MISSING: {
    text: 'A {label} le falta el archivo {name}',
    hint: 'Copie la versión otra vez a la memoria USB, desde donde vino, o use otra.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'En {label}, {name} no es un archivo corriente',
    hint: 'Una versión solo tiene archivos corrientes. Haga la memoria USB de nuevo.',
  },
  SOURCE_DAMAGED: {
    text: '{label} está dañada: {name} no es lo que se firmó',
    hint: 'Copie la versión otra vez a la memoria USB, desde donde vino, o use otra.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} todavía no está completa',
    hint: 'Si aún se está copiando, espere. Si no, cópiela otra vez.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} viene de un operador en quien esta caja no confía',
    hint: 'Use una versión del operador de esta caja. Operadores: la huella de su raíz de confianza no es la que esta caja conoce.',
  },
  ROOT_OFFERED: {
    text: 'Esta caja todavía no confía en nadie. Hay una versión; su raíz de confianza es {rootFingerprint}',
    hint: 'Compárela con lo que le dijo el operador y confírmela en la página de estado.',
  },
  ROOT_NOT_OFFERED: {
    text: 'Aquí no hay ninguna versión con esta raíz de confianza',
    hint: 'Ponga la memoria USB, espere hasta que se haya revisado, y compare la huella otra vez.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'Esta caja ya confía en otro operador',
    hint: 'Una caja es de un solo operador. Para dársela a otro hay que borrar su estado.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT no es la raíz de confianza que esta caja conoce',
    hint: 'La caja se queda con {trusted}. Ponga eso en TRUST_ROOT, o déjelo vacío.',
  },
  TRUST_REBUILT: {
    text: 'Lo que la caja sabía de la confianza no se podía leer y se rehízo a partir de su contenido',
    hint: 'No se perdió nada. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  CHANNEL_HELD: {
    text: 'No se toma la versión {counter} de «{channel}»: la persona encargada conserva lo que hay aquí',
    hint: 'La persona encargada puede seguir otra vez al operador en la página de estado.',
  },
  CHANNEL_PINNED: {
    text: 'No se toma la versión {counter} de «{channel}»: la persona encargada quiere la versión {pinned} y ninguna otra',
    hint: 'La persona encargada puede seguir otra vez al operador en la página de estado.',
  },
  CHANNEL_UNKNOWN: {
    text: 'Esta caja no sigue un canal «{channel}»',
    hint: 'Revise el nombre; UPDATE_CHANNELS dice cuáles sigue la caja.',
  },
  COUNTER_PASSED: {
    text: 'La versión {counter} de «{channel}» ya no puede venir: la {trustedCounter} estuvo aquí',
    hint: 'Para conservar lo de antes, primero vuelva a ello y después retenga el canal.',
  },
  RELEASE_HELD: {
    text: 'La versión {counter} de «{channel}» se deja aparte, porque la persona encargada volvió atrás',
    hint: 'Toque «buscar otra vez» para tomarla de todos modos, o espere una versión más nueva.',
  },
  RELEASE_WITHDRAWN: {
    text: 'El operador retiró la versión {counter} de «{channel}»; la {least} o más nuevas son buenas',
    hint: 'Consiga la versión más reciente.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'El operador retiró la parte «{component}» de «{channel}» ({counter}; {least} o más nuevas son buenas)',
    hint: 'Consiga la versión más reciente.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'La versión {counter} de «{channel}» está sospechosamente lejos de la {trustedCounter}',
    hint: 'Ningún operador honesto se salta tantos números. Quizá una clave está en malas manos: avise al operador.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'En «{channel}», la parte «{component}» tiene el número {counter}, sospechosamente lejos de {trustedCounter}',
    hint: 'Ningún operador honesto se salta tantos números. Quizá una clave está en malas manos: avise al operador.',
  },
  RELEASE_ROLLBACK: {
    text: 'La versión {counter} de «{channel}» es más vieja que la {trustedCounter}, que estuvo aquí',
    hint: 'Desde fuera no se puede volver a una versión vieja. Operadores: publiquen el contenido viejo con un número nuevo.',
  },
  COMPONENT_ROLLBACK: {
    text: 'En «{channel}», la parte «{component}» tiene el número {counter}, menor que {trustedCounter}',
    hint: 'La colección se publicó desde una copia vieja. Operadores: traigan la copia más reciente de la colección y publiquen otra vez.',
  },
  RELEASE_FORKED: {
    text: 'Dos versiones distintas de «{channel}» dicen ser la número {counter}',
    hint: 'Operadores: dos copias de una colección publicaron cada una por su cuenta. Publiquen el número siguiente desde la copia más reciente.',
  },
  RELEASE_QUARANTINED: {
    text: 'La versión {counter} de «{channel}» no funcionó aquí y se deja aparte',
    hint: 'Ponga otra vez la memoria USB para probar de nuevo, toque «buscar otra vez», o espere una versión más nueva.',
  },
  RELEASE_INCONSISTENT: {
    text: 'La versión se contradice (archivo {sha256})',
    hint: 'El error se cometió donde se hizo la versión. Operadores: háganla otra vez y compruébenla con "hotspot bundle verify".',
  },
  STORE_FULL: {
    text: 'El disco de la caja está lleno',
    hint: 'No cambió nada: lo que había aquí sigue aquí.',
  },
  STORE_IO_FAILED: {
    text: 'El disco de la caja no funciona bien',
    hint: 'Quizá falla la tarjeta de memoria: guarde una copia de lo importante y use pronto otra tarjeta.',
  },
  STORE_READ_ONLY: {
    text: 'No se puede escribir en el disco de la caja',
    hint: 'Lo que hay aquí se sigue ofreciendo, pero no puede venir nada nuevo. Reinicie la caja. Si no cambia, la tarjeta de memoria llegó a su fin: use otra.',
  },
  STORE_DAMAGED: {
    text: 'Un archivo de la caja está dañado ({file})',
    hint: 'Toque «comprobar todo», con una memoria USB con esta versión puesta.',
  },
  SPACE_TOO_SMALL: {
    text: 'No hay espacio: hacen falta {neededBytes} y hay {freeBytes} libres',
    hint: 'Use una tarjeta más grande, o pida al operador una versión más pequeña. No se cambió nada. Las partes más grandes: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'No hay espacio para tantos archivos: hacen falta {neededFiles} y caben {freeFiles}',
    hint: 'Use una tarjeta más grande, o pida al operador menos archivos y más grandes. No cambió nada. Las partes más grandes: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'Un archivo ya no se puede leer y no se muestra más: {path}',
    hint: 'Ponga una memoria USB con esta versión: la caja se repara sola.',
  },
  FILE_REPAIRED: { text: 'Se reparó un archivo dañado: {path}' },
  ALREADY_RUNNING: {
    text: 'Otro servicio (daemon) ya trabaja en estas carpetas',
    hint: 'Pare primero el otro, o dele a este sus propias carpetas.',
  },
  NO_PREVIOUS_GENERATION: {
    text: 'No hay nada a lo que volver',
    hint: 'Se puede volver atrás después de la segunda versión.',
  },
  PIN_WRONG: { text: 'El PIN no es correcto', hint: 'Pruebe otra vez.' },
  PIN_LOCKED: {
    text: 'Demasiados PIN equivocados',
    hint: 'Espere {seconds} segundos y pruebe otra vez.',
    plural: {
      of: 'seconds',
      one: { text: 'Demasiados PIN equivocados', hint: 'Espere un segundo y pruebe otra vez.' },
    },
  },
  SESSION_INVALID: { text: 'La sesión terminó', hint: 'Escriba el PIN otra vez.' },
  REQUEST_INVALID: { text: 'A la petición le falta «{name}» o tiene allí otra cosa' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse, paso a paso' },
  PAGE_MANYVERSE_INSTALL: { text: 'Instale Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: {
    text: 'Descárguela, abra el archivo y permita que el teléfono la instale.',
  },
  PAGE_MANYVERSE_START: { text: 'Haga su cuenta' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Abra Manyverse. Lea las primeras páginas y toque «Crear cuenta» (Create account).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Abra el menú de arriba, «Mi perfil» (My profile), «Editar perfil» (Edit profile). Ponga un nombre y una imagen que sus amigos conozcan. Toque «Guardar» (Save).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'Su cuenta está solo en este teléfono',
    hint: 'No hay contraseña, y nadie puede devolverle la cuenta. Abra «Ajustes» (Settings), «Copia de seguridad» (Backup), «Mostrar frase de recuperación» (Show Recovery Phrase). Escriba las palabras en papel y no se las muestre a nadie.',
  },
  PAGE_MANYVERSE_ONE_PHONE: { text: 'No use la misma cuenta en dos teléfonos: eso la rompe.' },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Abra «Conexiones» (Connections)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Toque la pestaña «Conexiones» (Connections). Si hay un botón «Abrir el panel de conexiones» (Open Connections Panel), tóquelo también.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'La señal de Wi-Fi debe estar encendida. No hacen falta Bluetooth ni Internet.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Siga aparatos de este Wi-Fi' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'Usted ve teléfonos de este Wi-Fi que tienen Manyverse abierto. Toque uno que conozca y luego «Conectar y seguir» (Connect and follow). Si eso no está: «Abrir perfil» (Open profile) y luego «Seguir» (Follow).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'Su amigo hace lo mismo con el teléfono de usted.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: '¿No hay nadie? Los dos teléfonos deben estar en este Wi-Fi, con Manyverse abierto. Espere un minuto.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Espere la primera vez' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'Ahora el teléfono trae lo que escribieron sus amigos. Puede tardar muchos minutos. Deje Manyverse abierto y quédese en este Wi-Fi.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: {
    text: 'Puede parecer que la aplicación está parada. No la cierre.',
  },
  PAGE_MANYVERSE_FRIENDS: { text: 'Siga a amigos' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'En lo que lee, toque el nombre de una persona y luego «Seguir» (Follow). Desde entonces su teléfono trae lo que esa persona escribe.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Sin Internet puede leer y escribir en todo momento. Lo que escribe viaja cuando su teléfono y el de un amigo están en el mismo Wi-Fi.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'Lo que escribe en público no se puede retirar',
    hint: 'Otros guardan una copia. No escriba nada que pueda dañarle a usted o a otros.',
  },
  PAGE_FDROID: { text: 'F-Droid, paso a paso' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'F-Droid es solo para teléfonos y tabletas Android',
    hint: 'Aquí puede leer cómo se hace. Abra esta página otra vez en un teléfono Android.',
  },
  PAGE_FDROID_ALLOW: { text: 'Permita que el teléfono la instale' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Abra el archivo que descargó. El teléfono pregunta si su navegador puede instalar aplicaciones. Permítalo y toque «Instalar».',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'Cuando F-Droid instala su primera aplicación, el teléfono pregunta otra vez. Permítalo también para F-Droid.',
  },
  PAGE_FDROID_UPDATE: { text: 'Instale o actualice aplicaciones' },
  PAGE_FDROID_UPDATE_HOW: { text: 'Busque una aplicación en F-Droid, ábrala y toque «Instalar».' },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'Cuando vuelva a este Wi-Fi otro día, abra F-Droid otra vez: muestra qué aplicaciones tienen actualizaciones.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { pubPageMessages } from '../en/pub-pages.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const pubPageWords: InThisLanguage<typeof pubPageMessages> = {
  PAGE_PUB: { text: 'Mensajes' },
  PAGE_PUB_HOME: { text: 'Escriba mensajes aquí' },
  PAGE_PUB_LEAD: {
    text: 'Con la aplicación Manyverse usted se escribe con sus vecinos. La caja guarda lo que la gente escribe y lo pasa cuando llegan otros, también cuando usted no está.',
  },
  PAGE_PUB_AWAY: {
    text: 'La caja no pasa mensajes ahora',
    hint: 'El servicio que lo hace no responde. Los teléfonos de este Wi-Fi que tienen Manyverse abierto se encuentran igual. Si sigue así, avise a la persona encargada.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'Esta caja no pasa mensajes: eso está apagado',
    hint: 'Los teléfonos de este Wi-Fi que tienen Manyverse abierto se encuentran igual. La persona encargada puede encenderlo.',
  },
  PAGE_PUB_HOW: { text: 'Qué hay que tocar' },
  PAGE_PUB_HOW_GET: { text: 'Consiga Manyverse, si todavía no la tiene, y haga su cuenta.' },
  PAGE_PUB_HOW_OPEN: {
    text: 'Abra Manyverse aquí, en este Wi-Fi. Toque la pestaña «Conexiones» (Connections). La señal de Wi-Fi debe estar encendida.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'Después de unos segundos la lista muestra esta caja: «{name}». Tóquela y luego «Conectar y seguir» (Connect and follow). Si eso no está: «Conectar» (Connect), luego «Abrir perfil» (Open profile) y «Seguir» (Follow).',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'Deje Manyverse abierto. La caja le sigue sola, toma lo que usted escribió y le da lo que escribieron otros.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'Cuando vuelva otro día, abra Manyverse en este Wi-Fi. Se conecta solo.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'Esta caja participa: se llama «{name}»',
    hint: 'Tóquela como toca a un amigo, y sígala. Así sus mensajes llegan a gente que no está aquí ahora.',
  },
  PAGE_PUB_WALK_MORE: { text: 'La caja y los mensajes de usted' },
  PAGE_PUB_HERE: { text: 'Quién está aquí ahora' },
  PAGE_PUB_HERE_NOBODY: { text: 'Nadie tiene Manyverse abierto aquí ahora.' },
  PAGE_PUB_HERE_COUNT: {
    text: '{count} personas están conectadas a la caja',
    plural: { of: 'count', one: { text: '1 persona está conectada a la caja' } },
  },
  PAGE_PUB_HERE_MORE: { text: 'y {count} más' },
  PAGE_PUB_HERE_ROOM: { text: 'desde lejos' },
  PAGE_PUB_HERE_NAMES: {
    text: 'Cada uno elige su propio nombre. Mire las letras que van detrás para estar seguro de quién es.',
  },
  PAGE_PUB_LAST: { text: 'El último mensaje llegó: {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'Todavía no ha llegado ningún mensaje' },
  PAGE_PUB_KEPT: {
    text: 'La caja guarda {messages} mensajes de {count} personas',
    plural: { of: 'count', one: { text: 'La caja guarda {messages} mensajes de 1 persona' } },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'Mirar otra vez' },
  PAGE_PUB_BOX: { text: 'Cómo se llama la caja' },
  PAGE_PUB_ID: { text: 'Su identificador' },
  PAGE_PUB_ID_WHY: {
    text: 'Nadie más tiene este identificador. Si el nombre está dos veces en su lista, tome el que tiene este.',
  },
  PAGE_PUB_ADDRESS: { text: 'Su dirección' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'Manyverse encuentra la caja sin ella. Una aplicación que pide la dirección de un "pub" toma esta: escrita, copiada o escaneada.',
  },
  PAGE_PUB_QR: {
    text: 'Código QR: dirección de esta caja para aplicaciones que intercambian mensajes',
  },
  PAGE_PUB_PUBLIC: {
    text: 'Lo que escribe en público no se puede retirar',
    hint: 'Todos los que pasan por aquí lo pueden leer y guardar, con su nombre, para siempre; la caja lo pasa a otros. Los mensajes privados solo los pueden leer aquellos a quienes usted los envía, pero otros ven que envió algo. No escriba nada que pueda dañarle a usted o a otros.',
  },
  PAGE_PUB_WORLD: { text: 'Con el mundo' },
  PAGE_PUB_WORLD_HOW: {
    text: 'Mientras esta caja tiene Internet, también intercambia mensajes con la gente de esta sala.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: 'Ahora hay otros {count} en la sala',
    plural: { of: 'count', one: { text: 'Ahora hay 1 más en la sala' } },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'La caja lo intenta de nuevo en {count} segundos',
    plural: { of: 'count', one: { text: 'La caja lo intenta de nuevo en 1 segundo' } },
  },

  PAGE_PUB_STEWARD: { text: 'Mensajes de la gente' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'Si la caja pasa mensajes, cuánto puede escribir la gente, y a quién deja entrar.',
  },
  PAGE_PUB_NOW: { text: 'Cómo está ahora' },
  PAGE_PUB_SPACE: {
    text: 'Los mensajes ocupan {messageBytes}, las imágenes y los archivos {blobBytes}',
  },
  PAGE_PUB_SPACE_FREE: {
    text: 'Hay {freeBytes} libres; de eso, {reserveBytes} quedan siempre libres',
  },
  PAGE_PUB_ROOM_NONE: { text: 'Sin sala: los mensajes quedan entre la gente que pasa por aquí' },
  PAGE_PUB_FROM_SETTING: { text: 'Lo dice un ajuste (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'Lo dijo una persona encargada' },
  PAGE_PUB_OFF: { text: 'Apagar los mensajes' },
  PAGE_PUB_OFF_WHAT: {
    text: 'La caja no deja entrar a nadie y no pasa nada. Lo que guarda se queda, hasta que usted los encienda otra vez.',
  },
  PAGE_PUB_ON: { text: 'Encender los mensajes' },
  PAGE_PUB_ON_WHAT: {
    text: 'La gente de este Wi-Fi que tiene Manyverse intercambia por la caja lo que escribe.',
  },
  PAGE_PUB_NAME: { text: 'Nombre de la caja en las aplicaciones' },
  PAGE_PUB_NAME_NEW: { text: 'Nombre nuevo' },
  PAGE_PUB_NAME_HOW: {
    text: 'La gente lo busca en su lista. Todos lo pueden leer, también los viejos, para siempre. Nada de nombres de personas ni de lugares que nadie deba conocer.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'Cambiar el nombre' },
  PAGE_PUB_NAME_SURE: { text: '¿Llamar a la caja «{name}» para todos?' },
  PAGE_PUB_NAME_WHAT: {
    text: 'El nombre se publica. Usted puede cambiarlo otra vez, pero nunca retirarlo.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'Este no puede ser el nombre de la caja',
    hint: 'Escriba de 1 a 80 letras.',
  },
  PAGE_PUB_ROOM: { text: 'Sala' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'Una sala es un servidor en Internet donde se encuentran personas y cajas. No puede leer lo que ustedes se escriben en privado. Ve cuándo la caja está en Internet, y quién está ahí. Tome una solo si confía en su dueño.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'La sala viene de un ajuste (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'Invitación o dirección de una sala' },
  PAGE_PUB_ROOM_HOW: {
    text: 'Tal como se la dio quien tiene la sala. Una invitación sirve una vez, y no se muestra otra vez.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'Usar esta sala' },
  PAGE_PUB_ROOM_LEAVE: { text: 'No usar ninguna sala' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'Esto no es una invitación ni la dirección de una sala',
    hint: 'Cópiela entera, sin espacios.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: '{count} personas están bloqueadas',
    plural: { of: 'count', one: { text: '1 persona está bloqueada' } },
  },

  PAGE_PUB_PEOPLE: { text: 'Personas' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'De quién guarda mensajes la caja; primero quienes ocupan más espacio. Bloquee a quien escriba demasiado o haga daño a otros.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'De quién hay mensajes aquí' },
  PAGE_PUB_PEOPLE_FIND: { text: 'Nombre o identificador' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'Buscar' },
  PAGE_PUB_PEOPLE_NONE: { text: 'No hay nadie aquí, o nadie con ese nombre.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: 'Se muestran {shown} de {count}' },
  PAGE_PUB_NO_NAME: { text: 'sin nombre' },
  PAGE_PUB_FEED_FACTS: { text: '{messages} mensajes, {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'la caja sigue a esta persona' },
  PAGE_PUB_FEED_BLOCKED: { text: 'persona bloqueada' },
  PAGE_PUB_BLOCK: { text: 'Bloquear' },
  PAGE_PUB_UNBLOCK: { text: 'Dejar entrar otra vez' },
  PAGE_PUB_FOLLOW: { text: 'Seguir' },
  PAGE_PUB_DELETE_FEED: { text: 'Borrar y bloquear' },
  PAGE_PUB_DELETE_FEED_SURE: { text: '¿Borrar de esta caja todos los mensajes de «{name}»?' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'Desaparecen de esta caja, y la caja no toma nada más de esta persona. Los teléfonos que tienen los mensajes los guardan. Si deja entrar otra vez a la persona, los mensajes vuelven con su teléfono.',
  },
  PAGE_PUB_BY_ID: { text: 'Alguien que no está en la lista' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'Bloquee a una persona antes de que pase por aquí, o guarde y pase los mensajes de alguien que nunca pasó por aquí.',
  },
  PAGE_PUB_FEED_ID: { text: 'Identificador de la persona' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'Esto no es el identificador de una persona',
    hint: 'Empieza con @ y termina con .ed25519. Cópielo del perfil de la persona.',
  },
  PAGE_PUB_FLOOD: {
    text: 'escribió demasiado; la caja deja entrar otra vez a esta persona mañana, sola',
  },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'una persona encargada bloqueó a esta persona' },
  PAGE_PUB_BLOCKED: { text: 'Personas bloqueadas' },

  PAGE_PUB_FILES: { text: 'Imágenes y archivos' },
  PAGE_PUB_FILES_LEAD: {
    text: 'Lo que la gente envió con sus mensajes, primero lo más nuevo. La caja no lo muestra aquí: mire en Manyverse de qué se trata.',
  },
  PAGE_PUB_FILES_NONE: { text: 'No hay imágenes ni archivos.' },
  PAGE_PUB_FILE_OF: { text: 'lo envió {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'Borrar este archivo' },
  PAGE_PUB_DELETE_FILE_SURE: { text: '¿Borrar este archivo de la caja?' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'Desaparece de esta caja, y la caja no lo toma nunca más. Los teléfonos que lo tienen lo guardan.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'Un archivo que no está en la lista' },
  PAGE_PUB_FILE_BY_ID_HOW: {
    text: 'La caja no toma nunca el archivo con este identificador.',
  },
  PAGE_PUB_FILE_ID: { text: 'Identificador del archivo' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'Esto no es el identificador de un archivo',
    hint: 'Empieza con & y termina con .sha256.',
  },
  PAGE_PUB_DENIED: { text: 'Lo que no se toma nunca' },
  PAGE_PUB_ALLOW_FILE: { text: 'Permitirlo otra vez' },

  PAGE_PUB_LIMITS: { text: 'Cuánto puede escribir la gente' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'Para que nadie llene la tarjeta de la caja. Lo que pasa del límite de un día espera hasta el día siguiente.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'Guardar los límites' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'Personas nuevas en un día' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'Personas en total' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'Mensajes de una persona en un día' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: { text: 'Mensajes de una persona en un día, en megabytes' },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'Todos los mensajes, en megabytes' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'Una imagen o un archivo, en megabytes' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'Imágenes y archivos de una persona, en megabytes' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'Todas las imágenes y los archivos, en megabytes' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'Por encima de eso se van los más viejos.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'Este límite no puede ser así: {limit}',
    hint: 'Escriba un número de {least} a {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'Nada es distinto de antes' },

  PAGE_STEWARD_DONE_PUB: { text: 'Ya está hecho' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'Los mensajes están encendidos' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'Los mensajes están apagados' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'La caja tiene su nombre nuevo' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'La persona está bloqueada' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'La persona puede entrar otra vez' },
  PAGE_STEWARD_DONE_PUB_FEED: {
    text: 'Los mensajes están borrados, y la persona está bloqueada',
  },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'El archivo está borrado y no se tomará otra vez' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'Los nuevos límites valen desde ahora' },

  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'Encender o apagar los mensajes' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'Cambiar el nombre de la caja en las aplicaciones' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'Cambiar cuánto puede escribir la gente' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'Seguir a una persona' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'Bloquear a una persona' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'Dejar entrar otra vez a una persona' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'Borrar los mensajes de una persona' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'Borrar una imagen o un archivo' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'Permitir otra vez una imagen o un archivo' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'Elegir la sala de la caja' },
};

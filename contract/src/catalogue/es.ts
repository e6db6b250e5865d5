import { spanishAddRepository } from './es/add-repository.ts';
import { spanishAppPages } from './es/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** Spanish. Machine-made, reviewed by nobody (render.ts). */
export const spanish: Catalogue = {
  ...spanishAppPages,
  ...spanishAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'Una máquina tradujo este idioma y todavía nadie lo ha revisado. Lo que falta está en inglés.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'Ir al contenido' },
  PAGE_NAVIGATION: { text: 'Secciones' },
  PAGE_LANGUAGES: { text: 'Idiomas' },
  PAGE_FOOTER: { text: 'Todo lo que hay aquí viene de esta caja. Funciona sin Internet.' },
  PAGE_HOME: { text: 'Inicio' },
  PAGE_HOME_WELCOME: { text: 'Bienvenidos' },
  PAGE_HOME_LEAD: { text: 'Aplicaciones, libros, mapas y más. Gratis y sin Internet.' },
  PAGE_HOME_HERE: { text: 'Lo que hay aquí' },
  PAGE_HOME_NEWS: { text: 'Novedades' },
  PAGE_APPS: { text: 'Aplicaciones' },
  PAGE_INSTALLERS: { text: 'Instaladores' },
  PAGE_CONTENT: { text: 'Contenido' },
  PAGE_MAPS: { text: 'Mapas' },
  PAGE_STATUS: { text: 'Estado' },
  PAGE_HELP: { text: 'Ayuda' },
  PAGE_SEARCH: { text: 'Buscar' },
  PAGE_SEARCH_FIELD: { text: '¿Qué busca?' },
  PAGE_SEARCH_NOTHING: {
    text: 'No se encontró nada',
    hint: 'Pruebe con menos palabras o escríbalas de otra manera.',
  },
  PAGE_SEARCH_FOUND: { text: 'Encontrados: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Una parte de lo que hay en esta caja no se puede buscar ahora',
    hint: 'Búsquelo por su nombre en la lista de contenidos.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Esta versión vino sin textos para buscar',
    hint: 'Mire en las listas de aplicaciones, contenidos y mapas.',
  },
  SEARCH_BUSY: {
    text: 'Muchas personas están buscando ahora',
    hint: 'Inténtelo de nuevo en un momento.',
  },
  SEARCH_SLOW: {
    text: 'Esta búsqueda tarda demasiado',
    hint: 'Inténtelo con otras palabras, o con una palabra más.',
  },
  PAGE_LIBRARY_CLOSED: {
    text: 'Esta biblioteca no se puede abrir ahora',
    hint: 'Inténtelo en un minuto. Si sigue así, avise a la persona encargada.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Subtítulos' },
  PAGE_STATUS_NOW: { text: 'Ahora' },
  PAGE_STATUS_DETAILS: { text: 'Ver qué está haciendo la caja' },
  PAGE_STATUS_PROGRESS: { text: '{done} de {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Avance' },
  PAGE_STATUS_FILES: { text: '{done} de {total} archivos' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'faltan unos {minutes} min' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'falta menos de un minuto' },
  PAGE_STATUS_REFRESHING: { text: 'Esta página se renueva sola.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'Ahora no se sabe qué está haciendo la caja',
    hint: 'Todo lo que hay aquí se puede usar. Mire otra vez dentro de un minuto.',
  },
  STICK_READING: { text: 'Leyendo {label}', hint: 'Déjela puesta.' },
  STICK_CHECKING: { text: 'Revisando lo que hay en {label}', hint: 'Déjela puesta.' },
  STICK_COPYING: {
    text: 'Copiando de {label}',
    hint: 'Déjela puesta. Si la saca, la caja sigue cuando vuelva.',
  },
  STICK_WAITING_TURN: {
    text: '{label} espera hasta que la caja termine otra cosa',
    hint: 'Déjela puesta. Si la necesita ahora, sáquela y tráigala más tarde.',
  },
  STICK_WAITING_END: {
    text: 'Ya se copió todo de {label}. La caja lo está preparando',
    hint: 'Espere un momento: pronto la podrá sacar.',
  },
  STICK_WRITING: {
    text: 'Escribiendo en {label}',
    hint: 'No la saque ahora: se perdería lo que se está escribiendo.',
  },
  STICK_DONE: {
    text: 'Listo. Puede sacar {label}',
    hint: 'Llévela a la próxima caja, o guárdela para reparaciones.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Puede sacar {label}: la caja ya tiene todo lo que le sirve de ella',
    hint: 'Todavía falta algo. Ponga otra memoria USB con esta versión.',
  },
  STICK_NOTHING_NEW: {
    text: 'Puede sacar {label}: la caja ya lo tiene todo',
    hint: 'Si esperaba algo nuevo, pida al operador una más reciente.',
  },
  STICK_NOTHING_HERE: {
    text: 'Puede sacar {label}: no tiene nada para esta caja',
    hint: 'Una memoria para esta caja tiene una carpeta "hotspot", o un archivo que termina en ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} no se puede usar',
    hint: 'Sáquela. Pruebe con otra memoria o con otro puerto USB.',
  },
  BOX_STARTING: { text: 'La caja está arrancando' },
  BOX_EMPTY: {
    text: 'Esta caja todavía no tiene contenido',
    hint: 'Ponga una memoria USB con contenido, o copie un archivo ".hotspot" a la caja.',
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
  SOURCE_DAMAGED: {
    text: '{label} está dañada: {name} no es lo que se firmó',
    hint: 'Copie el contenido otra vez a la memoria, o use otra.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} viene de un operador en quien esta caja no confía',
    hint: 'Use contenido del operador de esta caja.',
  },
  PAGE_ERROR_RENEWED: {
    text: '«{component}» se está renovando',
    hint: 'No está aquí hasta que su nueva versión se haya copiado de la memoria USB. Vuelva a mirar en unos minutos. Todo lo demás sigue aquí.',
  },
  SOURCE_GONE: { text: 'Se sacó {label}', hint: 'Póngala otra vez: la caja sigue donde estaba.' },
  SOURCE_READ_FAILED: {
    text: 'Una parte de {label} no se puede leer ({name})',
    hint: 'Quizá la memoria falla, o la corriente es débil. Pruebe con otra memoria.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} todavía no está completa',
    hint: 'Si aún se está copiando, espere. Si no, cópiela otra vez.',
  },
  SPACE_TOO_SMALL: {
    text: 'No hay espacio: hacen falta {neededBytes} y hay {freeBytes} libres',
    hint: 'Use una tarjeta más grande, o pida al operador una versión más pequeña. No se cambió nada. Las partes más grandes: {largest}.',
  },
  ROOT_OFFERED: {
    text: 'Esta caja todavía no confía en nadie. Hay una versión; su raíz de confianza es {rootFingerprint}',
    hint: 'Compárela con lo que le dijo el operador y confírmela en la página de estado.',
  },
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
  STICK_MOUNT_FAILED: {
    text: 'No se puede abrir {label}',
    hint: 'Revise y repare la memoria en una computadora, o dele formato exFAT y copie otra vez la versión.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} tiene un formato que la caja no conoce',
    hint: 'Dele formato exFAT o FAT32 en una computadora y copie otra vez la versión.',
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
  PAGE_STATUS_MIRRORS: { text: 'Novedades desde Internet' },
  PAGE_STATUS_INSTALLERS: { text: 'Programas que la caja trae por sí misma' },
  PAGE_STATUS_MAPS: { text: 'Mapas que eligió esta comunidad' },
  PAGE_MAP_RECEIVED: { text: 'Recibido hasta ahora: {receivedBytes} de {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'Recibido este mes: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Vuelve a mirar: {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'PIN de la persona encargada' },
  PAGE_STEWARD_AWAY: {
    text: 'La caja no puede hacerlo ahora',
    hint: 'Espere un minuto y pruebe otra vez.',
  },
  PAGE_PULL: { text: 'Descargar ahora' },
  PAGE_PULL_LEAD: {
    text: 'La caja busca novedades en Internet enseguida y las descarga, durante un día también fuera de sus horas y por un enlace que se paga por datos. El límite mensual sigue contando.',
  },
  PAGE_PULL_ASKED: { text: 'La caja está buscando novedades.' },
  PAGE_CARRY: { text: 'Llevar esta versión a otra caja' },
  PAGE_CARRY_LEAD: {
    text: 'Un teléfono o un portátil puede llevarla a una caja sin Internet. Guarde el archivo y déselo a esa caja: por su Wi-Fi, o en una memoria USB, en la carpeta principal.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Descargar ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'Una descarga interrumpida sigue donde estaba, mientras la caja tenga la misma versión.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'La caja prepara el archivo: {percent} %. Puede tardar unos minutos.',
  },
  PAGE_CARRY_NONE: {
    text: 'Ahora no hay nada que llevar. Vuelva cuando la caja tenga una versión.',
  },
  PAGE_GIVE: { text: 'Dar una versión a esta caja' },
  PAGE_GIVE_LEAD: {
    text: 'Elija en este teléfono u ordenador un archivo cuyo nombre termine en ".hotspot". La caja solo lo acepta si lo firmó su operador. La persona encargada de la caja conoce el PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Archivo' },
  PAGE_GIVE_SEND: { text: 'Enviar' },
  PAGE_GIVE_STOP: { text: 'Parar' },
  PAGE_GIVE_STAY: {
    text: 'Deje esta página abierta hasta que todo esté enviado. Después de un corte, elija otra vez el mismo archivo: sigue donde estaba.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Este navegador tiene los scripts desactivados: después de un corte hay que enviar el archivo desde el principio.',
  },
  PAGE_GIVE_SENDING: { text: 'Enviando el archivo a la caja' },
  PAGE_GIVE_WAITING: { text: 'La caja no responde. Quédese en su Wi-Fi: el envío sigue solo.' },
  PAGE_GIVE_CUT: {
    text: 'No llegó todo el archivo a la caja',
    hint: 'Elija el mismo archivo y envíelo otra vez.',
  },
  PAGE_GIVE_STOPPED: { text: 'Parado. La caja no guarda nada del archivo.' },
  PAGE_GIVE_ARRIVED: {
    text: 'El archivo está aquí completo',
    hint: 'La caja lo comprueba ahora. Ya puede apagar el teléfono o dejar el Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Dar otro archivo' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Este archivo no es una versión',
    hint: 'Elija el archivo cuyo nombre termina en ".hotspot". La caja no guarda nada de este.',
  },
  UPLOAD_NO_ROOM: {
    text: 'No hay espacio para este archivo: hacen falta {neededBytes}, hay {freeBytes} libres',
    hint: 'Tráigalo en una memoria USB: así la caja solo necesita espacio para lo nuevo.',
  },
  UPLOAD_BUSY: {
    text: 'Ya se está enviando otro archivo a esta caja',
    hint: 'Espere a que esté aquí. Si quien lo envía se ha ido, pruebe otra vez en un minuto.',
  },
  UPLOAD_IN_USE: {
    text: 'La caja todavía copia del archivo que recibió antes',
    hint: 'Espere hasta que la página de estado diga que terminó, y envíe entonces este.',
  },
  UPLOAD_GONE: { text: 'La caja ya no tiene este archivo', hint: 'Envíelo desde el principio.' },
  UPLOAD_TOO_LONG: {
    text: 'Llegó más de lo que el archivo debía tener',
    hint: 'El archivo cambió mientras se enviaba. Envíelo otra vez.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'La caja no pudo escribir el archivo ({reason})',
    hint: 'Pruebe otra vez, o traiga el archivo en una memoria USB. Si no cambia, puede que la tarjeta de memoria esté fallando.',
  },
  PAGE_MAP_LOOK: { text: 'Abrir mapa' },
  PAGE_MAP_LOOK_NAMED: { text: 'Abrir mapa {name}' },
  PAGE_MAP_NAMED: { text: 'Mapa {name}' },
  PAGE_MAP_SEARCH: { text: 'Buscar un lugar' },
  PAGE_MAP_SEARCH_NONE: { text: 'No hay ningún lugar con ese nombre en este mapa.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lugares encontrados: {count}' },
  PAGE_MAP_BROKEN: { text: 'El mapa no se puede mostrar aquí. Puede descargar el archivo.' },
  PAGE_MAP_PART_BROKEN: { text: 'Algunas partes del mapa no se pueden mostrar.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Este navegador no puede mostrar el mapa. Descargue el archivo y ábralo en una app de mapas.',
  },
  PAGE_MAP_KEYS: {
    text: 'Mueva el mapa con un dedo, el ratón o las flechas. Más y menos cambian su tamaño.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Más grande' },
  PAGE_MAP_ZOOM_OUT: { text: 'Más pequeño' },
  PAGE_MAP_KIND_COUNTRY: { text: 'País' },
  PAGE_MAP_KIND_REGION: { text: 'Región' },
  PAGE_MAP_KIND_CITY: { text: 'Ciudad' },
  PAGE_MAP_KIND_TOWN: { text: 'Pueblo grande' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Pueblo' },
  PAGE_MAP_KIND_AREA: { text: 'Barrio' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montaña' },
  PAGE_MAP_KIND_WATER: { text: 'Agua' },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: {
    text: 'La caja está en el enjambre, con otros {peers}',
    plural: { of: 'peers', one: { text: 'La caja está en el enjambre, con otro más' } },
  },
  SWARM_ALONE: {
    text: 'La caja está en el enjambre y todavía no ha encontrado a nadie',
    hint: 'Otras cajas del mismo operador deben estar en Internet con el enjambre encendido. Puede tardar unos minutos.',
  },
  SWARM_STARTING: { text: 'La caja está entrando en el enjambre' },
  SWARM_OFF: { text: 'El enjambre está apagado' },
  SWARM_UNSUPPORTED: {
    text: 'El enjambre no funciona en este tipo de máquina ({platform})',
    hint: 'Todo lo demás de la caja funciona. El enjambre necesita un sistema de 64 bits (arm64 o x64) con glibc.',
  },
  SWARM_DAEMON_AWAY: { text: 'El enjambre espera al programa principal de la caja' },
  SWARM_NO_ROOT: {
    text: 'La caja todavía no sabe en quién confiar, así que no conoce su enjambre',
    hint: 'Traiga la primera versión en una memoria USB, ponga TRUST_ROOT, o nombre un enjambre en CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'El enjambre espera a que haya Internet',
    hint: 'La caja lo intenta de nuevo sola.',
  },
  SWARM_SETTING_BAD: {
    text: 'El enjambre no funciona: el ajuste {name} no es como debe ser',
    hint: 'Corríjalo. Hasta entonces la caja no le dice a nadie que existe, para que un secreto mal escrito no descubra nada.',
  },
  SWARM_UPLOAD_USED: {
    text: 'La caja ha dado los {megabytes} MB que puede dar al enjambre en un mes',
    hint: 'Todavía toma versiones de otros. Una persona encargada puede permitir más.',
  },
  SWARM_NO_TRUST: {
    text: 'El participante {label} tiene una versión, pero esta caja todavía no sabe en quién confiar',
    hint: 'Traiga la primera versión en una memoria USB, o ponga TRUST_ROOT. Después la caja toma sola las versiones del enjambre.',
  },
  SWARM_PEER_UNKNOWN: { text: 'Ese participante ya no está' },
  DFS_FOLDER_MISSING: {
    text: 'Falta el ajuste {name}',
    hint: 'Ponga en él una carpeta: HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR para leer, HOTSPOT_DFS_DIR para escribir.',
  },
  SERVE_BEGUN: {
    text: 'Se ofrecen {channels} de la raíz de confianza {rootFingerprint}, hasta Ctrl-C',
    hint: 'Las cajas con SWARM=on que confían en esta raíz lo encuentran solas. Deje esta computadora en Internet hasta que la primera caja tenga la versión: ella la pasa a las demás.',
  },
  SERVE_NODES: {
    text: 'Nodos en marcha, hasta Ctrl-C: {nodes}. Ponga SWARM_BOOTSTRAP={setting}',
    hint: 'Sus puertos UDP deben estar abiertos para las cajas.',
  },
  SERVE_UNSUPPORTED: {
    text: 'El enjambre no funciona en esta computadora ({platform})',
    hint: 'Necesita Linux de 64 bits con glibc, macOS o Windows. Si el comando se instaló como un solo paquete: npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'Lo que la persona encargada eligió para el enjambre se dañó y se perdió; deciden otra vez los ajustes',
  },
  DRIVE_NOBODY: {
    text: 'Todavía no ha respondido nadie por el disco compartido {label}',
    hint: 'Alguien que lo tenga debe estar en Internet. La caja lo intenta de nuevo sola.',
  },
  DRIVE_COPYING: { text: 'El disco compartido {label} se está copiando' },
  DRIVE_READY: {
    text: 'El disco compartido {label} está aquí. Ningún operador lo firmó: lo eligió esta misma comunidad',
  },
  DRIVE_AWAY: {
    text: 'El servicio que lee el disco compartido {label} no está',
    hint: 'Lo que ya está aquí se queda. Mire si funciona el servicio "dfs".',
  },
  DRIVE_NO_FOLDER: {
    text: 'La caja no tiene lugar para el disco compartido {label}',
    hint: 'Quien instaló la caja debe darle una carpeta para los archivos propios (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'El disco compartido {label} tiene {sizeBytes}, y puede ocupar {limitBytes}',
    hint: 'Quite archivos del disco compartido, o ponga DRIVE_QUOTA_MB más alto. Lo que ya está aquí se queda como está.',
  },
  DRIVE_TOO_MANY: {
    text: 'El disco compartido {label} tiene más de {files} archivos',
    hint: 'Quite archivos del disco compartido. Lo que ya está aquí se queda como está.',
  },
  DRIVE_NO_ROOM: {
    text: 'No hay espacio para el disco compartido {label}: hacen falta {neededBytes} y hay {freeBytes} libres',
    hint: 'Quite archivos del disco compartido. La caja deja algo de espacio libre para actualizaciones.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Archivos del disco compartido {label} que se dejaron fuera: {files}. Sus nombres no se pueden guardar',
    hint: 'Los nombres no deben tener "..", ni barra invertida, ni signos de control, y deben distinguirse en algo más que las mayúsculas.',
  },
  PAGE_STEWARD_ACT_SWARM: { text: 'Cambiar el enjambre' },
};

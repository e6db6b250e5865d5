import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  PAGE_SWARM: { text: 'Versiones de otras cajas por Internet' },
  PAGE_SWARM_AWAY: {
    text: 'El enjambre está encendido, y su servicio no responde',
    hint: 'Todo lo demás de la caja funciona. Si sigue así, avise a la persona encargada.',
  },
  PAGE_SWARM_PEERS: {
    text: 'En conexión con otros {count}',
    plural: { of: 'count', one: { text: 'En conexión con otro' } },
  },
  PAGE_SWARM_MONTH: {
    text: 'Este mes ({month}): dados {sentBytes}, tomados {receivedBytes}',
  },
  PAGE_SWARM_RATE: { text: 'Ahora, por segundo: dados {sentBytes}, tomados {receivedBytes}' },
  PAGE_SWARM_CHANNELS: { text: 'Se comparte: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'La caja no da nada más este mes' },
  PAGE_SWARM_BANNED: {
    text: 'Se echó a {count} porque malgastaban lo que tiene la caja',
    plural: { of: 'count', one: { text: 'Se echó a 1 porque malgastaba lo que tiene la caja' } },
  },
  PAGE_SWARM_PEER: {
    text: '{label}: dados {sentBytes}, tomados {receivedBytes}',
  },
  PAGE_SWARM_PEER_LIST: { text: 'Los otros' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Sus nombres se hacen de nuevo en cada arranque y no dicen nada de dónde están.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'Mientras esto está encendido, quien conozca la raíz de confianza pública de estas cajas puede hacer una lista de sus direcciones de Internet, también la de esta.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Los extraños quedan fuera: solo quien tiene el secreto de este enjambre encuentra esta caja.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'La persona encargada puede encenderlo o apagarlo.' },

  PAGE_DRIVE: { text: 'Los archivos propios de la comunidad' },
  PAGE_DRIVE_HOME: { text: 'Archivos que eligió esta misma comunidad' },
  PAGE_DRIVE_OPEN: { text: 'Abrirlo como sitio web' },
  PAGE_DRIVE_LEAD: {
    text: 'Vienen de un disco compartido (Hyperdrive) que eligió la comunidad. Ningún operador los comprobó ni los firmó.',
  },
  PAGE_DRIVE_KEY: { text: 'Dirección del disco compartido, que es su clave pública' },
  PAGE_DRIVE_HAS: { text: '{files} archivos, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Comparado con el disco compartido por última vez: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Solo el dueño del disco compartido responde por estos archivos',
    hint: 'Abra programas y aplicaciones de aquí solo si sabe de quién son.',
  },

  PAGE_SWARM_STEWARD: { text: 'Enjambre' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Si la caja toma versiones de otras cajas por Internet y les da las suyas, y cuánto.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'Esta caja no puede participar en un enjambre',
    hint: 'Su programa principal no habla de ninguno. Mire si sus programas son bastante nuevos.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'Un ajuste dice si está encendido (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'Una persona encargada dijo si está encendido' },
  PAGE_SWARM_ON: { text: 'Encender el enjambre' },
  PAGE_SWARM_ON_WHAT: {
    text: 'La caja toma por Internet versiones de cajas del mismo operador, y les da las suyas. No se confía en nada que el operador no haya firmado. La caja participa solo mientras puede usar Internet para actualizaciones.',
  },
  PAGE_SWARM_ON_SURE: { text: '¿Encender el enjambre?' },
  PAGE_SWARM_OFF: { text: 'Apagar el enjambre' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'La caja sale enseguida del enjambre, y ya no busca novedades del disco compartido de la comunidad. Lo que tiene se queda. Sigue tomando versiones de memorias USB, de espejos y de cajas cercanas.',
  },
  PAGE_SWARM_LIMITS: { text: 'Cuánto' },
  PAGE_SWARM_LIMITS_HOW: {
    text: '0 quiere decir: sin límite. Cuentan todos los otros juntos.',
  },
  PAGE_SWARM_UPLOAD: { text: 'Dar como máximo, en kilobits por segundo' },
  PAGE_SWARM_DOWNLOAD: { text: 'Tomar como máximo, en kilobits por segundo' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Dar como máximo, en megabytes al mes' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'Lo que la caja toma en un mes cuenta junto con todo lo que toma de Internet.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Guardar los límites del enjambre' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'Este límite no puede ser así: {limit}',
    hint: 'Escriba un número entero de 0 a {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Nada es distinto de antes' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'El enjambre está encendido' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'El enjambre está apagado' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'Los nuevos límites valen desde ahora' },
};

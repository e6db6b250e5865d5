import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'El mapa {label} todavía no se ha traído' },
  MAP_FETCHING: { text: 'Se está trayendo el mapa {label}' },
  MAP_READY: {
    text: 'El mapa {label} está aquí. Ningún operador lo firmó: lo eligió esta comunidad',
  },
  MAP_PIN_WRONG: {
    text: 'El mapa {label} no es el archivo que dice el enlace',
    hint: 'Alguien cambió el archivo, o el enlace es viejo. Pida uno nuevo a quien hizo el enlace, y cambie MAP_TILE_LINKS en los ajustes.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} no es un mapa que la caja conozca',
    hint: 'Ponga un enlace a un archivo en formato PMTiles (versión 3) o MBTiles. Si la red pide iniciar sesión, hágalo.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'El servidor del mapa {label} no dice su tamaño',
    hint: 'Tome el mapa de otro servidor.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'La caja no sabe la fecha, así que no puede asegurarse de quién le da el mapa {label}',
    hint: 'Sigue en cuanto la caja sepa la fecha. O ponga #sha256= y las 64 cifras del archivo detrás del enlace: entonces la fecha no importa.',
  },
  MAP_TOO_LARGE: {
    text: 'El mapa {label} tiene {sizeBytes}, y los mapas pueden ocupar {limitBytes} más',
    hint: 'Quite otro enlace de MAP_TILE_LINKS, ponga uno a un mapa más pequeño, o suba MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'No hay espacio para el mapa {label}: hacen falta {neededBytes} y hay {freeBytes} libres',
    hint: 'Quite otro enlace de MAP_TILE_LINKS, o ponga uno a un mapa más pequeño. La caja guarda algo de espacio para actualizaciones.',
  },
  MAP_MISSING: {
    text: 'No hay ningún mapa en {label}',
    hint: 'Revise el enlace en MAP_TILE_LINKS, o pida uno nuevo a quien lo hizo.',
  },
  MAP_REFUSED: {
    text: 'El servidor se niega a dar el mapa {label} (HTTP {status})',
    hint: 'Revise el enlace en MAP_TILE_LINKS, o tome el mapa de otro servidor.',
  },
  MAP_ANSWER_WRONG: {
    text: 'El servidor del mapa {label} no responde como debe ({reason})',
    hint: 'La caja lo intenta más tarde. Si sigue así, tome el mapa de otro servidor.',
  },
  MAP_NAME_TAKEN: {
    text: 'El mapa {label} no se puede guardar: una carpeta tiene el nombre {name} que la caja necesita',
    hint: 'Saque esa carpeta de la carpeta «maps» de sus propios archivos.',
  },
  MAP_NO_FOLDER: {
    text: 'La caja no tiene lugar para el mapa {label}',
    hint: 'Quien instaló la caja debe darle una carpeta para los archivos propios (HOTSPOT_LOCAL_DIR).',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { appPageMessages } from '../en/app-pages.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const appPageWords: InThisLanguage<typeof appPageMessages> = {
  PAGE_APPS_DAMAGED: {
    text: 'Aplicaciones que no se pueden mostrar: {count}',
    hint: 'Las demás se pueden usar. Avise al operador de esta caja.',
  },
  PAGE_APP_BACK: { text: 'Todas las aplicaciones' },
  PAGE_APP_FOR_NEW: { text: 'Para teléfonos nuevos (64 bits)' },
  PAGE_APP_FOR_OLD: { text: 'Para teléfonos más viejos (32 bits)' },
  PAGE_APP_FOR_INTEL_64: { text: 'Para Chromebooks y tabletas con Intel o AMD (64 bits)' },
  PAGE_APP_FOR_INTEL_32: { text: 'Para tabletas viejas con Intel o AMD (32 bits)' },
  PAGE_APP_FOR_ALL: { text: 'Para todos los teléfonos' },
  PAGE_APP_WHICH: {
    text: '¿No sabe cuál? Tome la primera. Si el teléfono dice que no sirve, tome la siguiente.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'Ninguna versión de esta aplicación es para Android {version}',
    hint: 'Este teléfono tiene esa versión. Todos los archivos están abajo, para otros teléfonos.',
  },
  PAGE_APP_COMPUTER: {
    text: 'Esta aplicación es para teléfonos y tabletas Android. Aquí puede guardar el archivo y llevarlo a uno.',
  },
  PAGE_APP_HOW: { text: 'Cómo instalarla, con dibujos' },
  PAGE_APP_PICTURES: { text: 'Imágenes' },
  PAGE_APP_PICTURE: { text: 'Imagen {number} de {name}' },
  PAGE_APP_ABOUT: { text: 'Qué es' },
  PAGE_APP_NEWS: { text: 'Novedades de la versión {version}' },
  PAGE_APP_OTHERS: { text: 'Otras versiones, también para teléfonos viejos' },
  PAGE_APP_SINCE: { text: 'En la lista desde el {date}' },
  PAGE_APP_PERMISSIONS: { text: 'Qué puede hacer' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'No pide nada que usted deba saber.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Permisos que aquí no se explican: {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Puede ver dónde está usted' },
  PAGE_PERMISSION_LOCATION_ALWAYS: { text: 'Puede ver dónde está usted, también en segundo plano' },
  PAGE_PERMISSION_CAMERA: { text: 'Puede usar la cámara' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Puede grabar sonido' },
  PAGE_PERMISSION_CONTACTS: { text: 'Puede leer o cambiar sus contactos' },
  PAGE_PERMISSION_MESSAGES: {
    text: 'Puede leer o enviar mensajes (SMS), lo que puede costar dinero',
  },
  PAGE_PERMISSION_CALLS: { text: 'Puede llamar, o ver con quién habla usted' },
  PAGE_PERMISSION_CALENDAR: { text: 'Puede leer o cambiar su calendario' },
  PAGE_PERMISSION_FILES: { text: 'Puede leer o cambiar fotos, música u otros archivos' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Puede leer y cambiar todos los archivos' },
  PAGE_PERMISSION_HEALTH: { text: 'Puede medir su cuerpo o sus movimientos' },
  PAGE_PERMISSION_APPS: { text: 'Puede ver qué aplicaciones tiene o usa' },
  PAGE_PERMISSION_INSTALL: { text: 'Puede pedir instalar o quitar otras aplicaciones' },
  PAGE_PERMISSION_CONTROL: {
    text: 'Puede mostrarse encima de otras aplicaciones o cambiar ajustes',
  },
  PAGE_PERMISSION_NEARBY: { text: 'Puede encontrar aparatos cercanos (Bluetooth, Wi-Fi, NFC)' },
  PAGE_PERMISSION_BACKGROUND: { text: 'Puede empezar sola, o trabajar sin que se vea' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Puede mostrar avisos' },
  PAGE_PERMISSION_NETWORK: { text: 'Puede usar Internet y el Wi-Fi' },
  PAGE_APP_TRAITS: { text: 'Lo que puede no gustarle' },
  PAGE_TRAIT_ADS: { text: 'Muestra publicidad' },
  PAGE_TRAIT_ALGORITHM: { text: 'Está firmada de una manera que ya no es segura' },
  PAGE_TRAIT_VULNERABLE: { text: 'Tiene un fallo de seguridad conocido' },
  PAGE_TRAIT_ADULT: { text: 'Puede mostrar cosas que no son para todos' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Su código fuente ya no es público' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Recomienda aplicaciones que no son software libre' },
  PAGE_TRAIT_ASSETS: { text: 'Tiene imágenes o sonidos que no son libres' },
  PAGE_TRAIT_PARTS: { text: 'Tiene partes que no son software libre' },
  PAGE_TRAIT_NEEDS: { text: 'Necesita otras aplicaciones que no son software libre' },
  PAGE_TRAIT_SERVICE: { text: 'Necesita un servicio que no es software libre' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Funciona con un solo servicio' },
  PAGE_TRAIT_TRACKING: { text: 'Informa de lo que usted hace' },
  PAGE_TRAIT_ORIGINAL: { text: 'La aplicación original no es software libre' },
  PAGE_FILE_CHECK: { text: 'Comprobar este archivo' },
  PAGE_FILE_CHECKSUM: { text: 'Suma de comprobación del archivo (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Quién lo firmó (SHA-256 del certificado)' },
  PAGE_SIGNER_KEPT: {
    text: 'Su operador conserva este firmante para esta aplicación: una versión de otra persona se retiene.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'Este no es el firmante que su operador conserva para la versión más nueva de esta aplicación.',
  },
  PAGE_LEVEL_NONE: { text: 'Su operador trajo este archivo. No está anotado de dónde viene.' },
  PAGE_LEVEL_0: {
    text: 'Vino del servidor de sus autores por una conexión protegida. No se pudo comprobar nada más.',
  },
  PAGE_LEVEL_1: { text: 'Su suma de comprobación es la que publica el servidor de sus autores.' },
  PAGE_LEVEL_2: { text: 'Lleva una firma, y es correcta.' },
  PAGE_LEVEL_3: {
    text: 'Lo firmaron los mismos que la versión anterior, o los que nombró su operador.',
  },
  PAGE_LEVEL_4: { text: 'Está firmado con una clave que su operador conoce y nombró.' },
  PAGE_CHECK: { text: 'Cómo comprobar un archivo' },
  PAGE_CHECK_HOW: {
    text: 'La suma de comprobación es la huella de un archivo. Abra una terminal donde está el archivo, escriba esta línea con el nombre del archivo en lugar de FILE, y compare todos los dígitos con los de esta página:',
  },
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'Viene de {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Más nuevo que la versión de la caja. La caja lo obtuvo de sus autores; está firmado por quien nombró el operador.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'En la versión del {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Nada de aquí se puede instalar en un iPhone o iPad',
    hint: 'Solo aceptan aplicaciones de la tienda de Apple. Los libros, películas y páginas de esta caja se abren en su navegador.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: '¿Es esto un iPad? Muchos dicen que son un Mac. Nada de aquí se puede instalar en un iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'Un Chromebook instala programas para Linux (.deb) después de activar Linux en sus ajustes. Muchos instalan también aplicaciones Android.',
  },
  PAGE_WHICH_WINDOWS: {
    text: '¿Cuál? Abra Configuración, Sistema, Información y mire "Tipo de sistema". Si dice ARM, tome el de ARM; si no, el de Intel y AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: '¿Cuál? Abra el menú de Apple y "Acerca de esta Mac". Si dice "Chip: Apple", tome el de ARM; si dice Intel, el de Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: '¿Cuál? Escriba "uname -m" en una terminal. Con x86_64 tome el de Intel y AMD de 64 bits, con aarch64 el de ARM de 64 bits.',
  },
  PAGE_WHICH_ANDROID: {
    text: '¿Cuál? Los teléfonos nuevos toman 64 bits (ARM), los más viejos 32 bits (ARM). Si uno no sirve, tome el otro.',
  },
  PAGE_FORMAT_DEB: { text: 'para Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'para Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'para cualquier Linux' },
  PAGE_SOURCES: { text: 'Instalar una aplicación de esta caja' },
  PAGE_SOURCES_LEAD: {
    text: 'Android pregunta antes de instalar una aplicación que no es de su propia tienda. Se hace así. En algunos teléfonos los nombres son un poco distintos.',
  },
  PAGE_SOURCES_WHICH: {
    text: '¿Qué Android tengo? Abra Ajustes, luego "Acerca del teléfono", y busque "Versión de Android".',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} a {last}' },
  PAGE_SOURCES_YOURS: { text: 'Este teléfono' },
  PAGE_SOURCES_SECURITY: {
    text: 'Abra Ajustes y luego "Seguridad". En algunos teléfonos es "Bloqueo y seguridad".',
  },
  PAGE_SOURCES_SWITCH: { text: 'Active "Orígenes desconocidos" y diga Aceptar.' },
  PAGE_SOURCES_OPEN: {
    text: 'Descargue la aplicación. Cuando esté completa, toque el aviso en lo alto de la pantalla.',
  },
  PAGE_SOURCES_ASKED: {
    text: 'El teléfono dice que este navegador no puede instalar aplicaciones. Toque "Ajustes".',
  },
  PAGE_SOURCES_ALLOW: { text: 'Active "Permitir desde esta fuente". Luego vuelva atrás.' },
  PAGE_SOURCES_INSTALL: { text: 'Toque "Instalar".' },
  PAGE_SOURCES_PROTECT: {
    text: 'Si Google Play Protect avisa porque no conoce la aplicación: toque "Más detalles" y luego "Instalar de todas formas".',
  },
  PAGE_SOURCES_SCAN: {
    text: 'Si Google Play Protect quiere analizar la aplicación, para lo que hace falta Internet: toque "Más detalles" y luego "Instalar sin analizar".',
  },
  PAGE_SOURCES_OFF: { text: 'Cuando termine, desactívelo otra vez.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'Android 14 y posteriores rechazan aplicaciones hechas para teléfonos muy viejos. Tome una versión más nueva de la aplicación.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'Si más tarde Android dice "Ajuste restringido": abra Ajustes, Aplicaciones, la aplicación, toque los tres puntos de arriba y luego "Permitir ajustes restringidos".',
  },
};

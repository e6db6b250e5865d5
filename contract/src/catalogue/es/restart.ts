import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'Reiniciar una parte' },
  PAGE_RESTART_LEAD: {
    text: 'Ayuda si la caja se porta raro. No se pierde nada de lo que hay en la caja.',
  },
  PAGE_RESTART_PORTAL: { text: 'Las páginas' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'Todas las páginas faltan durante unos segundos. Las descargas en marcha se cortan; la mayoría de los teléfonos las siguen después.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Reiniciar las páginas' },
  PAGE_RESTART_PORTAL_SURE: { text: '¿Reiniciar las páginas ahora?' },
  PAGE_RESTART_DAEMON: { text: 'La parte que trae las actualizaciones' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'La gente puede seguir leyendo y descargando. Una actualización en marcha se detiene y sigue sola. Se cierra la sesión de todas las personas encargadas.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Reiniciar las actualizaciones' },
  PAGE_RESTART_DAEMON_SURE: { text: '¿Reiniciar ahora la parte que trae las actualizaciones?' },
  PAGE_RESTART_ALONE: { text: 'Desde aquí no se pueden reiniciar las páginas de esta caja.' },
  PAGE_RESTART_UNDER_WAY: { text: 'Se está reiniciando' },
  PAGE_RESTART_WAIT: {
    text: 'Espere. Esta página sigue sola en {seconds} segundos. Si no, cárguela otra vez.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'Las páginas se reiniciaron' },
};

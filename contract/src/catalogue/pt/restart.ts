import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'Reiniciar uma parte' },
  PAGE_RESTART_LEAD: {
    text: 'Ajuda se a caixa se comporta de modo estranho. Nada do que está na caixa se perde.',
  },
  PAGE_RESTART_PORTAL: { text: 'As páginas' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'Todas as páginas somem por alguns segundos. Os downloads em andamento são cortados; a maioria dos celulares continua depois.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Reiniciar as páginas' },
  PAGE_RESTART_PORTAL_SURE: { text: 'Reiniciar as páginas agora?' },
  PAGE_RESTART_DAEMON: { text: 'A parte que traz as atualizações' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'As pessoas podem continuar lendo e baixando. Uma atualização em andamento pausa e continua sozinha. A sessão de todas as pessoas responsáveis é encerrada.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Reiniciar as atualizações' },
  PAGE_RESTART_DAEMON_SURE: { text: 'Reiniciar agora a parte que traz as atualizações?' },
  PAGE_RESTART_ALONE: { text: 'Daqui não se podem reiniciar as páginas desta caixa.' },
  PAGE_RESTART_UNDER_WAY: { text: 'Está reiniciando' },
  PAGE_RESTART_WAIT: {
    text: 'Espere. Esta página continua sozinha em {seconds} segundos. Se não, carregue-a de novo.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'As páginas foram reiniciadas' },
};

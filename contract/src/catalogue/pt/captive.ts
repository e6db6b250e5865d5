import type { InThisLanguage } from '../catalogue.ts';
import type { captiveMessages } from '../en/captive.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const captiveWords: InThisLanguage<typeof captiveMessages> = {
  PAGE_CAPTIVE_LEAD: {
    text: 'Você já está neste Wi-Fi. Aqui não há Internet. Você pode ler, jogar e baixar o que há nesta caixa.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'Você já está neste Wi-Fi. Você pode ler, jogar e baixar o que há nesta caixa, e usar a Internet dela por algum tempo.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Só olhar' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Abrir as páginas desta caixa' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'Esta janela pequena não consegue baixar. Abra este endereço no seu navegador:',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Toque no endereço e segure até aparecer "Copiar". Toque em "Copiar". Abra o seu navegador, por exemplo Chrome ou Firefox, e cole o endereço em cima.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Abrir no Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'Se nada abrir: toque em "Cancelar" em cima, depois em "Usar sem Internet". Abra o Safari e digite o endereço em cima.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'Se o nome não abrir, use os números:' },
  PAGE_CAPTIVE_QR: { text: 'Código QR de {address}, para um celular que está neste Wi-Fi' },
  PAGE_CAPTIVE_DATA: {
    text: 'Nada abre? Desligue os dados móveis enquanto estiver aqui. Celulares com dados móveis deixam de lado um Wi-Fi sem Internet.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Continuar conectado' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'Aqui não há Internet. Se você ficar, os outros aplicativos do celular também ficam sem Internet: sem mensagens e sem chamadas pela Internet, até você sair deste Wi-Fi.',
  },
  PAGE_CAPTIVE_STAY_HOURS: {
    text: 'O seu celular não pergunta de novo por {hours} horas.',
    plural: { of: 'hours', one: { text: 'O seu celular não pergunta de novo por uma hora.' } },
  },
  PAGE_CAPTIVE_STAY_DO: { text: 'Continuar conectado sem Internet' },
  PAGE_CAPTIVE_SHARE: { text: 'Usar a Internet' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'Você pode usar a Internet desta caixa por {minutes} minutos. Depois volte a esta página.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Você pode usar a Internet desta caixa por um minuto. Depois volte a esta página.',
      },
    },
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Usar a Internet agora' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'Depois disso, o celular pode dizer "Conexão limitada", "Sem acesso à Internet" ou perguntar se você quer continuar conectado. Toque em "Sim", "Conectar mesmo assim", "Sempre conectar" ou "Manter conexão Wi-Fi".',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'Depois disso, toque em "OK" ou "Concluído" em cima.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'O seu computador pode continuar dizendo "Sem Internet". É assim mesmo, e não faz mal.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'Você continua conectado',
    hint: 'Agora abra as páginas desta caixa. Se o celular perguntar, diga que quer ficar neste Wi-Fi.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'Você já pode usar a Internet',
    hint: 'Você ainda tem {minutes} minutos. Depois volte a esta página.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Você já pode usar a Internet',
        hint: 'Você ainda tem um minuto. Depois volte a esta página.',
      },
    },
  },
  PAGE_CAPTIVE_FORGET: { text: 'Não quero mais continuar conectado' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'O celular pergunta de novo, e usa os dados móveis para a Internet, se tiver.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'Isso não foi aceito',
    hint: 'Esta página ficou aberta tempo demais. Toque no botão de novo.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'A Internet desta caixa não pode ser usada agora',
    hint: 'Tente de novo em um minuto. As páginas desta caixa abrem sem ela.',
  },
  PAGE_CAPTIVE_NAMES: { text: 'As páginas desta caixa não abrem?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Talvez o seu celular procure os nomes em outro lugar. Use o endereço em números. Ou abra "Configurações", "Rede e Internet" (em Samsung "Conexões", "Mais configurações de conexão"), "DNS particular" ou "DNS privado", e escolha "Automático". Desligue também a VPN.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Talvez o seu celular procure os nomes em outro lugar. Use o endereço em números. Ou desligue, enquanto estiver aqui, a VPN e a "Retransmissão Privada" do iCloud (iCloud Private Relay).',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Talvez o seu navegador procure os nomes em outro lugar. Use o endereço em números. Ou desligue "DNS seguro" nas configurações do navegador, e a VPN.',
  },
};

import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'Passo {step} de {steps}' },
  PAGE_STEPS: { text: 'Todos os passos' },
  PAGE_STEP_BACK: { text: 'Voltar' },
  PAGE_STEP_NEXT: { text: 'Próximo' },
  PAGE_WELCOME: { text: 'Primeiros passos' },
  PAGE_WELCOME_HOME: { text: 'É novo aqui? Comece por aqui' },
  PAGE_WELCOME_JOIN: { text: 'Você está no Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'Tudo o que você vê aqui vem de uma caixa perto de você. Não é preciso Internet, nem dinheiro, nem dizer o nome.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Use o seu próprio navegador' },
  PAGE_WELCOME_BROWSER_HOW: {
    text: 'Abra o navegador que você sempre usa e digite este endereço:',
  },
  PAGE_WELCOME_DIGITS: { text: 'Se esse não abrir, digite este:' },
  PAGE_WELCOME_QR: { text: 'Código QR: endereço desta caixa' },
  PAGE_WELCOME_QR_HOW: { text: 'Outro celular neste Wi-Fi pode ler esta imagem com a câmera.' },
  PAGE_WELCOME_STAY: { text: 'Fique neste Wi-Fi' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'Se o celular disser que não há Internet, escolha "continuar conectado" ou "usar esta rede como está". Desligue os dados móveis enquanto estiver aqui.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'Se a janela pequena tiver um botão "Cancelar", toque nele e escolha "Usar sem Internet". Depois abra o Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'Se o computador disser que não há Internet, continue conectado mesmo assim.',
  },
  PAGE_WELCOME_LOOK: { text: 'Só quero ler, assistir ou olhar' },
  PAGE_WELCOME_APP: { text: 'Pegue o aplicativo' },
  PAGE_WELCOME_APP_WHY: {
    text: 'Com o Manyverse você escreve com amigos e vizinhos. Aqui ele funciona sem Internet. Não pede número de telefone nem e-mail.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'O Manyverse não está nesta caixa',
    hint: 'Peça-o à pessoa responsável por esta caixa. Se o seu celular já o tem, use-o aqui.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'Nesta caixa não há Manyverse para este aparelho: {system}',
    hint: 'Abaixo estão os arquivos para outros aparelhos. Você pode guardar um e levá-lo a um amigo.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'Um iPhone ou iPad não instala aplicativos desta caixa',
    hint: 'Eles só aceitam aplicativos da loja da Apple. Quando tiver Internet, procure lá o Manyverse. Então ele também encontra os seus amigos neste Wi-Fi.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'Para outros aparelhos' },
  PAGE_WELCOME_APP_ALL: { text: 'Ver todos os aplicativos' },
  PAGE_WELCOME_CAN: { text: 'O que cada aparelho pode fazer aqui' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Celular ou tablet Android: tudo. Instala aplicativos desta caixa.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone ou iPad: ler, ver, ouvir, olhar mapas, guardar arquivos. Nenhum aplicativo desta caixa.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Computador: ler, ver, ouvir, olhar mapas, guardar arquivos e instalar os programas que há aqui.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Sem nenhum aplicativo: ler, ver, ouvir e olhar mapas no navegador.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'Adicione amigos' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Encontrem-se neste Wi-Fi. Abram o Manyverse nos dois celulares. Cada um segue o outro.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Os dois devem se seguir. Então os celulares trocam o que vocês escrevem.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Mostrar o endereço a outros' },
  PAGE_MINI_BROWSER: {
    text: 'Esta janela pequena não consegue baixar',
    hint: 'Abra o seu navegador de sempre e digite: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'Como fazer' },
};

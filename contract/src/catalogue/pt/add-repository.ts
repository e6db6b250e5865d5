import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'Todos os aplicativos com o F-Droid' },
  PAGE_STORE_WHY: {
    text: 'O F-Droid é uma loja de aplicativos. Ele instala os aplicativos desta caixa e os atualiza quando você volta.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'O F-Droid Basic está nesta caixa, mas não consegue pegar nada daqui',
    hint: 'Ele recusa endereços sem HTTPS. Pegue o que se chama só F-Droid.',
  },
  PAGE_STORE_GET: { text: 'Obter o F-Droid' },
  PAGE_STORE_GET_HOW: { text: 'Baixe, abra o arquivo e permita que o telefone instale.' },
  PAGE_STORE_PICTURES: { text: 'Como fazer, em imagens' },
  PAGE_STORE_SIGNED: { text: 'Assinado por quem faz o F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'Não foi assinado por quem faz o F-Droid: pergunte ao seu operador quem assinou',
  },
  PAGE_STORE_ABSENT: {
    text: 'O F-Droid não está nesta caixa. Se o seu telefone não o tem, pegue os aplicativos um a um da lista acima.',
  },
  PAGE_STORE_ADD: { text: 'Adicionar esta caixa ao F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'No telefone, no F-Droid: abra Repositórios nas configurações, toque em + e leia esta imagem de outra tela.',
  },
  PAGE_STORE_QR: { text: 'Código QR: endereço dos aplicativos desta caixa' },
  PAGE_STORE_SAME_PHONE: {
    text: 'Esta página está no próprio telefone? Então toque ou copie. O endereço:',
  },
  PAGE_STORE_COPY: { text: 'Copiar' },
  PAGE_STORE_COPIED: { text: 'Copiado' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid, versão 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid, versão 2 ou mais nova' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic, versão 2 ou mais nova' },
  PAGE_STORE_TAP: { text: 'Toque em um destes. Se nada abrir, tente o próximo:' },
  PAGE_STORE_TAP_INTENT: { text: 'Abrir o F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Abrir como repositório' },
  PAGE_STORE_TAP_LINK: { text: 'Abrir fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'Ou à mão: copie o endereço. No F-Droid, abra Repositórios nas configurações, toque em + e cole o endereço.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'Ele recusa endereços sem HTTPS, e esta caixa não tem HTTPS. Use o F-Droid no lugar do F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Instalar' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'Os aplicativos desta caixa agora estão no F-Droid. Escolha "continuar conectado" se o telefone disser que este Wi-Fi não tem Internet.',
  },
  PAGE_STORE_NEWER: {
    text: 'A lista desta caixa é de {date}. Um telefone que esteve em uma caixa com uma lista mais nova fica com aquela: se então um aplicativo não puder ser carregado, baixe-o desta página.',
  },
};

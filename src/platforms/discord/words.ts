import { TEXTS } from '../../core/message/texts.ts'

/** What we say on Discord only. */
export const WORDS = {
  inThread: {
    en: 'The answer is in the thread under the message.',
    de: 'Die Antwort steht im Thread unter der Nachricht.',
    fr: 'La réponse est dans le fil sous le message.',
    es: 'La respuesta está en el hilo debajo del mensaje.',
    pt: 'A resposta está no tópico abaixo da mensagem.',
  },
  thanks: {
    en: TEXTS.feedbackThanks,
    de: 'Danke. Wer diesen Bot betreibt, sieht, wie oft seine Kurzfassungen nützen.',
    fr: 'Merci. La personne qui gère ce bot voit combien de fois ses résumés servent.',
    es: 'Gracias. Quien lleva este bot ve cuántas veces sirven sus resúmenes.',
    pt: 'Obrigado. Quem mantém este bot vê quantas vezes os resumos são úteis.',
  },
  oldButton: {
    en: 'This button is from an older version of this bot. Ask with /ask, or get the digest anew with /digest.',
    de: 'Dieser Knopf stammt von einer älteren Version dieses Bots. Frag mit /frage, oder hol die Kurzfassung neu mit /kurzfassung.',
    fr: 'Ce bouton vient d’une version plus ancienne de ce bot. Demande avec /question, ou refais le résumé avec /résumé.',
    es: 'Este botón es de una versión anterior de este bot. Pregunta con /pregunta, o pide el resumen de nuevo con /resumen.',
    pt: 'Este botão é de uma versão anterior deste bot. Pergunte com /pergunta, ou peça o resumo de novo com /resumo.',
  },

  noToken: 'DISCORD_TOKEN is not set: Discord is off.',
  tokenOf: (name: string) => `is that of ${name}`,
  readsContent: 'messages come with their words: plain questions in threads are answered',
  readsNoContent:
    'without Message Content: mentions, replies to us, buttons and /ask are answered; for plain questions in threads switch the intent on in the developer portal (Bot, Privileged Gateway Intents)',
  noServer: (invite: string) => `It is in no server yet. Invite it: ${invite}`,
  canPost: (count: number) => `can post in ${count} ${count === 1 ? 'channel' : 'channels'}`,
  cannotPost: 'It can post in no channel of this server. Allow it View Channel and Send Messages where it is to post.',
  lacking: (permissions: readonly string[]) => `Allow it here: ${permissions.join(', ')}.`,
  noSuchChannel: (name: string) => `There is no channel #${name} in which it could post. Give its name or its id.`,
  testMessage: 'This is a test of `pullquote doctor`: Pullquote can post here.',
  posted: (name: string) => `was posted to #${name}`,
} as const

import type { Language } from './commands/command-texts.ts'
import type { FormName } from './commands/read-command.ts'

/** A field's label of at most 45 characters, a sentence about it of at most 100, and an example, null for none. */
type FieldText = readonly [label: string, description: string, placeholder: string | null]

/** What a form says in one language; its title has at most 45 characters. */
interface FormText {
  readonly title: string
  /** By the field's id. */
  readonly fields: Readonly<Record<string, FieldText>>
}

/** All forms in the languages in which the commands have words. */
export const FORM_TEXTS: Readonly<Record<FormName, Readonly<Record<Language, FormText>>>> = {
  ask: {
    en: {
      title: 'Ask about the news',
      fields: {
        question: [
          'Your question',
          'Answered in the words of the articles, or not at all.',
          'What did the minister say?',
        ],
      },
    },
    de: {
      title: 'Eine Frage zu den Nachrichten',
      fields: {
        question: [
          'Deine Frage',
          'Beantwortet in den Worten der Artikel, oder gar nicht.',
          'Was hat die Ministerin gesagt?',
        ],
      },
    },
    fr: {
      title: 'Une question sur l’actualité',
      fields: {
        question: [
          'Ta question',
          'La réponse est dans les mots des articles, ou il n’y en a pas.',
          'Qu’a dit la ministre ?',
        ],
      },
    },
    es: {
      title: 'Una pregunta sobre las noticias',
      fields: {
        question: ['Tu pregunta', 'Se responde con las palabras de los artículos, o nada.', '¿Qué dijo la ministra?'],
      },
    },
    pt: {
      title: 'Uma pergunta sobre as notícias',
      fields: {
        question: ['A sua pergunta', 'Respondida com as palavras dos artigos, ou nada.', 'O que disse a ministra?'],
      },
    },
  },
  schedule: {
    en: {
      title: 'When editions are posted',
      fields: {
        when: ['Days and times', 'The next three times are shown to you afterwards.', 'weekdays 08:30 Europe/Berlin'],
      },
    },
    de: {
      title: 'Wann Ausgaben gepostet werden',
      fields: {
        when: [
          'Tage und Zeiten, auf Englisch',
          'Danach siehst du die nächsten drei Zeiten.',
          'weekdays 08:30 Europe/Berlin',
        ],
      },
    },
    fr: {
      title: 'Quand les éditions sont publiées',
      fields: {
        when: [
          'Jours et heures, en anglais',
          'Les trois prochaines fois te sont montrées ensuite.',
          'weekdays 08:30 Europe/Paris',
        ],
      },
    },
    es: {
      title: 'Cuándo se publican las ediciones',
      fields: {
        when: ['Días y horas, en inglés', 'Después verás las tres próximas veces.', 'weekdays 08:30 Europe/Madrid'],
      },
    },
    pt: {
      title: 'Quando as edições são publicadas',
      fields: {
        when: ['Dias e horas, em inglês', 'Depois você vê as três próximas vezes.', 'weekdays 08:30 America/Sao_Paulo'],
      },
    },
  },
  import: {
    en: {
      title: 'Follow the feeds of an OPML file',
      fields: {
        file: ['OPML file', 'As other readers export it.', null],
        link: ['Or its link', 'Where it lies on the web.', null],
      },
    },
    de: {
      title: 'Den Feeds einer OPML-Datei folgen',
      fields: {
        file: ['OPML-Datei', 'Wie andere Leseprogramme sie exportieren.', null],
        link: ['Oder ihr Link', 'Wo sie im Web liegt.', null],
      },
    },
    fr: {
      title: 'Suivre les flux d’un fichier OPML',
      fields: {
        file: ['Fichier OPML', 'Tel que d’autres lecteurs l’exportent.', null],
        link: ['Ou son lien', 'Où il se trouve sur le web.', null],
      },
    },
    es: {
      title: 'Seguir los canales de un archivo OPML',
      fields: {
        file: ['Archivo OPML', 'Como lo exportan otros lectores.', null],
        link: ['O su enlace', 'Dónde está en la web.', null],
      },
    },
    pt: {
      title: 'Seguir os feeds de um arquivo OPML',
      fields: {
        file: ['Arquivo OPML', 'Como outros leitores o exportam.', null],
        link: ['Ou o seu link', 'Onde ele está na web.', null],
      },
    },
  },
  report: {
    en: {
      title: 'Report a quote',
      fields: {
        quote: ['Which quote', 'Its words, or who is said to have said them, are wrong.', null],
        words: ['What is wrong with it', 'Those who manage the server see it, without your name.', null],
      },
    },
    de: {
      title: 'Ein Zitat melden',
      fields: {
        quote: ['Welches Zitat', 'Der Wortlaut stimmt nicht, oder wem er zugeschrieben wird.', null],
        words: ['Was daran falsch ist', 'Wer den Server verwaltet, sieht es, ohne deinen Namen.', null],
      },
    },
    fr: {
      title: 'Signaler une citation',
      fields: {
        quote: ['Quelle citation', 'Ses mots sont faux, ou la personne à qui elle est attribuée.', null],
        words: ['Ce qui est faux', 'Celles et ceux qui gèrent le serveur le voient, sans ton nom.', null],
      },
    },
    es: {
      title: 'Avisar de una cita',
      fields: {
        quote: ['Qué cita', 'Sus palabras están mal, o a quién se atribuyen.', null],
        words: ['Qué está mal', 'Lo ven quienes gestionan el servidor, sin tu nombre.', null],
      },
    },
    pt: {
      title: 'Denunciar uma citação',
      fields: {
        quote: ['Qual citação', 'As palavras estão erradas, ou a quem são atribuídas.', null],
        words: ['O que está errado', 'Quem gerencia o servidor vê isto, sem o seu nome.', null],
      },
    },
  },
}

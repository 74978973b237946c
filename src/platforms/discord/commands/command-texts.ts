/** Languages of Discord's clients in which our commands have names and words (reference, "Locales"); English is the base. */
export const LANGUAGES = { de: ['de'], fr: ['fr'], es: ['es-ES', 'es-419'], pt: ['pt-BR'] } as const

export type Language = keyof typeof LANGUAGES | 'en'

const BY_LOCALE: ReadonlyMap<string, Language> = new Map([
  ...LANGUAGES.de.map((locale) => [locale, 'de'] as const),
  ...LANGUAGES.fr.map((locale) => [locale, 'fr'] as const),
  ...LANGUAGES.es.map((locale) => [locale, 'es'] as const),
  ...LANGUAGES.pt.map((locale) => [locale, 'pt'] as const),
])

/** Ours of a locale of Discord's; English for all that we do not have. */
export function languageOf(locale: string): Language {
  return BY_LOCALE.get(locale) ?? 'en'
}

/** A name of at most 32 small letters, and a sentence of at most 100 characters, in each language. */
export type CommandText = Readonly<Record<Language, readonly [name: string, description: string]>>

/** The commands that everybody may use. */
export const COMMAND_TEXTS = {
  digest: {
    en: ['digest', 'The short form of an article: headline, points and key quotes'],
    de: ['kurzfassung', 'Ein Artikel in Kürze: Überschrift, Punkte und wichtigste Zitate'],
    fr: ['résumé', 'Un article en bref : titre, points et citations clés'],
    es: ['resumen', 'Un artículo en breve: titular, puntos y citas clave'],
    pt: ['resumo', 'Um artigo em resumo: título, pontos e citações principais'],
  },
  ask: {
    en: ['ask', 'An answer in the words of the articles shown here'],
    de: ['frage', 'Eine Antwort in den Worten der hier gezeigten Artikel'],
    fr: ['question', 'Une réponse dans les mots des articles montrés ici'],
    es: ['pregunta', 'Una respuesta con las palabras de los artículos mostrados aquí'],
    pt: ['pergunta', 'Uma resposta com as palavras dos artigos mostrados aqui'],
  },
  quotes: {
    en: ['quotes', 'What somebody said, word for word'],
    de: ['zitate', 'Was jemand gesagt hat, Wort für Wort'],
    fr: ['citations', 'Ce que quelqu’un a dit, mot pour mot'],
    es: ['citas', 'Lo que dijo alguien, palabra por palabra'],
    pt: ['citações', 'O que alguém disse, palavra por palavra'],
  },
  search: {
    en: ['search', 'The articles with these words'],
    de: ['suche', 'Die Artikel mit diesen Wörtern'],
    fr: ['recherche', 'Les articles avec ces mots'],
    es: ['buscar', 'Los artículos con estas palabras'],
    pt: ['busca', 'Os artigos com estas palavras'],
  },
  pullquote: {
    en: ['pullquote', 'What this server follows, and when it is posted'],
    de: ['pullquote', 'Was dieser Server verfolgt und wann es gepostet wird'],
    fr: ['pullquote', 'Ce que ce serveur suit, et quand c’est publié'],
    es: ['pullquote', 'Lo que sigue este servidor y cuándo se publica'],
    pt: ['pullquote', 'O que este servidor segue e quando é publicado'],
  },
} as const satisfies Readonly<Record<string, CommandText>>

/** The names in the menu of a message. */
export const MENU_TEXTS = {
  digestThis: {
    en: 'Digest this',
    de: 'Kurzfassung hiervon',
    fr: 'Résumer ceci',
    es: 'Resumir esto',
    pt: 'Resumir isto',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

/** The options of all commands. */
export const OPTION_TEXTS = {
  what: {
    en: ['what', 'The link of an article, or its text'],
    de: ['was', 'Der Link eines Artikels oder sein Text'],
    fr: ['quoi', 'Le lien d’un article, ou son texte'],
    es: ['qué', 'El enlace de un artículo o su texto'],
    pt: ['o-que', 'O link de um artigo, ou o seu texto'],
  },
  question: {
    en: ['question', 'What you want to know; leave it out for a form'],
    de: ['frage', 'Was du wissen willst; leer öffnet es ein Formular'],
    fr: ['question', 'Ce que tu veux savoir ; vide, un formulaire s’ouvre'],
    es: ['pregunta', 'Lo que quieres saber; vacío abre un formulario'],
    pt: ['pergunta', 'O que você quer saber; vazio abre um formulário'],
  },
  article: {
    en: ['article', 'One of the articles shown here lately; all of them by default'],
    de: ['artikel', 'Einer der hier zuletzt gezeigten Artikel; sonst alle'],
    fr: ['article', 'Un des articles montrés ici récemment ; tous par défaut'],
    es: ['artículo', 'Uno de los artículos mostrados aquí hace poco; si no, todos'],
    pt: ['artigo', 'Um dos artigos mostrados aqui há pouco; todos por padrão'],
  },
  person: {
    en: ['person', 'The name of who said it'],
    de: ['person', 'Der Name von wem es stammt'],
    fr: ['personne', 'Le nom de qui l’a dit'],
    es: ['persona', 'El nombre de quien lo dijo'],
    pt: ['pessoa', 'O nome de quem disse'],
  },
  about: {
    en: ['about', 'What it is about'],
    de: ['thema', 'Worum es geht'],
    fr: ['sujet', 'De quoi il s’agit'],
    es: ['tema', 'De qué trata'],
    pt: ['assunto', 'Do que se trata'],
  },
  since: {
    en: ['since', 'How far to look back: 7d, 2 weeks, 2026-11-01'],
    de: ['seit', 'Wie weit zurück: 7d, 2 weeks, 2026-11-01'],
    fr: ['depuis', 'Jusqu’où remonter : 7d, 2 weeks, 2026-11-01'],
    es: ['desde', 'Hasta cuándo mirar atrás: 7d, 2 weeks, 2026-11-01'],
    pt: ['desde', 'Até quando olhar para trás: 7d, 2 weeks, 2026-11-01'],
  },
  words: {
    en: ['words', 'Words, or an "exact phrase"'],
    de: ['wörter', 'Wörter oder eine "genaue Wendung"'],
    fr: ['mots', 'Des mots, ou une "phrase exacte"'],
    es: ['palabras', 'Palabras, o una "frase exacta"'],
    pt: ['palavras', 'Palavras, ou uma "frase exata"'],
  },
  source: {
    en: ['source', 'A feed, a site or a topic'],
    de: ['quelle', 'Ein Feed, eine Website oder ein Thema'],
    fr: ['source', 'Un flux, un site ou un thème'],
    es: ['fuente', 'Un canal de noticias, un sitio o un tema'],
    pt: ['fonte', 'Um feed, um site ou um tema'],
  },
  when: {
    en: ['when', 'Days and times: weekdays 08:30 Europe/Berlin'],
    de: ['wann', 'Tage und Zeiten: weekdays 08:30 Europe/Berlin'],
    fr: ['quand', 'Jours et heures : weekdays 08:30 Europe/Paris'],
    es: ['cuándo', 'Días y horas: weekdays 08:30 Europe/Madrid'],
    pt: ['quando', 'Dias e horas: weekdays 08:30 America/Sao_Paulo'],
  },
  channel: {
    en: ['channel', 'For which channel; this one by default'],
    de: ['kanal', 'Für welchen Kanal; sonst für diesen'],
    fr: ['salon', 'Pour quel salon ; celui-ci par défaut'],
    es: ['canal', 'Para qué canal; si no, este'],
    pt: ['canal', 'Para qual canal; este por padrão'],
  },
  resend: {
    en: ['resend', 'Send again what may not have arrived, as health tells'],
    de: ['nochmal', 'Nochmals senden, was vielleicht nicht ankam'],
    fr: ['renvoyer', 'Renvoyer ce qui n’est peut-être pas arrivé'],
    es: ['reenviar', 'Reenviar lo que quizá no llegó'],
    pt: ['reenviar', 'Reenviar o que talvez não tenha chegado'],
  },
  terms: {
    en: ['terms', 'For example: exclude football, or language:de; nothing shows the filters'],
    de: ['begriffe', 'Zum Beispiel: exclude football, oder language:de; leer zeigt die Filter'],
    fr: ['termes', 'Par exemple : exclude football, ou language:fr ; vide montre les filtres'],
    es: ['términos', 'Por ejemplo: exclude football, o language:es; vacío muestra los filtros'],
    pt: ['termos', 'Por exemplo: exclude football, ou language:pt; vazio mostra os filtros'],
  },
  story: {
    en: ['story', 'The number of a story in its edition, its link or its headline'],
    de: ['meldung', 'Die Nummer einer Meldung in ihrer Ausgabe, ihr Link oder ihre Überschrift'],
    fr: ['sujet', 'Le numéro d’un sujet dans son édition, son lien ou son titre'],
    es: ['noticia', 'El número de una noticia en su edición, su enlace o su titular'],
    pt: ['notícia', 'O número de uma notícia na sua edição, o seu link ou o seu título'],
  },
  link: {
    en: ['link', 'The link of an OPML file'],
    de: ['link', 'Der Link einer OPML-Datei'],
    fr: ['lien', 'Le lien d’un fichier OPML'],
    es: ['enlace', 'El enlace de un archivo OPML'],
    pt: ['link', 'O link de um arquivo OPML'],
  },
  file: {
    en: ['file', 'An OPML file; leave it out for a form'],
    de: ['datei', 'Eine OPML-Datei; leer öffnet es ein Formular'],
    fr: ['fichier', 'Un fichier OPML ; vide, un formulaire s’ouvre'],
    es: ['archivo', 'Un archivo OPML; vacío abre un formulario'],
    pt: ['arquivo', 'Um arquivo OPML; vazio abre um formulário'],
  },
  change: {
    en: ['change', 'For example: time zone Europe/Berlin; nothing shows the settings'],
    de: ['änderung', 'Zum Beispiel: time zone Europe/Berlin; leer zeigt die Einstellungen'],
    fr: ['changement', 'Par exemple : time zone Europe/Paris ; vide montre les réglages'],
    es: ['cambio', 'Por ejemplo: time zone Europe/Madrid; vacío muestra los ajustes'],
    pt: ['mudança', 'Por exemplo: time zone America/Sao_Paulo; vazio mostra os ajustes'],
  },
  verb: {
    en: ['verb', 'Which command; all of them by default'],
    de: ['befehl', 'Welcher Befehl; sonst alle'],
    fr: ['commande', 'Quelle commande ; toutes par défaut'],
    es: ['orden', 'Qué orden; si no, todas'],
    pt: ['comando', 'Qual comando; todos por padrão'],
  },
} as const satisfies Readonly<Record<string, CommandText>>

/** How a question begins in one language; words in lower case. */
export interface QuestionWords {
  /** Words and pairs of words that open a question: question words, and verbs that come first in one. */
  readonly openers: ReadonlySet<string>
  /** Those of them that open a clause as well: "when you come, …". */
  readonly alsoJoining: ReadonlySet<string>
  /** What follows a joining word where it opens a clause and no question. */
  readonly subjects: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
/** Pairs are written with an underscore. */
const phrases = (text: string): ReadonlySet<string> => new Set([...words(text)].map((word) => word.replace('_', ' ')))

/** By the primary subtag of the language; a message is held against all, as people write in the language they like. */
export const QUESTION_WORDS: Readonly<Record<string, QuestionWords>> = {
  en: {
    openers: phrases(`
      who whom whose what which when where why how who's what's where's how's is_it is_he is_she is_there is_the are_they are_there are_the
      was_it was_he was_she was_there was_the were_they were_there were_the did_it did_he did_she did_they did_the does_it does_he does_she
      does_the do_they do_the has_it has_he has_she has_the have_they have_the had_the will_it will_he will_she will_they will_the can_the
      could_the would_the should_the and_who and_what and_why and_when and_where and_how`),
    alsoJoining: words('when where how what who why which'),
    subjects: words("i i'm i'll you you're you'll we we're we'll they'd i'd a an"),
  },
  de: {
    openers: phrases(`
      wer wen wem wessen was welche welcher welches welchem welchen wann wo woher wohin warum wieso weshalb wie wieviel wie_viele
      hat_er hat_sie hat_der hat_die hat_das ist_er ist_sie ist_der ist_die ist_das war_er war_es war_der war_die gibt_es gab_es wird_der
      wird_die und_wer und_was und_wann und_wo und_warum und_wie`),
    alsoJoining: words('was wo wie wer'),
    subjects: words('ich du wir ihr man schön gut toll will wollen gesagt immer'),
  },
  fr: {
    openers: phrases(`
      qui quoi quel quelle quels quelles quand où pourquoi comment combien qu'est-ce est-ce qu’est-ce que_s'est que_s’est qu'a qu’a que_dit
      a-t-il a-t-elle ont-ils ont-elles y_a-t-il et_qui et_pourquoi et_quand et_où et_comment`),
    alsoJoining: words('quand où qui quel quelle comment'),
    subjects: words("je j'ai tu on nous vous j’ai horreur dommage bonheur"),
  },
  es: {
    openers: phrases(`
      qué quién quiénes cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas por_qué de_quién a_quién y_quién y_qué y_cuándo
      y_dónde y_cómo`),
    alsoJoining: words('qué cómo'),
    subjects: words('bien bueno buena mal lindo risa lástima bonito'),
  },
  it: {
    openers: phrases(`
      chi cosa che_cosa quando dove perché come quanto quanta quanti quante quale quali cos'è cos’è dov'è dov’è com'è com’è e_chi e_perché
      e_quando e_dove`),
    alsoJoining: words('quando dove come perché chi quanto'),
    subjects: words('io tu noi voi no sempre mai vuoi ho sono bello bella'),
  },
  pt: {
    openers: phrases(`
      quem o_que quê quando onde como quanto quanta quantos quantas qual quais por_que porquê a_quem de_quem e_quem e_quando e_onde e_como`),
    alsoJoining: words('quando onde como quem quanto'),
    subjects: words('eu tu você nós sempre nunca se eles bom'),
  },
}

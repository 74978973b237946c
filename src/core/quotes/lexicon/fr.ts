import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    `déclar répét affirm ajout expliqu précis soulign assur indiqu not confi racont regrett estim jug rappel insist lanc martel
    critiqu dénonc rétorqu répliqu demand avou admet résum qualifi twitt tweet plaid avanc argu détaill observ remarqu
    annonc témoign promet interrog salu évoqu comment continu point accus suggér révél murmur ironis
    concéd protest exclam appel dénomm nomm surnomm plaisant tempêt alert déplor alarm condamn félicit vant soupir recommand conseill
    rapport pens lâch gliss assén fulmin cri hurl pest grond ordonn exig rassur préconis propos invit exhort implor remerci relev signal
    spécifi confirm infirm nuanc tempér minimis dévoil expos enchaîn rebond inquièt indign étonn amus agac désol justifi lament défauss
    analys théoris pronostiqu espèr souhait dépein complèt pein raisonn tranch approuv contest détromp glos`,
    {
      base: 'er',
      past: 'é ée és ées',
      participle: 'ant',
      finite: 'e ait a ent aient èrent era eront erait',
    },
  ),
  ...conjugate('réjou', { base: 'ir', past: 'i ie is', participle: 'issant', finite: 'it issait issent issaient' }),
  ...conjugate('répond prétend défend', {
    base: 're',
    past: 'u ue us',
    participle: 'ant',
    finite: '- ait it ent aient irent ra',
  }),
  ...formsOf(
    'dit disait dira diraient disent disaient dirent écrit écrivait écrivent écrivit poursuit poursuivait poursuivent conclut concluait admet admettait reconnaît reconnait reconnaissait promet avertit avertissait prévient prévenait soutient soutenait maintient reprend reprenait plaint plaignait souvient souvenait insurge insurgeait décrit décrivait lit',
    'finite',
  ),
  ...formsOf(
    'dit dits écrit poursuivi conclu admis reconnu promis averti prévenu soutenu maintenu repris décrit',
    'past',
  ),
  ...formsOf('disant écrivant poursuivant concluant soutenant plaignant souvenant', 'participle'),
  ...formsOf('dire écrire poursuivre conclure admettre reconnaître prévenir avertir soutenir', 'base'),
  ...formsOf('dit écrit décrit', 'finite'),
])

/** French. */
export const FRENCH: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'dit disait déclaré déclare affirmé affirme ajouté ajoute expliqué explique précisé précise indiqué indique écrit assuré assure',
  ),
  nounVerbs: wordList(
    'note notes demande demandes juge juges commentaire critique critiques annonce annonces promet lance indique confie alerte nomme appel remarque',
  ),
  namingVerbs: wordList('qualifié qualifie qualifiant appelé appelle décrit nommé surnommé baptisé'),
  speechWords: wordList("je j' nous on me m' moi mon ma mes notre nos vous votre vos tu oui non"),
  auxiliaries: wordList(
    'est sont était étaient été être a ont avait avaient aura auront aurait avoir eu fut furent sera seront serait peut peuvent pourrait doit doivent devrait va vont',
  ),
  perfectHelpers: wordList('a ont avait avaient aurait auraient avoir ayant'),
  passiveHelpers: wordList('été est sont était étaient fut furent être'),
  infinitiveMarks: wordList("de à pour n' ne s' se y"),
  preludes: wordList("tenu voulu tient veut commence commencé se s'"),
  adverbs: wordList(
    `aussi encore toujours déjà ensuite puis enfin alors ainsi également notamment hier aujourd'hui lui leur même même elle-même lui-même
    plus pas jamais souvent récemment jeudi vendredi samedi dimanche lundi mardi mercredi matin soir d'abord ici là très bien
    néanmoins cependant pourtant toutefois ironiquement ailleurs t`,
  ),
  adverbEnding: /ment$/,
  participleEnding: /(?:ant|ée?s?|is|us?)$/,
  openerEnding: /(?:ant|ées?|és?|ment)$/,
  pluralEnding: /s$/,
  occupationEnding: /(?:eur|euse|trice|ologue|logiste|iste|icien|icienne|ien|ienne|ier|ière|iatre)$/,
  occupationHint: /(?:eur|euse|trice|iste|ien|ienne|ier|ière|ant|ante|aire)$/,
  prepositions: wordList(
    `de du des d' à au aux en dans sur sous chez par pour avec sans vers contre entre depuis pendant avant après devant derrière
    selon malgré parmi envers hors lors dès jusque jusqu' outre face lundi mardi mercredi jeudi vendredi samedi dimanche`,
  ),
  complements: wordList("de du des d' à au aux en pour"),
  ofMark: 'de',
  bodyLinks: wordList("de du des d' pour"),
  fieldMarks: wordList("de du des d' pour"),
  agentMark: 'par',
  asMark: 'comme',
  sourceMarks: [['selon'], ["d'", 'après'], ['à', 'en', 'croire']],
  ownerMarks: wordList("de du d' des"),
  ownerPronouns: new Map([
    ['son', 'il'],
    ['sa', 'il'],
    ['ses', 'il'],
    ['leur', 'ils'],
  ]),
  determiners: wordList(
    "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos quelques plusieurs deux trois aucun aucune chaque",
  ),
  articles: wordList("le la les l' un une"),
  copulas: wordList('est était'),
  definites: wordList("le la les l' ce cet cette ces"),
  quantities: wordList('certains plusieurs quelques-uns autres beaucoup deux trois tous un une'),
  clauseStarts: wordList(
    "que qu' mais car parce lorsque lorsqu' quand si comme et ou où qui dont donc alors puisque tandis",
  ),
  subordinators: wordList("que qu' lorsque lorsqu' quand si parce puisque où tandis"),
  joints: wordList('et ou'),
  and: 'et',
  but: 'mais',
  relatives: wordList('qui que dont lequel laquelle'),
  pronouns: new Map([
    ['il', 'male'],
    ['elle', 'female'],
    ['lui', 'male'],
    ['eux', 'many'],
    ['ils', 'many'],
    ['elles', 'many'],
    ['je', 'self'],
    ["j'", 'self'],
    ['nous', 'self'],
    ['on', 'self'],
  ]),
  possessives: wordList('son sa ses leur leurs mon ma mes notre nos'),
  noNames: new Set([
    ...stopword.fra,
    ...wordList(
      `le la les l' un une des du de d' au aux en et mais ou car donc or ni dans sur pour par avec sans selon après avant depuis pendant
      interrogé interrogée interrogés invité contacté contactée ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je
      c' qu' que qui dont où quand si comme ainsi alors aussi enfin puis ensuite cependant pourtant toutefois hier aujourd'hui demain
      face lors chez entre vers malgré outre ca ça cela ceci très plus moins deux trois quatre cinq certains plusieurs photo vidéo jeudi lundi`,
    ),
  ]),
  titles: wordList(
    `président présidente ministre premier première sénateur sénatrice député députée maire préfet préfète chancelier chancelière roi reine
    prince princesse pape cardinal évêque général colonel capitaine commissaire juge procureur procureure directeur directrice secrétaire
    professeur professeure docteur maître chef ambassadeur ambassadrice porte-parole gouverneur gouverneure`,
  ),
  courtesies: new Map([
    ['m', 'male'],
    ['mm', 'male'],
    ['mme', 'female'],
    ['mlle', 'female'],
    ['monsieur', 'male'],
    ['madame', 'female'],
    ['dr', null],
    ['me', null],
    ['pr', null],
  ]),
  deputies: wordList('vice adjoint adjointe sous'),
  agents: wordList(
    `président présidente ministre ministres premier sénateur sénatrice député députée députés maire préfet préfète chancelier chancelière roi reine
    prince princesse pape évêque général colonel capitaine commissaire juge procureur procureure directeur directrice secrétaire professeur
    professeure docteur chef cheffe ambassadeur ambassadrice porte-parole gouverneur gouverneure avocat avocate avocats médecin médecins
    infirmière infirmier chercheur chercheuse chercheurs expert experte experts économiste économistes analyste analystes journaliste journalistes
    écrivain écrivaine auteur auteure autrice acteur actrice chanteur chanteuse réalisateur réalisatrice entraîneur entraîneuse sélectionneur
    joueur joueuse attaquant attaquante défenseur gardien gardienne capitaine élève élèves étudiant étudiante étudiants enseignant enseignante
    habitant habitante habitants voisin voisine voisins riverain riverains responsable responsables officiel officiels source sources témoin témoins
    victime victimes père mère fils fille frère sœur mari femme homme hommes femmes ami amie amis conseiller conseillère
    syndicaliste patron patronne dirigeant dirigeante fondateur fondatrice policier policiers gendarme gendarmes pompier pompiers agriculteur
    agricultrice agriculteurs pêcheur pêcheurs ouvrier ouvriers militant militante militants opposant opposante candidat candidate adjoint adjointe
    chancelière archéologue historien historienne biologiste géologue ingénieur ingénieure plongeur plongeuse boulanger boulangère gérant gérante coauteur coautrice observatoire institution organisme
    constructeur animateur animatrice présentateur présentatrice comédien comédienne gymnaste pilote sauveteur sauveteurs secouriste sociologue
    politologue psychologue épidémiologiste virologue océanographe géographe cinéaste humoriste romancier romancière éleveur éleveuse vigneron
    vigneronne commerçant commerçante commerçants restaurateur restauratrice hôtelier hôtelière retraité retraitée salarié salariée salariés
    usager usagers client cliente clients passager passagers survivant survivante rescapé rescapée touriste touristes surfeur surfeuse champion
    championne vainqueur ancien ex-ministre ex-président conjoint compagne compagnon cousin cousine oncle tante neveu nièce grand-mère
    grand-père curé imam rabbin évêque moine religieuse conservateur conservatrice commissaire-priseur notaire huissier greffier greffière
    président-directeur pdg entrepreneur entrepreneuse investisseur banquier banquière élu élue élus parlementaire parlementaires édile`,
  ),
  bodies: wordList(
    `ministère gouvernement parlement sénat assemblée préfecture mairie police armée agence entreprise société compagnie groupe club parti syndicat
    association fondation organisation tribunal cour conseil comité commission autorité banque hôpital université école journal quotidien
    hebdomadaire magazine chaîne site radio parquet fédération ligue bureau service équipe ambassade chambre`,
  ),
  papers: wordList('rapport document documents jugement arrêt plainte étude sondage enquête arrêté décret'),
  sayings: wordList(
    `communiqué déclaration lettre message courriel tweet rapport discours tribune entretien interview texte livre mémoires article note
    billet étude réponse témoignage publication document avis arrêt jugement vidéo`,
  ),
  organisationWords: wordList(
    `ministère agence banque université institut fondation association conseil comité commission parti syndicat journal gazette tribune matin
    monde figaro libération parisien afp reuters bbc cnn sa sarl club fc gouvernement sénat assemblée fédération union ligue hôpital`,
  ),
  bodyOpeners: wordList(
    'université ministère banque institut agence conseil comité assemblée fondation association fédération ligue union chambre compagnie société parti syndicat',
  ),
  particles: wordList("de du des d' la le van von ben el al"),
  places: wordList(
    `france paris lyon marseille toulouse nice nantes strasbourg bordeaux lille rennes europe allemagne berlin espagne madrid italie rome
    belgique bruxelles suisse genève angleterre londres royaume-uni états-unis washington russie moscou chine pékin japon tokyo ukraine
    kiev afrique algérie maroc tunisie sénégal canada québec montréal israël gaza liban iran turquie grèce portugal pologne`,
  ),
  placeWords: wordList('ville rue avenue place mer'),
  calendar: wordList(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd’hui',
  ),
  timeNouns: wordList(
    'jour jours semaine semaines mois an ans année années matin soir nuit heures heure minutes moment fois',
  ),
  timeWords: wordList('dernier dernière prochain prochaine'),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('prince princesse roi reine pape'),
  termCues: wordList(
    `dit dite surnommé surnommée baptisé baptisée intitulé intitulée appelé appelée nommé mot mots terme expression slogan devise film roman livre
    album chanson série émission pièce titre exposition opéra poème tableau spectacle documentaire surnom opération programme`,
  ),
  suffixes: wordList('jr'),
  abbreviations: wordList('m mm mme mlle dr me pr st ste'),
  elisions: wordList("l' d' qu' n' s' j' c' m' t' jusqu' lorsqu' puisqu'"),
  enclitics: wordList('il elle ils elles on je'),
  mayInvertLate: true,
  adjectivesFollow: true,
}

import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    `declar afirm assegur explic sublinh indic coment apont lament denunci critic record destac manifest relat cont confess
    anunci pergunt reclam acus argument opin consider classific celebr avis ressalt alert detalh not cham batiz public avali
    lembr ressalv justific observ salient revel acrescent adiant garant recus desabaf ironiz`,
    { base: 'ar', past: 'ado', participle: 'ando', finite: 'a ou ava am aram avam ará arão aria' },
  ),
  ...formsOf(
    `disse diz dizia dizem disseram diziam dirá escreveu escreve escrevia escreveram respondeu responde respondia responderam advertiu
    adverte sustentou sustenta manteve mantém prosseguiu prossegue seguiu concluiu conclui reconheceu reconhece admitiu admite prometeu promete
    defendeu defende pediu pede exigiu exige descreveu descreve referiu refere repetiu repete insistiu insiste resumiu resume continuou continua
    esclareceu esclarece garantiu garante frisou frisa realçou`,
    'finite',
  ),
  ...formsOf(
    'dito escrito respondido advertido mantido concluído reconhecido admitido prometido defendido pedido descrito referido insistido esclarecido',
    'past',
  ),
  ...formsOf('dizendo escrevendo respondendo advertindo', 'participle'),
  ...formsOf('dizer escrever responder advertir concluir reconhecer admitir', 'base'),
])

/** Portuguese, of Portugal and of Brazil. */
export const PORTUGUESE: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'disse diz dito declarou declara afirmou afirma explicou explica acrescentou acrescenta contou garantiu escreveu respondeu',
  ),
  nounVerbs: wordList(
    'conta contas nota pergunta perguntas critica denuncia resume chama comenta pede recusa publica continua anuncia lembra',
  ),
  namingVerbs: wordList('classificou classifica classificado chamou chama chamado descreveu descreve batizou definiu'),
  speechWords: wordList(
    'eu me meu minha meus minhas nós nos nosso nossa nossos nossas você vocês sim não estou sou estamos somos temos vamos',
  ),
  auxiliaries: wordList(
    'é são era eram foi foram ser sido está estão estava tem têm tinha tinham havia haver ter pode podem poderia deve devem deveria vai vão será serão se não',
  ),
  perfectHelpers: wordList('tem têm tinha tinham havia haviam ter tendo teria'),
  passiveHelpers: wordList('sido foi foram é são era eram ser'),
  infinitiveMarks: wordList('de que'),
  preludes: wordList('voltou chegou quis'),
  adverbs: wordList(
    'também ainda depois então ontem hoje já sempre nunca assim lhe lhes nos mesmo só apenas mais muito bem agora antes logo',
  ),
  adverbEnding: /mente$/,
  participleEnding: /(?:ando|endo|indo|ad[oa]s?|id[oa]s?)$/,
  openerEnding: /(?:ando|endo|indo|ad[oa]s?|mente)$/,
  pluralEnding: /s$/,
  occupationEnding: /(?:dor|dora|tor|tora|sor|sora|ista|ólog[oa]|eiro|eira|ário|ária|ente|ante|ico|ica|logo|loga)$/,
  occupationHint: /(?:dor|dora|tor|tora|ista|eiro|eira|ário|ária|ente|ante|ólog[oa])$/,
  prepositions: wordList(
    `de do da dos das à ao aos às em no na nos nas num numa dum duma com por pelo pela pelos pelas para sem sobre após entre desde até contra perante sob segundo durante`,
  ),
  complements: wordList('de do da dos das em no na nos nas para à ao por pelo pela'),
  ofMark: 'de',
  bodyLinks: wordList('de do da dos das para'),
  fieldMarks: wordList('de do da dos das para'),
  agentMark: 'por',
  asMark: 'como',
  sourceMarks: [['segundo'], ['de', 'acordo', 'com'], ['nas', 'palavras', 'de'], ['conforme']],
  ownerMarks: wordList('de do da dos das'),
  ownerPronouns: new Map([
    ['seu', ''],
    ['sua', ''],
  ]),
  determiners: wordList(
    'o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas meu minha nosso nossa alguns algumas vários várias dois duas três cada nenhum nenhuma',
  ),
  articles: wordList('o a os as um uma uns umas'),
  copulas: wordList('é era'),
  definites: wordList('o a os as este esta esse essa'),
  quantities: wordList('um uma outro outra outros outras alguns vários muitos dois duas três todos'),
  clauseStarts: wordList('que mas porque quando se embora enquanto como e ou onde quem cujo pois'),
  subordinators: wordList('que porque quando se embora enquanto onde'),
  joints: wordList('e ou'),
  and: 'e',
  but: 'mas',
  relatives: wordList('que quem qual'),
  pronouns: new Map([
    ['ele', 'male'],
    ['ela', 'female'],
    ['eles', 'many'],
    ['elas', 'many'],
    ['eu', 'self'],
    ['nós', 'self'],
  ]),
  possessives: wordList('seu sua seus suas meu minha nosso nossa nossos nossas'),
  noNames: new Set([
    ...stopword.por,
    ...wordList(
      `o a os as um uma de do da dos das em no na nos nas com por pelo pela para sem sobre após segundo conforme e ou mas nem que quando se embora
      enquanto como assim ontem hoje amanhã também ainda depois então agora este esta esse essa seu sua não sim já mais muito dois três quatro
      cinco alguns vários todos cada outro outra durante desde até entre contra questionado questionada foto vídeo`,
    ),
  ]),
  titles: wordList(
    `presidente presidenta ministro ministra primeiro-ministro primeira-ministra senador senadora deputado deputada prefeito prefeita governador
    governadora chanceler rei rainha príncipe princesa papa cardeal bispo general coronel capitão comissário comissária juiz juíza procurador procuradora
    diretor diretora secretário secretária professor professora doutor doutora chefe embaixador embaixadora porta-voz vereador vereadora vice-presidente`,
  ),
  courtesies: new Map([
    ['sr', 'male'],
    ['sra', 'female'],
    ['senhor', 'male'],
    ['senhora', 'female'],
    ['dom', 'male'],
    ['dona', 'female'],
    ['dr', 'male'],
    ['dra', 'female'],
  ]),
  deputies: wordList('vice adjunto adjunta'),
  agents: wordList(
    `presidente presidenta ministro ministra ministros primeiro-ministro primeira-ministra senador senadora deputado deputada deputados prefeito prefeita
    autarca governador governadora chanceler rei rainha papa bispo general coronel capitão comissário comissária juiz juíza procurador procuradora
    diretor diretora secretário secretária professor professora doutor doutora chefe embaixador embaixadora porta-voz vereador vereadora advogado
    advogada advogados médico médica médicos enfermeiro enfermeira perito especialista especialistas economista analista analistas jornalista
    jornalistas escritor escritora autor autora ator atriz cantor cantora treinador treinadora jogador jogadora avançado goleiro aluno aluna alunos
    estudante estudantes vizinho vizinha morador moradora moradores habitante habitantes responsável responsáveis funcionário funcionária fonte fontes
    testemunha testemunhas vítima vítimas pai mãe filho filha irmão irmã marido esposa mulher homem amigo amiga empresário empresária
    fundador fundadora polícia policial bombeiro bombeiros agricultor agricultora pescador pescadora pescadores trabalhador trabalhadora
    trabalhadores ativista candidato candidata arqueólogo arqueóloga historiador historiadora biólogo bióloga engenheiro engenheira padeiro padeira
    dono dona líder líderes dirigente capitã mergulhador mergulhadora`,
  ),
  bodies: wordList(
    `ministério governo parlamento senado congresso câmara prefeitura polícia exército agência empresa companhia grupo clube partido sindicato associação
    fundação organização tribunal conselho comité comitê comissão autoridade banco hospital universidade escola jornal diário semanário revista
    cadeia emissora rádio procuradoria federação liga gabinete serviço equipa equipe embaixada`,
  ),
  papers: wordList('relatório documento documentos sentença decisão estudo pesquisa sondagem'),
  sayings: wordList(
    'comunicado declaração carta mensagem e-mail tweet relatório discurso entrevista texto livro artigo nota estudo resposta testemunho documento sentença acórdão vídeo',
  ),
  organisationWords: wordList(
    'ministério agência banco universidade instituto fundação associação conselho comissão partido sindicato jornal diário público expresso folha globo lusa reuters bbc cnn clube fc governo senado federação união liga hospital notícias',
  ),
  bodyOpeners: wordList(
    'universidade ministério banco instituto agência conselho fundação associação federação liga união companhia empresa partido sindicato câmara hospital autoridade',
  ),
  particles: wordList('de do da dos das e van von'),
  places: wordList(
    `portugal lisboa porto coimbra braga brasil brasília são_paulo rio_de_janeiro angola moçambique europa espanha madrid frança paris alemanha berlim
    itália roma londres bruxelas estados_unidos washington rússia moscou moscovo china pequim japão ucrânia`,
  ),
  placeWords: wordList('rua avenida praça'),
  calendar: wordList(
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje',
  ),
  timeNouns: wordList('dia dias semana semanas mês meses ano anos manhã tarde noite horas hora minutos vez'),
  timeWords: wordList('passado passada próximo próxima último última'),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('príncipe princesa rei rainha papa'),
  termCues: wordList(
    'chamado chamada denominado denominada intitulado intitulada apelidado apelidada conhecido palavra termo expressão lema slogan filme romance livro álbum canção série programa peça título exposição poema quadro documentário alcunha apelido operação',
  ),
  suffixes: wordList('jr júnior filho neto'),
  abbreviations: wordList('sr sra dr dra d'),
  mayDropSubject: true,
  mayInvertLate: true,
  adjectivesFollow: true,
}

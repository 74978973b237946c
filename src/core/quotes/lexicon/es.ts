import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    `declar afirm asegur explic explicit señal indic coment apunt lament denunci critic record destac subray manifest relat cont
    confes aclar anunci precis pregunt contest reclam insist acus recalc argument opin consider calific sentenci zanj remat
    celebr valor avis resalt alert plante detall express exclam not llam bautiz tuite public`,
    { base: 'ar', past: 'ado', participle: 'ando', finite: 'a ó aba an aron aban ará arán aría' },
  ),
  ...formsOf(
    `dijo dice decía dicen dijeron decían dirá escribió escribe escribía escribieron añadió añade añadía añadieron respondió responde
    respondía respondieron advirtió advierte advertía sostuvo sostiene sostenía sostienen mantuvo mantiene prosiguió prosigue siguió concluyó
    concluye reconoció reconoce reconocía admitió admite prometió promete defendió defiende pidió pide exigió exige describió describe
    agregó agrega agregaron cuenta cuentan contó recuerda recuerdan explicó explica publicó criticó indicó calificó aplicó repitió repite
    insistió insiste expuso propuso repuso expone muestra resumió resume predijo continuó continúa confiesa confesó manifestó
    manifiesta apostó aseveró asevera`,
    'finite',
  ),
  ...formsOf(
    'dicho escrito añadido respondido advertido sostenido mantenido concluido reconocido admitido prometido defendido pedido descrito agregado insistido',
    'past',
  ),
  ...formsOf('diciendo escribiendo añadiendo respondiendo advirtiendo agregando', 'participle'),
  ...formsOf('decir escribir añadir responder advertir concluir reconocer admitir', 'base'),
])

/** Spanish. */
export const SPANISH: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'dijo dice dicho declaró declarado afirmó afirma explicó explica añadió añade señaló señala aseguró asegura indicó escribió agregó',
  ),
  nounVerbs: wordList(
    'cuenta cuentan nota pregunta preguntas critica denuncia denuncias comenta muestra resume llama contesta valora queja anuncia',
  ),
  namingVerbs: wordList('calificó califica calificado llamó llama llamado describió describe bautizó definió tildó'),
  speechWords: wordList(
    'yo me mi mis nosotros nos nuestro nuestra nuestros nuestras usted ustedes tú te sí no estoy soy estamos somos tenemos vamos',
  ),
  auxiliaries: wordList(
    'es son era eran fue fueron ser sido está están estaba ha han había habían haya haber puede pueden podría debe deben debería va van será serán se no',
  ),
  perfectHelpers: wordList('ha han había habían haber habiendo habría'),
  passiveHelpers: wordList('sido fue fueron es son era eran ser'),
  infinitiveMarks: wordList('a de que'),
  preludes: wordList('volvió vuelve llegó quiso'),
  adverbs: wordList(
    'también además luego después entonces ayer hoy ya aún todavía siempre nunca asimismo así le les lo nos incluso anoche sólo solo más muy bien ahora antes',
  ),
  adverbEnding: /mente$/,
  participleEnding: /(?:ando|iendo|ad[oa]s?|id[oa]s?)$/,
  openerEnding: /(?:ando|iendo|ad[oa]s?|mente)$/,
  pluralEnding: /s$/,
  occupationEnding: /(?:dor|dora|tor|tora|sor|sora|ista|ólog[oa]|ero|era|ario|aria|ente|enta|ante|ico|ica|logo|loga)$/,
  occupationHint: /(?:dor|dora|tor|tora|ista|ero|era|ario|aria|ente|ante|ólog[oa])$/,
  prepositions: wordList(
    'de del a al en con por para sin sobre tras entre desde hasta contra hacia ante bajo según durante mediante',
  ),
  complements: wordList('de del en para a al por'),
  ofMark: 'de',
  bodyLinks: wordList('de del para'),
  fieldMarks: wordList('de del para'),
  agentMark: 'por',
  asMark: 'como',
  sourceMarks: [['según'], ['de', 'acuerdo', 'con'], ['a', 'juicio', 'de'], ['en', 'palabras', 'de']],
  ownerMarks: wordList('de del'),
  ownerPronouns: new Map([
    ['su', ''],
    ['sus', ''],
  ]),
  determiners: wordList(
    'el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis nuestro nuestra algunos algunas varios varias dos tres cada ningún ninguna',
  ),
  articles: wordList('el la los las un una unos unas'),
  copulas: wordList('es era'),
  definites: wordList('el la los las este esta ese esa'),
  quantities: wordList('uno una otro otra otros otras algunos varios muchos dos tres todos'),
  clauseStarts: wordList('que pero porque cuando si aunque mientras como y e o u donde quien quienes cuyo pues'),
  subordinators: wordList('que porque cuando si aunque mientras donde'),
  joints: wordList('y e o u'),
  and: 'y',
  but: 'pero',
  relatives: wordList('que quien quienes cual'),
  pronouns: new Map([
    ['él', 'male'],
    ['ella', 'female'],
    ['ellos', 'many'],
    ['ellas', 'many'],
    ['yo', 'self'],
    ['nosotros', 'self'],
  ]),
  possessives: wordList('su sus mi mis nuestro nuestra nuestros nuestras'),
  noNames: new Set([
    ...stopword.spa,
    ...wordList(
      `el la los las un una unos unas de del a al en con por para sin sobre tras según y e o pero ni que cuando si aunque mientras como así
      ayer hoy mañana además también luego después entonces ahora este esta estos estas ese esa su sus se no sí ya más muy dos tres cuatro
      cinco algunos varios todos cada otro otra durante desde hasta entre ante contra preguntado preguntada preguntados consultado foto vídeo`,
    ),
  ]),
  titles: wordList(
    `presidente presidenta ministro ministra primer primera senador senadora diputado diputada alcalde alcaldesa gobernador gobernadora canciller rey reina
    príncipe princesa papa cardenal obispo general coronel capitán comisario comisaria juez jueza fiscal director directora secretario secretaria
    profesor profesora doctor doctora jefe jefa embajador embajadora portavoz consejero consejera vicepresidente vicepresidenta`,
  ),
  courtesies: new Map([
    ['sr', 'male'],
    ['sra', 'female'],
    ['srta', 'female'],
    ['señor', 'male'],
    ['señora', 'female'],
    ['don', 'male'],
    ['doña', 'female'],
    ['dr', 'male'],
    ['dra', 'female'],
  ]),
  deputies: wordList('vice adjunto adjunta'),
  agents: wordList(
    `presidente presidenta ministro ministra ministros senador senadora diputado diputada diputados alcalde alcaldesa gobernador gobernadora canciller
    rey reina papa obispo general coronel capitán capitana comisario comisaria juez jueza fiscal director directora secretario secretaria profesor
    profesora doctor doctora jefe jefa embajador embajadora portavoz consejero consejera vicepresidente vicepresidenta abogado abogada abogados
    médico médica médicos enfermero enfermera experto experta expertos economista analista analistas periodista periodistas escritor escritora
    autor autora actor actriz cantante director entrenador entrenadora jugador jugadora delantero delantera portero portera alumno alumna alumnos
    estudiante estudiantes vecino vecina vecinos habitante habitantes responsable responsables funcionario funcionaria funcionarios fuente fuentes
    testigo testigos víctima víctimas padre madre hijo hija hermano hermana marido esposa mujer hombre amigo amiga empresario empresaria
    fundador fundadora policía policías bombero bomberos agricultor agricultora pescador pescadora pescadores obrero trabajador trabajadora
    trabajadores activista candidato candidata concejal concejala arqueólogo arqueóloga historiador historiadora biólogo bióloga ingeniero
    ingeniera panadero panadera dueño dueña líder líderes dirigente capitana maestra maestro buzo`,
  ),
  bodies: wordList(
    `ministerio gobierno parlamento senado congreso ayuntamiento policía ejército agencia empresa compañía grupo club partido sindicato asociación
    fundación organización tribunal corte consejo comité comisión autoridad banco hospital universidad escuela periódico diario semanario revista
    cadena radio fiscalía federación liga oficina servicio equipo embajada alcaldía`,
  ),
  papers: wordList('informe documento documentos sentencia fallo demanda estudio encuesta sondeo auto'),
  sayings: wordList(
    'comunicado declaración carta mensaje correo tuit informe discurso entrevista texto libro artículo nota estudio respuesta testimonio documento sentencia fallo vídeo',
  ),
  organisationWords: wordList(
    'ministerio agencia banco universidad instituto fundación asociación consejo comité comisión partido sindicato diario país mundo vanguardia efe reuters bbc cnn club fc gobierno senado federación unión liga hospital noticias',
  ),
  bodyOpeners: wordList(
    'universidad ministerio banco instituto agencia consejo comité fundación asociación federación liga unión compañía empresa partido sindicato ayuntamiento hospital autoridad',
  ),
  particles: wordList('de del la los las y van von'),
  places: wordList(
    `españa madrid barcelona valencia sevilla bilbao méxico argentina chile colombia perú venezuela cuba ecuador bolivia uruguay paraguay europa francia
    parís alemania berlín italia roma portugal lisboa londres bruselas estados_unidos washington rusia moscú china pekín japón ucrania brasil`,
  ),
  placeWords: wordList('calle avenida plaza'),
  calendar: wordList(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy',
  ),
  timeNouns: wordList('día días semana semanas mes meses año años mañana tarde noche horas hora minutos vez'),
  timeWords: wordList('pasado pasada próximo próxima último última'),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('príncipe princesa rey reina papa'),
  termCues: wordList(
    'llamado llamada llamados denominado denominada titulado titulada apodado apodada conocido palabra término expresión lema eslogan película novela libro álbum canción serie programa obra título exposición poema cuadro documental apodo operación',
  ),
  suffixes: wordList('jr'),
  abbreviations: wordList('sr sra srta dr dra d dña'),
  mayDropSubject: true,
  mayInvertLate: true,
  adjectivesFollow: true,
}

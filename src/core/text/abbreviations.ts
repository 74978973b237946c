/** Abbreviations of one language, lower case, without their last full stop. */
export interface Abbreviations {
  /** A name or number follows: a sentence never ends with one ("Lt.", "vs."). */
  readonly leading: ReadonlySet<string>
  /** May stand at the end of a sentence ("Inc.", "Sept.", "etc."): what follows decides. */
  readonly ending: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

const ENGLISH: Abbreviations = {
  leading: words(`
    mr mrs ms messrs dr drs prof profs rev fr sr hon pres gov govs sen sens rep reps amb atty supt insp det
    gen lt col maj capt cmdr adm sgt cpl pvt brig ens pfc spc wg sqn 1st-lt
    st mt ft pt vs v nos n° nº nr approx cf fig figs vol vols ch sec par pp p pg art ed eds tr e.g i.e viz
    asst assoc dist secy treas mlle mme m`),
  ending: words(`
    jr sr esq inc ltd co corp plc llc l.p bros cos assn assns dept depts univ inst est mfg intl natl
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd hwy rte ste apt bldg sq ext tel no etc al ibid op cit
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore
    pa penn tenn tex va vt wash wis wyo ont que b.c
    min max hr hrs sec secs yr yrs mo mos ft lb lbs oz kg km cm mm mph in yd yds ph.d m.d b.a m.a d.d.s r.n`),
}

const GERMAN: Abbreviations = {
  leading: words(`
    hr fr dr prof dipl ing med jur phil h.c st nr ca vgl bzw z.b d.h u.a i.d.r o.ä sog evtl ggf inkl zzgl abs art
    bspw gem kap tel str bd hrsg jan feb apr jun jul aug sept okt nov dez mo di mi do sa so s z b d h i u a o v
    einschl frz engl lat allg bes mind max min mio mrd geb gest jh lt zt co`),
  ending: words('usw etc u.s.w u.v.m jh ag gmbh e.v n.chr v.chr jr sen'),
}

const FRENCH: Abbreviations = {
  leading: words(
    'm mm mme mmes mlle mlles dr me pr prof st ste p pp vol chap art fig env cf ex av bd no nos gén col lt cdt',
  ),
  ending: words('etc janv févr avr juil sept oct nov déc apr s.a n.b tél'),
}

const SPANISH: Abbreviations = {
  leading: words(
    'sr sra sres srta n° nº no cra ext tel lun mié jue vie sáb párr párrf d dª dña dr dra drs lic ing prof profa gral cnel cap mons fr sto sta av avda c ej p pág págs núm art vol cap fig ud uds vd vds aprox p.ej min máx tel s hnos',
  ),
  ending: words('etc s.a ee.uu a.c d.c a.m p.m cía ltda dpto ene feb abr jun jul ago sept oct nov dic'),
}

const PORTUGUESE: Abbreviations = {
  leading: words(
    'sr sra sres srta d dr dra drs eng prof profa gen cel cap pe av r n nº núm art pág págs vol fig ex exmo p aprox min máx',
  ),
  ending: words('etc s.a ltda cia eua a.c d.c jan fev abr jun jul ago set out nov dez tel'),
}

const ITALIAN: Abbreviations = {
  leading: words(
    'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons don st s ss p pp pag pagg art n nn nr vol cap fig es cfr ca ecc.mo tel v c.so l.go p.za',
  ),
  ending: words('ecc s.p.a s.r.l a.c d.c gen feb apr giu lug ago set ott nov dic'),
}

const DUTCH: Abbreviations = {
  leading: words(
    'dhr mevr mw dr drs ir ing mr prof ds st nr nrs blz art bijv bv o.a m.b.t t.o.v d.w.z i.p.v vgl ca max min jl p',
  ),
  ending: words('enz etc e.d n.v b.v jr jan feb mrt apr jun jul aug sept okt nov dec v.chr n.chr'),
}

const DANISH: Abbreviations = {
  leading: words(
    'hr fr dr prof nr kl ca f.eks bl.a dvs pga mht jf mio mia inkl ekskl evt sml stk tlf adr afd afs art bd bl d eks ekskl fhv hhv jan feb apr jun jul aug sept okt nov dec s vha vedr obs pct red ref st',
  ),
  ending: words('osv etc m.m m.v o.l a.s aps jr e.kr f.kr'),
}

const RUSSIAN: Abbreviations = {
  leading: words(
    'г гг ул пр д кв стр рис см им тов проф акад доц ст п пп ср т напр к корп обл р-н пос с о оз м тыс млн млрд руб коп тел',
  ),
  ending: words('др пр т.д т.п т.е н.э вв в'),
}

const NONE: Abbreviations = { leading: new Set(), ending: new Set() }

const BY_LANGUAGE: ReadonlyMap<string, Abbreviations> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
  ['da', DANISH],
  ['ru', RUSSIAN],
  ['bg', RUSSIAN],
  ['kk', RUSSIAN],
])

/** The abbreviations of a language, by its primary subtag; English where none is given, none for one we have no list of. */
export function abbreviationsOf(language: string | null): Abbreviations {
  if (language === null) return ENGLISH
  return BY_LANGUAGE.get(language.toLowerCase().split('-')[0] ?? '') ?? NONE
}

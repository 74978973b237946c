import { vocabularyOf } from '../text/words.ts'

/** English words that say the opposite of each other. */
const ENGLISH_PAIRS = `
first:last increase:decrease rise:fall high:low higher:lower highest:lowest large:small larger:smaller largest:smallest
biggest:smallest more:less most:least most:fewest max:min maximum:minimum north:south northern:southern east:west eastern:western
begin:end start:end start:stop win:lose won:lost success:failure succeed:fail successful:unsuccessful accept:reject allow:prohibit
allow:ban permit:prohibit old:new older:newer oldest:newest oldest:youngest early:late earlier:later earliest:latest
before:after buy:sell import:export rich:poor strong:weak stronger:weaker positive:negative friend:enemy support:oppose
agree:disagree good:bad best:worst better:worse near:far internal:external domestic:foreign male:female man:woman
husband:wife father:mother son:daughter brother:sister king:queen public:private legal:illegal possible:impossible
common:rare usual:unusual always:never many:few long:short longest:shortest longer:shorter fast:slow faster:slower fastest:slowest
hot:cold wet:dry light:heavy major:minor majority:minority upper:lower top:bottom left:right open:close open:shut join:leave
arrive:leave love:hate gain:lose create:destroy build:destroy innate:adaptive primary:secondary natural:artificial
direct:indirect complete:incomplete include:exclude known:unknown likely:unlikely equal:unequal regular:irregular
active:inactive healthy:sick modern:ancient multiple:single simple:complex victory:defeat win:defeat birth:death
born:died born:die alive:dead expand:contract widen:narrow add:remove rural:urban wealthy:poor peace:war attack:defend civil:military
encourage:discourage increase:reduce raise:lower raise:cut improve:worsen promote:prevent split:merge divide:unite attract:repel
begin:finish approve:reject hire:dismiss hire:fire remember:forget appear:disappear innocent:guilty acquit:convict
former:current former:present past:future day:night safe:dangerous guilty:cleared ally:enemy decline:grow shrink:grow decrease:grow fall:grow accept:refuse
reject:adopt deny:admit deny:confirm praise:criticise praise:criticize survive:die strengthen:weaken loss:profit surplus:deficit
suspend:resume appoint:dismiss enter:leave modified:unchanged finite:infinite limited:infinite limited:unlimited arrest:release
exclude:contain hide:reveal forget:recall warm:cold expensive:cheap fresh:salt native:foreign retreat:advance victory:loss
abolish:introduce abolish:establish deepen:ease optional:compulsory voluntary:compulsory
`

const PAIRS: ReadonlyMap<string, string> = new Map([['en', ENGLISH_PAIRS]])

const byLanguage = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()

const NOTHING: ReadonlyMap<string, ReadonlySet<string>> = new Map()

/** For the stem of a word the stems that say its opposite; empty in a language without a list. */
export function oppositesOf(language: string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const key = language?.toLowerCase().split('-')[0] ?? ''
  const pairs = PAIRS.get(key)
  if (pairs === undefined) return NOTHING
  const known = byLanguage.get(key)
  if (known) return known
  const { stem } = vocabularyOf(key)
  const made = new Map<string, Set<string>>()
  const link = (from: string, to: string) => made.set(from, (made.get(from) ?? new Set()).add(to))
  for (const pair of pairs.trim().split(/\s+/)) {
    const [a = '', b = ''] = pair.split(':').map(stem)
    link(a, b)
    link(b, a)
  }
  byLanguage.set(key, made)
  return made
}

import { vocabularyOf } from '../text/words.ts'

/** English words that may stand for one another in a question and its answer; the forms that no stemmer finds among them. */
const ENGLISH_GROUPS = `
start begin began begun commence launch initiate found establish create form origin introduce inception
end finish conclude cease stop terminate close expire
kill murder assassinate slay slain dead die death died perish fatal victim
hurt injure injury wound casualty hospital treat bruise
large big huge great major massive enormous vast
small little tiny minor
buy bought purchase acquire takeover
sell sold sale
say said state claim assert argue declare announce tell told suggest
build built construct erect create develop building
make made produce create manufacture generate
leave left depart exit quit resign
win won victory victorious defeat beat beaten triumph success
lose lost loss defeat
fight fought battle war combat clash
movie film
author writer write wrote written pen
job profession occupation work employment career post
child children kid son daughter
wife husband spouse marry married marriage
king monarch ruler emperor sovereign
help aid assist support
show shown display demonstrate indicate reveal
cause lead led result trigger bring brought reason because due
increase rise rose risen grow grew grown growth raise higher
decrease fall fell fallen drop decline reduce lower reduction cut
use utilize utilise employ
get got obtain receive gain acquire
live reside inhabit dwell home resident population inhabitant
locate situate lie lies lay base place
country nation state
city town
area region territory district zone
near close adjacent nearby
first initial original earliest
last final
famous notable well-known prominent renowned famed
important significant key major crucial main primary principal chief
call name term dub title refer known
consist comprise contain include compose
kind type sort form class category
allow permit enable let
ban prohibit forbid outlaw bar
need require necessary requirement must
think thought believe consider view
choose chose chosen select pick elect
give gave given provide offer grant award supply
take took taken seize capture
see saw seen view observe
speak spoke spoken talk language
teach taught educate instruct education teacher
study research investigate examine analyze analyse analysis
doctor physician
money fund cash finance
cost price expense worth
law legislation act statute
rule govern control reign
attack invade assault raid invasion
protect defend guard defense defence
destroy demolish ruin wreck destruction
change alter modify transform
move relocate migrate transfer
old ancient aged
fast quick rapid speed
happen occur
try tried attempt seek sought
keep kept retain maintain remain
different differ distinct difference various
part portion section component
group organization organisation body association
employee staff worker
car automobile vehicle
disease illness sickness infection
food eat ate eaten consume
travel journey trip
number amount quantity total
goal aim purpose objective intend intended intention
idea concept notion
problem issue difficulty
method way technique means process
leader head chief boss
company firm corporation business
oppose resist opposition against object
agree accept consent approve
religion faith religious
school college university
wealth rich wealthy income
poor poverty
contribute add
influence affect impact effect
describe explain define depict
visit tour
replace substitute supersede succeed
discover find found detect identify recognize recognise
arrive arrival come came reach
connect link join
carry transport convey
split divide separate
mean meant meaning signify denote
open opened inaugurate
own possess
publish print issue release
appoint name nominate
popular common widespread
usual typical general often normal
year annual
police officer force
arrest detain custody held
jail prison imprison sentence
strike walkout stoppage
storm hurricane typhoon cyclone
blaze fire burn burnt
crash collide collision accident
ship vessel boat ferry
plane aircraft jet
judge court ruling
vote ballot election poll
worry concern fear
demand call urge ask
deal agreement accord treaty pact
plan proposal scheme
pay paid wage salary
send sent dispatch
fund pay finance
damage harm
explode explosion blast bomb
shoot shot gunfire gunman
steal stole stolen theft rob robbery
save rescue
quit resign resignation step
delay postpone
cancel scrap abandon
`

/** For each language its groups of words; read once. */
const GROUPS: ReadonlyMap<string, string> = new Map([['en', ENGLISH_GROUPS]])

const byLanguage = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>()

const NOTHING: ReadonlyMap<string, ReadonlySet<number>> = new Map()

/** For the stem of a word the numbers of the groups it stands in; empty in a language without a list. */
export function synonymsOf(language: string | null): ReadonlyMap<string, ReadonlySet<number>> {
  const key = language?.toLowerCase().split('-')[0] ?? ''
  const groups = GROUPS.get(key)
  if (groups === undefined) return NOTHING
  const known = byLanguage.get(key)
  if (known) return known
  const { stem } = vocabularyOf(key)
  const made = new Map<string, Set<number>>()
  for (const [number, line] of groups.trim().split('\n').entries()) {
    for (const word of line.split(' ')) {
      const key = stem(word)
      made.set(key, (made.get(key) ?? new Set()).add(number))
    }
  }
  byLanguage.set(key, made)
  return made
}

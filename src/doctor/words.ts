const count = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`

/** What the doctor says, beside what the errors of the parts say themselves. */
export const WORDS = {
  node: (version: string) => `Node ${version}`,
  oldNode: (version: string, needed: string) =>
    `Node ${version} is older than what is needed (${needed}). Start it with npm, which brings its own, or install Node 24.`,
  file: (path: string) => `${path} holds`,
  noFile: (path: string) => `there is no ${path}: the defaults hold`,
  set: (names: readonly string[]) => (names.length === 0 ? 'none is set' : `${names.join(', ')}`),
  noPlatform: (name: string, platform: string, platforms: readonly string[]) =>
    `"${name}" is for the platform "${platform}", which there is not. Write one of ${platforms.join(', ')}.`,
  platformOff: (name: string, platform: string, unset: readonly string[]) =>
    `"${name}" is for ${platform}, which is off: set ${unset.join(' and ')}.`,
  subscriptions: (many: number) => count(many, 'is written', 'are written'),

  answers: (engine: 'sqlite' | 'postgres') => (engine === 'sqlite' ? 'an SQLite file' : 'PostgreSQL answers'),
  madeAtStart: (path: string) => `there is none yet; it is made at ${path} at the first start`,
  folderNotWritable: (folder: string) =>
    `There is no store, and ${folder} cannot be made or written. Let this user write there, or set DATABASE_URL.`,
  empty: 'there are none yet; the first start makes them',
  current: (many: number) => `up to date (${count(many, 'change')})`,
  pending: (many: number) =>
    `${count(many, 'change is', 'changes are')} to come: the next start makes ${many === 1 ? 'it' : 'them'}. Back the store up first.`,
  newer: (name: string) =>
    `A newer Pullquote has written the store (it has the change "${name}"). Run that version, or restore a backup from before it.`,
  writable: 'can be written',
  megabytes: (many: number) => (many < 10 ? `${many.toFixed(1)} MB` : `${Math.round(many)} MB`),
  space: (size: string, free: string) => `${size}, and ${free} free`,
  noSpace: (size: string, free: string) => `${size}, and only ${free} free. Free space, or shorten retention.`,

  noStore: 'not looked at: there is no store yet',
  storeNotCurrent: 'not looked at: the store cannot be read as it is',
  followed: (many: number, failing: number) =>
    `${count(many, 'feed is', 'feeds are')} followed, ${failing === 0 ? 'none' : failing} of them ${failing === 1 ? 'fails' : 'fail'}`,
  someFail: (failing: number, many: number, named: number) =>
    `${failing} of ${count(many, 'feed')} fail; here are the ${named} that fail longest. Unfollow what is gone.`,
  failing: (since: string, failures: number, fault: string | null) =>
    `fails since ${since} UTC, ${count(failures, 'time')} in a row.${fault === null ? '' : ` ${fault}`}`,
  overdue: (many: number) =>
    `${count(many, 'feed was', 'feeds were')} due over an hour ago and not asked. Start the program; where it runs, look into its log.`,

  onTime: (servers: number) => `agrees with ${count(servers, 'server')}`,
  offTime: (seconds: number, isAhead: boolean, servers: number) =>
    `is ${count(seconds, 'second')} ${isAhead ? 'ahead of' : 'behind'} ${count(servers, 'server')}. Have it set by NTP (timedatectl set-ntp true): editions come at wrong times, and platforms refuse what is signed.`,
  nobodyAsked: 'no server was asked that could tell the time',
  knownZones: (zones: readonly string[]) => `${zones.join(', ')}`,
  unknownZones: (zones: readonly string[]) =>
    `This Node does not know ${zones.join(', ')}. Update Node, or name another zone in the schedule or setting.`,
  noZoneData: 'This Node does not say which it has. Install one with full ICU, as it is offered at nodejs.org.',
  oldZoneData: (data: string) => `${data} is old: clock changes may be wrong. Update Node.`,

  sites: (many: number) => `${count(many, 'site')} of feeds ${many === 1 ? 'answers' : 'answer'}`,
  noSites: 'no feed of the network is followed: no site was asked',
  noSiteAnswers: (many: number) =>
    `None of ${count(many, 'site')} of feeds answers. Look at the network of this machine: names (DNS), firewall, and that no proxy is needed.`,
  server: 'answers',
  noServer: (why: string) => `${why} This machine must be able to reach it.`,

  off: (unset: readonly string[]) => `off — set ${unset.join(' and ')} to switch it on`,
  needsNothing: 'needs nothing',
  mendFirst: 'not looked at: mend the configuration first',
} as const

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeSchedule } from '../../../src/core/schedule/describe-schedule.ts'
import { parseSchedule, parseWindow } from '../../../src/core/schedule/parse-schedule.ts'
import { anySchedule, scheduleOf } from './schedules.ts'

test.each([
  {
    name: 'times',
    words: 'mon, thu 18:00 and 8:30',
    schedule: { rule: { kind: 'times', weekdays: [1, 4], minutes: [510, 1_080] }, zone: null },
  },
  {
    name: 'an interval',
    words: 'weekends every 2 hours 08:00-20:00 Europe/Berlin',
    schedule: {
      rule: { kind: 'interval', weekdays: [0, 6], everyMinutes: 120, fromMinute: 480, toMinute: 1_200 },
      zone: 'Europe/Berlin',
    },
  },
  {
    name: 'an interval over the whole day',
    words: 'hourly',
    schedule: {
      rule: { kind: 'interval', weekdays: [0, 1, 2, 3, 4, 5, 6], everyMinutes: 60, fromMinute: 0, toMinute: 1_440 },
      zone: null,
    },
  },
  {
    name: 'a crontab line',
    words: 'cron: 0  8 * JAN-mar 1-5 UTC',
    schedule: { rule: { kind: 'cron', expression: '0 8 * jan-mar 1-5' }, zone: 'UTC' },
  },
])('parseSchedule gives data: $name', ({ words, schedule }) => {
  expect(parseSchedule(words)).toEqual({ schedule })
})

const spellings: readonly [words: string, means: string][] = [
  // Days.
  ['every day at 08:30', 'every day at 08:30'],
  ['everyday 8:30', 'every day at 08:30'],
  ['daily 8:30', 'every day at 08:30'],
  ['each day 8:30', 'every day at 08:30'],
  ['once a day at 8:30', 'every day at 08:30'],
  ['8:30 every day', 'every day at 08:30'],
  ['08:30', 'every day at 08:30'],
  ['weekdays 08:30', 'weekdays at 08:30'],
  ['every weekday at 08:30', 'weekdays at 08:30'],
  ['on workdays at 08:30', 'weekdays at 08:30'],
  ['week days 8:30', 'weekdays at 08:30'],
  ['Mon-Fri 8:30', 'weekdays at 08:30'],
  ['mon – fri 8:30', 'weekdays at 08:30'],
  ['monday to friday at 8:30', 'weekdays at 08:30'],
  ['monday through friday 8:30', 'weekdays at 08:30'],
  ['mon, tue, wed, thu and fri at 8:30', 'weekdays at 08:30'],
  ['weekends at 10', 'weekends at 10:00'],
  ['sat & sun 10:00', 'weekends at 10:00'],
  ['every weekend at 10', 'weekends at 10:00'],
  ['mon,thu 18:00', 'Mondays and Thursdays at 18:00'],
  ['mon thu 18:00', 'Mondays and Thursdays at 18:00'],
  ['mon/thu 18:00', 'Mondays and Thursdays at 18:00'],
  ['Mondays and Thursdays at 18:00', 'Mondays and Thursdays at 18:00'],
  ['every Monday at 18:00', 'Mondays at 18:00'],
  ['weekly on monday 18:00', 'Mondays at 18:00'],
  ['every week on tues at 18:00', 'Tuesdays at 18:00'],
  ['fri-mon 18:00', 'Mondays, Fridays, Saturdays and Sundays at 18:00'],
  ['WEDS 18:00', 'Wednesdays at 18:00'],
  // Times.
  ['daily 7', 'every day at 07:00'],
  ['every day at 7am', 'every day at 07:00'],
  ['every day at 7 am', 'every day at 07:00'],
  ['every day at 7 a.m.', 'every day at 07:00'],
  ['every day at 7:05 P.M.', 'every day at 19:05'],
  ['7.30 pm', 'every day at 19:30'],
  ['7h30', 'every day at 07:30'],
  ['18h', 'every day at 18:00'],
  ['0830', 'every day at 08:30'],
  ['8 o’clock', 'every day at 08:00'],
  ['12am', 'every day at 00:00'],
  ['12pm', 'every day at 12:00'],
  ['12:30 am', 'every day at 00:30'],
  ['daily 8:', 'every day at 08:00'],
  ['noon', 'every day at 12:00'],
  ['weekdays at midday', 'weekdays at 12:00'],
  ['midnight', 'every day at 00:00'],
  ['８：３０', 'every day at 08:30'],
  ['8, 12 and 18', 'every day at 08:00, 12:00 and 18:00'],
  ['8:00 & 18:00', 'every day at 08:00 and 18:00'],
  ['18:00, 8:00, 18:00', 'every day at 08:00 and 18:00'],
  ['7am and 6pm on weekdays', 'weekdays at 07:00 and 18:00'],
  ['noon and 6pm', 'every day at 12:00 and 18:00'],
  ['“weekdays at 8.”', 'weekdays at 08:00'],
  // Intervals.
  ['every 2 hours 08:00-20:00', 'every 2 hours from 08:00 to 20:00'],
  ['every 2 hours 8-20', 'every 2 hours from 08:00 to 20:00'],
  ['every 2 hours from 8am to 8pm', 'every 2 hours from 08:00 to 20:00'],
  ['every 2 hours between 08:00 and 20:00', 'every 2 hours from 08:00 to 20:00'],
  ['every two hours from 8 until 20', 'every 2 hours from 08:00 to 20:00'],
  ['every other hour 8:00 – 20:00', 'every 2 hours from 08:00 to 20:00'],
  ['every 2h 8-20', 'every 2 hours from 08:00 to 20:00'],
  ['2 hours 08:00-20:00', 'every 2 hours from 08:00 to 20:00'],
  ['weekdays every 3 hours 9-18', 'every 3 hours from 09:00 to 18:00 on weekdays'],
  ['every 3 hours mon,thu', 'every 3 hours on Mondays and Thursdays'],
  ['every hour', 'every hour'],
  ['hourly on weekdays', 'every hour on weekdays'],
  ['every 30 minutes 9-17', 'every 30 minutes from 09:00 to 17:00'],
  ['every 30min', 'every 30 minutes'],
  ['every half an hour', 'every 30 minutes'],
  ['every 90 minutes', 'every 90 minutes'],
  ['every 4 hours 12:00-24:00', 'every 4 hours from 12:00 to 24:00'],
  ['every 4 hours noon to midnight', 'every 4 hours from 12:00 to 24:00'],
  ['every 24 hours', 'every 24 hours'],
  // Zones.
  ['weekdays 08:30 Europe/Berlin', 'weekdays at 08:30 Europe/Berlin'],
  ['weekdays 08:30 europe/berlin', 'weekdays at 08:30 Europe/Berlin'],
  ['Europe/Berlin weekdays 08:30', 'weekdays at 08:30 Europe/Berlin'],
  ['weekdays 08:30 (Europe/Berlin)', 'weekdays at 08:30 Europe/Berlin'],
  ['weekdays 08:30 Berlin time', 'weekdays at 08:30 Europe/Berlin'],
  ['8:30 new york', 'every day at 08:30 America/New_York'],
  ['8:30 São Paulo', 'every day at 08:30 America/Sao_Paulo'],
  ['8:30 port-au-prince', 'every day at 08:30 America/Port-au-Prince'],
  ['8:30 Kyiv', 'every day at 08:30 Europe/Kyiv'],
  ['8:30 asia/kolkata', 'every day at 08:30 Asia/Kolkata'],
  ['8:30 us/eastern', 'every day at 08:30 US/Eastern'],
  ['8:30 utc', 'every day at 08:30 UTC'],
  ['8:30 GMT', 'every day at 08:30 UTC'],
  // Crontab lines.
  ['cron: 0 8 * * 1-5', 'cron: 0 8 * * 1-5'],
  ['cron:0 8 * * 1-5', 'cron: 0 8 * * 1-5'],
  ['CRON 0 8 * * MON-FRI', 'cron: 0 8 * * mon-fri'],
  ['0 8 * * 1-5', 'cron: 0 8 * * 1-5'],
  ['cron: 0 8 13 * 5 Europe/Berlin', 'cron: 0 8 13 * 5 Europe/Berlin'],
  ['cron: 0 8 29 2 * new york', 'cron: 0 8 29 2 * America/New_York'],
  ['`cron: 0 */2 * * *`', 'cron: 0 */2 * * *'],
]

test.each(spellings)('%s means %s', (words, means) => {
  expect(describeSchedule(scheduleOf(words))).toBe(means)
})

test.each([
  { name: 'nothing', words: ' ', kind: 'schedule-empty', says: 'Say when' },
  { name: 'only signs', words: '!', kind: 'schedule-empty', says: 'Say when' },
  { name: 'no time', words: 'weekdays', kind: 'time-missing', says: 'at what time' },
  { name: 'no day of the week', words: 'weekly at 8', kind: 'day-missing', says: 'every monday at 08:30' },
  { name: 'an hour that is none', words: 'daily 25:00', kind: 'time-invalid', says: '`25:00`' },
  { name: 'a minute that is none', words: 'daily 8:75', kind: 'time-invalid', says: '`8:75`' },
  { name: 'am after noon', words: '13pm', kind: 'time-invalid', says: '`13pm`' },
  { name: '24:00 by itself', words: 'daily 24:00', kind: 'time-invalid', says: '`24:00`' },
  { name: 'seconds', words: 'daily 08:30:15', kind: 'time-invalid', says: '`08:30:15`' },
  { name: 'am or pm left open', words: '8 and 10pm', kind: 'time-ambiguous', says: '`08:00`' },
  { name: 'days with times of their own', words: 'mon 8:00, thu 18:00', kind: 'schedule-unclear', says: 'said once' },
  { name: 'two groups of days', words: 'weekdays 8:00 and sunday', kind: 'schedule-unclear', says: 'said once' },
  { name: 'two zones', words: '8:00 Europe/Berlin Europe/Paris', kind: 'schedule-unclear', says: 'one zone' },
  { name: 'half a range', words: 'mon- 8:00', kind: 'schedule-unclear', says: 'said once' },
  { name: 'a range of groups', words: 'weekdays-sun 8:00', kind: 'schedule-unclear', says: 'said once' },
  { name: 'a range at the start', words: '- 8:00', kind: 'schedule-unclear', says: 'said once' },
  { name: 'far too much', words: 'monday '.repeat(60), kind: 'schedule-unclear', says: 'too long' },
  { name: 'a word of no meaning', words: 'soon', kind: 'schedule-word-unknown', says: '`soon`' },
  { name: 'a misspelt day', words: 'wednsday 8:00', kind: 'schedule-word-unknown', says: '`wednesday`?' },
  { name: 'days of the month', words: 'monthly at 9', kind: 'schedule-word-unknown', says: 'cron: 0 9 1 * *' },
  { name: 'a day of the month', words: '1st at 9', kind: 'schedule-word-unknown', says: 'cron: 0 9 1 * *' },
  { name: 'a window without an interval', words: '08:00-20:00', kind: 'interval-invalid', says: 'how often' },
  { name: 'an interval past midnight', words: 'every 2h 22:00-06:00', kind: 'interval-invalid', says: 'same day' },
  { name: 'an interval with one time', words: 'every 2 hours at 8', kind: 'interval-invalid', says: 'same day' },
  { name: 'an interval of days', words: 'every 2 days 8:00', kind: 'interval-invalid', says: '24 hours at most' },
  {
    name: 'an interval of too many hours',
    words: 'every 36 hours',
    kind: 'interval-invalid',
    says: '24 hours at most',
  },
  { name: 'minutes apart', words: 'every 5 minutes', kind: 'schedule-too-often', says: '15 minutes' },
  { name: 'times minutes apart', words: '8:00 and 8:05', kind: 'schedule-too-often', says: '15 minutes' },
  { name: 'a crontab line of minutes', words: 'cron: * 8 * * *', kind: 'schedule-too-often', says: '15 minutes' },
  { name: 'a misspelt zone', words: '8:00 Europe/Berln', kind: 'zone-unknown', says: '`Europe/Berlin`?' },
  { name: 'a zone like no other', words: '8:00 Moon/Crater', kind: 'zone-unknown', says: 'by a place' },
  { name: 'an offset', words: '8:00 UTC+2', kind: 'zone-unknown', says: 'by a place' },
  { name: 'an abbreviation', words: '8:00 CST', kind: 'zone-abbreviated', says: '`America/Chicago`' },
  { name: 'a crontab line of four fields', words: 'cron: 0 8 * *', kind: 'cron-invalid', says: '5 fields' },
  { name: 'a crontab line with seconds', words: 'cron: 0 0 8 * * *', kind: 'cron-invalid', says: 'not `*`' },
  { name: 'a crontab line with a wrong hour', words: 'cron: 0 24 * * *', kind: 'cron-invalid', says: 'no hour' },
  { name: 'a crontab line that never comes', words: 'cron: 0 8 30 2 *', kind: 'cron-never', says: 'never comes' },
])('parseSchedule asks again: $name', ({ words, kind, says }) => {
  const reading = parseSchedule(words)
  const message = 'problem' in reading ? reading.problem.message : ''
  expect(reading).toMatchObject({ problem: { kind } })
  expect(message).toContain(says)
  expect(['', ' 08:30'].some((time) => 'schedule' in parseSchedule(lastExample(message) + time))).toBe(true)
})

/** What a message shows last between backticks is the way out. */
const lastExample = (message: string) =>
  message
    .match(/`[^`]*`/g)
    ?.at(-1)
    ?.replaceAll('`', '') ?? ''

test.each([
  { name: 'past midnight', words: '22:00-07:00', window: { fromMinute: 1_320, toMinute: 420 } },
  { name: 'in words', words: 'from 10pm to 7am', window: { fromMinute: 1_320, toMinute: 420 } },
  { name: 'until midnight', words: 'between 20 and 24:00', window: { fromMinute: 1_200, toMinute: 1_440 } },
])('parseWindow: $name', ({ words, window }) => {
  expect(parseWindow(words)).toEqual({ window })
})

test.each([
  '',
  '22:00',
  '22:00, 07:00',
  '22:00-22:00',
  'weekdays 22:00-07:00',
  '22:00-07:00 UTC',
  '22:00-25:00',
  'night',
])('parseWindow asks again: %j', (words) => {
  expect(parseWindow(words)).toHaveProperty('problem')
})

test('a schedule said in words is the same schedule', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(parseSchedule(describeSchedule(schedule))).toEqual({ schedule })
    }),
  )
})

const word = fc.constantFrom(
  ...['every', 'day', 'mon', '-', 'to', 'fri', '8', '08:30', '7pm', '2', 'hours', '8-20', 'and', 'between', 'weekly'],
  ...['Europe/Berlin', 'cron:', '*', '*/2', '1-5', 'half', 'an', 'noon', 'CET', 'weekdays', '24:00', 'x', '30min'],
)

test('any text is a schedule that can be said again, or a problem with a sentence', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const reading = parseSchedule(text)
      if ('problem' in reading) expect(reading.problem.message).toMatch(/[.?]$/)
      else expect(parseSchedule(describeSchedule(reading.schedule))).toEqual(reading)
    }),
    { numRuns: 500 },
  )
})

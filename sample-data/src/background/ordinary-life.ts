import { addDays, ageOn, anyDay, PERIOD } from '../calendar.ts'
import type { Subject } from '../entries.ts'
import { drawConditions, drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import { recordEpisodes, USUAL_RISKS } from '../missing.ts'
import { nameOf, type Person } from '../person.ts'
import { nameOfPlace } from '../place.ts'
import { TOPICS } from '../presets/intelligence.ts'
import { CLASSES } from '../presets/offences.ts'
import { ORDINARY_UNITS } from '../presets/recording.ts'
import { CARE, HARBOUR, NORTHVALE } from '../source.ts'
import type { Stage } from '../stage.ts'
import { nameOfThing } from '../thing.ts'
import { fill } from '../wording.ts'
import { otherAdult, type Household, type Population } from './settle.ts'

/** Intelligence about ordinary matters; whoever is named beside the subject lives with them or goes about with them. */
export function recordIntelligence(stage: Stage, population: Population, count: number): void {
  const { dice, ledger } = stage
  const topics = TOPICS.map((topic) => [topic.texts, topic.weight] as const)
  const homes = householdsOf(population)
  const mates = new Map(population.crews.flatMap((crew) => crew.map((person) => [person, crew] as const)))
  for (let n = 0; n < count; n++) {
    const subject = dice.pick(population.crews)[0] ?? dice.pick(population.adults)
    const household = homes.get(subject)
    const text = dice.pick(dice.weighted(topics))
    const other =
      mates.get(subject)?.find((mate) => mate !== subject) ?? (household === undefined ? subject : otherAdult(household, subject, subject))
    const thing = population.vehicles.get(subject) ?? population.phones.get(subject)
    const source = subject.home?.force === 'NV' ? NORTHVALE : HARBOUR
    const grading = drawGrading(dice, source)
    const submitted = anyDay(dice)
    const mentions: (readonly [Subject, string])[] = [[ledger.entryFor(subject, source), 'person-of-concern']]
    if (other !== subject && text.includes('{other}')) mentions.push([other, 'associate'])
    if (subject.home !== undefined) mentions.push([subject.home, ''])
    if (thing !== undefined && text.includes('{thing}')) mentions.push([thing, ''])
    ledger.report({
      source,
      submitted,
      eventDate: dice.chance(0.5) ? addDays(submitted, -dice.whole(0, 12)) : '',
      grading,
      conditions: drawConditions(dice, grading),
      unit: dice.pick(ORDINARY_UNITS),
      priority: dice.pick(['routine', 'routine', 'low', '']),
      mentions,
      text: fill(text, {
        name: nameOf(subject),
        other: other === subject ? 'another' : nameOf(other),
        place: subject.home === undefined ? 'the area' : nameOfPlace(subject.home),
        thing: thing === undefined ? 'a borrowed car' : nameOfThing(thing),
      }),
    })
  }
}

function householdsOf(population: Population): Map<Person, Household> {
  return new Map(
    population.households.flatMap((household) =>
      [...household.adults, ...household.children].map((person) => [person, household] as const),
    ),
  )
}

/** Ties that any register holds: who lives where, who is whose family, who drives what, who goes about with whom. */
export function recordTies(stage: Stage, population: Population): void {
  const { dice, ledger } = stage
  const known = { strength: 'confirmed', basis: 'fact', polarity: 'asserted' } as const
  for (const { home, adults, children } of population.households) {
    const [first, second] = adults
    if (first !== undefined && dice.chance(0.7)) ledger.link({ from: first, to: home, type: 'lives-at', since: anyDay(dice), ...known })
    if (first !== undefined && second !== undefined && dice.chance(0.4)) ledger.link({ from: first, to: second, type: 'family', ...known })
    for (const child of children)
      if (first !== undefined && dice.chance(0.3)) ledger.link({ from: first, to: child, type: 'family', ...known })
  }
  for (const [owner, vehicle] of population.vehicles)
    if (dice.chance(0.85))
      ledger.link({ from: owner, to: vehicle, type: dice.pick(['drives', 'registered-keeper']), since: anyDay(dice), ...known })
  for (const [owner, phone] of population.phones)
    ledger.link({ from: owner, to: phone, type: 'uses', since: anyDay(dice), ...known, strength: dice.pick(['confirmed', 'unconfirmed']) })
  for (const person of population.adults)
    if (person.email !== '')
      ledger.link({
        from: person,
        to: { kind: 'object', sort: dice.chance(0.6) ? 'email' : 'account', value: person.email },
        type: 'uses',
        ...known,
      })
  for (const [first, second] of population.crews)
    if (first !== undefined && second !== undefined && dice.chance(0.5))
      ledger.link({
        from: first,
        to: second,
        type: 'associate',
        since: anyDay(dice),
        strength: 'unconfirmed',
        basis: 'assessment',
        polarity: 'asserted',
      })
}

/** Ordinary children who were missing a few times. */
export function recordMissingChildren(stage: Stage, population: Population): void {
  const { dice } = stage
  const teenagers = population.children.filter((child) => ageOn(child.born, PERIOD.first) >= 11)
  for (const child of teenagers) {
    if (!dice.chance(0.7)) continue
    const places = child.home === undefined ? [] : [child.home]
    recordEpisodes(
      stage,
      child,
      dice.weighted([
        [1, 50],
        [2, 26],
        [3, 15],
        [4, 9],
      ]),
      { missingFrom: child.lookedAfter ? 'placement' : 'home', places, companions: [], risks: USUAL_RISKS },
    )
  }
}

/** Concerns that professionals pass on about children, each once; the professionals recur, as they do. */
export function recordWelfare(stage: Stage, population: Population, count: number): void {
  const { dice, ledger } = stage
  for (let n = 0; n < count; n++) {
    const household = dice.pick(population.households)
    const child = household.children[0]
    const worker = dice.pick(stage.workers)
    if (child === undefined) continue
    const from = `${anyDay(dice)}T${dice.whole(9, 16)}:${dice.pick(['00', '30'])}`
    const event = ledger.event({
      type: dice.pick(['incident', 'call']),
      source: household.home.force === 'NV' ? NORTHVALE : HARBOUR,
      offence: CLASSES.concern,
      from,
      reported: from,
      at: household.home,
      unit: 'Child Protection',
      summary: dice.pick([
        'Child not in school for a week. Home visit made; child seen.',
        'Worker asks for a check on the family. All well.',
        'Child came to school without a coat. Parent spoken to.',
      ]),
      parts: [...as('at-risk-child', [child]), ...as('professional', [worker])],
    })
    if (dice.chance(0.4))
      ledger.action({
        event,
        source: CARE,
        sort: 'referral',
        child,
        issued: from.slice(0, 10),
        status: dice.pick(['closed', 'closed', 'open']),
      })
  }
}

/** Warning markers on ordinary people, none of them about exploitation, all still in date. */
export function setMarkers(stage: Stage, population: Population): void {
  const { dice, ledger } = stage
  for (const [person] of population.crews) {
    if (person === undefined || !dice.chance(0.72)) continue
    const sort = dice.weighted([
      ['violent', 20],
      ['drugs', 25],
      ['asb', 20],
      ['mental-health', 12],
      ['da', 15],
      ['cce', 8],
    ])
    ledger.flag({
      on: person,
      sort,
      set: anyDay(dice),
      unit: dice.pick(ORDINARY_UNITS),
      due: dice.chance(0.7) ? addDays(PERIOD.last, dice.whole(5, 300)) : '',
    })
  }
}

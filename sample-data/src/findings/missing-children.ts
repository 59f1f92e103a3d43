import { addDays, PERIOD } from '../calendar.ts'
import { recordEpisode, recordEpisodes, type Circumstances } from '../missing.ts'
import { createChild } from '../plant/cast.ts'
import { createPlace } from '../place.ts'
import type { Stage } from '../stage.ts'

/** A child missing 36 times, mostly graded medium, with no exploitation flag. */
export function plantManyEpisodes(stage: Stage): void {
  const child = createChild(stage, 'HB', { age: 13, sex: 'F', lookedAfter: true })
  const places = [stage.world.venue(stage.dice, 'bus-station', 'HB'), createPlace(stage.world.streets, stage.dice, 'takeaway', 'HB')]
  const risks = [
    ['low', 6],
    ['medium', 28],
    ['high', 2],
  ] as const
  const circumstances: Circumstances = { missingFrom: 'foster placement', places, companions: [], risks }
  const episodes = recordEpisodes(stage, child, 36, circumstances)
  const graded = (risk: string): number => episodes.filter((episode) => episode.risk === risk).length
  stage.notes.findings.push({
    kind: 'many-missing-episodes',
    statement: 'A child was missing 36 times, mostly graded medium, and no exploitation flag was ever set on her.',
    about: [child, ...episodes],
    expected: { episodes: episodes.length, low: graded('low'), medium: graded('medium'), high: graded('high'), exploitationFlags: 0 },
  })
}

/** Two children missing together four times, and apart at other times. */
export function plantMissingTogether(stage: Stage): void {
  const { dice, world } = stage
  const pair = [createChild(stage, 'HB', { age: 14 }), createChild(stage, 'HB', { age: 13 })] as const
  const foundAt = createPlace(world.streets, dice, 'park', 'HB')
  const alone: Circumstances = {
    missingFrom: 'home',
    places: [],
    companions: [],
    risks: [
      ['medium', 1],
      ['low', 1],
    ],
  }
  const together = [44, 131, 252, 371].flatMap((offset, n) =>
    pair.map((child, turn) => {
      const day = addDays(PERIOD.first, offset)
      const other = pair[turn === 0 ? 1 : 0]
      return recordEpisode(stage, child, `${day}T${turn === 0 ? '19:30' : '20:05'}`, alone, {
        returned: `${addDays(day, 1)}T0${5 + turn}:10`,
        foundAt,
        foundWith: n < 2 ? [other] : [],
      })
    }),
  )
  for (const [turn, child] of pair.entries())
    for (const offset of [70, 300])
      recordEpisode(stage, child, `${addDays(PERIOD.first, offset + turn * 10)}T18:00`, alone, {
        returned: `${addDays(PERIOD.first, offset + turn * 10)}T23:30`,
        foundAt: undefined,
        foundWith: [],
      })
  stage.notes.findings.push({
    kind: 'missing-together',
    statement: 'Two children were missing together four times: their episodes overlap and end at one place.',
    about: [...pair, foundAt, ...together],
    expected: { together: 4, episodesOfFirst: 6, episodesOfSecond: 6 },
  })
}

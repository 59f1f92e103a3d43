import { describe, expect, it } from 'vitest'
import { FAKE_1000, FEBRL, isThere, linkPeople } from './read-people.ts'

/** Figures as they are told: pairs, cluster pairs and B-cubed together, since they differ by ten points on dirty data. */
const REVIEW = 0.5

describe('linkage at its defaults, without a label', () => {
  for (const set of FEBRL) {
    it.skipIf(!isThere(set))(`finds the people of ${set.name}: cluster pairs F1 0.99 or more, and no link is wrong`, async () => {
      const { links, shown, clusters } = await linkPeople(set)
      expect(clusters.pairs.f1).toBeGreaterThanOrEqual(0.99)
      expect(clusters.bCubed.f1).toBeGreaterThanOrEqual(0.995)
      expect(links.precision).toBe(1)
      expect(shown.recall).toBeGreaterThanOrEqual(0.97)
    })
  }

  it.skipIf(!isThere(FAKE_1000))(`finds the people of ${FAKE_1000.name}: links precise to 0.99 at the link threshold`, async () => {
    const { links, shown, clusters } = await linkPeople(FAKE_1000)
    expect(links.precision).toBeGreaterThanOrEqual(0.99)
    expect(clusters.pairs.precision).toBeGreaterThanOrEqual(0.99)
    expect(clusters.pairs.f1).toBeGreaterThanOrEqual(0.85)
    expect(shown.recall).toBeGreaterThanOrEqual(0.72)
  })

  it.skipIf(!isThere(FAKE_1000))(
    `finds the people of ${FAKE_1000.name}: cluster pairs F1 0.90 or more at the review threshold`,
    async () => {
      const { links, clusters } = await linkPeople(FAKE_1000, REVIEW)
      expect(clusters.pairs.f1).toBeGreaterThanOrEqual(0.9)
      expect(clusters.bCubed.f1).toBeGreaterThanOrEqual(0.94)
      expect(links.precision).toBeGreaterThanOrEqual(0.99)
    },
  )
})

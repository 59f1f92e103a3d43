interface Place {
  readonly entity: number
  readonly x: number
  readonly y: number
  readonly isPerson: boolean
  /** The first group it belongs to; -1 for none. */
  readonly group: number
}

interface Line {
  readonly a: number
  readonly b: number
}

interface Island<T> {
  readonly places: readonly T[]
  /** The bounds of its persons. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** How much nearer its places are drawn to each other. */
  readonly scale: number
}

/**
 * Moves parts that the overview shows apart next to each other, in rows: one that holds half of all first, then those
 * with groups in their order, then the rest. People are of one part where a tie or link joins them, or a group.
 *
 * A force layout lets such islands drift far apart, so that a picture of all of them would show each as a speck. Within
 * an island nothing moves, but those without a group are drawn no larger than those with one. A picture of one island
 * comes back as it was.
 */
export function packIslands<T extends Place>(places: readonly T[], lines: readonly Line[]): readonly T[] {
  const found = orderIslands(findIslands(places, lines), places.length)
  if (found.length < 2) return places
  const islands = shrinkGroupless(found, places.length)
  const hasMainland = isMainland(islands[0], places.length)
  const gap = gapBetween(islands)
  const area = islands.reduce((sum, island) => sum + (island.width + gap) * (island.height + gap), 0)
  const breadth = Math.max(hasMainland ? 0 : Math.sqrt(area) * 1.1, ...islands.map((island) => island.width))
  const moved = new Map<T, T>()
  let [x, y, rowHeight] = [0, 0, 0]
  islands.forEach((island, i) => {
    const isFull = x + island.width > breadth || (i === 1 && hasMainland)
    if (x > 0 && isFull) [x, y, rowHeight] = [0, y - rowHeight - gap, 0]
    for (const place of island.places) {
      moved.set(place, { ...place, x: x + (place.x - island.left) * island.scale, y: y + (place.y - island.top) * island.scale })
    }
    x += island.width + gap
    rowHeight = Math.max(rowHeight, island.height)
  })
  return places.map((place) => moved.get(place) ?? place)
}

function findIslands<T extends Place>(places: readonly T[], lines: readonly Line[]): readonly Island<T>[] {
  const parent = new Map(places.map(({ entity }) => [entity, entity]))
  const rootOf = (entity: number): number => {
    let root = entity
    while (parent.get(root) !== root) {
      const above = parent.get(root) ?? root
      parent.set(root, parent.get(above) ?? above)
      root = above
    }
    return root
  }
  const join = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)]
    parent.set(Math.max(one, other), Math.min(one, other))
  }
  const firstOfGroup = new Map<number, number>()
  for (const { entity, group } of places) {
    if (group < 0) continue
    const first = firstOfGroup.get(group)
    if (first === undefined) firstOfGroup.set(group, entity)
    else join(first, entity)
  }
  const persons = new Set(places.filter(({ isPerson }) => isPerson).map(({ entity }) => entity))
  for (const { a, b } of lines) if (persons.has(a) && persons.has(b)) join(a, b)
  const parts = new Map<number, T[]>()
  for (const place of places) {
    const part = parts.get(rootOf(place.entity))
    if (part) part.push(place)
    else parts.set(rootOf(place.entity), [place])
  }
  return Array.from(parts.values(), boundIsland)
}

function orderIslands<T extends Place>(islands: readonly Island<T>[], total: number): readonly Island<T>[] {
  const groupOf = (island: Island<T>): number => {
    if (isMainland(island, total)) return -1
    return Math.min(...island.places.map(({ group }) => (group < 0 ? Infinity : group)))
  }
  const firstOf = (island: Island<T>): number => Math.min(...island.places.map(({ entity }) => entity))
  const keyed = islands.map((island) => ({ island, group: groupOf(island), size: island.places.length, first: firstOf(island) }))
  return keyed.sort((a, b) => (a.group === b.group ? b.size - a.size || a.first - b.first : a.group - b.group)).map(({ island }) => island)
}

/** Whether an island holds so much of the picture that it should have a row to itself. */
function isMainland<T extends Place>(island: Island<T> | undefined, total: number): boolean {
  return island !== undefined && island.places.length * 2 >= total
}

function boundIsland<T extends Place>(places: readonly T[]): Island<T> {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  const persons = places.filter(({ isPerson }) => isPerson)
  for (const { x, y } of persons.length > 0 ? persons : places) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { places, left, top, width: right - left, height: top - bottom, scale: 1 }
}

function shrinkGroupless<T extends Place>(islands: readonly Island<T>[], total: number): readonly Island<T>[] {
  const most = sideOfLarger(islands.filter((island) => island.places.some(({ group }) => group >= 0)))
  return islands.map((island) => {
    const side = Math.max(island.width, island.height)
    if (most === 0 || side <= most || isMainland(island, total) || island.places.some(({ group }) => group >= 0)) return island
    const scale = most / side
    return { ...island, scale, width: island.width * scale, height: island.height * scale }
  })
}

/** The room left between islands: nearly the side of a larger one, or where all are points, any length will do. */
function gapBetween(islands: readonly Island<Place>[]): number {
  const largest = Math.max(...islands.map(({ width, height }) => Math.max(width, height)))
  return Math.max(sideOfLarger(islands) * 0.9, largest * 0.035) || 1
}

/** The side that a quarter of some islands reach; 0 for none. */
function sideOfLarger(islands: readonly Island<Place>[]): number {
  const sides = islands.map(({ width, height }) => Math.max(width, height)).sort((a, b) => b - a)
  return sides[Math.floor(sides.length / 4)] ?? 0
}

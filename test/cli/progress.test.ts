import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress, SILENT } from '../../packages/cli/src/output/progress.ts'

interface Screen {
  readonly stream: NodeJS.WriteStream
  /** All that was written so far. */
  readonly written: () => string
  /** What stands in the line now: what was written since it was last wiped. */
  readonly line: () => string
}

const WIPE = '\r\u001b[K'

/** A stream that keeps what it gets, and says whether it is a terminal. */
function openScreen(isTTY: boolean | undefined): Screen {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  let text = ''
  const written = (): string => {
    text += (stream.read() as string | null) ?? ''
    return text
  }
  return { stream: stream as unknown as NodeJS.WriteStream, written, line: () => written().split(WIPE).at(-1) ?? '' }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets time go by. */
function wait(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

describe('progress on a terminal', () => {
  it('is an empty bar with the step when it begins', () => {
    const { stream, line } = openScreen(true)
    createProgress(stream, 1000).step('reading rows')
    expect(line()).toBe(`${'░'.repeat(24)}   0 %  reading rows`)
  })

  it('is a bar with share, step, rows, rate and the time that is left', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    progress.rows(12_000)
    wait(2000)
    progress.bytes(250)
    expect(line()).toBe(`${'█'.repeat(6)}${'░'.repeat(18)}  25 %  reading rows, 12,000 rows, 6,000 a second, 6 s left`)
  })

  it('is never wider than the terminal, where a line that wraps would not be wiped', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(Object.assign(stream, { columns: 40 }), 1000)
    progress.step('reading rows')
    progress.rows(12_000)
    wait(2000)
    progress.bytes(250)
    expect(line()).toBe(`${'█'.repeat(6)}${'░'.repeat(18)}  25 %  reading`)
  })

  it('says no rate once all is read', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.rows(12_000)
    progress.bytes(1000)
    wait(5000)
    progress.step('detecting groups')
    expect(line()).toBe(`${'█'.repeat(24)} 100 %  detecting groups, 12,000 rows`)
  })

  it('adds up the rows and bytes that it is told of', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    progress.rows(10)
    progress.rows(20)
    progress.bytes(300)
    wait(1000)
    progress.bytes(200)
    expect(line()).toBe(`${'█'.repeat(12)}${'░'.repeat(12)}  50 %  reading rows, 30 rows, 30 a second, 1 s left`)
  })

  it('says minutes where there is more than one left', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    wait(10_000)
    progress.bytes(100)
    expect(line()).toMatch(/, 1 min 30 s left$/)
  })

  it('does not guess the time that is left from next to nothing, nor says it when all is read', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    wait(1000)
    progress.bytes(10)
    expect(line()).toMatch(/ {2}1 % {2}reading rows$/)
    wait(1000)
    progress.bytes(990)
    expect(line()).toBe(`${'█'.repeat(24)} 100 %  reading rows`)
  })

  it('is never more than full, and full where there is nothing to read', () => {
    const [over, none] = [openScreen(true), openScreen(true)]
    const progress = createProgress(over.stream, 10)
    wait(1000)
    progress.bytes(30)
    expect(over.line()).toMatch(/^█{24} 100 % /)
    createProgress(none.stream, 0).step('reading rows')
    expect(none.line()).toBe(`${'█'.repeat(24)} 100 %  reading rows`)
  })

  it('is not drawn more often than ten times a second, however many pieces come', () => {
    const { stream, written } = openScreen(true)
    const progress = createProgress(stream, 10_000)
    progress.step('reading rows')
    for (let i = 0; i < 1000; i++) {
      wait(1)
      progress.bytes(10)
    }
    const drawn = written().split(WIPE).length - 1
    expect(drawn).toBeGreaterThan(5)
    expect(drawn).toBeLessThanOrEqual(11)
  })

  it('shows another step at once', () => {
    const { stream, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    progress.step('linking records')
    expect(line()).toMatch(/linking records$/)
  })

  it('keeps to one line, and leaves it empty at the end', () => {
    const { stream, written, line } = openScreen(true)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    for (let i = 0; i < 10; i++) {
      wait(150)
      progress.rows(100)
      progress.bytes(100)
    }
    progress.end()
    expect(line()).toBe('')
    expect(written()).not.toContain('\n')
    expect(written().startsWith(WIPE)).toBe(true)
    expect(written().replaceAll(WIPE, '')).not.toMatch(/[\u0000-\u001f]/)
  })
})

describe('progress elsewhere', () => {
  it.each([
    ['a file or a pipe', undefined],
    ['a stream that says that it is no terminal', false],
  ])('is a plain line a step and nothing else, for %s', (_name, isTTY) => {
    const { stream, written } = openScreen(isTTY)
    const progress = createProgress(stream, 1000)
    progress.step('reading rows')
    progress.rows(5000)
    wait(5000)
    progress.bytes(1000)
    progress.step('linking records')
    progress.end()
    expect(written()).toBe('reading rows\nlinking records\n')
  })
})

it('says nothing at all where nothing is to be said', () => {
  const spoken = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  SILENT.step('reading rows')
  SILENT.rows(5000)
  wait(5000)
  SILENT.bytes(1000)
  SILENT.end()
  const calls = spoken.map(({ mock }) => mock.calls.length)
  vi.restoreAllMocks()
  expect(calls).toEqual([0, 0])
})

/** Tells a person how far a run is: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly step: (name: string) => void
  readonly bytes: (count: number) => void
  readonly rows: (count: number) => void
  readonly end: () => void
}

const BAR_WIDTH = 24
const REDRAW_MS = 100
const format = new Intl.NumberFormat('en-GB')

/**
 * @param stream where to write, which is not where results go
 * @param total bytes to be read
 */
export function createProgress(stream: NodeJS.WriteStream, total: number): Progress {
  return stream.isTTY ? createBar(stream, total) : createLines(stream)
}

/** Says nothing. */
export const SILENT: Progress = { step: () => undefined, bytes: () => undefined, rows: () => undefined, end: () => undefined }

function createLines(stream: NodeJS.WriteStream): Progress {
  return {
    step: (name) => {
      stream.write(`${name}\n`)
    },
    bytes: () => undefined,
    rows: () => undefined,
    end: () => undefined,
  }
}

function createBar(stream: NodeJS.WriteStream, total: number): Progress {
  const began = Date.now()
  let read = 0
  let rows = 0
  let drawn = 0
  let current = ''
  const draw = (): void => {
    drawn = Date.now()
    const share = total === 0 ? 1 : Math.min(1, read / total)
    const filled = Math.round(share * BAR_WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`
    const said = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${current}${sayRows(share)}`
    // a line that wraps would not be wiped
    stream.write(`\r\u001b[K${stream.columns > 1 ? said.slice(0, stream.columns - 1) : said}`)
  }
  const sayRows = (share: number): string => {
    const seconds = (drawn - began) / 1000
    const count = rows === 0 ? '' : `, ${format.format(rows)} rows`
    // once all is read, the time that goes by is not that of reading
    if (share === 1) return count
    const rate = rows === 0 ? '' : `, ${format.format(Math.round(rows / Math.max(seconds, 0.001)))} a second`
    return `${count}${rate}${share > 0.02 ? `, ${sayTime((seconds / share) * (1 - share))} left` : ''}`
  }
  return {
    step: (name) => {
      current = name
      draw()
    },
    bytes: (count) => {
      read += count
      if (Date.now() - drawn > REDRAW_MS) draw()
    },
    rows: (count) => {
      rows += count
    },
    end: () => {
      stream.write('\r\u001b[K')
    },
  }
}

/** Seconds as a person says them. */
function sayTime(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${String(whole)} s` : `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`
}

import { existsSync } from 'node:fs'
import { ask, run } from './shell.mjs'

const PLACES = [
  process.env['WEFT_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium is; undefined where there is none. */
export function findChromium() {
  return PLACES.find((place) => place !== undefined && existsSync(place)) ?? ask('which', ['chromium'])
}

/** Finds a Chromium, or installs Debian's where that may be done; otherwise ends with what to install. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  if (ask('which', ['apt-get']) !== undefined) {
    const isRoot = process.getuid?.() === 0
    const as = isRoot ? [] : ask('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n']
    if (as !== undefined) {
      process.stderr.write('Installing Chromium for the tests of the page...\n')
      const [first = 'apt-get', ...rest] = [...as, 'apt-get']
      run(first, [...rest, 'update', '-qq'])
      run(first, [...rest, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  process.stderr.write(
    'The tests of the page need Chromium, and there is none: install it ("sudo apt-get install chromium" on Debian), or name one in WEFT_CHROMIUM.\n',
  )
  process.exit(1)
}

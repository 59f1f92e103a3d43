import { createServer } from 'node:net'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runWeft, viewCase } from '../run-weft.ts'

const EXPORTS = {
  'persons.csv': 'person_id,surname\nP1,Vale\nP2,Oxley\nP3,Marsh\n',
  'involvements.csv': 'event_id,person_id,role\nE1,P1,victim\nE1,P2,suspect\nE1,P3,suspect\n',
}

describe('weft', () => {
  it.each([['build'], ['view'], ['sample']])('explains %s in its help', (command) => {
    const { code, stdout } = runWeft(['help', command])
    expect(code).toBe(0)
    expect(stdout).toContain(`weft ${command}`)
    expect(runWeft([command, '--help']).stdout).toBe(stdout)
  })

  it('lists its commands and its version', () => {
    expect(runWeft([]).stdout).toMatch(/build[\s\S]*check[\s\S]*map[\s\S]*view[\s\S]*sample/)
    expect(runWeft(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('names the commands there are when asked for another', () => {
    const { code, stderr } = runWeft(['biuld'])
    expect(code).toBe(2)
    expect(stderr).toBe('weft: there is no command "biuld"; there are build, check, map, view, explain, decide, sample. See "weft help".\n')
  })

  it('says which argument is missing', () => {
    const { code, stderr } = runWeft(['build', makeFolder(EXPORTS)])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^weft: .*out.*\.\n$/)
  })
})

describe('weft sample', () => {
  it('writes exports that build, and the truth about them', () => {
    const out = makeFolder()
    expect(runWeft(['sample', '--out', out, '--people', '500', '--seed', '7']).code).toBe(0)
    expect(readdirSync(join(out, 'exports')).length).toBeGreaterThan(10)
    expect(existsSync(join(out, 'truth/groups.json'))).toBe(true)
    expect(runWeft(['build', join(out, 'exports'), '--out', join(out, 'case'), '--quiet']).code).toBe(0)
  })

  it('refuses a number of people that is none', () => {
    const { code, stderr } = runWeft(['sample', '--out', makeFolder(), '--people', 'many'])
    expect([code, stderr]).toEqual([2, 'weft: --people must be a whole number of 0 or more, got "many".\n'])
  })
})

describe('weft view', () => {
  let folder: string
  let served: Awaited<ReturnType<typeof viewCase>>

  beforeAll(async () => {
    folder = join(makeFolder(), 'case')
    runWeft(['build', makeFolder(EXPORTS), '--out', folder, '--quiet'])
    served = await viewCase(folder)
  })
  afterAll(() => {
    served.stop()
  })

  it('serves the page and the case under a token on 127.0.0.1', async () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{20,}\/$/)
    const page = await fetch(served.address)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const shown = await fetch(`${served.address}case.json`)
    expect(await shown.text()).toBe(readFileSync(join(folder, 'case.json'), 'utf8'))
  })

  it.each([
    ['without the token', () => new URL('/case.json', served.address)],
    ['with another token', () => new URL(`/${'x'.repeat(22)}/case.json`, served.address)],
    ['for a file outside', () => new URL('../../../../etc/passwd', served.address)],
    ['for a file outside by escapes', () => new URL('%2e%2e/%2e%2e/package.json', served.address)],
    ['for another file of the case folder', () => new URL('manifest.json', served.address)],
  ])('answers nothing %s', async (_name, address) => {
    expect((await fetch(address())).status).toBe(404)
  })

  it('answers nothing to another method, or under another name', async () => {
    expect((await fetch(served.address, { method: 'POST' })).status).toBe(404)
    const status = await new Promise((resolve, reject) => {
      const asked = request(served.address, { headers: { Host: 'evil.example' } }, (response) => {
        resolve(response.statusCode)
        response.resume()
      })
      asked.once('error', reject)
      asked.end()
    })
    expect(status).toBe(404)
  })

  it.each([
    ['no case', () => makeFolder(), 'there is no case here'],
    ['a case.json that is cut short', () => makeFolder({ 'case.json': '{"format":"weft-case","version":1,' }), 'not JSON'],
    ['a case.json of something else', () => makeFolder({ 'case.json': '{"type":"FeatureCollection"}' }), 'not a Weft case file'],
    ['a case.json of a later version', () => makeFolder({ 'case.json': '{"format":"weft-case","version":9}' }), 'version 9'],
  ])('refuses a folder with %s in one sentence', (_name, make, sentence) => {
    const { code, stderr, stdout } = runWeft(['view', make(), '--no-open'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^weft: .*\.\n$/)
    expect(stderr).toContain(sentence)
  })

  it('says that a port is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { code, stderr } = runWeft(['view', folder, '--no-open', '--port', port])
    other.close()
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^weft: port ${port} on 127\\.0\\.0\\.1 is in use.*\\.\n$`))
  })

  it('refuses a port that is none', () => {
    expect(runWeft(['view', folder, '--port', '70000', '--no-open']).stderr).toContain('--port must be a whole number from 0 to 65535')
  })
})

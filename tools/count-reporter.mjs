import { writeFileSync } from 'node:fs'

/** A vitest reporter that writes how many tests passed, failed and were skipped to the file named in WEFT_COUNTS. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const file = process.env['WEFT_COUNTS']
    if (file === undefined) return
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state]++
      }
    }
    writeFileSync(file, JSON.stringify(counts))
  }
}

import { fileURLToPath } from 'node:url'
import { generateSample } from './generate-sample.ts'
import { HARBOUR_OPTIONS } from './harbour.ts'
import { writeSample } from './write-sample.ts'

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

writeSample(generateSample(HARBOUR_OPTIONS), { exportsFolder: folder('harbour'), truthFolder: folder('truth') })

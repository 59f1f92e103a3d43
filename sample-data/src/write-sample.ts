import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample, SampleFile } from './sample.ts'

/** Where the two halves of a sample go; folders that are not there are made. */
export interface SampleFolders {
  readonly exportsFolder: string
  readonly truthFolder: string
}

/** Writes a sample, over whatever files of the same names stand there. */
export function writeSample(sample: Sample, { exportsFolder, truthFolder }: SampleFolders): void {
  writeFiles(exportsFolder, sample.exports)
  writeFiles(truthFolder, sample.truth)
}

function writeFiles(folder: string, files: readonly SampleFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
}

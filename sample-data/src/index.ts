export { generateSample, type SampleOptions } from './generate-sample.ts'
export { HARBOUR_OPTIONS } from './harbour.ts'
export type { Sample, SampleFile } from './sample.ts'
export { writeSample, type SampleFolders } from './write-sample.ts'

import { compareText } from '../../../model/id.ts'
import { findCaseworkFaults } from './find-casework-faults.ts'
import { findFieldFaults } from './find-field-faults.ts'
import { findImportFaults } from './find-import-faults.ts'
import { findRecordFaults } from './find-record-faults.ts'
import type { FindingSeverity, Quality, QualityFinding } from '../quality.ts'

const ORDER: readonly FindingSeverity[] = ['serious', 'moderate', 'minor']

/** What is wrong with the data, in sentences, the worst first: by severity, by how much the subject matters, by the share. */
export function deriveQualityFindings(quality: Omit<Quality, 'findings'>): readonly QualityFinding[] {
  const found = [...findImportFaults(quality), ...findRecordFaults(quality), ...findCaseworkFaults(quality), ...findFieldFaults(quality)]
  const share = ({ count, of }: QualityFinding): number => (of === 0 ? 0 : count / of)
  return found
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
        b.weight - a.weight ||
        share(b) - share(a) ||
        compareText(a.statement, b.statement),
    )
    .map(({ code, severity, statement, advice, count, of, places }) => {
      const finding = { code, severity, statement, advice, count, of }
      return places === undefined ? finding : { ...finding, places }
    })
}

import type { CaseFile, Mask } from '@weft/core/case-file'

/**
 * What an entity is called on the page: its label, or its cipher.
 *
 * A person who bears the name of a masked person is called by the key that the exports give them: neither may the name
 * be read, nor may one person be taken for the other.
 */
export function nameEntity(file: CaseFile, mask: Mask, entity: number): string {
  const found = file.entities[entity]
  if (found === undefined) return ''
  const shown = mask.label(entity)
  const isNamesake = found.kind === 'person' && found.cipher === undefined && shown !== found.label
  return isNamesake ? `${found.key} (same name as ${shown})` : shown
}

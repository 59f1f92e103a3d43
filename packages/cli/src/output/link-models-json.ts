import type { LinkModel } from '@weft/core'

/** link-models.json: the models by which ids were linked, by kind, as they were learned; another build can take them. */
export function linkModelsJson(models: readonly LinkModel[]): string {
  return `${JSON.stringify(Object.fromEntries(models.map((model) => [model.kind, model])), null, 1)}\n`
}

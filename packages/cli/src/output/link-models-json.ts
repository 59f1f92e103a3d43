import type { LinkModel } from '@weft/core'

/** link-models.json: the models by which ids were linked, by kind, as they were learned; another build can take them. */
export function linkModelsJson(models: readonly LinkModel[]): string {
  return `${JSON.stringify(Object.fromEntries(models.map((model) => [model.kind, inOrder(model)])), null, 1)}\n`
}

/** The parts of a model in one order, whether it was learned or given. */
function inOrder({
  format,
  version,
  kind,
  columns,
  duplicatesEach,
  shares,
  rules,
  comparisons,
  neverDifferent,
  lookalikes,
}: LinkModel): object {
  return { format, version, kind, columns, duplicatesEach, shares, rules, comparisons, neverDifferent, lookalikes }
}

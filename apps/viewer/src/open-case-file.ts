import { CaseError, parseCaseFile } from '@weft/core/case-file'
import { findNoCase, openCase, refuseFile } from './state/actions.ts'
import { prepareCase } from './state/opened-case.ts'
import type { Store } from './state/store.ts'
import type { ViewState } from './state/view-state.ts'

const BESIDE_THE_PAGE = './case.json'

/** Opens the case that lies beside the page, if one does. */
export async function openCaseBeside(store: Store<ViewState>): Promise<void> {
  const text = await fetchCase()
  if (text === undefined) store.dispatch(findNoCase())
  else openText(store, text)
}

/** Opens a case that a person dropped or chose; it is read in the page and sent nowhere. */
export async function openChosenFile(store: Store<ViewState>, file: File): Promise<void> {
  openText(store, await file.text())
}

/** The text of the case beside the page; undefined where there is none. */
async function fetchCase(): Promise<string | undefined> {
  // a page opened from the disk may ask for nothing
  if (location.protocol === 'file:') return undefined
  const answer = await fetch(BESIDE_THE_PAGE, { cache: 'no-store' }).catch(() => undefined)
  // some servers answer every address with a page
  const isCase = answer?.ok === true && answer.headers.get('content-type')?.includes('html') !== true
  return isCase ? answer.text() : undefined
}

function openText(store: Store<ViewState>, text: string): void {
  try {
    store.dispatch(openCase(prepareCase(parseCaseFile(text))))
  } catch (error) {
    store.dispatch(refuseFile(error instanceof CaseError ? error.message : 'The case file is damaged: build the case again.'))
    if (!(error instanceof CaseError)) throw error
  }
}

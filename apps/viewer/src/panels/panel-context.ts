import type { OpenedCase } from '../state/opened-case.ts'
import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'

/** What a panel that shows a case is given. */
export interface PanelContext {
  readonly store: Store<ViewState>
  readonly opened: OpenedCase
}

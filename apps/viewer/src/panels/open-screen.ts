import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'
import { element } from './element.ts'

type OnFile = (file: File) => void

/** What is shown while no case is open: where to drop a case file, and how to come by one. */
export function openScreen(store: Store<ViewState>, onFile: OnFile): HTMLElement {
  const waiting = element('p', { class: 'quiet' }, 'Looking for a case beside this page …')
  const invitation = element(
    'div',
    { class: 'drop-zone' },
    element('h1', {}, 'Open a case file'),
    element('p', {}, 'Drop a case.json here, or choose one. It is read in this page and goes nowhere else.'),
    fileButton('Choose a case file', 'primary-button', onFile),
    element('p', { class: 'quiet' }, 'A case file is what “weft build” writes from a folder of exports.'),
  )
  store.watch(
    (state) => state.isOpening,
    (isOpening) => {
      waiting.hidden = !isOpening
      invitation.hidden = isOpening
    },
  )
  return element('main', { class: 'open-screen', 'data-testid': 'open-screen' }, waiting, invitation)
}

/** A button that asks for a case file. */
export function fileButton(text: string, look: string, onFile: OnFile): HTMLElement {
  const input = element('input', { type: 'file', accept: '.json,application/json', hidden: true, 'data-testid': 'file' })
  input.addEventListener('change', () => {
    const file = input.files?.item(0)
    if (file) onFile(file)
    input.value = ''
  })
  const onclick = (): void => {
    input.click()
  }
  return element('span', { class: 'file-button' }, element('button', { type: 'button', class: look, onclick }, text), input)
}

/** Takes a file dropped anywhere on the page. */
export function acceptDrops(target: HTMLElement, onFile: OnFile): void {
  const mark = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    target.classList.toggle('is-dropping', isOver)
  }
  target.addEventListener('dragover', mark(true))
  target.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) target.classList.remove('is-dropping')
  })
  target.addEventListener('drop', (event) => {
    mark(false)(event)
    const file = event.dataTransfer?.files.item(0)
    if (file) onFile(file)
  })
}

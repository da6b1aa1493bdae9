import { byId, make, sign } from './make.js'
import { say } from './words.js'

/** Where each step happens, and what it says there; without words it only leads there. */
const STEPS = [
  { window: 'beneficiary', says: '/dangky' },
  { window: 'commune-officer', says: '/choduyet' },
  { window: 'commune-officer' },
  { window: 'commune-officer', says: '/xuat mau-tong-hop' },
  { window: 'commune-officer' },
]

/**
 * The guided tour: each step is ticked off when the server says that it has happened.
 * @param {(window: string, says: string | undefined) => void} go
 */
export function tourView(go) {
  const list = byId('tour')
  const items = STEPS.map((_, index) => make('li', { 'data-step': String(index + 1) }))
  list.replaceChildren(...items)
  let before = ''
  byId('tour-close').addEventListener('click', () => {
    byId('tour-end').hidden = true
  })
  return {
    /** @param {readonly boolean[]} done */
    show(done) {
      if (done.join() === before) return
      before = done.join()
      const current = done.indexOf(false)
      items.forEach((item, index) => {
        const isDone = done[index] === true
        item.className = isDone ? 'done' : index === current ? 'current' : ''
        if (index === current) item.setAttribute('aria-current', 'step')
        else item.removeAttribute('aria-current')
        item.replaceChildren(...stepView(index, isDone, index === current, go))
      })
      byId('tour-end').hidden = current !== -1
    },
  }
}

/**
 * @param {number} index
 * @param {boolean} isDone
 * @param {boolean} isCurrent
 * @param {(window: string, says: string | undefined) => void} go
 */
function stepView(index, isDone, isCurrent, go) {
  const number = index + 1
  const mark = make('span', { class: 'mark', 'aria-hidden': 'true' }, isDone ? sign('done') : String(number))
  const state = isDone ? [make('span', { class: 'hidden' }, ` (${say('tour-done')})`)] : []
  const spoken = make('span', { class: 'hidden' }, `${say('tour-step', { number })}: `)
  const title = make('p', { class: 'step' }, mark, make('span', {}, spoken, say(`tour-${number}`), ...state))
  if (!isCurrent) return [title]
  const step = STEPS[index]
  const button = make(
    'button',
    { type: 'button', class: 'solid', onclick: () => step && go(step.window, step.says) },
    say(`tour-${number}-go`),
  )
  return [title, make('div', { class: 'how' }, make('p', {}, say(`tour-${number}-how`)), button)]
}

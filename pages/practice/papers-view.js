import { sampleAddress } from './api.js'
import { make, sign } from './make.js'
import { say } from './words.js'

/** @typedef {import('../../src/web/practice/desk.js').ShownPapers} ShownPapers */

/** On a phone the open papers leave no room for what is answered. Also in practice.css. */
const NARROW = matchMedia('(max-width: 760px)')

/**
 * What the person of a window has at hand, to be sent with one tap.
 * @param {Readonly<{ say: (text: string) => unknown, sendSample: (name: string) => unknown }>} deeds
 */
export function papersView(deeds) {
  const list = make('ul', {})
  const summary = make('summary', {}, sign('papers'), say('papers'))
  const element = make('details', { class: 'papers', hidden: true }, summary, list)
  let before = ''
  const putAway = () => {
    if (!NARROW.matches) return
    element.open = false
    summary.focus({ preventScroll: true })
  }
  /** @param {string} text */
  const tell = (text) => {
    deeds.say(text)
    putAway()
  }
  /** @param {string} name */
  const send = (name) => {
    deeds.sendSample(name)
    putAway()
  }
  return {
    element,
    /**
     * @param {string} window
     * @param {ShownPapers} papers
     */
    show(window, papers) {
      const now = JSON.stringify(papers)
      if (now === before) return
      before = now
      element.hidden = papers.lines.length + papers.samples.length === 0
      const samples = papers.samples.map((name) => sampleLine(window, name, send))
      const hint = papers.lines.length === 0 ? [] : [make('li', { class: 'hint' }, say('papers-hint'))]
      const lines = papers.lines.map(({ what, value }) => {
        const label = make('span', { class: 'what' }, say(what))
        return make('li', {}, make('button', { type: 'button', onclick: () => tell(value) }, label, ' ', value))
      })
      list.replaceChildren(...samples, ...hint, ...lines)
    },
  }
}

/**
 * @param {string} window
 * @param {string} name
 * @param {(name: string) => unknown} send
 */
function sampleLine(window, name, send) {
  const label = say('sample-save')
  const save = { class: 'save', href: sampleAddress(window, name), download: true, 'aria-label': label, title: label }
  return make(
    'li',
    { class: 'sample' },
    make('button', { type: 'button', 'data-sample': name, onclick: () => send(name) }, say(`sample-${name}`)),
    make('a', save, sign('down')),
  )
}

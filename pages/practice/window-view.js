import * as api from './api.js'
import { make, sign } from './make.js'
import { dayView, messageView } from './message-view.js'
import { papersView } from './papers-view.js'
import { SHORTCUTS } from './shortcuts.js'
import { say, showDayOf } from './words.js'

/** @typedef {import('./api.js').ShownWindow} ShownWindow */

/**
 * @typedef {Readonly<{
 *   sent: (work: Promise<void>) => Promise<void>,
 *   viewTable: (file: Readonly<{ seq: number, name: string }>) => void,
 *   tooLarge: () => void,
 * }>} WindowDeeds
 */

/** Nearer than this to the end, somebody reads the latest and is kept there. */
const NEAR_END = 160
const NEW_MARGIN = 12

/** One role's chat: what was said, what can be tapped, where to write. */
export class WindowView {
  /** Pictures that were sent from here: nothing but this page keeps them. @type {Map<string, string>} */
  #pictures = new Map()
  #papers = papersView({
    say: (text) => this.say(text),
    sendSample: (name) => this.#deeds.sent(this.#sendSample(name)),
  })
  #deeds
  #isFirst = true

  /**
   * @param {string} id
   * @param {WindowDeeds} deeds
   */
  constructor(id, deeds) {
    this.id = id
    this.#deeds = deeds
    const role = say(`role-${id}`)
    this.messages = make('ol')
    this.log = make(
      'div',
      { class: 'log', role: 'log', 'aria-label': say('log', { role }), tabindex: '0' },
      this.messages,
    )
    this.field = make('textarea', {
      rows: '1',
      'aria-label': say('write', { role }),
      placeholder: say('placeholder'),
      autocomplete: 'off',
      enterkeyhint: 'send',
      onkeydown: (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)),
      oninput: () => this.#fit(),
    })
    this.who = make('p', { class: 'who' }, say(`who-${id}`))
    this.element = make(
      'section',
      { class: 'window', id: `window-${id}`, 'data-window': id, 'aria-labelledby': `role-${id}`, tabindex: '-1' },
      make('header', {}, avatar(id), make('div', {}, make('h2', { id: `role-${id}` }, role), this.who)),
      this.log,
      this.#composer(),
    )
  }

  /** @param {ShownWindow} shown */
  show(shown) {
    const known = new Set([...this.messages.querySelectorAll('[data-id]')].map((item) => item.getAttribute('data-id')))
    const fresh = shown.messages.filter(({ id }) => !known.has(id))
    const isAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END
    const items = fresh.map((message) => this.#append(message))
    this.who.textContent = `${shown.name} · ${say(`who-${this.id}`)}`
    this.#papers.show(this.id, shown.papers)
    if (this.#isFirst) this.#toEnd()
    else if (isAtEnd) this.#toEnd(items[0])
    this.#isFirst = false
    return fresh.filter(({ from }) => from === 'bot').length
  }

  /** Forgets what was said: the commune was made anew. */
  clear() {
    this.messages.replaceChildren()
    for (const address of this.#pictures.values()) URL.revokeObjectURL(address)
    this.#pictures.clear()
    this.#papers.element.open = false
    this.#isFirst = true
  }

  /** @param {string} text */
  say(text) {
    this.#toEnd()
    return this.#deeds.sent(api.send(this.id, { kind: 'text', text }))
  }

  focus() {
    this.field.focus({ preventScroll: true })
  }

  #composer() {
    const shortcuts = (SHORTCUTS[this.id] ?? []).map((text) =>
      make('li', {}, make('button', { type: 'button', onclick: () => this.say(text) }, text)),
    )
    const form = make('form', { class: 'composer', onsubmit: (event) => this.#onSubmit(event) })
    const send = make('button', { class: 'send', 'aria-label': say('send') }, sign('send'))
    form.append(this.#chooser('photo', 'image/*'), this.#chooser('file', ''), this.field, send)
    return make(
      'footer',
      {},
      this.#papers.element,
      make('ul', { class: 'shortcuts', 'aria-label': say('shortcuts') }, ...shortcuts),
      form,
    )
  }

  /**
   * A button that lets a file be chosen and sends it.
   * @param {'photo' | 'file'} kind
   * @param {string} accept
   */
  #chooser(kind, accept) {
    const input = make('input', { type: 'file', hidden: true, ...(accept === '' ? {} : { accept }) })
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) this.#deeds.sent(this.#sendFile(kind, file))
      input.value = ''
    })
    const label = say(`attach-${kind}`)
    const attributes = { type: 'button', class: 'attach', 'aria-label': label, title: label }
    return make('span', {}, input, make('button', { ...attributes, onclick: () => input.click() }, sign(kind)))
  }

  /**
   * @param {'photo' | 'file'} kind
   * @param {File} file
   */
  async #sendFile(kind, file) {
    if (file.size > api.LARGEST_FILE) return this.#deeds.tooLarge()
    if (kind === 'photo') this.#pictures.set(file.name, URL.createObjectURL(file))
    this.#toEnd()
    await api.sendFile(this.id, kind, file)
  }

  /** @param {string} name */
  async #sendSample(name) {
    await this.#sendFile(name === 'roster' ? 'file' : 'photo', await api.sample(this.id, name))
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault()
    const text = this.field.value.trim()
    if (text === '') return
    this.field.value = ''
    this.#fit()
    this.#toEnd()
    this.#deeds.sent(this.#sendOrGiveBack(text))
  }

  /**
   * What could not be sent stands in the field again, unless something else was written there meanwhile.
   * @param {string} text
   */
  async #sendOrGiveBack(text) {
    try {
      await api.send(this.id, { kind: 'text', text })
    } catch (error) {
      if (this.field.value === '') this.field.value = text
      this.#fit()
      throw error
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // Enter also ends a syllable of a Vietnamese keyboard.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    this.field.form?.requestSubmit()
  }

  #fit() {
    this.field.rows = Math.min(4, this.field.value.split('\n').length)
  }

  /** @param {import('./api.js').ShownMessage} message */
  #append(message) {
    if (this.#lastDay() !== showDayOf(message.at)) this.messages.append(dayView(message.at))
    const item = messageView(message, {
      tap: ({ token }) => this.#deeds.sent(api.send(this.id, { kind: 'choice', token })),
      viewTable: this.#deeds.viewTable,
      pictureOf: (name) => this.#pictures.get(name),
    })
    this.messages.append(item)
    return item
  }

  #lastDay() {
    return [...this.messages.querySelectorAll('[data-day]')].at(-1)?.getAttribute('data-day')
  }

  /** Scrolls down, but never past the beginning of what is new. @param {HTMLElement} [first] */
  #toEnd(first) {
    requestAnimationFrame(() => {
      const top = first === undefined ? Number.POSITIVE_INFINITY : first.offsetTop - this.log.offsetTop - NEW_MARGIN
      this.log.scrollTop = Math.min(this.log.scrollHeight, top)
    })
  }
}

/** @param {string} id */
function avatar(id) {
  const initials = say(`role-${id}`)
    .split(' ')
    .map((word) => word[0]?.toUpperCase())
  const shown = initials.length === 1 ? initials : [initials[0], initials.at(-1)]
  return make('span', { class: 'avatar', 'aria-hidden': 'true' }, shown.join(''))
}

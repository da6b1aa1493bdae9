import * as api from './api.js'
import { byId, make } from './make.js'
import { viewTable } from './table-dialog.js'
import { tourView } from './tour-view.js'
import { WindowView } from './window-view.js'
import { loadWords, locale, say, showDay } from './words.js'

/** @typedef {import('./api.js').Shown} Shown */

/** Narrower than this, one window is shown at a time. Also in practice.css. */
const NARROW = matchMedia('(max-width: 760px)')
const CALM = matchMedia('(prefers-reduced-motion: reduce)')

/** @type {Map<string, WindowView>} */
const windows = new Map()
/** @type {Map<string, number>} */
const unread = new Map()
let selected = ''
let begun = ''
let wasLost = false

const tour = tourView((window, says) => {
  select(window, true)
  if (says !== undefined) void windows.get(window)?.say(says)
})

/** Good news goes away by itself. */
const TOLD_MS = 4_000
let forgetting = 0

/** Says something to everybody, screen readers among them. @param {string} text @param {'passing' | 'lasting'} [how] */
function tell(text, how = 'lasting') {
  clearTimeout(forgetting)
  byId('status').textContent = text
  if (how === 'passing') forgetting = window.setTimeout(() => tell(''), TOLD_MS)
}

/** @param {Promise<void>} work */
async function sent(work) {
  try {
    await work
  } catch {
    tell(say('failed'), 'passing')
  }
}

/** @param {Shown} shown */
function show({ clock, tour: done }) {
  tour.show(done)
  byId('day').textContent = showDay(clock.day)
  byId('day').setAttribute('datetime', clock.day)
  byId('ahead').textContent = clock.daysAhead > 0 ? say('clock-ahead', { days: clock.daysAhead }) : say('clock-real')
}

/** Fetches of one window one after the other, so that an older answer never comes last. @type {Map<string, Promise<void>>} */
const refreshing = new Map()
/** @type {Set<string>} */
const asked = new Set()

/** @param {string} id */
function refresh(id) {
  if (asked.has(id)) return
  asked.add(id)
  const before = refreshing.get(id) ?? Promise.resolve()
  refreshing.set(
    id,
    before.then(async () => {
      asked.delete(id)
      try {
        const shown = await api.windowOf(id)
        // Made anew, maybe while nobody looked.
        if (begun !== '' && shown.begun !== begun) startOver()
        begun = shown.begun
        const view = windows.get(id)
        const isFirst = view?.messages.childElementCount === 0
        const fresh = view?.show(shown) ?? 0
        if (fresh > 0 && !isFirst) noteUnread(id, fresh)
        show(shown)
      } catch {
        // The next event, or the next connection, asks again.
      }
    }),
  )
}

function refreshAll() {
  for (const id of windows.keys()) refresh(id)
}

/** @param {string} id @param {number} count */
function noteUnread(id, count) {
  const isLookedAt = id === selected || windows.get(id)?.element.contains(document.activeElement)
  unread.set(id, isLookedAt ? 0 : (unread.get(id) ?? 0) + count)
  showTabs()
}

function showTabs() {
  for (const tab of byId('roles').querySelectorAll('button')) {
    const id = tab.dataset['window'] ?? ''
    const isSelected = id === selected
    tab.setAttribute('aria-selected', String(isSelected))
    tab.tabIndex = isSelected ? 0 : -1
    const count = unread.get(id) ?? 0
    const news = count === 0 ? [] : [badge(count)]
    tab.replaceChildren(say(`role-${id}`), ...news)
  }
}

/** @param {number} count */
function badge(count) {
  return make(
    'span',
    { class: 'badge' },
    String(count),
    make('span', { class: 'hidden' }, say('unread', { count: '' })),
  )
}

/** @param {string} id */
function mark(id) {
  selected = id
  unread.set(id, 0)
  for (const [one, { element }] of windows) element.classList.toggle('selected', one === id)
  showTabs()
}

/** @param {string} id @param {boolean} [focuses] */
function select(id, focuses = false) {
  mark(id)
  const view = windows.get(id)
  if (view === undefined) return
  if (NARROW.matches) view.log.scrollTop = view.log.scrollHeight
  view.element.scrollIntoView({ behavior: CALM.matches ? 'auto' : 'smooth', block: 'nearest', inline: 'nearest' })
  if (focuses) view.focus()
}

/** @param {readonly string[]} ids */
function build(ids) {
  for (const id of ids) {
    const view = new WindowView(id, { sent, viewTable, tooLarge: () => tell(say('too-large'), 'passing') })
    view.element.addEventListener('focusin', () => {
      if (selected !== id && !NARROW.matches) mark(id)
    })
    windows.set(id, view)
  }
  byId('windows').replaceChildren(...[...windows.values()].map(({ element }) => element))
  byId('roles').replaceChildren(
    ...ids.map((id) =>
      make('button', {
        type: 'button',
        role: 'tab',
        class: 'role',
        'data-window': id,
        'aria-controls': `window-${id}`,
        onclick: () => select(id),
      }),
    ),
  )
  byId('roles').addEventListener('keydown', (event) => onTabKey(ids, event))
}

/** @param {readonly string[]} ids @param {KeyboardEvent} event */
function onTabKey(ids, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const id = ids[(ids.indexOf(selected) + step + ids.length) % ids.length]
  if (id === undefined) return
  select(id)
  const tab = [...byId('roles').querySelectorAll('button')].find((one) => one.dataset['window'] === id)
  tab?.focus()
}

function buildClock() {
  const buttons = [...byId('moves').querySelectorAll('button')]
  for (const button of buttons) {
    button.addEventListener('click', async () => {
      const { days, day } = button.dataset
      const to =
        days === undefined
          ? { kind: /** @type {const} */ ('day-of-month'), day: Number(day) }
          : { kind: /** @type {const} */ ('days'), days: Number(days) }
      await busily(say('clock-moving'), async () => {
        await api.move(to)
        show(await api.shown())
        tell(say('clock-moved', { day: byId('day').textContent ?? '' }), 'passing')
      })
    })
  }
}

function buildReset() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('confirm-reset'))
  byId('reset').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return
    dialog.returnValue = 'no'
    void busily(say('resetting'), async () => {
      await api.reset()
      await api.open(locale)
      tell(say('reset-done'), 'passing')
    })
  })
}

/** @param {string} meanwhile @param {() => Promise<void>} work */
async function busily(meanwhile, work) {
  if (document.body.hasAttribute('aria-busy')) return
  document.body.setAttribute('aria-busy', 'true')
  tell(meanwhile)
  await sent(work())
  document.body.removeAttribute('aria-busy')
}

function startOver() {
  for (const view of windows.values()) view.clear()
  unread.clear()
  showTabs()
}

/** @param {string} event @param {Readonly<{ window?: string }>} data */
function onEvent(event, { window }) {
  if (event === 'window' && window !== undefined) return refresh(window)
  if (event === 'lost') {
    wasLost = true
    return tell(say('offline'))
  }
  if (event === 'open' && wasLost) {
    wasLost = false
    tell(say('online'), 'passing')
  }
  refreshAll()
}

await loadWords()
tell(say('opening'))
build(await api.open(locale))
buildClock()
buildReset()
mark('beneficiary')
tell('')
api.listen(onEvent)

/** @typedef {import('../../src/web/practice/desk.js').Shown} Shown */
/** @typedef {import('../../src/web/practice/desk.js').ShownWindow} ShownWindow */
/** @typedef {import('../../src/web/practice/desk.js').ShownMessage} ShownMessage */
/** @typedef {import('../../src/web/practice/desk.js').Table} Table */
/** @typedef {import('../../src/web/practice/desk.js').Move} Move */

const API = '/practice/api'
/** Pages of other sites cannot send it along. */
const OWN = { 'X-An-Sinh-Practice': '1' }

export const LARGEST_FILE = 20 * 1024 * 1024

/** @param {string} path */
async function get(path) {
  const response = await fetch(`${API}/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

/**
 * @param {string} path
 * @param {unknown} body
 */
async function post(path, body) {
  const headers = { ...OWN, 'Content-Type': 'application/json' }
  const response = await fetch(`${API}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

/**
 * Opens the commune, which is made at the first time. Resolves with the windows' ids.
 * @param {string} locale
 * @returns {Promise<readonly string[]>}
 */
export async function open(locale) {
  return (await (await post('open', { locale })).json()).windows
}

/**
 * @param {string} id
 * @returns {Promise<ShownWindow & Shown>}
 */
export async function windowOf(id) {
  return (await get(`windows/${id}`)).json()
}

/** @returns {Promise<Shown>} */
export async function shown() {
  return (await get('shown')).json()
}

/**
 * @param {string} window
 * @param {Readonly<{ kind: string }> & Readonly<Record<string, unknown>>} content
 */
export async function send(window, content) {
  await post('messages', { window, id: crypto.randomUUID?.() ?? randomId(), order: Date.now(), content })
}

/**
 * @param {string} window
 * @param {'photo' | 'file'} kind
 * @param {File} file
 */
export async function sendFile(window, kind, file) {
  const address = `${API}/media?name=${encodeURIComponent(file.name)}`
  const response = await fetch(address, { method: 'POST', headers: OWN, body: file })
  if (!response.ok) throw new Error(`media: ${response.status}`)
  const { handle } = await response.json()
  const mime = file.type === '' ? {} : { mime: file.type }
  await send(window, { kind, media: { handle, fileName: file.name, ...mime } })
}

/**
 * A photo or file for people who have none at hand.
 * @param {string} window
 * @param {string} name
 */
export async function sample(window, name) {
  const response = await get(`windows/${window}/samples/${name}`)
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const fileName = decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? name)
  return new File([await response.blob()], fileName, { type: response.headers.get('Content-Type') ?? '' })
}

/**
 * @param {number} seq
 * @returns {Promise<readonly Table[]>}
 */
export async function tables(seq) {
  return (await (await get(`files/${seq}/table`)).json()).tables
}

/** @param {number} seq */
export function fileAddress(seq) {
  return `${API}/files/${seq}`
}

/** @param {string} window @param {string} name */
export function sampleAddress(window, name) {
  return `${API}/windows/${window}/samples/${name}`
}

/** @param {Move} to */
export async function move(to) {
  await post('clock', to)
}

export async function reset() {
  await post('reset', {})
}

/**
 * Told of each news while the page is looked at: browsers open few connections to one machine, and tabs may be many.
 * @param {(event: string, data: Readonly<{ window?: string }>) => void} listener
 */
export function listen(listener) {
  let events = listening(listener)
  document.addEventListener('visibilitychange', () => {
    events.close()
    if (document.visibilityState === 'visible') events = listening(listener)
  })
}

/** @param {(event: string, data: Readonly<{ window?: string }>) => void} listener */
function listening(listener) {
  const events = new EventSource(`${API}/events`)
  for (const kind of ['window', 'clock', 'reset']) {
    events.addEventListener(kind, (event) => listener(kind, JSON.parse(event.data)))
  }
  events.addEventListener('open', () => listener('open', {}))
  events.addEventListener('error', () => listener('lost', {}))
  return events
}

/** Browsers make ids only for pages of https or of this machine. */
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

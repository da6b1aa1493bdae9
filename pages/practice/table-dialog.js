import * as api from './api.js'
import { byId, make } from './make.js'
import { say } from './words.js'

/** @typedef {import('./api.js').Table} Table */

/**
 * Shows a workbook that the bot sent as tables, one sheet at a time.
 * @param {Readonly<{ seq: number, name: string }>} file
 */
export async function viewTable({ seq, name }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('table'))
  byId('table-title').textContent = name
  byId('table-sheets').replaceChildren()
  byId('table-body').replaceChildren()
  // It scrolls, and so must be reached by keyboard.
  byId('table-body').tabIndex = 0
  if (!dialog.open) dialog.showModal()
  let tables
  try {
    tables = await api.tables(seq)
  } catch {
    byId('table-body').replaceChildren(make('p', { class: 'hint' }, say('table-failed')))
    return
  }
  const buttons = tables.map((table) => {
    const button = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => pick(table) }, table.name)
    return button
  })
  /** @param {Table} table */
  const pick = (table) => {
    for (const [index, button] of buttons.entries())
      button.setAttribute('aria-pressed', String(tables[index] === table))
    byId('table-body').replaceChildren(tableView(table), ...(table.cut ? [make('p', {}, say('table-cut'))] : []))
  }
  if (tables.length > 1) byId('table-sheets').replaceChildren(...buttons)
  const [first] = tables
  if (first !== undefined) pick(first)
}

/** @param {Table} table */
function tableView(table) {
  const rows = table.rows.map((cells) =>
    make(
      'tr',
      {},
      ...cells.map(({ text, columns, rows }) =>
        make('td', { ...span('colspan', columns), ...span('rowspan', rows), ...(isNumber(text) && NUMBER) }, text),
      ),
    ),
  )
  return make('table', {}, make('tbody', {}, ...rows))
}

const NUMBER = { class: 'number' }

/** Whether it counts something: numbers of cards and accounts are names made of digits. @param {string} text */
function isNumber(text) {
  return /^-?(?:\d{1,6}|\d{1,3}(?:[.,]\d{3})+)$/.test(text)
}

/** @param {string} name @param {number} count */
function span(name, count) {
  return count > 1 ? { [name]: String(count) } : {}
}

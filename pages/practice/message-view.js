import { fileAddress } from './api.js'
import { make, sign } from './make.js'
import { say, showDayOf, showTime } from './words.js'

/** @typedef {import('./api.js').ShownMessage} ShownMessage */

/**
 * @typedef {Readonly<{
 *   tap: (choice: Readonly<{ token: string, label: string }>) => void,
 *   viewTable: (file: Readonly<{ seq: number, name: string }>) => void,
 *   pictureOf: (fileName: string) => string | undefined,
 * }>} MessageDeeds
 */

/**
 * One message of a chat: who, what, its buttons or file.
 * @param {ShownMessage} message
 * @param {MessageDeeds} deeds
 */
export function messageView(message, deeds) {
  const item = make('li', { class: `message from-${message.from}`, 'data-id': message.id })
  const who = make('span', { class: 'hidden' }, `${say(message.from === 'them' ? 'you' : 'bot')}: `)
  const bubble = make('div', { class: 'bubble' }, who)
  if (message.sent === 'photo') bubble.append(...photoView(message, deeds))
  else if (message.sent === 'file') bubble.append(sign('sheet'), say('file', { name: message.text }))
  else if (message.text !== '') bubble.append(make('span', { class: 'text' }, message.text))
  if (message.file !== undefined) bubble.append(fileView(message.file, deeds))
  item.append(bubble)
  if (message.choices !== undefined) item.append(choicesView(message.choices, deeds))
  item.append(make('time', { class: 'at', datetime: message.at }, showTime(message.at)))
  return item
}

/**
 * A line between two days.
 * @param {string} at
 */
export function dayView(at) {
  return make('li', { class: 'day-line', 'data-day': showDayOf(at) }, make('span', {}, showDayOf(at)))
}

/**
 * @param {ShownMessage} message
 * @param {MessageDeeds} deeds
 * @returns {readonly (Node | string)[]}
 */
function photoView(message, deeds) {
  const source = deeds.pictureOf(message.text)
  const name = say('photo', { name: message.text })
  if (source === undefined) return [sign('photo'), name]
  return [
    make('img', { class: 'picture', src: source, alt: name }),
    make('small', { class: 'forgotten' }, say('photo-forgotten')),
  ]
}

/**
 * @param {Readonly<{ seq: number, name: string }>} file
 * @param {MessageDeeds} deeds
 */
function fileView(file, deeds) {
  const view = make('button', { type: 'button', class: 'solid', onclick: () => deeds.viewTable(file) }, sign('sheet'))
  view.append(say('view-table'))
  const save = make('a', { class: 'outline', href: fileAddress(file.seq), download: file.name }, sign('down'))
  save.append(say('download'))
  const isTable = /\.(xlsx|csv|ods|xls)$/i.test(file.name)
  return make(
    'span',
    { class: 'file' },
    make('span', { class: 'file-name' }, file.name),
    make('span', { class: 'file-deeds' }, ...(isTable ? [view] : []), save),
  )
}

/**
 * @param {readonly Readonly<{ token: string, label: string }>[]} choices
 * @param {MessageDeeds} deeds
 */
function choicesView(choices, deeds) {
  const buttons = choices.map((choice) =>
    make('li', {}, make('button', { type: 'button', onclick: () => deeds.tap(choice) }, choice.label)),
  )
  return make('ul', { class: choices.length > 6 ? 'choices many' : 'choices' }, ...buttons)
}

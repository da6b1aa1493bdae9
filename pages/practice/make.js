/**
 * Makes an element. Strings become text, never markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | boolean | EventListener>>} attributes `on…` listen; `true` sets, `false` leaves out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/**
 * The element of that id, which the page has.
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`no #${id} on this page`)
  return /** @type {Kind} */ (element)
}

/** The paths of a 24 × 24 drawing for each sign. */
const SIGNS = {
  send: 'M4 12l16-8-5.500 16-3-6.500z M11.500 13.500L20 4',
  photo: 'M4 8h3.500L9 5.500h6L16.500 8H20v11H4z M12 10.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  file: 'M16.500 7.500l-7 7a2 2 0 0 0 3 3l7.500-7.500a4.200 4.200 0 0 0-6-6L6.500 11.500a6.200 6.200 0 0 0 9 9L21 15',
  papers: 'M3.500 6h17v12h-17z M7 10.500h5 M7 14h3 M15.500 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  sheet: 'M6 3.500h8l4 4v13H6z M14 3.500v4h4 M9 12h6 M9 15.500h6 M12 12v6',
  down: 'M12 4v11 M7 10.500l5 5 5-5 M5 20h14',
  done: 'M5 12.500l4.500 4.500L19 7.500',
}

/**
 * A small drawing that says nothing to a screen reader.
 * @param {keyof typeof SIGNS} name
 */
export function sign(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', 'sign')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', SIGNS[name])
  svg.append(path)
  return svg
}

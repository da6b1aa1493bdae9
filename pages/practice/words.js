/** @type {Readonly<Record<string, string>>} */
let words = {}

export const locale = document.documentElement.lang

/** Fetches the words of the page's language. */
export async function loadWords() {
  words = await (await fetch(`/practice/assets/words.${locale}.json`)).json()
}

/**
 * A sentence of `words/<locale>.json`, its `{names}` filled in.
 * @param {string} key
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function say(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

const TIME = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
})
const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
})
const WHOLE_DAY = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** @param {string} at an instant */
export function showTime(at) {
  return TIME.format(new Date(at))
}

/** @param {string} at an instant */
export function showDayOf(at) {
  return DAY_AND_MONTH.format(new Date(at))
}

/** @param {string} day an ISO date */
export function showDay(day) {
  return WHOLE_DAY.format(new Date(`${day}T00:00:00Z`))
}

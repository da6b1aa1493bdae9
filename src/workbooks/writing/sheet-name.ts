/** Characters that Excel forbids in a sheet's name, and the apostrophe, which would end it where print titles quote it. */
const FORBIDDEN = /[\\/*?:[\]'\p{Cc}]/gu

const LONGEST = 31

/** Names fit for sheets of one workbook: allowed characters, at most 31 of them, no two alike. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const wanted = name.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST) || 'Trang tính'
    const mark = ` (${index + 1})`
    const free = taken.has(wanted.toLowerCase()) ? wanted.slice(0, LONGEST - mark.length) + mark : wanted
    taken.add(free.toLowerCase())
    return free
  })
}

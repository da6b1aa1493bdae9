import { wordKey } from './match.js'
import { onceFor } from './once-for.js'
import { isSensitive, type ProgrammeCatalogue } from './programme.js'

/**
 * Whether free words would tell the health status that a programme's name must not (domain.md §9.6, §16): *HIV*, *AIDS* …, with
 * or without marks, anywhere in them.
 */
export function tellsSensitive(words: string, catalogue: ProgrammeCatalogue): boolean {
  const text = spaced(words)
  return sensitiveTerms(catalogue).some((terms) => terms.every((term) => text.includes(` ${term} `)))
}

/** Whether a file number or the like names what somebody is paid for: `NKT-012`, `HIV03`, `BT-8/15`. */
export function tellsProgramme(words: string, catalogue: ProgrammeCatalogue): boolean {
  const text = spaced(words)
  return tellsSensitive(words, catalogue) || programmeNames(catalogue).some((name) => text.includes(` ${name} `))
}

/** As words compare, with letters and digits apart: `HIV03` is ` HIV 03 `. */
function spaced(words: string): string {
  return ` ${wordKey(words)
    .replace(/([A-Z])(?=[0-9])/g, '$1 ')
    .replace(/([0-9])(?=[A-Z])/g, '$1 ')} `
}

/** The terms that mean sensitive programmes and no others. */
const sensitiveTerms = onceFor((catalogue: ProgrammeCatalogue) =>
  catalogue.words
    .filter(({ codes }) => codes.length > 0 && codes.every((code) => isSensitive(code, catalogue)))
    .map(({ all }) => all),
)

const programmeNames = onceFor(({ programmes, shortForms }: ProgrammeCatalogue) => [
  ...shortForms.map(({ short }) => short),
  ...new Set(programmes.map(({ code }) => spaced(code).trim())),
])

import type { ListChoice } from '../lookup.js'
import { has, without } from './folded-words.js'
import { plainRequest, slips } from './list-shorthand.js'

/** A list and the words of a request that name it. */
export type NamedList = Readonly<{ code: string; words: readonly string[] }>

/** The lists whose name, code or other words stand in the request: the longest words first, then what the others leave. */
export function listsNamed(request: string, lists: readonly ListChoice[]): readonly NamedList[] {
  const named = new Map<string, string[]>()
  let rest = request
  for (const { code, words } of namesOf(lists)) {
    if (!has(rest, words)) continue
    rest = without(rest, [words])
    named.set(code, [...(named.get(code) ?? []), words])
  }
  return named.size > 0 ? [...named].map(([code, words]) => ({ code, words })) : mistyped(request, lists)
}

/** The one list that as many words of the request are a slip away from. */
function mistyped(request: string, lists: readonly ListChoice[]): readonly NamedList[] {
  const said = request.split(' ')
  const near = namesOf(lists).flatMap(({ code, words }) => {
    const count = words.split(' ').length
    return said.flatMap((_, start) => {
      const typed = said.slice(start, start + count).join(' ')
      const distance = start + count <= said.length ? slips(typed, words) : undefined
      return distance === undefined ? [] : [{ code, words: [typed], distance }]
    })
  })
  const least = Math.min(...near.map(({ distance }) => distance))
  const best = near.filter(({ distance }) => distance === least)
  return new Set(best.map(({ code }) => code)).size === 1 ? best.slice(0, 1) : []
}

function namesOf(lists: readonly ListChoice[]): readonly Readonly<{ code: string; words: string }>[] {
  return lists
    .flatMap(({ code, name, words }) =>
      [code, code.replaceAll('-', ' '), name, ...words].map((word) => ({ code, words: plainRequest(word) })),
    )
    .sort((a, b) => b.words.length - a.words.length)
}

import { type Match, matchWords } from './match.js'

/** A row of `data/reference/ethnic-groups.csv`; `code` is that of QĐ 121-TCTK/PPCĐ 1979 (Kinh = `01`). */
export type EthnicGroup = Readonly<{ code: string; name: string; aliases: readonly string[] }>

/** Finds the ethnic group; by-names of several groups are ambiguous. Domain.md §15.4. */
export function findEthnicGroup(raw: string, groups: readonly EthnicGroup[]): Match<EthnicGroup> {
  const words = raw.replace(/^\s*(dân tộc|dan toc|người|nguoi|dt)[\s.:]+(?=\S)/iu, '')
  const match = matchWords(words, groups)
  return match.kind === 'found' && words !== raw ? { ...match, as: 'alias' } : match
}

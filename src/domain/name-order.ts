/** Vietnamese order of two texts: A Ă Â … Đ after D, then tones ngang, huyền, hỏi, ngã, sắc, nặng. Domain.md §8.9. */
export function compareVietnamese(a: string, b: string): number {
  throw new Error(`${a}${b}`)
}

/** Vietnamese order of two person names: given name (last word) first, then the whole name. Domain.md §8.9. */
export function compareNames(a: string, b: string): number {
  throw new Error(`${a}${b}`)
}

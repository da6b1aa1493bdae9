import type { SignatureBlock } from '../writing/form.js'

const BY_HAND = '(Ký, ghi rõ họ tên)'
const BY_HAND_AND_SEAL = '(Ký tên, đóng dấu)'

/** Who drew the list up, and who answers for it: domain.md §8.9, NĐ 30/2020/NĐ-CP. */
export function preparedAndSigned(): readonly SignatureBlock[] {
  return [
    { lines: ['NGƯỜI LẬP BIỂU'], hint: BY_HAND },
    { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hint: BY_HAND_AND_SEAL },
  ]
}

/** A summary that whoever heads the unit answers for, office or authority: domain.md §8.4. */
export function preparedAndHeaded(): readonly SignatureBlock[] {
  return [
    { lines: ['NGƯỜI LẬP BIỂU'], hint: BY_HAND },
    { lines: ['THỦ TRƯỞNG ĐƠN VỊ'], hint: BY_HAND_AND_SEAL },
  ]
}

/** A list that the commune police fill in and send back. */
export function checkedByPolice(): readonly SignatureBlock[] {
  return [
    { lines: ['CÁN BỘ ĐỐI CHIẾU'], hint: BY_HAND },
    { lines: ['TRƯỞNG CÔNG AN XÃ'], hint: BY_HAND_AND_SEAL },
    ...preparedAndSigned().slice(1),
  ]
}

/** A list for work inside the office: nobody signs it. */
export function nobodySigns(): readonly SignatureBlock[] {
  return []
}

/** The line under a table that closes it against additions by hand. */
export function rowCountNote(rows: number): readonly string[] {
  return [rows === 0 ? 'Danh sách không có đối tượng nào.' : `Danh sách có ${rows} dòng.`]
}

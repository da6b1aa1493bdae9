import { nameSortKey } from '../../domain/name-order.js'
import type { Form } from '../writing/form.js'
import { peopleInTitle } from './group-in-title.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned } from './signatures.js'

/**
 * A difference between a list and its baseline. `baseline` says what it was compared with; `what` what differs, in words;
 * `because` the changes that explain it, `null` where nobody entered one.
 */
export type DoiSoatRow = Readonly<{
  kind: 'added' | 'removed' | 'changed'
  baseline: string
  fullName: string
  birth: string | null
  personalId: string | null
  village: ListedVillage
  what: string
  because: string | null
}>

const GROUPS: Readonly<Record<DoiSoatRow['kind'], string>> = {
  added: 'I. Có thêm',
  removed: 'II. Không còn',
  changed: 'III. Thay đổi',
}
const ORDER: Readonly<Record<DoiSoatRow['kind'], number>> = { added: 1, removed: 2, changed: 3 }

/** What stands in for an explanation that is missing: it can be searched and filtered. */
export const UNEXPLAINED = 'CHƯA CÓ BIẾN ĐỘNG, CẦN KIỂM TRA'

/** Differences between two editions of a list, each with the change that explains it, or flagged. Domain.md §7. */
export const DOI_SOAT: Form<DoiSoatRow> = {
  code: 'doi-soat',
  titles: (context) => ['BẢNG ĐỐI SOÁT DANH SÁCH ĐỐI TƯỢNG HƯỞNG TRỢ CẤP', `(${peopleInTitle(context)})`],
  origin: () => ({
    source: 'bước 3 rà soát, đối soát năm 2022 và khoản 5 Điều 34 Nghị định 20/2021/NĐ-CP, không kèm mẫu.',
    reconstruction: true,
  }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Họ và tên', width: 20, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Ngày sinh', width: 10.5, kind: 'date-text', value: ({ birth }) => birth },
    { heading: 'Số định danh cá nhân', width: 13.5, kind: 'code', value: ({ personalId }) => personalId },
    { heading: 'Thôn', width: 12, kind: 'text', value: ({ village }) => village.name },
    { heading: 'Nội dung chênh lệch', width: 52, kind: 'text', value: ({ what }) => what },
    { heading: 'Biến động giải trình', width: 30, kind: 'text', value: ({ because }) => because ?? UNEXPLAINED },
    { heading: 'Ý kiến', width: 16, kind: 'text', value: () => null },
  ],
  frozenColumns: 2,
  sortKey: ({ baseline, kind, village, fullName }) =>
    `${baseline} ${ORDER[kind]} ${String(village.order).padStart(6, '0')} ${nameSortKey(fullName)}`,
  groupings: [
    {
      title: ({ kind, baseline }) => `${GROUPS[kind]} so với ${baseline}`,
      subtotal: (_, rows) => `Cộng: ${rows} dòng`,
    },
  ],
  total: (rows) => `Tổng số chênh lệch: ${rows}`,
  notes: (rows) => (rows === 0 ? ['Hai danh sách khớp nhau, không có chênh lệch.'] : []),
  signatures: preparedAndSigned,
}

import type { FormContext } from '../writing/form.js'

const POLICIES = {
  bao_tro_xa_hoi: 'CHÍNH SÁCH TRỢ GIÚP XÃ HỘI',
  nguoi_co_cong: 'TRỢ CẤP ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG',
} as const

const PEOPLE = {
  bao_tro_xa_hoi: 'ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI',
  nguoi_co_cong: 'NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG',
} as const

/** What the people of a list receive, as titles have it; social assistance where no group is named. */
export function policyInTitle({ group }: FormContext): string {
  return POLICIES[group ?? 'bao_tro_xa_hoi']
}

/** Who the people of a list are, as titles have it. */
export function peopleInTitle({ group }: FormContext): string {
  return PEOPLE[group ?? 'bao_tro_xa_hoi']
}

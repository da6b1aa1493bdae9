import { BIEN_DONG } from './bien-dong.js'
import { CHI_TRA } from './chi-tra.js'
import { CHUA_DANG_KY } from './chua-dang-ky.js'
import { DOI_SOAT } from './doi-soat.js'
import { LOI_NHAP } from './loi-nhap.js'
import { MAU_TONG_HOP } from './mau-tong-hop.js'
import { MO_TAI_KHOAN } from './mo-tai-khoan.js'
import { PHU_LUC_1 } from './phu-luc-1.js'
import { PHU_LUC_2 } from './phu-luc-2.js'
import { DS1, DS2, DS3, DS4 } from './registration-lists.js'
import { SAI_LECH } from './sai-lech.js'
import { THAT_BAI } from './that-bai.js'
import { UY_QUYEN_HET_HAN } from './uy-quyen-het-han.js'
import { VUONG_MAC } from './vuong-mac.js'
import { XAC_THUC } from './xac-thuc.js'

/** Every list that can be written, by its code. Each form takes its own kind of row: look at its file. */
export const FORMS = {
  'mau-tong-hop': MAU_TONG_HOP,
  ds1: DS1,
  ds2: DS2,
  ds3: DS3,
  ds4: DS4,
  'phu-luc-1': PHU_LUC_1,
  'phu-luc-2': PHU_LUC_2,
  'chi-tra': CHI_TRA,
  'bien-dong': BIEN_DONG,
  'chua-dang-ky': CHUA_DANG_KY,
  'mo-tai-khoan': MO_TAI_KHOAN,
  'loi-nhap': LOI_NHAP,
  'that-bai': THAT_BAI,
  'xac-thuc': XAC_THUC,
  'sai-lech': SAI_LECH,
  'doi-soat': DOI_SOAT,
  'uy-quyen-het-han': UY_QUYEN_HET_HAN,
  'vuong-mac': VUONG_MAC,
} as const

export type FormCode = keyof typeof FORMS

/** Whether `code` names a list, as typed by an officer or on the command line in small letters. */
export function isFormCode(code: string): code is FormCode {
  return Object.hasOwn(FORMS, code)
}

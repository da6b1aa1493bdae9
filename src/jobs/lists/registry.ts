import type { Say } from '../../rosters/finding-sentences.js'
import type { FormCode } from '../../workbooks/forms/registry.js'
import type { Plain } from '../../workbooks/row-batches.js'
import { bienDong } from './bien-dong.js'
import { chiTra } from './chi-tra.js'
import { doiSoat } from './doi-soat.js'
import type { ListSource } from './list-source.js'
import { loiNhap } from './loi-nhap.js'
import { moTaiKhoan } from './mo-tai-khoan.js'
import { phuLuc2 } from './phu-luc-2.js'
import { chuaDangKy, ds1, ds2, ds3, ds4 } from './registration-lists.js'
import { mauTongHop, phuLuc1 } from './roster-lists.js'
import { thatBai } from './that-bai.js'
import { uyQuyenHetHan } from './uy-quyen-het-han.js'
import { saiLech, xacThuc } from './verdict-lists.js'
import { vuongMac } from './vuong-mac.js'

/**
 * Gives `use` the list of this code with its rows. (Each list has rows of its own type, so the list cannot be handed out:
 * whoever uses it must do for all types alike.)
 */
export function withList<T>(code: FormCode, say: Say, use: <Row extends Plain>(source: ListSource<Row>) => T): T {
  switch (code) {
    case 'mau-tong-hop':
      return use(mauTongHop)
    case 'ds1':
      return use(ds1)
    case 'ds2':
      return use(ds2)
    case 'ds3':
      return use(ds3)
    case 'ds4':
      return use(ds4)
    case 'phu-luc-1':
      return use(phuLuc1)
    case 'phu-luc-2':
      return use(phuLuc2)
    case 'chi-tra':
      return use(chiTra)
    case 'bien-dong':
      return use(bienDong(say))
    case 'chua-dang-ky':
      return use(chuaDangKy)
    case 'mo-tai-khoan':
      return use(moTaiKhoan)
    case 'loi-nhap':
      return use(loiNhap(say))
    case 'that-bai':
      return use(thatBai)
    case 'xac-thuc':
      return use(xacThuc)
    case 'sai-lech':
      return use(saiLech)
    case 'doi-soat':
      return use(doiSoat(say))
    case 'uy-quyen-het-han':
      return use(uyQuyenHetHan)
    case 'vuong-mac':
      return use(vuongMac)
  }
}

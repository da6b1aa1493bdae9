import type { FormCode } from '../../workbooks/forms/registry.js'

/** A list as officers ask for it: `code` on the command line and in chat, or any of its names with or without marks. */
export type ListName = Readonly<{ code: FormCode; name: string; words: readonly string[] }>

/** Every list that can be asked for, the most usual first. */
export const LIST_NAMES: readonly ListName[] = [
  {
    code: 'mau-tong-hop',
    name: 'Mẫu tổng hợp tài khoản',
    words: ['mẫu tổng hợp', 'tổng hợp', 'tổng hợp tài khoản', 'danh sách tổng hợp', 'mth'],
  },
  { code: 'ds1', name: 'Danh sách 1: người có công, tài khoản của mình', words: ['danh sách 1', 'danh sách số 1'] },
  { code: 'ds2', name: 'Danh sách 2: người có công, nhận thay', words: ['danh sách 2', 'danh sách số 2'] },
  { code: 'ds3', name: 'Danh sách 3: bảo trợ xã hội, tài khoản của mình', words: ['danh sách 3', 'danh sách số 3'] },
  { code: 'ds4', name: 'Danh sách 4: bảo trợ xã hội, nhận thay', words: ['danh sách 4', 'danh sách số 4'] },
  { code: 'phu-luc-1', name: 'Phụ lục 1', words: ['phụ lục', 'pl1', 'phụ lục một'] },
  {
    code: 'chua-dang-ky',
    name: 'Chưa đăng ký',
    words: ['chưa đăng ký', 'danh sách chưa đăng ký', 'người chưa đăng ký', 'chưa có tài khoản'],
  },
  {
    code: 'mo-tai-khoan',
    name: 'Đề nghị mở tài khoản',
    words: ['mở tài khoản', 'danh sách mở tài khoản', 'mở tk'],
  },
  { code: 'loi-nhap', name: 'Các dòng cần xem lại của tệp đã nhập', words: ['lỗi nhập', 'dòng lỗi', 'danh sách lỗi'] },
]

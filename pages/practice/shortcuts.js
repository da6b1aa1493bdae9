/** What each role says most, by the window's id; commands are the same in every language. */
export const SHORTCUTS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  beneficiary: ['/dangky', '/trangthai', '/trogiup'],
  guardian: ['/dangky', '/trangthai', '/trogiup'],
  'village-head': ['/viec', '/dangky', '/trogiup'],
  'commune-officer': ['/choduyet', '/xuat mau-tong-hop', '/viec', '/trogiup'],
  'commune-police': ['/viec', '/trogiup'],
  'district-officer': ['/viec', '/xuat mau-tong-hop', '/trogiup'],
})

/** What each role says most, by the window's id; commands are the same in every language. */
export const SHORTCUTS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  beneficiary: ['/dangky', '/trangthai', '/doitk', '/trogiup'],
  guardian: ['/dangky', '/trangthai', '/doitk', '/trogiup'],
  'village-head': ['/dangkyho', '/thon', '/viec', '/trogiup'],
  'commune-officer': ['/choduyet', '/xuat mau-tong-hop', '/viec', '/hangloat', '/trogiup'],
  'commune-police': ['/xacthuc', '/viec', '/trogiup'],
  'district-officer': ['/viec', '/xuat mau-tong-hop', '/trogiup'],
})

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { isBalanced, sumOf } from '../../src/domain/balance.js'
import { showDate } from '../../src/domain/iso-date.js'
import { addMonths, showPeriod } from '../../src/domain/period.js'
import { runExport } from '../../src/jobs/run-export.js'
import { updateBeneficiary } from '../../src/store/beneficiaries.js'
import { changesOf, insertChange } from '../../src/store/changes.js'
import { verifyHistory } from '../../src/store/history.js'
import { balanceOf, fromLocked } from '../../src/store/period-balance.js'
import { lastLocked, linesOfVersion, lockedVersion } from '../../src/store/period-versions.js'
import { periodOfCommune } from '../../src/store/periods.js'
import { addVillage } from '../../src/store/unit-tree.js'
import { seededChance } from '../support/chance.js'
import { reference, texts } from '../support/chat.js'
import { MonthOffice } from '../support/month-office.js'
import { COMMUNE, HOA, KIM_MAM, LUONG_NGOC } from '../support/records.js'

/** The days of a month on each of the two administrations, and what the law then says. */
const SETUPS = [
  {
    name: 'three tiers in 2023',
    hasDistrict: true,
    standard: 360_000,
    first: '2023-10',
    days: {
      firstVillages: '2023-09-20',
      firstLock: '2023-09-29',
      changes: '2023-10-10',
      villages: '2023-10-24',
      commune: '2023-10-28',
      late: '2023-10-29',
      lock: '2023-10-30',
      reopen: '2023-11-06',
      nextVillages: '2023-11-22',
      nextLock: '2023-11-30',
    },
  },
  {
    name: 'two tiers in 2026',
    hasDistrict: false,
    standard: 540_000,
    first: '2026-11',
    days: {
      firstVillages: '2026-10-12',
      firstLock: '2026-10-19',
      changes: '2026-11-05',
      villages: '2026-11-13',
      commune: '2026-11-17',
      late: '2026-11-18',
      lock: '2026-11-19',
      reopen: '2026-11-25',
      nextVillages: '2026-12-14',
      nextLock: '2026-12-18',
    },
  },
] as const

const PEOPLE = 500
const VILLAGES = [LUONG_NGOC, KIM_MAM, '15139-03'] as const
const PROGRAMMES = [
  { programme_code: 'BT-6N', coefficient: 1.5 },
  { programme_code: 'BT-6DBN', coefficient: 2 },
  { programme_code: 'BT-8', coefficient: 1.5 },
  { programme_code: 'NCC-4', programme_group: 'nguoi_co_cong', amount: 8_367_000 },
] as const
const GIVEN = ['An', 'Bình', 'Cúc', 'Dung', 'Đức', 'Hoa', 'Lan', 'Mai', 'Nam', 'Yến']

describe.each(SETUPS)('a month with $name', ({ hasDistrict, standard, first, days }) => {
  const month = addMonths(first, 1)
  const next = addMonths(first, 2)
  let bot: MonthOffice
  let folder: string
  let heads: readonly Asker[]
  let officer: Asker
  let leader: Asker
  let police: Asker
  let payer: Asker
  let second: Asker
  let roster: readonly Readonly<{ id: number; lineId: number; code: string }>[]
  const db = () => bot.office.db
  const state = async (of: string) => (await periodOfCommune(db(), COMMUNE, of)).state

  beforeAll(async () => {
    bot = await MonthOffice.open(days.firstVillages)
    folder = await mkdtemp(join(tmpdir(), 'an-sinh-month-'))
    await build()
  }, 120_000)
  afterAll(async () => {
    await bot.close()
    await rm(folder, { recursive: true })
  })

  async function build(): Promise<void> {
    const { office } = bot
    await office.write((tx) => addVillage(tx, COMMUNE, 'Lương Hòa'))
    if (hasDistrict) await addDistrict()
    heads = await Promise.all(VILLAGES.map((code) => bot.officer(`Trưởng thôn ${code}`, 'village-head', code)))
    officer = await bot.officer('Cán bộ Hằng', 'commune-officer')
    leader = await bot.officer('Chủ tịch Nam', 'commune-leader')
    police = await bot.officer('Công an Tú', 'commune-police')
    payer = hasDistrict ? await bot.officer('Chị Phòng', 'district-officer', '386') : officer
    second = hasDistrict ? await bot.officer('Anh Phòng', 'district-officer', '386') : leader
    const people: (typeof roster)[number][] = []
    for (let i = 0; i < PEOPLE; i++) {
      const suspended = i === 30 || i === 31 ? { suspended_from: addMonths(first, -3), state: 'TAM_DUNG' as const } : {}
      people.push(
        await office.onRoster(
          { full_name: `Bùi Văn ${GIVEN[i % GIVEN.length]}`, village_code: VILLAGES[i % 3] ?? null },
          {
            ...PROGRAMMES[i < 40 ? 0 : i % PROGRAMMES.length],
            payment_method: i % 4 === 0 ? 'CASH' : null,
            ...suspended,
          },
          i % 4 === 0 ? undefined : { number: `35802050${String(10_000 + i)}` },
        ),
      )
    }
    roster = people
  }

  async function addDistrict(): Promise<void> {
    await db()
      .insertInto('unit')
      .values({
        code: '386',
        name: 'Huyện Cẩm Thủy',
        name_key: 'CAM THUY',
        level: 'district',
        parent_code: '38',
        valid_from: null,
        valid_to: '2025-06-30',
        position: 1,
        origin: 'import',
      })
      .execute()
    await db().updateTable('unit').set({ parent_code: '386' }).where('code', '=', COMMUNE).execute()
  }

  const codeOf = (index: number) => roster[index]?.code ?? ''
  const short = (day: string) => showDate(day).slice(0, 5)
  const enters = async (...lines: readonly string[]) => {
    const answer = await bot.talks(officer, ...lines)
    expect(answer, lines.join(' | ')).toMatch(/Đã ghi BD-/)
  }
  const closeVillages = async (of: string) => {
    for (const head of heads)
      expect(await bot.talks(head, `/chotdanhsach ${showPeriod(of)}`, 'chốt')).toContain('Đã chốt')
  }
  const closeAndLock = async (of: string) => {
    expect(await bot.talks(officer, `/chot ${showPeriod(of)}`, 'chốt')).toContain('Đã chốt danh sách Xã Cẩm Lương')
    expect(await bot.talks(payer, `/khoa ${showPeriod(of)}`, 'khóa')).toContain('Đã khóa')
  }

  /** The balance of a locked version, checked in people and in đồng; what nothing explains. */
  async function balanced(of: string, version: number) {
    const locked = await lockedVersion(db(), COMMUNE, of, version)
    const lines = await linesOfVersion(db(), locked?.id ?? 0)
    const known = { reference, today: bot.day }
    const balance = await balanceOf(db(), COMMUNE, of, lines.map(fromLocked), known)
    for (const row of balance.rows) expect(isBalanced(row), JSON.stringify(row)).toBe(true)
    const monthly = lines.filter(({ amount }) => amount > 0)
    expect(sumOf(balance.rows).closing).toEqual({
      people: monthly.length,
      amount: monthly.reduce((sum, { amount }) => sum + amount, 0),
    })
    return { ...balance, lines, unexplained: balance.differences.filter(({ because }) => because === undefined) }
  }

  const exported = async (of: string, name: string, version?: number) => {
    const report = await runExport(
      { db: db(), reference, say: texts.in('vi') },
      {
        list: 'chi-tra',
        unitCode: COMMUNE,
        group: 'bao_tro_xa_hoi',
        period: of,
        ...(version !== undefined && { version }),
        format: 'xlsx',
        out: join(folder, name),
        actor: 'terminal',
        at: bot.at,
        today: bot.day,
      },
    )
    if (report.kind === 'refused') throw new Error(report.reason)
    return readFile(report.path)
  }

  it('begins with a first month that villages, commune and payer close in time', async () => {
    await closeVillages(first)
    expect(await state(first)).toBe('VILLAGE_CLOSED')
    bot.day = days.firstLock
    await closeAndLock(first)
    expect(await state(first)).toBe('LOCKED')
    const { lines, unexplained } = await balanced(first, 1)
    expect(unexplained).toEqual([])
    expect(lines).toHaveLength(PEOPLE - 2)
    expect(lines.find(({ programme_code }) => programme_code === 'BT-6N')?.amount).toBe(standard * 1.5)
  }, 120_000)

  it('takes forty changes of all kinds', async () => {
    bot.day = days.changes
    const day = short(days.changes)
    const decision = `QĐ 45/QĐ-UBND ${showDate(days.changes)}`
    for (const i of [0, 1, 2, 3, 4, 5]) await enters(`/biendong chết ${codeOf(i)} ${day}`, 'đúng')
    for (const i of [6, 7, 8, 9]) {
      await enters(`/biendong thôi hưởng ${codeOf(i)} ${day} ${decision} lý do từ chối nhận`, 'đúng')
    }
    for (const i of [10, 11, 12]) await enters(`/biendong tạm dừng ${codeOf(i)} ${day}`, '1', 'đúng')
    for (const i of [30, 31]) await enters(`/biendong hưởng lại ${codeOf(i)} ${day}`, 'đúng')
    for (const i of [13, 14, 15, 16, 17]) {
      await enters(`/biendong hệ số ${codeOf(i)} ${day}`, 'BT-6DBN', '1', '46/QĐ-UBND', day, 'đúng')
    }
    for (const i of [18, 19, 20, 21]) await enters(`/biendong chuyển đi ${codeOf(i)} ${day}`, 'đúng')
    for (const [index, village] of ['Lương Ngọc', 'Kim Mẫm 1', 'Lương Hòa', 'Lương Ngọc'].entries()) {
      const born = `12/5/${1940 + index}`
      const about = [`Lê Văn Mới ${GIVEN[index]}`, born, 'chưa có', 'nam', village, 'BT-6DBN', '1', '12/QĐ-UBND', day]
      await enters('/biendong tăng mới', ...about, showPeriod(month), 'tự nhận', 'đúng')
    }
    for (const [index, village] of ['Lương Hòa', 'Kim Mẫm 1'].entries()) {
      const about = [
        `Hà Thị Đến ${GIVEN[index]}`,
        '3/4/1951',
        'chưa có',
        'nữ',
        village,
        'BT-6DBN',
        '1',
        '13/QĐ-UBND',
        day,
      ]
      await enters('/biendong chuyển đến', ...about, showPeriod(month), 'tự nhận', 'đúng')
    }
    for (const i of [0, 1]) {
      await enters(`/biendong mai táng phí ${codeOf(i)} ${day}`, 'Trần Văn Nam', 'con trai', '50/QĐ-UBND', day, 'đúng')
    }
    for (const i of [22, 23]) await enters(`/biendong truy lĩnh ${codeOf(i)}`, '3 x 40.000', 'bổ sung', 'đúng')
    for (const i of [24, 25]) await enters(`/biendong truy thu ${codeOf(i)}`, '100.000', 'trả thừa', 'đúng')
    for (const i of [26, 27, 28, 29]) await moveVillage(i)
    const entered = await changesOf(db(), { communeCode: COMMUNE, states: ['APPROVED'] })
    expect(entered).toHaveLength(38 + 2)
    expect(new Set(entered.map(({ payment_month }) => payment_month))).toEqual(new Set([month]))
    expect(new Set(entered.map(({ kind }) => kind)).size).toBe(12)
  }, 240_000)

  /** Somebody moves to another village of the commune: a change of facts. */
  async function moveVillage(index: number): Promise<void> {
    const id = roster[index]?.id ?? 0
    await bot.office.write(async (tx) => {
      const person = await tx.selectFrom('beneficiary').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      const to = VILLAGES.find((code) => code !== person.village_code) ?? null
      await updateBeneficiary(tx, person, { village_code: to }, bot.at)
      const change = {
        kind: 'INFO',
        state: 'APPROVED',
        beneficiary_id: id,
        commune_code: COMMUNE,
        village_code: to,
        effective_month: month,
        payment_month: month,
        source: 'officer',
        proposed_by: 'terminal',
      } as const
      await insertChange(tx, change, bot.at, seededChance(`move ${index}`)())
    })
  }

  it('closes village lists and the commune’s, and what comes later counts for the next month', async () => {
    bot.day = days.villages
    await authorisationThatEnds()
    await closeVillages(month)
    bot.day = days.commune
    const asked = await bot.says(officer, `/chot ${showPeriod(month)}`)
    expect(asked).toContain('Các thôn đã gửi đủ')
    expect(await bot.says(officer, 'chốt')).toContain('Đã chốt')
    expect(await bot.talks(police, '/kychitra', 'đã xác thực')).toContain('đã xác thực')
    bot.day = days.late
    for (const i of [100, 103]) {
      await enters(`/biendong chuyển đi ${codeOf(i)} ${short(days.late)}`, 'đúng')
    }
    const death = await bot.talks(officer, `/biendong chết ${codeOf(106)} ${short(days.late)}`)
    expect(death).toContain(`tính từ kỳ chi trả tháng ${showPeriod(next)}`)
    await enters('đúng')
    const late = await changesOf(db(), { communeCode: COMMUNE, paymentMonth: next, states: ['APPROVED'] })
    expect(late.map(({ kind }) => kind)).toEqual(['MOVE_OUT', 'MOVE_OUT', 'DEATH'])
  }, 120_000)

  /** A daughter receives by a paper that ends before the month begins. */
  async function authorisationThatEnds(): Promise<void> {
    const [person] = [roster[201]]
    const daughter = await bot.office.person('Con gái')
    const { 'personal-id': _, ...told } = HOA
    const code = await bot.office.register(daughter, {
      ...told,
      payee: 'authorised',
      'payee-name': 'Trần Thị Lan',
      relationship: 'con_de',
      'payee-personal-id': '038175900011',
      paper: '12/UQ',
      'paper-from': days.changes,
      'paper-to': days.lock,
      holder: 'TRAN THI LAN',
    })
    const lineId = person?.lineId ?? 0
    const registration = await bot.office.registration(code)
    await db()
      .updateTable('registration')
      .set({ state: 'APPROVED', approved_version: 1, beneficiary_id: person?.id ?? 0 })
      .where('id', '=', registration.id)
      .execute()
    await db()
      .updateTable('account')
      .set({ owner: 'PAYEE', registration_id: registration.id })
      .where('benefit_line_id', '=', lineId)
      .execute()
    await db()
      .insertInto('payee')
      .values({
        benefit_line_id: lineId,
        role: 'AUTHORISED',
        full_name: 'Trần Thị Lan',
        name_key: 'TRAN THI LAN',
        personal_id: null,
        relationship: 'con_de',
        relationship_written: null,
        phone: null,
        since: days.changes,
        until: null,
      })
      .execute()
  }

  it('is locked with a balance that holds and nothing unexplained', async () => {
    bot.day = days.lock
    const asked = await bot.says(payer, `/khoa ${showPeriod(month)}`)
    expect(asked).toContain('mọi chênh lệch đều có biến động')
    expect(await bot.says(payer, 'khóa')).toContain('phiên bản 1')
    const { lines, unexplained, rows } = await balanced(month, 1)
    expect(unexplained).toEqual([])
    // Six died, four stopped, three suspended, four left; two resumed, four new, two came.
    expect(sumOf(rows).decrease.people - sumOf(rows).increase.people).toBe(17 - 8)
    const line = (index: number) => lines.find(({ beneficiary_id }) => beneficiary_id === roster[index]?.id)
    expect(line(0)).toMatchObject({ amount: 0, one_off: 20 * standard, payee_name: 'Trần Văn Nam', method: 'CASH' })
    expect(line(2)).toBeUndefined()
    expect(line(22)).toMatchObject({ arrears: 120_000 })
    expect(line(24)).toMatchObject({ recovery: 100_000 })
    expect(line(106)).toBeDefined()
    expect(line(201)).toMatchObject({ method: 'CASH', payee_role: null, account_number: null })
    expect(line(13)).toMatchObject({ programme_code: 'BT-6DBN', amount: standard * 2 })
  }, 120_000)

  it('is opened again by two people, and locked as a second version; the first stays byte for byte', async () => {
    const before = await exported(month, 'v1.xlsx')
    expect(await state(month)).toBe('EXPORTED')
    bot.day = days.reopen
    const asked = await bot.says(payer, `/mokhoa ${showPeriod(month)} sai một người`)
    const code = /PD-[A-Z0-9]{4}/.exec(asked)?.[0] ?? ''
    expect(await bot.talks(second, `/duyetchung ${code}`, '1')).toContain('phiên bản 2')
    const day = short(days.reopen)
    await enters(`/biendong hệ số ${codeOf(32)} ${day}`, 'BT-6DBN', '1', '47/QĐ-UBND', day, 'đúng')
    const [changed] = (await changesOf(db(), { communeCode: COMMUNE, states: ['APPROVED'] })).slice(-1)
    expect(changed).toMatchObject({ kind: 'COEF', payment_month: month })
    await closeAndLock(month)
    const first = await balanced(month, 1)
    const again = await balanced(month, 2)
    expect(again.unexplained).toEqual([])
    expect(sumOf(again.rows).closing.amount - sumOf(first.rows).closing.amount).toBe(standard / 2)
    const codes = (lines: typeof first.lines) => new Map(lines.map((line) => [line.beneficiary_id, line.line_code]))
    expect(codes(again.lines).get(roster[50]?.id ?? 0)).toBe(codes(first.lines).get(roster[50]?.id ?? 0))
    expect(await exported(month, 'again.xlsx', 1)).toEqual(before)
    expect(await exported(month, 'v2.xlsx')).not.toEqual(before)
  }, 120_000)

  it('is followed by a month in which the late changes count, and what was paid too much is taken back', async () => {
    bot.day = days.nextVillages
    for (;;) {
      const asked = await bot.says(officer, '/dexuat')
      if (!/Truy thu/.test(asked)) break
      expect(await bot.talks(officer, '1', 'duyệt')).toContain('Đã duyệt')
    }
    await closeVillages(next)
    bot.day = days.nextLock
    await closeAndLock(next)
    const { lines, unexplained, rows } = await balanced(next, 1)
    expect(unexplained).toEqual([])
    expect(sumOf(rows).decrease.people).toBe(3)
    const monthly = (index: number) =>
      lines.filter(({ beneficiary_id, amount }) => beneficiary_id === roster[index]?.id && amount > 0)
    for (const index of [100, 103, 106]) expect(monthly(index)).toEqual([])
    expect((await lastLocked(db(), COMMUNE, next))?.people).toBe(lines.length)
  }, 120_000)

  it('leaves a history that nobody has touched', async () => {
    expect(await verifyHistory(db())).toMatchObject({ kind: 'whole' })
    const deeds = await bot.office.deeds()
    for (const deed of ['close-village', 'close-month', 'lock-month', 'reopen-month', 'export-list']) {
      expect(
        deeds.some((one) => one.includes(` ${deed} `)),
        deed,
      ).toBe(true)
    }
  })
})

import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** The records: units, officers, beneficiaries and their benefits, registrations with versions, rosters as read, lists as made. */
export const records: Migration = {
  name: '002-records',
  async up(db, ddl) {
    await createUnit(db, ddl)
    await createUnitAlias(db, ddl)
    await createOfficer(db, ddl)
    await createResponsibility(db, ddl)
    await createInvitation(db, ddl)
    await createBeneficiary(db, ddl)
    await createBenefitLine(db, ddl)
    await createPayee(db, ddl)
    await createSearchTerm(db, ddl)
    await createRegistration(db, ddl)
    await createRegistrationVersion(db, ddl)
    await createAccount(db, ddl)
    await createAuthorisation(db, ddl)
    await createConsent(db, ddl)
    await createDataRequest(db, ddl)
    await createHelpRequest(db, ddl)
    await createRosterImport(db, ddl)
    await createStagedRow(db, ddl)
    await createListVersion(db, ddl)
    await createWrongCode(db, ddl)
    await createIndexes(db)
  },
}

async function createUnit(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'unit')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) =>
      column.notNull().check(sql`level in ('province', 'district', 'commune', 'village')`),
    )
    .addColumn('parent_code', 'text', (column) => column.references('unit.code'))
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('position', ddl.integer, (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull().check(sql`origin in ('practice', 'import', 'roster')`))
    .execute()
}

async function createUnitAlias(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'unit_alias')
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('alias_key', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unit_alias_key', ['unit_code', 'alias_key'])
    .execute()
}

async function createOfficer(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'officer')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('officer_contact', ['contact_id'])
    .execute()
}

async function createResponsibility(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'responsibility')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('officer_id', ddl.integer, (column) => column.notNull().references('officer.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('responsibility', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('granted_by', 'text', (column) => column.notNull())
    .execute()
}

async function createInvitation(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'invitation')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('used_by', ddl.integer, (column) => column.references('officer.id'))
    .execute()
}

async function createBeneficiary(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'beneficiary')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('full_name', 'text', (column) => column.notNull())
    .addColumn('name_written', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('birth', 'text')
    .addColumn('birth_precision', 'text', (column) => column.check(sql`birth_precision in ('DAY', 'MONTH', 'YEAR')`))
    .addColumn('sex', 'text', (column) => column.check(sql`sex in ('male', 'female')`))
    .addColumn('personal_id', 'text')
    .addColumn('old_id', 'text')
    .addColumn('ethnicity', 'text')
    .addColumn('phone', 'text')
    .addColumn('disability_types', 'text')
    .addColumn('disability_degree', ddl.integer)
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('village_code', 'text', (column) => column.references('unit.code'))
    .addColumn('note', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('version', ddl.integer, (column) => column.notNull().defaultTo(1))
    .execute()
}

async function createBenefitLine(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'benefit_line')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('beneficiary_id', ddl.integer, (column) => column.notNull().references('beneficiary.id'))
    .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('BENEFICIARY', 'CARER')`))
    .addColumn('cared_for', 'text')
    .addColumn('programme_group', 'text', (column) =>
      column.notNull().check(sql`programme_group in ('bao_tro_xa_hoi', 'nguoi_co_cong')`),
    )
    .addColumn('programme_code', 'text')
    .addColumn('programme_written', 'text')
    .addColumn('coefficient', 'real')
    .addColumn('amount', ddl.integer)
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('DANG_HUONG', 'TAM_DUNG', 'THOI_HUONG', 'CHUYEN_DI', 'CHET')`),
    )
    .addColumn('from_month', 'text')
    .addColumn('until_month', 'text')
    .addColumn('file_no', 'text')
    .addColumn('decision_no', 'text')
    .addColumn('decision_date', 'text')
    .addColumn('payment_method', 'text', (column) => column.check(sql`payment_method in ('TRANSFER', 'CASH')`))
    .addColumn('position', ddl.integer, (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
}

async function createPayee(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'payee')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('benefit_line_id', ddl.integer, (column) => column.notNull().references('benefit_line.id'))
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('GUARDIAN', 'AUTHORISED', 'LEGAL_REPRESENTATIVE', 'CARER')`),
    )
    .addColumn('full_name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('personal_id', 'text')
    .addColumn('relationship', 'text')
    .addColumn('relationship_written', 'text')
    .addColumn('phone', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .execute()
}

async function createAccount(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'account')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('benefit_line_id', ddl.integer, (column) => column.notNull().references('benefit_line.id'))
    .addColumn('owner', 'text', (column) => column.notNull().check(sql`owner in ('BENEFICIARY', 'PAYEE')`))
    .addColumn('bank_code', 'text')
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('holder_name', 'text')
    .addColumn('source', 'text', (column) =>
      column.notNull().check(sql`source in ('roster', 'registration', 'officer')`),
    )
    .addColumn('registration_id', ddl.integer, (column) => column.references('registration.id'))
    .addColumn('linked_at', 'text', (column) => column.notNull())
    .addColumn('unlinked_at', 'text')
    .execute()
}

async function createSearchTerm(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'search_term')
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) =>
      column.notNull().check(sql`subject_kind in ('beneficiary', 'registration')`),
    )
    .addColumn('subject_id', ddl.integer, (column) => column.notNull())
    .addColumn('commune_code', 'text', (column) => column.notNull())
    .addColumn('village_code', 'text')
    .addPrimaryKeyConstraint('search_term_key', ['term', 'subject_kind', 'subject_id'])
    .execute()
}

async function createRegistration(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'registration')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('village_code', 'text', (column) => column.references('unit.code'))
    .addColumn('beneficiary_id', ddl.integer, (column) => column.references('beneficiary.id'))
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`state in ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED', 'ACTIVE', 'PAYMENT_FAILED')`,
        ),
    )
    .addColumn('current_version', ddl.integer, (column) => column.notNull())
    .addColumn('approved_version', ddl.integer)
    .addColumn('matched_lines', 'text', (column) => column.notNull())
    .addColumn('match', 'text', (column) => column.notNull().check(sql`match in ('one', 'several', 'none')`))
    .addColumn('police_verdict', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
}

async function createRegistrationVersion(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'registration_version')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('registration_id', ddl.integer, (column) => column.notNull().references('registration.id'))
    .addColumn('version', ddl.integer, (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('submitted_by', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('payee_kind', 'text', (column) =>
      column.notNull().check(sql`payee_kind in ('self', 'guardian', 'authorised', 'carer')`),
    )
    .addColumn('programme_group', 'text', (column) =>
      column.notNull().check(sql`programme_group in ('bao_tro_xa_hoi', 'nguoi_co_cong')`),
    )
    .addColumn('beneficiary_name', 'text', (column) => column.notNull())
    .addColumn('name_written', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('birth', 'text')
    .addColumn('birth_precision', 'text', (column) => column.check(sql`birth_precision in ('DAY', 'MONTH', 'YEAR')`))
    .addColumn('sex', 'text', (column) => column.check(sql`sex in ('male', 'female')`))
    .addColumn('personal_id', 'text')
    .addColumn('old_id', 'text')
    .addColumn('payee_name', 'text', (column) => column.notNull())
    .addColumn('payee_personal_id', 'text')
    .addColumn('relationship', 'text')
    .addColumn('phone', 'text')
    .addColumn('payment_method', 'text', (column) =>
      column.notNull().check(sql`payment_method in ('TRANSFER', 'OPEN_ACCOUNT', 'CASH')`),
    )
    .addColumn('bank_code', 'text')
    .addColumn('account_number', 'text')
    .addColumn('holder_name', 'text')
    .addColumn('holder_match', 'text', (column) =>
      column.check(sql`holder_match in ('same', 'same-without-diacritics', 'differs')`),
    )
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.check(sql`decision in ('approved', 'returned', 'withdrawn')`))
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason', 'text')
    .addUniqueConstraint('registration_version_number', ['registration_id', 'version'])
    .execute()
}

async function createAuthorisation(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'authorisation')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('registration_id', ddl.integer, (column) => column.notNull().references('registration.id'))
    .addColumn('version', ddl.integer, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('GUARDIAN', 'AUTHORISED')`))
    .addColumn('paper_no', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .execute()
}

async function createConsent(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'consent')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('registration_id', ddl.integer, (column) => column.notNull().references('registration.id'))
    .addColumn('purpose', 'text', (column) =>
      column.notNull().check(sql`purpose in ('registration', 'account-opening', 'notices')`),
    )
    .addColumn('text_version', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
}

async function createDataRequest(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'data_request')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('registration_id', ddl.integer, (column) => column.references('registration.id'))
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('correct', 'delete', 'complain')`))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .execute()
}

async function createHelpRequest(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'help_request')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('commune_code', 'text', (column) => column.references('unit.code'))
    .addColumn('flow', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .execute()
}

async function createRosterImport(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'roster_import')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('file_id', ddl.integer, (column) => column.references('stored_file.id'))
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('list_date', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('staged', 'applied', 'dropped')`))
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text')
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute()
}

async function createStagedRow(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'staged_row')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('import_id', ddl.integer, (column) => column.notNull().references('roster_import.id'))
    .addColumn('sheet', 'text', (column) => column.notNull())
    .addColumn('row', ddl.integer, (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('comparison', 'text', (column) =>
      column.notNull().check(sql`comparison in ('new', 'same', 'changed', 'duplicate', 'ambiguous')`),
    )
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('staged', 'applied', 'waiting', 'dropped')`),
    )
    .addColumn('benefit_line_id', ddl.integer, (column) => column.references('benefit_line.id'))
    .addUniqueConstraint('staged_row_place', ['import_id', 'sheet', 'row'])
    .execute()
}

async function createListVersion(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'list_version')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('programme_group', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('version', ddl.integer, (column) => column.notNull())
    .addColumn('rows', ddl.integer, (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('file_id', ddl.integer, (column) => column.references('stored_file.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('list_version_number', ['list', 'unit_code', 'programme_group', 'period', 'version'])
    .execute()
}

async function createWrongCode(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'wrong_code')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('unit_parent').on('unit').columns(['parent_code', 'position']).execute()
  await db.schema.createIndex('responsibility_officer').on('responsibility').columns(['officer_id']).execute()
  await db.schema.createIndex('beneficiary_personal_id').on('beneficiary').columns(['personal_id']).execute()
  await db.schema.createIndex('beneficiary_name').on('beneficiary').columns(['commune_code', 'name_key']).execute()
  await db.schema.createIndex('beneficiary_old_id').on('beneficiary').columns(['old_id']).execute()
  await db.schema.createIndex('benefit_line_beneficiary').on('benefit_line').columns(['beneficiary_id']).execute()
  await db.schema.createIndex('payee_line').on('payee').columns(['benefit_line_id']).execute()
  await db.schema.createIndex('account_line').on('account').columns(['benefit_line_id']).execute()
  await db.schema.createIndex('account_number').on('account').columns(['number']).execute()
  await db.schema.createIndex('search_term_subject').on('search_term').columns(['subject_kind', 'subject_id']).execute()
  await db.schema.createIndex('registration_contact').on('registration').columns(['contact_id']).execute()
  await db.schema.createIndex('registration_beneficiary').on('registration').columns(['beneficiary_id']).execute()
  await db.schema.createIndex('version_personal_id').on('registration_version').columns(['personal_id']).execute()
  await db.schema.createIndex('version_name').on('registration_version').columns(['name_key']).execute()
  await db.schema.createIndex('version_account').on('registration_version').columns(['account_number']).execute()
  await db.schema.createIndex('registration_waiting').on('registration').columns(['commune_code', 'state']).execute()
  await db.schema.createIndex('consent_registration').on('consent').columns(['registration_id']).execute()
  await db.schema.createIndex('roster_import_sha256').on('roster_import').columns(['unit_code', 'sha256']).execute()
  await db.schema.createIndex('unit_name').on('unit').columns(['name_key']).execute()
  await db.schema.createIndex('unit_alias_name').on('unit_alias').columns(['alias_key']).execute()
  await db.schema.createIndex('responsibility_unit').on('responsibility').columns(['unit_code']).execute()
  await db.schema.createIndex('staged_row_state').on('staged_row').columns(['import_id', 'state']).execute()
  await db.schema.createIndex('data_request_contact').on('data_request').columns(['contact_id']).execute()
  await db.schema.createIndex('help_request_open').on('help_request').columns(['commune_code', 'done_at']).execute()
  await db.schema.createIndex('history_subject').on('history').columns(['subject_kind', 'subject_id']).execute()
  await db.schema.createIndex('wrong_code_contact').on('wrong_code').columns(['contact_id', 'at']).execute()
}

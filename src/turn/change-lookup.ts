import type { Asker } from '../actions/action.js'
import { draftOf } from '../actions/apply-change.js'
import { type AmountFacts, amountFactsOf, recordedIn } from '../actions/benefit-amount.js'
import { personBehind, toldIn } from '../actions/change-draft.js'
import { changeLine, planLines } from '../actions/change-sentences.js'
import { previewChange } from '../actions/enter-change.js'
import { planChange } from '../actions/plan-change.js'
import { previewRate } from '../actions/raise-rate.js'
import { DECIDING, reach, SEEING } from '../actions/reach.js'
import { text } from '../actions/submission.js'
import type { Answers } from '../conversation/answer.js'
import type { BenefitChoice, ChangeChoice, ChangeLookup, Preview } from '../conversation/change-lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { type ChangeKind, changeRuleOn, howEntered } from '../domain/change.js'
import { showMoney } from '../domain/money.js'
import { periodOf, showPeriod } from '../domain/period.js'
import { maySeeSensitiveProgrammes } from '../domain/permission.js'
import { programmeOn, publicName } from '../domain/programme.js'
import { type BenefitLine, linesOf } from '../store/benefit-lines.js'
import { changeByCode, changesOf, type ListedChange } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { isInScope } from '../store/units.js'

/** As officers meet them: what happens every month first. */
const BY_FREQUENCY: readonly ChangeKind[] = [
  ...(['DEATH', 'NEW', 'STOP', 'COEF', 'MOVE_OUT', 'MOVE_IN', 'SUSPEND', 'RESUME'] as const),
  ...(['INFO', 'PAYEE', 'ACCOUNT', 'FUNERAL', 'ARREARS', 'RECOVER', 'RATE'] as const),
]

const PAGE = 10
const REVIEWS = { sources: ['system'], kinds: ['COEF', 'STOP'] } as const

/** The asker's window on changes: no further than their units. */
export function changeLookup(tx: Tx, asker: Asker, say: Say): ChangeLookup {
  return {
    kinds: () => kindsFor(asker),
    benefits: (code, kind) => benefitsOf(tx, asker, say, code, kind),
    async waiting(page, only) {
      const { officer } = asker
      if (officer === undefined) return { changes: [], hasMore: false }
      const scope = await scopeOf(tx, officer, DECIDING)
      const query = { scope, states: ['PROPOSED'], limit: PAGE + 1, offset: page * PAGE, ...(only && REVIEWS) } as const
      const found = await changesOf(tx, query)
      const shown = found.slice(0, PAGE).map((one) => choiceOf(one, asker, say))
      return { changes: shown, hasMore: found.length > PAGE }
    },
    async change(code) {
      const found = await changeInReach(tx, asker, code)
      return found && { ...choiceOf(found, asker, say), facts: await factsAbout(tx, asker, say, found) }
    },
  }
}

/** What acting would come to, for the flows that name a preview. */
export async function previewFor(tx: Tx, asker: Asker, name: string, answers: Answers): Promise<Preview> {
  if (name === 'change') return previewChange(tx, asker, await toldIn(tx, asker, answers))
  if (name === 'rate') return previewRate(tx, asker, text(answers, 'commune') ?? '')
  throw new Error(`no preview named ${name}`)
}

function kindsFor({ officer, today, reference }: Asker): ReturnType<ChangeLookup['kinds']> {
  const held = [...new Set((officer?.responsibilities ?? []).map(({ responsibility }) => responsibility))]
  return BY_FREQUENCY.flatMap((kind) => {
    const rule = changeRuleOn(kind, today, reference.changeRules)
    const how = howEntered(rule, held)
    return how === 'not-allowed' ? [] : [{ kind, rule, decides: how === 'approved' }]
  })
}

async function benefitsOf(
  tx: Tx,
  asker: Asker,
  say: Say,
  code: string,
  kind: ChangeKind,
): Promise<readonly BenefitChoice[]> {
  const reached = await reach(tx, asker, code, SEEING)
  const person = reached && (await personBehind(tx, reached))
  if (reached === undefined || person === undefined) return []
  const { lines } = changeRuleOn(kind, asker.today, asker.reference.changeRules)
  const all = await linesOf(tx, [person.id])
  const isSeen = maySeeSensitiveProgrammes(asker.officer?.responsibilities ?? [], reached.unitPath)
  const amounts = await amountFactsOf(tx, person.commune_code, asker.reference)
  return all
    .filter((line) => fits(line, lines, kind))
    .map((line) => ({ id: line.id, line: lineOf(line, asker, say, { isSeen, amounts }), facts: factsOf(line) }))
}

function fits({ state, follows_line_id: _, ...line }: BenefitLine, lines: string, kind: ChangeKind): boolean {
  if (lines === 'suspended') return state === 'TAM_DUNG'
  if (lines === 'any') return line.until_month === null || line.until_month > '0001-01'
  return state === 'DANG_HUONG' || (state === 'TAM_DUNG' && kind !== 'SUSPEND')
}

function factsOf({ programme_group, programme_code, coefficient }: BenefitLine): Answers {
  return {
    group: programme_group === 'nguoi_co_cong' ? 'merit' : 'social-protection',
    programme: programme_code ?? '',
    ...(coefficient !== null && { coefficient }),
  }
}

/** `Người khuyết tật nặng · hệ số 1,5 · 810.000 đ · từ 03/2024`. */
type Shown = Readonly<{ isSeen: boolean; amounts: AmountFacts }>

function lineOf(line: BenefitLine, asker: Asker, say: Say, { isSeen, amounts }: Shown): string {
  const { programme_code, programme_written, coefficient, from_month } = line
  const { programmes } = asker.reference
  const name = isSeen ? programmeOn : publicName
  const named = programme_code === null ? undefined : name(programme_code, asker.today, programmes)
  const amount = recordedIn(line, periodOf(asker.today), amounts)
  const unknown = isSeen ? programme_written : null
  const parts = [
    typeof named === 'string' ? named : (named?.name ?? unknown ?? say(phrase('record.programme-unknown')) ?? ''),
    coefficient === null
      ? undefined
      : `${say(phrase('change-coefficient.label'))} ${String(coefficient).replace('.', ',')}`,
    amount === null ? undefined : `${showMoney(amount)} đ`,
    from_month === null ? undefined : `${say(phrase('change-since'))} ${showPeriod(from_month)}`,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}

async function changeInReach(tx: Tx, asker: Asker, code: string): Promise<ListedChange | undefined> {
  const { officer } = asker
  const change = officer === undefined ? undefined : await changeByCode(tx, code)
  if (officer === undefined || change === undefined) return undefined
  if (!isInScope(await scopeOf(tx, officer, DECIDING), change.commune_code, change.village_code)) return undefined
  const [listed] = await changesOf(tx, { communeCode: change.commune_code, ids: [change.id] })
  return listed
}

function choiceOf(change: ListedChange, asker: Asker, say: Say): ChangeChoice {
  return { code: change.code, line: say(changeLine(change, asker)) ?? change.code, facts: {} }
}

/** What flows ask about a change, and what approving it now would come to, in words. */
async function factsAbout(tx: Tx, asker: Asker, say: Say, change: ListedChange): Promise<Answers> {
  const rule = changeRuleOn(change.kind, asker.today, asker.reference.changeRules, change.programme_code)
  const plan = change.state === 'PROPOSED' ? await planChange(tx, draftOf(change), asker) : undefined
  const lines =
    plan?.kind === 'plan'
      ? planLines(plan, { oneOff: change.amount })
      : plan === undefined
        ? []
        : [phrase(`enter-change.${plan.because}`)]
  return {
    state: change.state,
    kind: change.kind,
    decision: rule.decision && change.decision_no === null && change.source !== 'system' ? 'needed' : 'told',
    event: rule.eventDate && change.event_date === null ? 'needed' : 'told',
    about: ['ARREARS', 'RECOVER', 'FUNERAL'].includes(change.kind) ? 'money' : rule.eventDate ? 'day' : 'nothing',
    plan: lines.map((line) => say(line) ?? '').join('\n'),
  }
}

import type { ShownPapers } from '../../web/practice/desk.js'
import type { Papers } from './papers.js'

/** What may be typed, in the order in which a registration asks; `what` names the page's words. */
export function linesOf({
  name,
  birth,
  personalId,
  village,
  payee,
  bank,
  account,
  holder,
  phone,
}: Papers): ShownPapers['lines'] {
  return [
    { what: 'paper-name', value: name },
    { what: 'paper-birth', value: birth },
    { what: 'paper-personal-id', value: personalId },
    { what: 'paper-village', value: village },
    ...(payee === undefined
      ? []
      : [
          { what: 'paper-payee-name', value: payee.name },
          { what: 'paper-relationship', value: payee.relationshipName },
          { what: 'paper-payee-id', value: payee.personalId },
        ]),
    { what: 'paper-bank', value: bank },
    { what: 'paper-account', value: account },
    { what: 'paper-holder', value: holder },
    { what: 'paper-phone', value: phone },
  ]
}

/** What a window can send with one tap. */
export function samplesOf(window: string, hasPapers: boolean): readonly string[] {
  if (window === 'commune-officer') return ['roster']
  return hasPapers ? ['card', 'account'] : []
}

/** What is carried out only when a second person says yes; `second-acts.ts` has each by its name. */
export type SecondActName =
  | 'correction'
  | 'registration'
  | 'batch'
  | 'broadcast'
  | 'reopening'
  | 'rate'
  | 'authorisation'

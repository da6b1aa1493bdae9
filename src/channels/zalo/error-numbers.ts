/**
 * What to do about an error number:
 * `renew` the token once and repeat · `back-off` and repeat · `morning` repeat after 06:00 · `once-more` and then give
 * up · `upload-again` · `left` the person cannot be reached until they write · `window` the messaging window is closed ·
 * `person` this message will never reach this person · `quota` used up · `wallet` a billed message cannot be paid ·
 * `operator` nothing works until somebody changes a setting · `input` our mistake · `buttons` ours, too, but often
 * only the buttons are unwelcome.
 */
export type Treatment =
  | 'renew'
  | 'back-off'
  | 'morning'
  | 'once-more'
  | 'upload-again'
  | 'left'
  | 'window'
  | 'person'
  | 'quota'
  | 'wallet'
  | 'operator'
  | 'input'
  | 'buttons'

export type ErrorRow = Readonly<{ meaning: string; treatment: Treatment; source: string }>

/** Zalo's own list, as quoted in public repositories; read in November 2026. */
const LIST = 'developers.zalo.me/docs/official-account/phu-luc/ma-loi'
/** Seen by clients in production or in field notes; not in the copies of the list that could be read. */
const FIELD = 'field notes of public OA clients, 2024-2026'

function row(treatment: Treatment, meaning: string, source = LIST): ErrorRow {
  return { meaning, treatment, source }
}

/** Error numbers of openapi.zalo.me: HTTP 200 with `error` in the body. docs/zalo.md shows this table in Vietnamese. */
export const OA_ERRORS: Readonly<Record<number, ErrorRow>> = {
  [-32]: row('back-off', 'too many calls from this app or OA'),
  [-100]: row('upload-again', 'the uploaded file has expired', FIELD),
  [-200]: row('once-more', 'sending failed'),
  [-201]: row('buttons', 'a parameter is invalid'),
  [-204]: row('operator', 'the OA is disabled'),
  [-205]: row('operator', 'the OA does not exist'),
  [-209]: row('operator', 'the app is not activated or may not use this API'),
  [-210]: row('input', 'a parameter is over its limit'),
  [-211]: row('quota', 'the quota is used up'),
  [-212]: row('operator', 'the app has not registered this API'),
  [-213]: row('left', 'the person does not follow the OA or never spoke to it'),
  [-214]: row('back-off', 'the article is still being processed'),
  [-216]: row('renew', 'the access token is invalid'),
  [-217]: row('person', 'the person blocked invitations'),
  [-218]: row('quota', "the receiver's quota is used up"),
  [-219]: row('operator', 'the app was removed or disabled'),
  [-220]: row('renew', 'the access token has expired'),
  [-221]: row('operator', 'the OA is not verified'),
  [-223]: row('operator', 'the OA has not authorised the app'),
  [-224]: row('operator', 'the OA needs a higher package'),
  [-227]: row('left', 'the person is banned or inactive for 45 days'),
  [-230]: row('window', 'the person has not interacted for 7 days'),
  [-231]: row('window', 'the interaction is too long ago', FIELD),
  [-232]: row('window', 'the person never interacted, or too long ago'),
  [-233]: row('buttons', 'this message type is not supported'),
  [-234]: row('morning', 'not allowed from 22:00 to 06:00'),
  [-235]: row('operator', 'not supported for this type of OA', FIELD),
  [-237]: row('operator', 'the group has expired or is disabled', FIELD),
  [-238]: row('operator', 'the group package is used', FIELD),
  [-240]: row('input', 'the old message API is closed'),
  [-241]: row('operator', 'the free group package is used', FIELD),
  [-242]: row('operator', 'appsecret_proof is wrong or missing'),
  [-244]: row('left', 'the person restricts messages from this OA'),
  [-248]: row('person', 'the message violates the platform standards', FIELD),
  [-249]: row('input', 'this template cannot go by user id', FIELD),
  [-320]: row('wallet', 'no ZCA wallet is linked', FIELD),
  [-321]: row('wallet', 'the ZCA wallet is empty', FIELD),
  [-401]: row('renew', 'the access token is invalid', FIELD),
  [-403]: row('operator', 'the OA is not in the group', FIELD),
  [-1340]: row('input', 'the form is not valid', FIELD),
  [-1341]: row('input', 'the form is not valid', FIELD),
  216: row('renew', 'the access token is invalid', FIELD),
  401: row('renew', 'the access token is invalid', FIELD),
  404: row('operator', 'there is no such API: check ZALO_OPENAPI_ROOT', FIELD),
  429: row('back-off', 'too many calls (HTTP 429)', FIELD),
}

/** Error numbers of business.openapi.zalo.me, where some of the same numbers mean something else. */
const TEMPLATES = 'docs.zaloplatforms.com/docs/ZBS (error numbers)'

export const PHONE_TEMPLATE_ERRORS: Readonly<Record<number, ErrorRow>> = {
  [-32]: row('back-off', 'too many calls from this app or OA', TEMPLATES),
  [-108]: row('input', 'the phone number is invalid', TEMPLATES),
  [-109]: row('operator', 'the template id is invalid', TEMPLATES),
  [-114]: row('person', 'this person cannot receive the message', TEMPLATES),
  [-115]: row('wallet', 'the balance is too low', TEMPLATES),
  [-118]: row('person', 'the phone number has no Zalo account', TEMPLATES),
  [-119]: row('person', 'this account cannot receive the message', TEMPLATES),
  [-120]: row('operator', 'the OA has no permission for this feature', TEMPLATES),
  [-124]: row('renew', 'the access token is invalid', TEMPLATES),
  [-131]: row('operator', 'the template is not approved', TEMPLATES),
  [-132]: row('input', 'a template parameter is invalid', TEMPLATES),
  [-133]: row('morning', 'this template may not go at night', TEMPLATES),
  [-135]: row('operator', 'the OA may not send template messages', TEMPLATES),
  [-138]: row('operator', 'the app may not use this feature', TEMPLATES),
  [-139]: row('person', 'the person refuses this kind of message', TEMPLATES),
  [-140]: row('person', 'the person refuses messages after the sale', TEMPLATES),
  [-141]: row('person', 'the person refuses messages from this OA', TEMPLATES),
  [-144]: row('quota', "the OA's daily quota is used up", TEMPLATES),
  [-147]: row('quota', "the template's daily quota is used up", TEMPLATES),
  [-1121]: row('input', 'a template parameter is missing', TEMPLATES),
  [-1122]: row('input', 'a template parameter is not valid', TEMPLATES),
  [-1124]: row('input', 'a template parameter is not valid', TEMPLATES),
  [-1441]: row('quota', 'the quota for promotion is used up', TEMPLATES),
  [-1471]: row('quota', "the template's quota for promotion is used up", TEMPLATES),
  [-1472]: row('quota', "the template's monthly quota is used up", TEMPLATES),
  401: row('renew', 'the access token is invalid', FIELD),
  404: row('operator', 'there is no such API: check ZALO_BUSINESS_ROOT', FIELD),
  429: row('back-off', 'too many calls (HTTP 429)', FIELD),
}

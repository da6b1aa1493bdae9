import { z } from 'zod'
import { ZaloConnectionError } from './errors.js'

/** The answer in the shape we need. One that is shaped otherwise is as good as none. */
export function readShape<Shape extends z.ZodType>(shape: Shape, answer: unknown, endpoint: string): z.output<Shape> {
  const read = shape.safeParse(answer)
  if (!read.success) throw new ZaloConnectionError(endpoint, 'an answer of unknown shape', true)
  return read.data
}

/** An id as text. Small ones may come as JSON numbers; `parseBigJson` has already saved the long ones. */
export const Id = z.union([z.string().min(1), z.number().int()]).transform(String)

const optionalText = z.string().optional().catch(undefined)

/** What every send answers. Of `quota` only its kind is of use: its numbers are frozen or about to go. */
export const SendAnswer = z.object({
  message_id: Id.optional().catch(undefined),
  msg_id: Id.optional().catch(undefined),
  sent_time: z.union([z.string(), z.number()]).optional().catch(undefined),
  quota: z.looseObject({ quota_type: optionalText }).optional().catch(undefined),
})

export const UploadAnswer = z.object({ attachment_id: Id.optional(), token: Id.optional() })

export const UserAnswer = z.object({
  user_id: Id,
  user_id_by_app: Id.optional().catch(undefined),
  display_name: z.string().catch(''),
  user_alias: optionalText,
  user_is_follower: z.boolean().optional().catch(undefined),
  user_last_interaction_date: optionalText,
  avatar: optionalText,
  tags_and_notes_info: z
    .object({ tag_names: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
  shared_info: z
    .object({
      name: optionalText,
      phone: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
      address: optionalText,
      city: optionalText,
      district: optionalText,
    })
    .optional()
    .catch(undefined),
})

export const UserPageAnswer = z.object({
  total: z.coerce.number().catch(0),
  offset: z.coerce.number().catch(0),
  count: z.coerce.number().catch(0),
  users: z.array(z.object({ user_id: Id })).catch([]),
})

export const OaAnswer = z.object({
  oaid: Id.optional(),
  oa_id: Id.optional(),
  name: z.string().catch(''),
  is_verified: z.boolean().optional().catch(undefined),
  oa_type: z.coerce.number().optional().catch(undefined),
  num_follower: z.coerce.number().optional().catch(undefined),
  package_name: optionalText,
  package_valid_through_date: optionalText,
})

export const LogMessageAnswer = z.object({
  message_id: Id,
  src: z.coerce.number(),
  time: z.coerce.number(),
  type: z.string().catch('unknown'),
  message: optionalText,
  url: optionalText,
  from_id: Id.optional().catch(undefined),
  to_id: Id.optional().catch(undefined),
})

import { z } from 'zod'

// What we read of an update, and no more. A part that does not look as expected counts as absent, so that one new
// oddity in a field never costs a person the message it came with.

const text = z.string().optional().catch(undefined)
const size = z.number().optional().catch(undefined)

const User = z.object({
  id: z.number(),
  is_bot: z.boolean().catch(false),
  first_name: text,
  last_name: text,
})

const Chat = z.object({ id: z.number(), type: z.string() })

const File = z.object({ file_id: z.string().min(1), file_name: text, mime_type: text, file_size: size })

const Contact = z.object({
  phone_number: z.string().min(1),
  first_name: text,
  last_name: text,
  user_id: z.number().optional().catch(undefined),
})

/** Loose, because a message names its content by a key of its own (`sticker`, `voice`, …). */
const Message = z.looseObject({
  date: z.number().optional().catch(undefined),
  edit_date: z.number().optional().catch(undefined),
  chat: Chat,
  from: User.optional().catch(undefined),
  text,
  caption: text,
  photo: z.array(File).optional().catch(undefined),
  document: File.optional().catch(undefined),
  contact: Contact.optional().catch(undefined),
  reply_to_message: z.object({ from: User }).optional().catch(undefined),
})

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  data: text,
  message: z.object({ chat: Chat }).optional().catch(undefined),
})

const ChatMemberUpdated = z.object({
  chat: Chat,
  from: User,
  date: z.number().optional().catch(undefined),
  new_chat_member: z.object({ status: z.string() }),
})

/** One update as Telegram sends it, by webhook or by polling. Source: core.telegram.org/bots/api#update. */
export const Update = z.object({
  update_id: z.number().int(),
  message: Message.optional().catch(undefined),
  edited_message: Message.optional().catch(undefined),
  channel_post: Message.optional().catch(undefined),
  callback_query: CallbackQuery.optional().catch(undefined),
  my_chat_member: ChatMemberUpdated.optional().catch(undefined),
})

export type Update = z.infer<typeof Update>
export type Message = z.infer<typeof Message>
export type File = z.infer<typeof File>
export type User = z.infer<typeof User>
export type CallbackQuery = z.infer<typeof CallbackQuery>
export type ChatMemberUpdated = z.infer<typeof ChatMemberUpdated>
